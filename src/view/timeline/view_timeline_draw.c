/* The timeline's picture: what its parts share, and in which order they come.
 */
#include "trace_store.h"
#include "view_timeline_parts.h"

#include <math.h>

float view_painter_x(const ViewPainter *painter, TraceEventId event)
{
    return (float)(view_axis_event_x(&painter->timeline->axis, event) -
                   painter->state->axis.pan) +
           painter->timeline->plot_x;
}

float view_painter_after(const ViewPainter *painter, TraceEventId event)
{
    return (float)(view_axis_after_x(&painter->timeline->axis, event) -
                   painter->state->axis.pan) +
           painter->timeline->plot_x;
}

float view_painter_time(const ViewPainter *painter, double time)
{
    return (float)(view_axis_time_x(&painter->timeline->axis, time) -
                   painter->state->axis.pan) +
           painter->timeline->plot_x;
}

TraceEventId view_painter_event_past(const ViewPainter *painter, float x)
{
    float steps = (x - painter->plot.x) / painter->step;

    if (steps <= 0)
        return painter->first;
    return painter
        ->past[steps < VIEW_PAINTER_STEPS ? (int)steps : VIEW_PAINTER_STEPS];
}

bool view_painter_happened(const ViewPainter *painter, TraceEventId event)
{
    return event <= painter->state->playhead && event != TRACE_NONE;
}

float view_painter_until(const ViewPainter *painter, TraceEventId event)
{
    return view_painter_happened(painter, event)
               ? view_painter_x(painter, event)
               : painter->now;
}

ViewRect view_painter_sight(const ViewPainter *painter, ViewRect rect)
{
    float left = fmaxf(rect.x, painter->plot.x);
    float right = fminf(rect.x + rect.w, painter->plot.x + painter->plot.w);

    return (ViewRect){left, rect.y, fmaxf(right - left, 0), rect.h};
}

float view_painter_piece_x(const ViewPainter *painter, const ViewPiece *piece)
{
    return (float)(piece->x - painter->state->axis.pan) +
           painter->timeline->plot_x;
}

/* The knots in sight: [*first, *end). */
void view_painter_knots(const ViewPainter *painter, uint32_t *first,
                        uint32_t *end)
{
    const ViewAxis *axis = &painter->timeline->axis;
    double left = painter->state->axis.pan;
    double right = left + axis->metrics.width;
    uint32_t instant = view_axis_instant_from(axis, left);

    *first = view_axis_knot_of(axis, instant);
    if (*first > 0)
        --*first;
    *end = *first;
    while (*end < axis->knot_count && axis->knots[*end].x <= right)
        ++*end;
}

/* The part of an opened instant that is in sight. */
ViewRect view_painter_opened(const ViewPainter *painter, const ViewPiece *piece,
                             float y, float h)
{
    ViewRect all = {view_painter_piece_x(painter, piece), y,
                    (float)piece->width, h};

    return view_painter_sight(painter, all);
}

/* One line per turn; every so many where they would stand too close. */
uint32_t view_painter_column_step(const ViewPainter *painter, double least)
{
    double column = painter->timeline->axis.column;
    uint32_t step = 1;

    while (column * step < least && step < 1000000000) {
        if (column * step * 2 >= least)
            return step * 2;
        if (column * step * 5 >= least)
            return step * 5;
        step *= 10;
    }
    return step;
}

/* The columns of an opened instant in sight: [*first, *end). */
void view_painter_columns(const ViewPainter *painter, uint32_t instant,
                          uint32_t *first, uint32_t *end)
{
    const ViewAxis *axis = &painter->timeline->axis;
    ViewPiece piece = view_axis_piece(axis, instant);
    uint32_t columns = painter->model->instants[instant].columns;
    double left = painter->state->axis.pan - piece.x;
    double right = left + axis->metrics.width;

    *first = left > 0 ? (uint32_t)(left / axis->column) : 0;
    *end = right < piece.width ? (uint32_t)(right / axis->column) + 1 : columns;
    if (*end > columns)
        *end = columns;
}

float view_painter_bottom(const ViewPainter *painter)
{
    ViewRect loop = painter->timeline->loop;

    return loop.y + loop.h;
}

static void draw_playhead(const ViewPainter *painter)
{
    const ViewTheme *theme = painter->theme;
    ViewRect rect = painter->timeline->rect;
    float x = painter->now, scale = theme->scale, w = 6.5f * scale;
    float top = rect.y;
    ViewPoint knob[5] = {{x - w, top},
                         {x + w, top},
                         {x + w, top + 6 * scale},
                         {x, top + 12 * scale},
                         {x - w, top + 6 * scale}};

    if (x < painter->plot.x - 1 || x > painter->plot.x + painter->plot.w + 1)
        return;
    view_draw_role(painter->list, VIEW_ROLE_PLAYHEAD,
                   painter->state->playhead + 1);
    view_draw_rect(painter->list, (ViewRect){x - scale, top, 2 * scale, rect.h},
                   theme->accent, 0);
    view_draw_polygon(painter->list, knob, 5, theme->accent);
}

/* Folding asks again and again which event comes past some x. */
static void tabulate_events(ViewPainter *painter)
{
    const ViewAxis *axis = &painter->timeline->axis;
    double pan = painter->state->axis.pan;

    painter->step = fmaxf(painter->plot.w / VIEW_PAINTER_STEPS, 2);
    for (int i = 0; i <= VIEW_PAINTER_STEPS; i++) {
        double x = pan + (double)(painter->step * (float)i);
        painter->past[i] = x > pan + axis->metrics.width + 64
                               ? painter->model->lives.event_count
                               : view_axis_event_from(axis, x);
    }
}

static void find_sight(ViewPainter *painter)
{
    const ViewTimeline *timeline = painter->timeline;
    const ViewTimelineState *state = painter->state;
    double pan = state->axis.pan, width = timeline->axis.metrics.width;
    TraceEventId past = view_axis_event_from(&timeline->axis, pan + width + 8);

    painter->first = view_axis_event_from(&timeline->axis, pan - 8);
    painter->last = past <= state->playhead ? past : state->playhead + 1;
    painter->lane = view_timeline_lane_at(timeline, state, painter->plot.y);
    painter->lane_end = view_timeline_lane_at(
        timeline, state, painter->plot.y + painter->plot.h);
    if (painter->lane_end < painter->model->lane_count)
        painter->lane_end++;
}

void view_timeline_draw(const ViewTimeline *timeline,
                        const ViewTimelineState *state, ViewDrawList *list)
{
    ViewPainter painter = {
        .timeline = timeline,
        .state = state,
        .model = timeline->model,
        .theme = timeline->theme,
        .measure = timeline->measure,
        .list = list,
        .sizes = view_mark_sizes(timeline->theme, timeline->lane_height),
        .plot = timeline->lanes,
        .now = (float)timeline->playhead_x};

    if (timeline->model->lives.event_count == 0) {
        view_draw_role(list, VIEW_ROLE_PANEL, 0);
        view_draw_rect(list, timeline->rect, timeline->theme->canvas, 0);
        view_draw_role(list, VIEW_ROLE_NONE, 0);
        return;
    }
    find_sight(&painter);
    tabulate_events(&painter);
    view_timeline_draw_ground(&painter);
    view_draw_clip(list, (ViewRect){timeline->rect.x, timeline->lanes.y,
                                    timeline->rect.w, timeline->lanes.h});
    view_timeline_draw_frames(&painter);
    view_draw_clip(list, painter.plot);
    view_timeline_draw_faint_arrows(&painter);
    view_timeline_draw_lanes(&painter);
    view_timeline_draw_arrows(&painter);
    view_timeline_draw_end_labels(&painter, true);
    view_draw_unclip(list);
    view_timeline_draw_names(&painter);
    view_draw_unclip(list);
    view_timeline_draw_loop(&painter);
    draw_playhead(&painter);
    view_draw_clip(list, painter.plot);
    view_timeline_draw_end_labels(&painter, false);
    view_draw_unclip(list);
    view_timeline_draw_ruler(&painter);
    view_draw_role(list, VIEW_ROLE_NONE, 0);
}
