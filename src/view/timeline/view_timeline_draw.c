/* In which order the parts of the picture come. */
#include "view_timeline_draw.h"
#include "view_axis_places.h"
#include "view_timeline_lanes.h"

#include "trace_store.h"
#include "view_painter.h"
#include "view_timeline_arrows.h"
#include "view_timeline_before.h"
#include "view_timeline_draw_lanes.h"
#include "view_timeline_ends.h"
#include "view_timeline_fold.h"
#include "view_timeline_gathers.h"
#include "view_timeline_ground.h"
#include "view_timeline_loop.h"
#include "view_timeline_names.h"
#include "view_timeline_ruler.h"
#include "view_timeline_shared.h"
#include "view_timeline_threads.h"
#include "view_timeline_ties.h"

#include <math.h>

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
    if (!painter->timeline->is_below) /* else it hangs on the knob above */
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
    if (painter->lane_end < timeline->folds.count)
        painter->lane_end++;
}

void view_timeline_draw(ViewTimeline *timeline, const ViewTimelineState *state,
                        ViewDrawList *list)
{
    size_t first = list->count;
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
    view_timeline_count_folds(timeline, &painter);
    view_timeline_draw_ground(&painter);
    view_draw_clip(list, (ViewRect){timeline->rect.x, timeline->lanes.y,
                                    timeline->rect.w, timeline->lanes.h});
    view_timeline_draw_frames(&painter);
    view_draw_clip(list, painter.plot);
    view_timeline_draw_before(&painter);
    view_timeline_draw_gathers(&painter);
    view_timeline_draw_faint_arrows(&painter);
    view_timeline_draw_ties(&painter);
    view_timeline_draw_lanes(&painter);
    view_timeline_draw_arrows(&painter);
    view_timeline_draw_end_labels(&painter, true);
    view_draw_unclip(list);
    view_timeline_draw_lights(&painter);
    view_timeline_draw_names(&painter);
    view_timeline_draw_gone_names(&painter);
    view_draw_unclip(list);
    view_timeline_draw_shared(&painter);
    view_timeline_draw_threads(&painter);
    if (!timeline->without_loop)
        view_timeline_draw_loop(&painter);
    draw_playhead(&painter);
    view_draw_clip(list, painter.plot);
    view_timeline_draw_end_labels(&painter, false);
    view_draw_unclip(list);
    view_timeline_draw_ruler(&painter);
    view_draw_role(list, VIEW_ROLE_NONE, 0);
    view_spots_take(&timeline->spots, list, first, timeline->rect);
}
