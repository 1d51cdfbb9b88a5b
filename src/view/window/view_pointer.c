/* What a person did: pointer, wheel, keys, typed text, time that passed. */

#include "view_pointer.h"

#include "base_words.h"
#include "view_axis_moves.h"
#include "view_axis_places.h"
#include "view_project.h"

#include "trace_store.h"
#include "view_act.h"
#include "view_columns.h"
#include "view_deeds.h"
#include "view_density.h"
#include "view_editing.h"
#include "view_entry.h"
#include "view_follow.h"
#include "view_gauge.h"
#include "view_guest.h"
#include "view_letters.h"
#include "view_picture.h"
#include "view_play.h"
#include "view_sift.h"
#include "view_start.h"
#include "view_study.h"
#include "view_transport.h"
#include "view_window_private.h"

#include <math.h>
#include <string.h>

/* How far the pointer may wander during a click, and a notch of the wheel. */
#define CLICK_SLACK 4.0f
#define WHEEL_PX 51.0f
#define WHEEL_ZOOM 1.2

static bool over_timeline(const ViewWindow *window)
{
    const ViewZone *zone = view_ui_zone_at(&window->ui, window->ui.mouse_x,
                                           window->ui.mouse_y, false);
    return zone && zone->action == VIEW_ACTION_TIMELINE;
}

/* In the run that is compared with: what is found there is this run's. */
static ViewTimelineHit hit_other(const ViewWindow *window)
{
    const ViewBeside *beside = &window->screen.beside;
    ViewTimelineHit at = view_timeline_hit(
        &beside->timeline, &beside->at, window->ui.mouse_x, window->ui.mouse_y);
    bool ruler = at.part == VIEW_TIMELINE_RULER;
    return (ViewTimelineHit){.part = ruler ? VIEW_TIMELINE_RULER
                                           : VIEW_TIMELINE_LABEL,
                             .task = view_beside_back(beside, at.task),
                             .instant = ruler ? at.instant : VIEW_NONE,
                             .group = VIEW_NONE,
                             .event = TRACE_NONE,
                             .last = TRACE_NONE};
}

static ViewTimelineHit hit(const ViewWindow *window)
{
    return view_timeline_hit(&window->screen.timeline, &window->screen.at,
                             window->ui.mouse_x, window->ui.mouse_y);
}

static void scrub(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    TraceEventId id;
    if (window->pointer.drag == VIEW_DRAG_MAP)
        id = view_density_event_at(screen, window->pointer.drag_rect,
                                   window->ui.mouse_x);
    else
        id = view_timeline_event_at(&screen->timeline, &screen->at,
                                    window->ui.mouse_x);
    screen->play.on = false;
    if (id != screen->at.playhead)
        view_act_seek(window, id);
    /* The picture must not slide away under the pointer. */
    window->reveal_playhead = false;
}

/* The left end of what is in sight goes with the pointer. */
static void drag_range(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    float x = window->ui.mouse_x - window->pointer.grip;
    TraceEventId id =
        view_density_event_at(screen, window->pointer.drag_rect, x);
    screen->at.axis.pan = view_axis_event_x(&screen->timeline.axis, id);
    view_timeline_pan(&screen->timeline, &screen->at, 0);
    window->dirty = window->stale = true;
}

/* What a scroll bar moves; who draws the area clamps it. */
static void slide(ViewWindow *window)
{
    ViewPointer *pointer = &window->pointer;
    *pointer->slides =
        fmaxf(pointer->slide_from +
                  (window->ui.mouse_y - pointer->press_y) * pointer->slide_step,
              0);
    window->dirty = window->stale = true;
}

static void drag_on(ViewWindow *window)
{
    ViewUi *ui = &window->ui;
    float dx = ui->mouse_x - window->pointer.drag_x,
          dy = ui->mouse_y - window->pointer.drag_y;
    if (fabsf(ui->mouse_x - window->pointer.press_x) > CLICK_SLACK ||
        fabsf(ui->mouse_y - window->pointer.press_y) > CLICK_SLACK)
        window->pointer.moved = true;
    if (window->pointer.drag == VIEW_DRAG_KNOB ||
        window->pointer.drag == VIEW_DRAG_SLEEP) {
        view_deeds_drag(window);
        return;
    }
    if (window->pointer.drag == VIEW_DRAG_TEXT) {
        view_editing_drag(window);
        return;
    }
    if (window->pointer.drag == VIEW_DRAG_NAMES) {
        view_sift_set_names(window,
                            ui->mouse_x - window->screen.timeline.rect.x);
        return;
    }
    if (window->pointer.drag == VIEW_DRAG_SOURCE) {
        view_columns_set_source(window, ui->mouse_x);
        return;
    }
    if (window->pointer.drag == VIEW_DRAG_RANGE) {
        drag_range(window);
        return;
    }
    if (window->pointer.drag == VIEW_DRAG_SLIDE) {
        slide(window);
        return;
    }
    if (window->pointer.drag != VIEW_DRAG_PAN) {
        scrub(window);
        return;
    }
    if (!window->pointer.moved)
        return;
    view_timeline_pan(&window->screen.timeline, &window->screen.at, -dx);
    if (window->pointer.other)
        view_timeline_scroll(&window->screen.beside.timeline,
                             &window->screen.beside.at, -dy);
    else
        view_timeline_scroll(&window->screen.timeline, &window->screen.at, -dy);
    window->pointer.drag_x = ui->mouse_x;
    window->pointer.drag_y = ui->mouse_y;
    window->dirty = window->stale = true;
}

static void hover(ViewWindow *window)
{
    uint32_t task = 0;
    if (over_timeline(window))
        task = hit(window).task;
    if (task != window->screen.at.hovered_task) {
        window->screen.at.hovered_task = task;
        window->dirty = true;
    }
}

static void move(ViewWindow *window, const ViewInput *input)
{
    ViewUi *ui = &window->ui;
    view_window_refresh(window);
    const ViewZone *before =
        view_ui_zone_at(ui, ui->mouse_x, ui->mouse_y, false);
    ui->mouse_x = input->x;
    ui->mouse_y = input->y;
    const ViewZone *after =
        view_ui_zone_at(ui, ui->mouse_x, ui->mouse_y, false);
    window->pointer.rest = 0;
    if (before != after || window->pointer.tip_shown)
        window->dirty = true;
    window->pointer.tip_shown = false;
    if (window->pointer.drag != VIEW_DRAG_NONE)
        drag_on(window);
    else
        hover(window);
}

/* What is measured begins here and ends where the playhead is dragged to. */
static void press_gauge(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    window->pointer.drag = VIEW_DRAG_RULER;
    scrub(window);
    view_gauge_begin(screen, screen->at.playhead);
}

static void press_timeline(ViewWindow *window, bool other, int clicks)
{
    ViewScreen *screen = &window->screen;
    ViewTimelineHit at = other ? hit_other(window) : hit(window);
    window->pointer.press_hit = at;
    window->pointer.press_clicks = clicks;
    window->pointer.other = other;
    screen->sleep = other ? (ViewSleepDrag){0} : view_deeds_sleep_at(window);
    if (screen->sleep.task != 0) {
        window->pointer.drag = VIEW_DRAG_SLEEP;
        return;
    }
    const ViewTimeline *timeline =
        other ? &screen->beside.timeline : &screen->timeline;
    if (!view_rect_has(timeline->ruler, window->ui.mouse_x,
                       window->ui.mouse_y)) {
        window->pointer.drag = VIEW_DRAG_PAN;
        return;
    }
    if (clicks > 1 && at.instant != VIEW_NONE) {
        view_axis_toggle_wide(&screen->timeline.axis, &screen->at.axis,
                              at.instant, screen->at.playhead);
        window->dirty = window->stale = true;
        return;
    }
    window->pointer.drag = VIEW_DRAG_RULER;
    scrub(window);
}

/* A click on a bar inspects, a double click moves the playhead there. */
static void click_timeline(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    ViewTimelineHit at = window->pointer.press_hit;
    uint32_t task = at.task;
    if (at.part == VIEW_TIMELINE_FOLD) {
        view_act(window, VIEW_ACTION_FOLD, 0);
        return;
    }
    if (at.part == VIEW_TIMELINE_FRAME &&
        at.group < screen->model.lives.group_count)
        task = screen->model.lives.groups[at.group].owner;
    if (task != 0)
        view_act_select(window, task);
    if (at.part != VIEW_TIMELINE_RULER)
        view_guest_choose(window, window->pointer.other);
    bool on_lane =
        at.part == VIEW_TIMELINE_LANE || at.part == VIEW_TIMELINE_LABEL;
    if (on_lane && !window->pointer.other && window->pointer.press_clicks == 1)
        view_study_point(window, task);
    if (at.part == VIEW_TIMELINE_BEFORE)
        at = (ViewTimelineHit){.event = TRACE_NONE};
    if (at.role != VIEW_ROLE_NONE && at.role != VIEW_ROLE_LABEL &&
        at.part != VIEW_TIMELINE_RULER)
        screen->why = at.event; /* the mark's own story */
    if (window->pointer.press_clicks > 1 && at.event != TRACE_NONE) {
        screen->play.on = false;
        view_act_seek(window, at.event);
    }
    screen->message[0] = '\0';
    window->dirty = window->stale = true;
}

static void press_names(ViewWindow *window, int clicks)
{
    if (clicks > 1) {
        view_sift_set_names(window, 0);
        view_sift_tell_names(window);
        return;
    }
    window->pointer.drag = VIEW_DRAG_NAMES;
}

static void press_source(ViewWindow *window, int clicks)
{
    if (clicks > 1) {
        view_columns_set_source(window, 0);
        view_columns_tell_source(window);
        return;
    }
    window->pointer.drag = VIEW_DRAG_SOURCE;
}

/* The thumb that stands for what is in sight, or a scroll bar. */
static void press_thumb(ViewWindow *window, const ViewZone *zone)
{
    ViewPointer *pointer = &window->pointer;
    if (zone->action == VIEW_ACTION_SLIDE) {
        pointer->drag = VIEW_DRAG_SLIDE;
        pointer->slides = zone->slides;
        pointer->slide_step = zone->step;
        pointer->slide_from = *zone->slides;
        return;
    }
    pointer->drag = VIEW_DRAG_RANGE;
    pointer->drag_rect = view_transport_map(window->layout.transport);
    pointer->grip = window->ui.mouse_x - zone->rect.x;
}

static void press_knob(ViewWindow *window, const ViewZone *zone)
{
    window->screen.knob = (ViewKnobDrag){.on = true, .index = zone->value};
    window->pointer.drag = VIEW_DRAG_KNOB;
    window->pointer.drag_rect = zone->rect;
    view_deeds_drag(window);
}

static void press_map(ViewWindow *window)
{
    window->pointer.drag = VIEW_DRAG_MAP;
    window->pointer.drag_rect = view_transport_map(window->layout.transport);
    scrub(window);
}

/* Beside a question, too: what is typed there is no answer to it, and only the
 * seed that is given is refused. */
static void press_seed(ViewWindow *window)
{
    if (view_study_urge_here(window))
        view_entry_edit_seed(window);
    else
        view_act(window, VIEW_ACTION_EDIT_SEED, 0);
}

/* With the left button: what the zone is for begins. */
static void press_zone(ViewWindow *window, const ViewZone *zone,
                       const ViewInput *input)
{
    switch (zone->action) {
    case VIEW_ACTION_TIMELINE:
        if (input->modifiers & VIEW_MOD_CTRL)
            press_gauge(window);
        else
            press_timeline(window, false, input->clicks);
        break;
    case VIEW_ACTION_OTHER:
        press_timeline(window, true, input->clicks);
        break;
    case VIEW_ACTION_EDITOR:
        view_editing_press(window, input);
        break;
    case VIEW_ACTION_KNOB:
        press_knob(window, zone);
        break;
    case VIEW_ACTION_SCRUB:
        press_map(window);
        break;
    case VIEW_ACTION_EDIT_SEED:
        press_seed(window);
        break;
    case VIEW_ACTION_NAMES:
        press_names(window, input->clicks);
        break;
    case VIEW_ACTION_SOURCE_EDGE:
        press_source(window, input->clicks);
        break;
    case VIEW_ACTION_SLIDE:
    case VIEW_ACTION_RANGE:
        press_thumb(window, zone);
        break;
    case VIEW_ACTION_SWALLOW:
        break;
    default:
        view_act(window, zone->action, zone->value);
    }
}

static void press(ViewWindow *window, const ViewInput *input)
{
    ViewUi *ui = &window->ui;
    ViewScreen *screen = &window->screen;
    ui->mouse_x = input->x;
    ui->mouse_y = input->y;
    view_window_refresh(window);
    window->pointer.tip_shown = false;
    view_follow_forget(window);
    window->pointer.rest =
        VIEW_TIP_SECONDS; /* no tip for what was just clicked */
    window->pointer.press_x = window->pointer.drag_x = input->x;
    window->pointer.press_y = window->pointer.drag_y = input->y;
    window->pointer.moved = false;
    window->dirty = true;
    const ViewZone *found = view_ui_zone_at(ui, input->x, input->y, false);
    ViewZone zone = !found ? (ViewZone){0} : *found;
    if (screen->seed.field.focused && zone.action != VIEW_ACTION_EDIT_SEED)
        view_act(window, VIEW_ACTION_CLOSE, 0);
    if (zone.action != VIEW_ACTION_EDITOR)
        view_editing_leave(window);
    if (input->button == VIEW_BUTTON_LEFT) {
        press_zone(window, &zone, input);
    } else if (input->button == VIEW_BUTTON_MIDDLE &&
               zone.action == VIEW_ACTION_TIMELINE) {
        window->pointer.press_hit = (ViewTimelineHit){.event = TRACE_NONE};
        window->pointer.drag = VIEW_DRAG_PAN;
    }
}

static void release(ViewWindow *window, const ViewInput *input)
{
    window->ui.mouse_x = input->x;
    window->ui.mouse_y = input->y;
    ViewDrag drag = window->pointer.drag;
    window->pointer.drag = VIEW_DRAG_NONE;
    window->dirty = true;
    if (drag == VIEW_DRAG_KNOB || drag == VIEW_DRAG_SLEEP)
        view_deeds_drop(window);
    if (drag == VIEW_DRAG_NAMES)
        view_sift_tell_names(window);
    if (drag == VIEW_DRAG_SOURCE)
        view_columns_tell_source(window);
    if ((drag == VIEW_DRAG_PAN || drag == VIEW_DRAG_SLEEP) &&
        !window->pointer.moved)
        click_timeline(window);
}

static void wheel_on_timeline(ViewWindow *window, bool other,
                              const ViewInput *input)
{
    ViewScreen *screen = &window->screen;
    ViewTimeline *timeline = &screen->timeline;
    float across = input->wheel_x;
    float along = input->wheel_y;
    if (input->modifiers & VIEW_MOD_SHIFT) {
        across -= along;
        along = 0;
    }
    if (across != 0)
        view_timeline_pan(timeline, &screen->at, across * WHEEL_PX);
    if (along == 0)
        return;
    bool names = input->x < timeline->plot_x;
    if (other && (names || (input->modifiers & VIEW_MOD_CTRL)))
        view_timeline_scroll(&screen->beside.timeline, &screen->beside.at,
                             -along * WHEEL_PX);
    else if (names || (input->modifiers & VIEW_MOD_CTRL))
        view_timeline_scroll(timeline, &screen->at, -along * WHEEL_PX);
    else
        view_timeline_zoom(timeline, &screen->at, input->x,
                           pow(WHEEL_ZOOM, (double)along));
}

static void wheel(ViewWindow *window, const ViewInput *input)
{
    window->ui.mouse_x = input->x;
    window->ui.mouse_y = input->y;
    view_window_refresh(window);
    const ViewZone *zone =
        view_ui_zone_at(&window->ui, input->x, input->y, true);
    if (!zone || zone->action == VIEW_ACTION_SWALLOW)
        return;
    if (zone->action == VIEW_ACTION_TIMELINE ||
        zone->action == VIEW_ACTION_OTHER)
        wheel_on_timeline(window, zone->action == VIEW_ACTION_OTHER, input);
    else
        zone->scroll->offset -= input->wheel_y * WHEEL_PX;
    window->pointer.tip_shown = false;
    window->dirty = window->stale = true;
}

/* Keys while a field has the focus. Returns false for keys that are not the
 * field's. */
enum { LIST_PAGE = 10, LIST_MOST = 1 << 20 };

static bool key_in_field(ViewWindow *window, ViewField *field,
                         const ViewInput *input)
{
    size_t length = strlen(field->text);
    if (field == &window->screen.study.field &&
        (input->modifiers & VIEW_MOD_ALT) != 0) /* it turns the page */
        return false;
    switch (input->key) {
    case VIEW_KEY_ENTER:
        if (input->modifiers != 0)
            return false;
        view_entry_submit(window);
        return true;
    case VIEW_KEY_BACKSPACE:
    case VIEW_KEY_DELETE:
        if (field->fresh)
            length = 0;
        else if (input->key == VIEW_KEY_BACKSPACE && length > 0)
            do
                length--;
            while (length > 0 && (field->text[length] & 0xC0) == 0x80);
        field->text[length] = '\0';
        field->fresh = false;
        view_entry_typed(window);
        return true;
    case VIEW_KEY_HOME:
    case VIEW_KEY_END: /* of a list, if one stands below the field */
        view_entry_move(window,
                        input->key == VIEW_KEY_HOME ? -LIST_MOST : LIST_MOST);
        field->fresh = false;
        return true;
    case VIEW_KEY_PAGE_UP:
    case VIEW_KEY_PAGE_DOWN:
        view_entry_move(window, input->key == VIEW_KEY_PAGE_UP ? -LIST_PAGE
                                                               : LIST_PAGE);
        return true;
    case VIEW_KEY_LEFT:
    case VIEW_KEY_RIGHT:
        field->fresh = false;
        return true;
    case VIEW_KEY_UP:
    case VIEW_KEY_DOWN:
        view_entry_move(window, input->key == VIEW_KEY_UP ? -1 : 1);
        return true;
    case VIEW_KEY_TAB:
        view_entry_complete(window);
        return true;
    case VIEW_KEY_A:
        if ((input->modifiers & VIEW_MOD_CTRL) != 0)
            field->fresh = length > 0; /* all of it is chosen */
        return true;
    case VIEW_KEY_ESCAPE:
    case VIEW_KEY_F1:
    case VIEW_KEY_F5:
    case VIEW_KEY_F11:
        return false;
    default:
        return (input->modifiers & VIEW_MOD_CTRL) == 0;
    }
}

/* Of the keys only those that decide; Enter is the one that loses nothing. */
static ViewAction while_leaving(const ViewScreen *screen, ViewAction action,
                                ViewKey key)
{
    if (key == VIEW_KEY_ENTER)
        return VIEW_ACTION_SAVE;
    if (action == VIEW_ACTION_CHOOSE_FILE)
        return screen->leaving.opens ? action : VIEW_ACTION_NONE;
    return action == VIEW_ACTION_SAVE || action == VIEW_ACTION_QUIT ||
                   action == VIEW_ACTION_CLOSE
               ? action
               : VIEW_ACTION_NONE;
}

static void take_key(ViewWindow *window, const ViewInput *input)
{
    ViewScreen *screen = &window->screen;
    ViewField *field = view_entry_field(window);
    if (view_editing_key(window, input))
        return;
    if (field && key_in_field(window, field, input))
        return;
    view_editing_send(window);
    if (view_letters_ignore(window, input))
        return;
    bool start =
        screen->open.start && screen->open.overlay == VIEW_OVERLAY_NONE;
    if (start && view_start_key(window, input))
        return;
    if (view_project_key(window, input))
        return;
    if (!start && view_follow_key(window, input))
        return;
    if (!start && view_study_key(window, input))
        return;
    ViewAction action = view_action_of_key(input->key, input->modifiers);
    if (start && !view_start_allows(action))
        return;
    bool holds = action == VIEW_ACTION_PLAY || action == VIEW_ACTION_THEME ||
                 action == VIEW_ACTION_KEYS || action == VIEW_ACTION_DRAWER ||
                 action == VIEW_ACTION_FULL_SCREEN ||
                 action == VIEW_ACTION_PROJECTOR;
    if (input->repeat && holds)
        return; /* a key that is held down must not flicker */
    bool keys_open = screen->open.overlay == VIEW_OVERLAY_KEYS ||
                     screen->open.overlay == VIEW_OVERLAY_WORDS;
    if (keys_open && input->key == VIEW_KEY_ENTER)
        action = VIEW_ACTION_CLOSE;
    if (screen->open.overlay == VIEW_OVERLAY_LEAVE)
        action = while_leaving(screen, action, input->key);
    view_window_refresh(window);
    view_act(window, action, 0);
}

/* What a key does is done to the picture that is there: only afterwards is
 * that another one. */
static void key(ViewWindow *window, const ViewInput *input)
{
    window->dirty = true;
    window->pointer.tip_shown = false;
    take_key(window, input);
    window->stale = true;
}

static void type(ViewWindow *window, const char *text)
{
    ViewField *field = view_entry_field(window);
    if (!field && text)
        view_editing_type(window, text);
    if (!field || !text || !view_study_takes(window, field, text))
        return;
    size_t length = field->fresh ? 0 : strlen(field->text);
    size_t more = strlen(text);
    if (length + more >= sizeof field->text) {
        view_window_set_news(window, _("That is too long to be typed here."));
        return;
    }
    field->fresh = false;
    memcpy(field->text + length, text, more + 1);
    view_entry_typed(window);
    window->dirty = window->stale = true;
}

static void tick(ViewWindow *window, double seconds)
{
    if (window->screen.play.on)
        view_play_on(window, seconds);
    if (window->screen.editor.pending)
        view_editing_tick(window, seconds);
    if (window->ui.mouse_x < 0 || window->pointer.tip_shown ||
        window->pointer.rest >= VIEW_TIP_SECONDS)
        return;
    window->pointer.rest += seconds;
    if (window->pointer.rest >= VIEW_TIP_SECONDS) {
        window->pointer.tip_shown = true;
        window->dirty = true;
    }
}

static void leave(ViewWindow *window)
{
    window->ui.mouse_x = window->ui.mouse_y = -1;
    window->pointer.tip_shown = false;
    window->screen.at.hovered_task = 0;
    window->dirty = true;
}

static void resize(ViewWindow *window, float width, float height)
{
    window->screen.window = view_rect(0, 0, width, height);
    window->dirty = window->stale = true;
}

void view_pointer_input(ViewWindow *window, const ViewInput *input)
{
    switch (input->kind) {
    case VIEW_INPUT_MOVE:
        move(window, input);
        break;
    case VIEW_INPUT_DOWN:
        press(window, input);
        break;
    case VIEW_INPUT_UP:
        release(window, input);
        break;
    case VIEW_INPUT_LEAVE:
        leave(window);
        break;
    case VIEW_INPUT_WHEEL:
        wheel(window, input);
        break;
    case VIEW_INPUT_KEY:
        key(window, input);
        break;
    case VIEW_INPUT_TEXT:
        type(window, input->text);
        break;
    case VIEW_INPUT_RESIZE:
        resize(window, input->width, input->height);
        break;
    case VIEW_INPUT_TICK:
        tick(window, input->seconds);
        break;
    }
}
