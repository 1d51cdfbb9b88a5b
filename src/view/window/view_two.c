#include "view_two.h"

#include "view_beside.h"
#include "view_picture.h"
#include "view_timeline_draw.h"
#include "view_timeline_lanes.h"
#include "view_timeline_threads.h"

#include <math.h>

enum {
    NAME_HEIGHT = 24,
    NAME_INSET = 14,
    LANE_LOW = 24, /* px at scale 1 of a lane, above those of loops */
    LOW_ROOM = 400 /* px at scale 1 for all lanes, below which the second ruler
                      is low */
};

/* The run that is compared with has the same axis and the same playhead. At the
 * end of this one it is at its own; the playhead stands where both are over. */
static void lay_out_other(ViewWindow *window, ViewRect rect)
{
    ViewScreen *screen = &window->screen;
    ViewBeside *beside = &screen->beside;
    float scroll = beside->at.scroll;
    beside->at = screen->at; /* shares what it points to */
    beside->at.scroll = scroll;
    beside->at.label_width = screen->timeline.plot_x - screen->timeline.rect.x;
    beside->at.selected_task =
        view_beside_task(beside, screen->at.selected_task);
    beside->at.hovered_task = view_beside_task(beside, screen->at.hovered_task);
    beside->at.selected_event = TRACE_NONE;
    beside->at.playhead = 0;
    beside->timeline.differs = beside->differs_there;
    beside->timeline.without_loop = screen->timeline.without_loop;
    beside->timeline.is_below = true;
    view_timeline_layout(&beside->timeline, &beside->model, &beside->at,
                         &window->lane_theme, &window->measure, rect);
    bool over = screen->at.playhead >= screen->model.last_event;
    beside->at.playhead =
        over ? beside->model.last_event
             : view_timeline_event_at(&beside->timeline, &beside->at,
                                      (float)screen->timeline.playhead_x);
    view_timeline_layout(&beside->timeline, &beside->model, &beside->at,
                         &window->lane_theme, &window->measure, rect);
    if (over && beside->timeline.playhead_x > screen->timeline.playhead_x)
        screen->timeline.playhead_x = beside->timeline.playhead_x;
    beside->timeline.playhead_x = screen->timeline.playhead_x;
}

/* Of the lanes' room, what would show a part of a lane. */
static float cut_lane(const ViewTimeline *timeline)
{
    for (uint32_t i = 1; i < timeline->folds.count; i++) {
        float top = view_timeline_lane_top(timeline, i);
        if (top + timeline->lane_height > timeline->lanes.h)
            return fmaxf(timeline->lanes.h - top, 0);
    }
    return 0;
}

/* What names and texts want on the axis that both stand on. True: it was not
 * known yet. */
static bool share_axis(ViewScreen *screen)
{
    ViewTimeline *mine = &screen->timeline, *other = &screen->beside.timeline;
    bool known = mine->labels_beside == other->labels_wanted &&
                 mine->tail_beside == other->tail_wanted &&
                 other->tail_beside == mine->tail_wanted;

    mine->labels_beside = other->labels_wanted;
    mine->tail_beside = other->tail_wanted;
    other->tail_beside = mine->tail_wanted;
    return !known;
}

/* How much of the room is the other's, so that both have what they need. */
static float lanes_share(const ViewModel *mine, const ViewModel *theirs)
{
    float one = (float)mine->lane_count + (float)mine->frame_count + 1;
    float other = (float)theirs->lane_count + (float)theirs->frame_count + 1;
    float share = other / (one + other);
    return share < 0.3f ? 0.3f : share > 0.7f ? 0.7f : share;
}

/* px of a row for the other's name, if that is longer than the names of lanes,
 * beside which it stands else. */
static float name_row(ViewWindow *window)
{
    const ViewTimeline *timeline = &window->screen.timeline;
    ViewFace face = {VIEW_FONT_SANS_BOLD, window->theme.size_small,
                     window->theme.accent};
    float width = view_ui_width(&window->ui, face,
                                view_beside_name(&window->screen.beside, 1));
    bool fits = width + NAME_INSET <= timeline->plot_x - timeline->rect.x;
    return fits ? 0 : NAME_HEIGHT;
}

/* px of a run's lanes at the least size at which loops and threads have theirs,
 * too. */
static float lanes_room(const ViewModel *model, const ViewTheme *theme)
{
    return ((float)model->lane_count + (float)model->frame_count + 1) *
           LANE_LOW * theme->scale;
}

static bool has_room_for_feet(ViewWindow *window, ViewRect rect)
{
    const ViewScreen *screen = &window->screen;
    const ViewTheme *theme = &window->lane_theme;
    const ViewModel *mine = &screen->model, *theirs = &screen->beside.model;
    return !screen->open.is_scarce &&
           rect.h - NAME_HEIGHT - name_row(window) - 2 * theme->ruler_height -
                   view_timeline_foot_room(mine, theme) -
                   view_timeline_foot_room(theirs, theme) >=
               lanes_room(mine, theme) + lanes_room(theirs, theme);
}

/* Takes the other's half off `rect`; where there is little room its ruler,
 * which is that of the same axis, is low. */
static ViewRect cut_other(ViewWindow *window, ViewRect *rect)
{
    ViewScreen *screen = &window->screen;
    ViewTimeline *other = &screen->beside.timeline;
    float ruler = window->lane_theme.ruler_height;
    float room = rect->h - NAME_HEIGHT - name_row(window) - 2 * ruler;
    float share = lanes_share(&screen->model, &screen->beside.model);
    other->low_ruler = room < LOW_ROOM * window->lane_theme.scale;
    if (other->low_ruler)
        room += ruler / 2;
    float foot = 0;
    if (screen->beside.has_feet) {
        foot =
            view_timeline_foot_room(&screen->beside.model, &window->lane_theme);
        room -=
            foot + view_timeline_foot_room(&screen->model, &window->lane_theme);
    }
    float height = room * share + (other->low_ruler ? ruler / 2 : ruler) +
                   foot + name_row(window);
    return view_rect_cut_bottom(rect, height);
}

unsigned view_two_shown(const ViewWindow *window, bool at_end)
{
    const ViewBeside *beside = &window->screen.beside;
    ViewTimelineState at = beside->at; /* shares what it points to */

    if (!beside->timeline.model) /* not laid out yet */
        return 0;
    if (at_end)
        at.playhead = beside->model.last_event;
    return view_timeline_shown(&beside->timeline, &at);
}

void view_two_follow(ViewWindow *window)
{
    lay_out_other(window, window->screen.beside.timeline.rect);
}

void view_two_lay_out(ViewWindow *window, ViewRect rect)
{
    ViewScreen *screen = &window->screen;
    screen->beside.has_feet = has_room_for_feet(window, rect);
    ViewRect other = cut_other(window, &rect);
    view_rect_cut_top(&other, name_row(window));
    view_rect_cut_top(&rect, NAME_HEIGHT);
    for (int i = 0; i < 2; i++) { /* again, where they have not met yet */
        view_picture_lay_out(window, rect);
        lay_out_other(window, other);
        if (!share_axis(screen))
            break;
    }
    float upper = cut_lane(&screen->timeline);
    rect.h -= upper;
    other.y -= upper;
    other.h += upper;
    view_picture_lay_out(window, rect);
    lay_out_other(window, other);
    other.h -= cut_lane(&screen->beside.timeline);
    lay_out_other(window, other);
}

/* What each of two runs is called, above its lanes. */
static void draw_run_name(ViewWindow *window, ViewRect rect, int which)
{
    ViewUi *ui = &window->ui;
    ViewFace face = {VIEW_FONT_SANS_BOLD, ui->theme->size_small,
                     ui->theme->accent};
    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(ui->list, rect, ui->theme->raised, 0);
    view_rect_cut_left(&rect, NAME_INSET);
    view_ui_text(ui, rect, face,
                 view_beside_name(&window->screen.beside, which));
}

void view_two_draw(ViewWindow *window)
{
    ViewBeside *beside = &window->screen.beside;
    ViewUi *ui = &window->ui;
    ViewRect rect = beside->timeline.rect;
    ViewRect mine = window->screen.timeline.rect;
    draw_run_name(window,
                  view_rect(mine.x, mine.y - NAME_HEIGHT, mine.w, NAME_HEIGHT),
                  0);
    view_ui_zone(ui, rect, VIEW_ACTION_OTHER, 0, NULL);
    view_ui_clip(ui, rect);
    view_timeline_draw(&beside->timeline, &beside->at, ui->list);
    view_ui_unclip(ui);
    float row = name_row(window);
    if (row > 0)
        draw_run_name(window, view_rect(rect.x, rect.y - row, rect.w, row), 1);
    else
        draw_run_name(window,
                      view_rect(rect.x, rect.y,
                                beside->timeline.plot_x - rect.x,
                                beside->timeline.ruler.h),
                      1);
    view_ui_scroll_bar(ui, beside->timeline.lanes,
                       beside->timeline.content_height, &beside->at.scroll);
}
