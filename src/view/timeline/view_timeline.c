#include "view_timeline.h"

#include "base_check.h"
#include "explain_event.h"
#include "explain_words.h"
#include "trace_store.h"
#include "view_painter.h"

#include <math.h>

/* Pieces of a theme's pad around the lanes. */
#define LANES_MARGIN 8.0f
#define REACH 6.0f /* px within which the pointer finds a thing */

void view_timeline_state_init(ViewTimelineState *state)
{
    *state = (ViewTimelineState){.selected_event = TRACE_NONE};
    view_axis_state_init(&state->axis);
}

void view_timeline_state_release(ViewTimelineState *state)
{
    view_axis_state_release(&state->axis);
    view_timeline_state_init(state);
}

void view_timeline_release(ViewTimeline *timeline)
{
    view_axis_release(&timeline->axis);
    *timeline = (ViewTimeline){0};
}

static void place_panels(ViewTimeline *timeline, ViewRect rect)
{
    const ViewTheme *theme = timeline->theme;
    float ruler = theme->ruler_height, loop = theme->loop_height;
    float labels = theme->label_width;

    timeline->rect = rect;
    timeline->plot_x = rect.x + labels;
    timeline->plot_width = fmaxf(rect.w - labels, 10);
    timeline->ruler = (ViewRect){rect.x, rect.y, rect.w, ruler};
    timeline->labels =
        (ViewRect){rect.x, rect.y + ruler, labels, rect.h - ruler - loop};
    timeline->lanes =
        (ViewRect){timeline->plot_x, rect.y + ruler, timeline->plot_width,
                   fmaxf(rect.h - ruler - loop, 1)};
    timeline->loop = (ViewRect){rect.x, rect.y + rect.h - loop, rect.w, loop};
}

static void size_lanes(ViewTimeline *timeline)
{
    const ViewModel *model = timeline->model;
    const ViewTheme *theme = timeline->theme;
    float scale = theme->scale, room = timeline->lanes.h;
    float lanes = (float)model->lane_count;
    float frames = (float)model->frame_count;

    timeline->frame_top = 10 * scale;
    timeline->frame_bottom = 8 * scale;
    float margins = 2 * LANES_MARGIN * scale;
    float frame_room = frames * (timeline->frame_top + timeline->frame_bottom);
    float height = theme->lane_height;
    if (lanes > 0)
        height = fminf(height, (room - margins - frame_room) / lanes);
    timeline->lane_height = fmaxf(height, theme->lane_least);
    timeline->content_height =
        lanes * timeline->lane_height + frame_room + margins;
}

static void clamp_scroll(const ViewTimeline *timeline, ViewTimelineState *state)
{
    float most = timeline->content_height - timeline->lanes.h;

    if (!(state->scroll < most))
        state->scroll = most;
    if (!(state->scroll > 0))
        state->scroll = 0;
}

static void place_playhead(ViewTimeline *timeline,
                           const ViewTimelineState *state)
{
    if (timeline->model->lives.event_count == 0) {
        timeline->playhead_x = timeline->plot_x;
        return;
    }
    timeline->playhead_x = view_axis_after_x(&timeline->axis, state->playhead) -
                           state->axis.pan + (double)timeline->plot_x;
}

void view_timeline_layout(ViewTimeline *timeline, const ViewModel *model,
                          ViewTimelineState *state, const ViewTheme *theme,
                          const ViewMeasure *measure, ViewRect rect)
{
    float scale = theme->scale;

    timeline->model = model;
    timeline->theme = theme;
    timeline->measure = measure;
    place_panels(timeline, rect);
    size_lanes(timeline);
    ViewAxisMetrics metrics = {.width = timeline->plot_width,
                               .column = 58.0 * scale,
                               .column_least = 26.0 * scale,
                               .lead = 9.0 * scale,
                               .tail = 30.0 * scale};
    view_axis_build(&timeline->axis, model, &state->axis, &metrics);
    if (model->lives.event_count > 0 &&
        state->playhead >= model->lives.event_count)
        state->playhead = model->lives.event_count - 1;
    clamp_scroll(timeline, state);
    place_playhead(timeline, state);
}

/* Where a lane's band begins, from the top of all lanes. */
static float lane_top(const ViewTimeline *timeline, uint32_t lane)
{
    const ViewLane *entry = &timeline->model->lanes[lane];

    return LANES_MARGIN * timeline->theme->scale +
           (float)lane * timeline->lane_height +
           (float)entry->opened_before * timeline->frame_top +
           (float)entry->closed_before * timeline->frame_bottom;
}

static float on_screen(const ViewTimeline *timeline,
                       const ViewTimelineState *state, float y)
{
    return timeline->lanes.y + y - state->scroll;
}

float view_timeline_lane_y(const ViewTimeline *timeline,
                           const ViewTimelineState *state, uint32_t lane)
{
    return on_screen(timeline, state,
                     lane_top(timeline, lane) + timeline->lane_height / 2);
}

/* Frames that lie inside this one and have their edge at the same lane. */
static uint32_t frames_inside(const ViewModel *model, uint32_t group,
                              uint32_t lane)
{
    return model->tasks[model->lanes[lane].task].depth - 1 -
           model->lives.groups[group].depth;
}

float view_timeline_frame_top(const ViewTimeline *timeline,
                              const ViewTimelineState *state, uint32_t index)
{
    const ViewGroup *group = &timeline->model->groups[index];
    uint32_t inside = frames_inside(timeline->model, index, group->lane);

    return on_screen(timeline, state,
                     lane_top(timeline, group->lane) -
                         (float)(inside + 1) * timeline->frame_top) +
           2 * timeline->theme->scale;
}

float view_timeline_frame_bottom(const ViewTimeline *timeline,
                                 const ViewTimelineState *state, uint32_t index)
{
    const ViewGroup *group = &timeline->model->groups[index];
    uint32_t lane = group->lane + group->lane_count - 1;
    uint32_t inside = frames_inside(timeline->model, index, lane);

    return on_screen(timeline, state,
                     lane_top(timeline, lane) + timeline->lane_height +
                         (float)inside * timeline->frame_bottom) +
           3 * timeline->theme->scale;
}

uint32_t view_timeline_lane_at(const ViewTimeline *timeline,
                               const ViewTimelineState *state, float y)
{
    uint32_t low = 0, high = timeline->model->lane_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        float bottom =
            on_screen(timeline, state,
                      lane_top(timeline, middle) + timeline->lane_height);
        if (bottom >= y)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

TraceEventId view_timeline_event_at(const ViewTimeline *timeline,
                                    const ViewTimelineState *state, float x)
{
    double at = (double)(x - timeline->plot_x) + state->axis.pan;
    TraceEventId event = view_axis_event_at(&timeline->axis, at);

    /* All of the shutdown lies in one point, which the pointer would always
     * find; its events are reached one by one. */
    if (event > timeline->model->last_event)
        event = timeline->model->last_event;
    return event;
}

static bool contains(ViewRect rect, float x, float y)
{
    return x >= rect.x && x < rect.x + rect.w && y >= rect.y &&
           y < rect.y + rect.h;
}

static TraceEventId shown_event_at(const ViewTimeline *timeline,
                                   const ViewTimelineState *state, float x)
{
    TraceEventId event = view_timeline_event_at(timeline, state, x);

    return event > state->playhead ? state->playhead : event;
}

/* The event that the part of a lane under the pointer began with. */
static TraceEventId lane_event_at(const ViewTimeline *timeline,
                                  const ViewTimelineState *state,
                                  uint32_t serial, float x)
{
    const ViewModel *model = timeline->model;
    const ExplainTask *task = explain_task(&model->lives, serial);
    TraceEventId event = shown_event_at(timeline, state, x + REACH / 2);
    uint32_t segment;

    if (!task || event < task->created)
        return TRACE_NONE;
    explain_state_at(&model->lives, serial, event, &segment);
    if (segment == EXPLAIN_NONE)
        return task->ended != TRACE_NONE && task->ended <= event ? task->ended
                                                                 : TRACE_NONE;
    return model->lives.stretches[segment].begin;
}

/* The group whose frame's upper edge is under the pointer. */
static uint32_t frame_at(const ViewTimeline *timeline,
                         const ViewTimelineState *state, float y)
{
    const ViewModel *model = timeline->model;
    uint32_t lane = view_timeline_lane_at(timeline, state, y);

    if (lane >= model->lane_count)
        return VIEW_NONE;
    uint32_t group = model->lives.tasks[model->lanes[lane].task].group;
    while (group != EXPLAIN_NONE) {
        float top = view_timeline_frame_top(timeline, state, group);
        if (fabsf(top - y) <= REACH)
            return group;
        group = model->lives.groups[group].around;
    }
    return VIEW_NONE;
}

static void hit_lanes(const ViewTimeline *timeline,
                      const ViewTimelineState *state, float x, float y,
                      ViewTimelineHit *hit)
{
    const ViewModel *model = timeline->model;
    uint32_t lane = view_timeline_lane_at(timeline, state, y);
    bool label = x < timeline->plot_x;

    hit->group = frame_at(timeline, state, y);
    if (hit->group != VIEW_NONE) {
        hit->part = VIEW_TIMELINE_FRAME;
        hit->event = model->lives.groups[hit->group].enter;
        return;
    }
    if (lane >= model->lane_count ||
        y < view_timeline_lane_y(timeline, state, lane) -
                timeline->lane_height / 2)
        return;
    hit->part = label ? VIEW_TIMELINE_LABEL : VIEW_TIMELINE_LANE;
    hit->task = model->lanes[lane].task;
    if (!label)
        hit->event = lane_event_at(timeline, state, hit->task, x);
}

static void hit_loop(const ViewTimeline *timeline,
                     const ViewTimelineState *state, float x,
                     ViewTimelineHit *hit)
{
    const ViewModel *model = timeline->model;
    TraceEventId event = shown_event_at(timeline, state, x);
    uint32_t low = 0, high = model->span_count;

    hit->part = VIEW_TIMELINE_LOOP;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (model->spans[middle].begin <= event)
            low = middle;
        else
            high = middle;
    }
    if (low < model->span_count && model->spans[low].begin <= event) {
        hit->task = model->spans[low].task;
        hit->group = model->spans[low].group;
        hit->event = model->spans[low].begin;
    }
}

ViewTimelineHit view_timeline_hit(const ViewTimeline *timeline,
                                  const ViewTimelineState *state, float x,
                                  float y)
{
    ViewTimelineHit hit = {.part = VIEW_TIMELINE_NOTHING,
                           .group = VIEW_NONE,
                           .instant = VIEW_NONE,
                           .event = TRACE_NONE};

    if (timeline->model->lives.event_count == 0 ||
        !contains(timeline->rect, x, y))
        return hit;
    if (contains(timeline->ruler, x, y)) {
        double at = (double)(x - timeline->plot_x) + state->axis.pan;
        hit.part = VIEW_TIMELINE_RULER;
        hit.instant = view_axis_instant_at(&timeline->axis, at, (double)REACH);
        hit.event = view_timeline_event_at(timeline, state, x);
    } else if (contains(timeline->loop, x, y)) {
        if (x >= timeline->plot_x)
            hit_loop(timeline, state, x, &hit);
    } else {
        hit_lanes(timeline, state, x, y, &hit);
    }
    return hit;
}

void view_timeline_zoom(ViewTimeline *timeline, ViewTimelineState *state,
                        float x, double factor)
{
    view_axis_zoom(&timeline->axis, &state->axis,
                   (double)(x - timeline->plot_x), factor);
    place_playhead(timeline, state);
}

void view_timeline_pan(ViewTimeline *timeline, ViewTimelineState *state,
                       float dx)
{
    ViewAxisMetrics metrics = timeline->axis.metrics;

    state->axis.pan += (double)dx;
    view_axis_build(&timeline->axis, timeline->model, &state->axis, &metrics);
    place_playhead(timeline, state);
}

void view_timeline_scroll(ViewTimeline *timeline, ViewTimelineState *state,
                          float dy)
{
    state->scroll += dy;
    clamp_scroll(timeline, state);
}

void view_timeline_reveal_playhead(ViewTimeline *timeline,
                                   ViewTimelineState *state)
{
    if (timeline->model->lives.event_count == 0)
        return;
    view_axis_reveal(&timeline->axis, &state->axis, state->playhead);
    place_playhead(timeline, state);
}

void view_timeline_reveal_task(ViewTimeline *timeline, ViewTimelineState *state,
                               uint32_t serial)
{
    uint32_t lane = view_model_lane(timeline->model, serial);

    if (lane == VIEW_NONE)
        return;
    float top = lane_top(timeline, lane) - timeline->frame_top;
    float bottom = lane_top(timeline, lane) + timeline->lane_height +
                   timeline->frame_bottom;
    if (state->scroll > top)
        state->scroll = top;
    if (state->scroll < bottom - timeline->lanes.h)
        state->scroll = bottom - timeline->lanes.h;
    clamp_scroll(timeline, state);
}

void view_timeline_zoom_to_selection(ViewTimeline *timeline,
                                     ViewTimelineState *state)
{
    const ViewModel *model = timeline->model;
    const ExplainTask *task = explain_task(&model->lives, state->selected_task);
    TraceEventId first, last;

    if (model->lives.event_count == 0)
        return;
    if (task) {
        first = task->created;
        last = task->ended != TRACE_NONE ? task->ended : model->last_event;
    } else {
        uint32_t cell = view_model_cell_of(model, state->playhead);
        const ViewInstant *instant =
            &model->instants[model->cells[cell].instant];
        first = model->cells[instant->cell].begin;
        last = model->cells[instant->cell + instant->cell_count - 1].end - 1;
    }
    view_axis_zoom_to(&timeline->axis, &state->axis, first, last);
    place_playhead(timeline, state);
}

static void tell_lane(const ViewModel *model, const ViewTimelineHit *hit,
                      BaseText *out)
{
    uint32_t segment;
    TraceState at =
        explain_state_at(&model->lives, hit->task, hit->event, &segment);

    if (segment == EXPLAIN_NONE) {
        explain_event_tell(&model->lives, hit->event, out);
        return;
    }
    explain_words_task(&model->lives, hit->task, out);
    base_text_printf(out, ": %s", explain_words_state(at));
    TraceEventId from = model->lives.stretches[segment].begin;
    const TraceEvent *event = trace_store_get(model->lives.trace, from);
    if (at == TRACE_STATE_WAITING && event->text != 0) {
        base_text_append(out, " for ");
        explain_words_wait(&model->lives, from, out);
    }
}

void view_timeline_tip(const ViewTimeline *timeline, const ViewTimelineHit *hit,
                       BaseText *out)
{
    base_text_clear(out);
    if (hit->part == VIEW_TIMELINE_RULER && hit->instant != VIEW_NONE) {
        bool open = view_axis_is_open(&timeline->axis, hit->instant);
        base_text_append(out, "t = ");
        explain_words_time(timeline->model->instants[hit->instant].time, out);
        base_text_append(out, open ? ". Double click folds it."
                                   : ". Double click opens its turns.");
        return;
    }
    if (hit->event == TRACE_NONE)
        return;
    if (hit->part == VIEW_TIMELINE_LANE)
        tell_lane(timeline->model, hit, out);
    else if (hit->part == VIEW_TIMELINE_LOOP ||
             hit->part == VIEW_TIMELINE_FRAME)
        explain_event_tell(&timeline->model->lives, hit->event, out);
}

unsigned view_timeline_shown(const ViewTimeline *timeline,
                             const ViewTimelineState *state)
{
    const ViewModel *model = timeline->model;
    unsigned shown = 0;

    for (unsigned i = 0; i <= TRACE_STATE_COUNT; i++) {
        if (model->first_seen[i] <= state->playhead)
            shown |= 1u << i;
    }
    if (timeline->axis.longest < model->last_time)
        shown |= VIEW_SHOWN_BREAK;
    return shown;
}
