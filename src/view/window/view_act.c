#include "base_memory.h"
#include "trace_store.h"
#include "view_inspector.h"
#include "view_overlays.h"
#include "view_seed.h"
#include "view_source.h"
#include "view_transport.h"
#include "view_window_parts.h"

#include <stdio.h>
#include <string.h>

/* A zoom step of a key, and how far a pan goes, in px. */
#define ZOOM_STEP 1.25
enum { PAN_STEP = 80 };

/* Moves the playhead and nothing else. */
static void move_playhead(ViewWindow *window, TraceEventId event)
{
    ViewScreen *screen = &window->screen;
    uint32_t count = view_screen_count(screen);
    window->at_end = false;
    if (count == 0)
        return;
    screen->at.playhead = event < count ? event : count - 1;
    window->reveal_playhead = true;
}

void view_act_seek(ViewWindow *window, TraceEventId event)
{
    move_playhead(window, event);
    window->screen.why = TRACE_NONE;
    window->dirty = window->stale = true;
}

/* Moves along causes: the chain that is being walked stays. */
static void walk(ViewWindow *window, TraceEventId event)
{
    ViewScreen *screen = &window->screen;
    TraceEventId chain = view_inspector_why(screen);
    screen->playing = false;
    if (event == TRACE_NONE)
        return;
    move_playhead(window, event);
    screen->why = chain;
}

void view_act_select(ViewWindow *window, uint32_t task)
{
    ViewScreen *screen = &window->screen;
    screen->at.selected_task = task;
    screen->why = TRACE_NONE;
    screen->inspector_scroll.offset = 0;
    window->chose_task = true;
    window->reveal_task = task != 0;
    window->dirty = window->stale = true;
}

static void select_beside(ViewWindow *window, int step)
{
    const ViewModel *model = &window->screen.model;
    if (model->lane_count == 0)
        return;
    uint32_t lane = view_model_lane(model, window->screen.at.selected_task);
    if (lane == VIEW_NONE)
        lane = step > 0 ? 0 : model->lane_count - 1;
    else if (step > 0 && lane + 1 < model->lane_count)
        lane++;
    else if (step < 0 && lane > 0)
        lane--;
    view_act_select(window, model->lanes[lane].task);
}

static TraceEventId first_effect(const ViewScreen *screen)
{
    uint32_t count = view_screen_count(screen);
    for (TraceEventId id = screen->at.playhead + 1; id < count; id++)
        if (trace_store_get(screen->trace, id)->cause == screen->at.playhead)
            return id;
    return TRACE_NONE;
}

static TraceEventId cause_of_playhead(const ViewScreen *screen)
{
    const TraceEvent *event = view_screen_event(screen);
    return !event ? TRACE_NONE : event->cause;
}

/* Playing. */

static void begin_beat(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    window->beat_age = 0;
    if (screen->at.playhead + 1 >= view_screen_count(screen)) {
        screen->playing = false;
        return;
    }
    TraceEventId next = screen->at.playhead + 1;
    window->beat = explain_beat(&screen->model.lives, next);
    window->beat.first = next;
}

static void toggle_play(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    uint32_t count = view_screen_count(screen);
    screen->playing = !screen->playing && count > 0;
    if (!screen->playing)
        return;
    TraceEventId last = screen->model.last_event;
    if (screen->at.playhead + 1 >= count || screen->at.playhead == last)
        view_act_seek(window, 0);
    begin_beat(window);
}

/* Like events pass quickly one after the other, then the beat is held. */
static TraceEventId place_in_beat(const ViewWindow *window, double share)
{
    ExplainBeat beat = window->beat;
    if (share >= 0.6)
        return beat.last;
    double steps = (double)(beat.last - beat.first + 1) * share / 0.6;
    TraceEventId id = beat.first + (TraceEventId)steps;
    return id < beat.last ? id : beat.last;
}

/* What is not worth a beat passes by. */
static double beat_seconds(const ViewWindow *window)
{
    const ViewModel *model = &window->screen.model;
    ExplainBeat beat = window->beat;
    for (TraceEventId id = beat.first; id <= beat.last; id++)
        if (explain_is_notable(&model->lives, id))
            return VIEW_BEAT_SECONDS;
    return beat.last > beat.first ? VIEW_BEAT_SECONDS : VIEW_BEAT_SECONDS / 3;
}

void view_act_play_on(ViewWindow *window, double seconds)
{
    ViewScreen *screen = &window->screen;
    window->beat_age += seconds * view_transport_speed(screen->speed);
    /* A host that slept does not make play jump: one beat at most. */
    double length = beat_seconds(window);
    double share = window->beat_age / length;
    TraceEventId place = place_in_beat(window, share < 1 ? share : 1);
    if (place != screen->at.playhead)
        view_act_seek(window, place);
    if (share < 1)
        return;
    begin_beat(window);
    window->dirty = window->stale = true;
}

/* Fields. */

ViewField *view_act_field(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    if (screen->chooser.field.focused)
        return &screen->chooser.field;
    return screen->seed_field.focused ? &screen->seed_field : NULL;
}

static void leave_seed(ViewScreen *screen)
{
    screen->seed_field.focused = false;
    screen->seed_wrong = false;
    snprintf(screen->seed_field.text, sizeof screen->seed_field.text, "%s",
             screen->seed);
}

static void edit_seed(ViewScreen *screen)
{
    if (screen->seed_field.focused) {
        screen->seed_field.fresh = false;
        return;
    }
    if (screen->seed[0] == '\0')
        return;
    screen->seed_field.focused = true;
    screen->seed_field.fresh = true;
}

static void submit_seed(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    const char *text = screen->seed_field.text;
    if (!view_seed_is_whole(text)) {
        screen->seed_wrong = true;
        view_window_set_message(window, "A seed is a whole number, such as 7 "
                                        "or -12.");
        return;
    }
    text += strspn(text, " \t+");
    view_window_request(window, VIEW_REQUEST_SEED, text, 0);
    screen->seed_field.focused = false;
    screen->seed_wrong = false;
}

static void next_seed(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    if (!view_seed_is_whole(screen->seed))
        return;
    BaseText next = {0};
    view_seed_next(screen->seed, &next);
    view_window_request(window, VIEW_REQUEST_SEED, base_text_str(&next), 0);
    base_text_release(&next);
}

/* The file chooser. */

static void open_chooser(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    leave_seed(screen);
    screen->overlay = VIEW_OVERLAY_FILES;
    screen->chooser.field = (ViewField){.focused = true};
    const char *folder = !screen->chooser.folder ? "" : screen->chooser.folder;
    view_window_request(window, VIEW_REQUEST_LIST, folder, 0);
}

/* A name of the listed folder as a path of its own. */
static void append_path(const ViewChooser *chooser, const char *name,
                        BaseText *out)
{
    if (name[0] != '/' && name[0] != '~' && chooser->folder) {
        base_text_append(out, chooser->folder);
        size_t length = strlen(chooser->folder);
        if (length == 0 || chooser->folder[length - 1] != '/')
            base_text_append_char(out, '/');
    }
    base_text_append(out, name);
}

static void close_overlay(ViewScreen *screen)
{
    screen->overlay = VIEW_OVERLAY_NONE;
    screen->chooser.field.focused = false;
}

static void open_entry(ViewWindow *window, size_t index)
{
    ViewChooser *chooser = &window->screen.chooser;
    if (index >= chooser->count)
        return;
    BaseText path = {0};
    bool is_folder = chooser->files[index].is_folder;
    append_path(chooser, chooser->files[index].name, &path);
    view_window_request(window,
                        is_folder ? VIEW_REQUEST_LIST : VIEW_REQUEST_OPEN,
                        base_text_str(&path), 0);
    base_text_release(&path);
    if (!is_folder)
        close_overlay(&window->screen);
}

static void open_typed(ViewWindow *window)
{
    ViewChooser *chooser = &window->screen.chooser;
    BaseText path = {0};
    append_path(chooser, chooser->field.text, &path);
    view_window_request(window, VIEW_REQUEST_OPEN, base_text_str(&path), 0);
    base_text_release(&path);
    close_overlay(&window->screen);
}

void view_act_submit_field(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    if (screen->seed_field.focused)
        submit_seed(window);
    else if (screen->chooser.field.text[0] != '\0')
        open_typed(window);
    else
        open_entry(window, screen->chooser.chosen);
}

/* Closes the topmost of what is open. */
static void close_topmost(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    if (screen->overlay != VIEW_OVERLAY_NONE)
        close_overlay(screen);
    else if (screen->seed_field.focused)
        leave_seed(screen);
    else if (screen->has_drawer && screen->drawer_open)
        screen->drawer_open = false;
    else
        view_act_select(window, 0);
}

static void toggle_drawer(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    screen->drawer_open = !screen->drawer_open;
    screen->inspector_scroll.offset = 0;
    if (screen->at.selected_task == 0)
        select_beside(window, 1);
}

static void zoom(ViewWindow *window, double factor)
{
    ViewTimeline *timeline = &window->screen.timeline;
    float middle = timeline->plot_x + timeline->plot_width / 2;
    bool over =
        view_rect_has(timeline->rect, window->ui.mouse_x, window->ui.mouse_y);
    view_timeline_zoom(timeline, &window->screen.at,
                       over ? window->ui.mouse_x : middle, factor);
}

static void act_on_timeline(ViewWindow *window, ViewAction action)
{
    ViewScreen *screen = &window->screen;
    if (!screen->timeline.model || screen->timeline.rect.w <= 0)
        return;
    switch (action) {
    case VIEW_ACTION_ZOOM_IN:
        zoom(window, ZOOM_STEP);
        break;
    case VIEW_ACTION_ZOOM_OUT:
        zoom(window, 1 / ZOOM_STEP);
        break;
    case VIEW_ACTION_PAN_LEFT:
        view_timeline_pan(&screen->timeline, &screen->at, -PAN_STEP);
        break;
    case VIEW_ACTION_PAN_RIGHT:
        view_timeline_pan(&screen->timeline, &screen->at, PAN_STEP);
        break;
    case VIEW_ACTION_FIT_TASK:
        view_timeline_zoom_to_selection(&screen->timeline, &screen->at);
        break;
    default:
        screen->at.axis.zoom = 1;
        screen->at.axis.pan = 0;
        screen->at.scroll = 0;
        break;
    }
}

static void act_on_window(ViewWindow *window, ViewAction action)
{
    ViewScreen *screen = &window->screen;
    switch (action) {
    case VIEW_ACTION_THEME:
        view_theme_init(&window->theme, !window->theme.dark, 1);
        view_window_request(window, VIEW_REQUEST_THEME, NULL, 0);
        break;
    case VIEW_ACTION_LARGER:
        view_window_request(window, VIEW_REQUEST_TEXT_SIZE, NULL, 1);
        break;
    case VIEW_ACTION_SMALLER:
        view_window_request(window, VIEW_REQUEST_TEXT_SIZE, NULL, -1);
        break;
    case VIEW_ACTION_NORMAL_SIZE:
        view_window_request(window, VIEW_REQUEST_TEXT_SIZE, NULL, 0);
        break;
    case VIEW_ACTION_FULL_SCREEN:
        view_window_request(window, VIEW_REQUEST_FULL_SCREEN, NULL, 0);
        break;
    case VIEW_ACTION_QUIT:
        view_window_request(window, VIEW_REQUEST_QUIT, NULL, 0);
        break;
    case VIEW_ACTION_KEYS:
        screen->overlay = screen->overlay == VIEW_OVERLAY_KEYS
                              ? VIEW_OVERLAY_NONE
                              : VIEW_OVERLAY_KEYS;
        break;
    case VIEW_ACTION_CHOOSE_FILE:
        open_chooser(window);
        break;
    case VIEW_ACTION_CLOSE:
        close_topmost(window);
        break;
    case VIEW_ACTION_DRAWER:
        toggle_drawer(window);
        break;
    case VIEW_ACTION_SLOWER:
        screen->speed -= screen->speed > 0;
        break;
    case VIEW_ACTION_FASTER:
        screen->speed = (screen->speed + 1) % VIEW_SPEEDS;
        break;
    default:
        break;
    }
}

static void seek_line(ViewWindow *window, uint32_t line)
{
    TraceEventId id = view_source_next_event(&window->screen, line);
    if (id != TRACE_NONE)
        view_act_seek(window, id);
}

/* What a click on a zone with a value does. */
static void act_with_value(ViewWindow *window, ViewAction action,
                           uint32_t value)
{
    ViewScreen *screen = &window->screen;
    switch (action) {
    case VIEW_ACTION_SEEK:
        screen->playing = false;
        view_act_seek(window, value);
        break;
    case VIEW_ACTION_WALK:
        walk(window, value);
        break;
    case VIEW_ACTION_LINE:
        screen->playing = false;
        seek_line(window, value);
        break;
    case VIEW_ACTION_SELECT_TASK:
        view_act_select(window, value);
        break;
    case VIEW_ACTION_LEFT_TAB:
        screen->left_tab = (ViewLeftTab)value;
        break;
    case VIEW_ACTION_OPEN_ENTRY:
        open_entry(window, value);
        break;
    case VIEW_ACTION_EDIT_PATH:
        screen->chooser.field.focused = true;
        break;
    default:
        break;
    }
}

void view_act(ViewWindow *window, ViewAction action, uint32_t value)
{
    ViewScreen *screen = &window->screen;
    if (action == VIEW_ACTION_NONE)
        return;
    screen->message[0] = '\0';
    window->dirty = window->stale = true;
    if (action == VIEW_ACTION_PLAY)
        toggle_play(window);
    else if (action >= VIEW_ACTION_EVENT_NEXT &&
             action <= VIEW_ACTION_TENTH_BACK) {
        screen->playing = false;
        if (view_screen_count(screen) > 0)
            view_act_seek(window, view_transport_target(screen, action));
    } else if (action >= VIEW_ACTION_ZOOM_IN && action <= VIEW_ACTION_FIT)
        act_on_timeline(window, action);
    else if (action == VIEW_ACTION_TASK_ABOVE)
        select_beside(window, -1);
    else if (action == VIEW_ACTION_TASK_BELOW)
        select_beside(window, 1);
    else if (action == VIEW_ACTION_CAUSE)
        walk(window, cause_of_playhead(screen));
    else if (action == VIEW_ACTION_EFFECT)
        walk(window, first_effect(screen));
    else if (action == VIEW_ACTION_NEXT_SEED)
        next_seed(window);
    else if (action == VIEW_ACTION_EDIT_SEED)
        edit_seed(screen);
    else if (action >= VIEW_ACTION_SEEK)
        act_with_value(window, action, value);
    else
        act_on_window(window, action);
}
