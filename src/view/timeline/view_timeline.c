#include "view_timeline.h"

#include "base_check.h"
#include "base_words.h"
#include "explain_words.h"
#include "trace_store.h"
#include "view_axis_moves.h"
#include "view_axis_places.h"
#include "view_painter.h"
#include "view_timeline_before.h"
#include "view_timeline_draw_lanes.h"
#include "view_timeline_ends.h"
#include "view_timeline_lanes.h"
#include "view_timeline_shared.h"
#include "view_timeline_threads.h"

#include <math.h>
#include <string.h>

/* Of the width: the most that names take by themselves. */
#define LABELS_SHARE 0.25f
#define TAIL_SHARE 0.25f /* of the plot: likewise, texts past its end */
#define STUB 60.0f       /* px at scale 1 that a shutdown takes */

enum { MEASURED_MOST = 400 }; /* names that are measured for that */

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
    view_axis_release(&timeline->before_axis);
    view_folds_release(&timeline->folds);
    view_census_release(&timeline->census);
    view_spots_release(&timeline->spots);
    *timeline = (ViewTimeline){0};
}

static float width_of(const ViewTimeline *timeline, ViewFont font, float size,
                      const BaseText *text)
{
    return timeline->measure->width(timeline->measure->context, font, size,
                                    base_text_str(text), text->length);
}

static float name_width(const ViewTimeline *timeline, uint32_t serial)
{
    const ViewModel *model = timeline->model;
    const ViewTheme *theme = timeline->theme;
    uint32_t depth = model->tasks[serial].depth;
    float nested = fminf(depth > 1 ? (float)(depth - 1) * 7 : 0, 42);
    BaseText name = {0}, call = {0};

    explain_words_task(&model->lives, serial, &name);
    explain_words_call(&model->lives, serial, &call);
    float first =
        width_of(timeline, VIEW_FONT_SANS_BOLD, theme->size_small, &name);
    float second = width_of(timeline, VIEW_FONT_MONO, theme->size_tiny, &call);
    /* In a low lane they stand side by side. */
    float width = view_timeline_is_tall(timeline) ? fmaxf(first, second)
                                                  : first + 6 + second;
    base_text_release(&name);
    base_text_release(&call);
    return width + (26 + nested) * theme->scale;
}

/* Of the name that a row of like lanes might have. */
static float fold_width(const ViewTimeline *timeline, uint32_t serial)
{
    const ExplainLives *lives = &timeline->model->lives;
    const ViewTheme *theme = timeline->theme;
    BaseText name = {0};

    base_text_printf(
        &name, "%u \xC3\x97 %s()", timeline->model->lane_count,
        trace_store_text(lives->trace, lives->tasks[serial].coroutine));
    float width =
        width_of(timeline, VIEW_FONT_SANS_BOLD, theme->size_small, &name);
    base_text_release(&name);
    return width + 26 * theme->scale;
}

static float title_width(const ViewTimeline *timeline, uint32_t group)
{
    const ViewModel *model = timeline->model;
    const ViewTheme *theme = timeline->theme;
    float nested = fminf((float)model->lives.groups[group].depth * 7, 42);
    BaseText title = {0};

    explain_words_group(&model->lives, group, &title);
    float width = width_of(timeline, VIEW_FONT_SANS, theme->size_tiny, &title);
    base_text_release(&title);
    return width + (32 + nested) * theme->scale;
}

static float loop_name_width(const ViewTimeline *timeline)
{
    const ViewTheme *theme = timeline->theme;
    const char *name = _("event loop");

    return timeline->measure->width(timeline->measure->context,
                                    VIEW_FONT_SANS_BOLD, theme->size_small,
                                    name, strlen(name)) +
           26 * theme->scale;
}

/* What the names want: looked up once for a model and a size of text. */
static void measure_labels(ViewTimeline *timeline)
{
    const ViewModel *model = timeline->model;
    float wanted = timeline->theme->label_width;

    if (timeline->labels_of == model->generation &&
        timeline->labels_tall == view_timeline_is_tall(timeline) &&
        timeline->labels_scale == timeline->theme->scale)
        return;
    for (uint32_t i = 0; i < model->lane_count && i < MEASURED_MOST; i++)
        wanted = fmaxf(wanted, name_width(timeline, model->lanes[i].task));
    for (uint32_t i = 0; i < model->lane_count && i < MEASURED_MOST &&
                         model->lane_count >= VIEW_FOLD_LEAST;
         i++)
        wanted = fmaxf(wanted, fold_width(timeline, model->lanes[i].task));
    for (uint32_t i = 0; i < model->lives.group_count && i < MEASURED_MOST; i++)
        if (model->groups[i].lane_count > 0)
            wanted = fmaxf(wanted, title_width(timeline, i));
    wanted = fmaxf(wanted, loop_name_width(timeline));
    timeline->labels_wanted = wanted;
    timeline->tail_wanted = view_timeline_end_room(timeline);
    timeline->labels_of = model->generation;
    timeline->labels_tall = view_timeline_is_tall(timeline);
    timeline->labels_scale = timeline->theme->scale;
}

/* What the names want, or what the student gave them; most is the story's. */
static float labels_width(ViewTimeline *timeline,
                          const ViewTimelineState *state, ViewRect rect)
{
    float least = timeline->theme->label_width;

    measure_labels(timeline);
    if (state->label_width > 0)
        return fminf(fmaxf(state->label_width, least * 0.5f), rect.w * 0.6f);
    float wanted = fmaxf(timeline->labels_wanted, timeline->labels_beside);
    return fmaxf(fminf(wanted, rect.w * LABELS_SHARE), least);
}

static float loop_height(const ViewTimeline *timeline)
{
    return timeline->without_loop ? 0 : timeline->theme->loop_height;
}

/* What lies below the tasks' lanes. */
static float foot_height(const ViewTimeline *timeline)
{
    return loop_height(timeline) + view_timeline_threads_height(timeline) +
           view_timeline_shared_height(timeline);
}

static float ruler_height(const ViewTimeline *timeline)
{
    return timeline->theme->ruler_height * (timeline->low_ruler ? 0.5f : 1);
}

static void place_panels(ViewTimeline *timeline, const ViewTimelineState *state,
                         ViewRect rect)
{
    float ruler = ruler_height(timeline), loop = loop_height(timeline);
    view_timeline_shared_place(timeline,
                               rect.h - ruler - loop -
                                   view_timeline_threads_height(timeline));
    float foot = foot_height(timeline);
    float labels = labels_width(timeline, state, rect);

    timeline->rect = rect;
    timeline->plot_x = rect.x + labels;
    timeline->plot_width = fmaxf(rect.w - labels, 10);
    timeline->ruler = (ViewRect){rect.x, rect.y, rect.w, ruler};
    timeline->labels =
        (ViewRect){rect.x, rect.y + ruler, labels, rect.h - ruler - foot};
    timeline->lanes =
        (ViewRect){timeline->plot_x, rect.y + ruler, timeline->plot_width,
                   fmaxf(rect.h - ruler - foot, 1)};
    float threads = view_timeline_threads_height(timeline);
    timeline->shared_rect = (ViewRect){rect.x, rect.y + rect.h - foot, rect.w,
                                       foot - loop - threads};
    timeline->threads_rect =
        (ViewRect){rect.x, rect.y + rect.h - loop - threads, rect.w, threads};
    timeline->loop = (ViewRect){rect.x, rect.y + rect.h - loop, rect.w, loop};
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

/* Room past the last event for marks and texts: a shutdown takes part of it. */
static float tail_of(const ViewTimeline *timeline)
{
    float scale = timeline->theme->scale;
    bool stub = timeline->model->stub_count > 0;
    float free_room = stub ? STUB * scale : 0;
    float most = timeline->plot_width * TAIL_SHARE;

    float wanted = fmaxf(timeline->tail_wanted, timeline->tail_beside);

    return fmaxf(30 * scale, fminf(wanted - free_room, most));
}

void view_timeline_layout(ViewTimeline *timeline, const ViewModel *model,
                          ViewTimelineState *state, const ViewTheme *theme,
                          const ViewMeasure *measure, ViewRect rect)
{
    float scale = theme->scale;

    timeline->model = model;
    timeline->theme = theme;
    timeline->measure = measure;
    if (model->lives.event_count > 0 &&
        state->playhead >= model->lives.event_count)
        state->playhead = model->lives.event_count - 1;
    view_folds_update(&timeline->folds, model,
                      &(ViewFoldWish){.event = state->playhead,
                                      .chosen = state->selected_task,
                                      .states = state->only,
                                      .unfolded = state->unfolded});
    view_timeline_find_gone(timeline);
    view_timeline_size_lanes(timeline, rect.h - ruler_height(timeline) -
                                           foot_height(timeline));
    place_panels(timeline, state, rect);
    ViewAxisMetrics metrics = {.width = timeline->plot_width,
                               .column = 58.0 * scale,
                               .column_least = 26.0 * scale,
                               .fold = 4.0 * scale,
                               .stub = (double)(STUB * scale),
                               .lead = 9.0 * scale,
                               .tail = (double)tail_of(timeline)};
    view_axis_build(&timeline->axis, model, &state->axis, &metrics);
    if (timeline->before)
        view_axis_build(&timeline->before_axis, timeline->before, &state->axis,
                        &metrics);
    view_timeline_clamp_scroll(timeline, state);
    place_playhead(timeline, state);
}

TraceEventId view_timeline_event_at(const ViewTimeline *timeline,
                                    const ViewTimelineState *state, float x)
{
    double at = (double)(x - timeline->plot_x) + state->axis.pan;
    TraceEventId event = view_axis_event_at(&timeline->axis, at);

    /* A shutdown without a stub lies in one point, which the pointer would
     * always find; its events are reached one by one then. */
    if (timeline->axis.stub <= 0 && event > timeline->model->last_event)
        event = timeline->model->last_event;
    return event;
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
    view_timeline_clamp_scroll(timeline, state);
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
    uint32_t lane = view_folds_row(&timeline->folds, timeline->model, serial);

    if (lane == VIEW_NONE)
        return;
    float top = view_timeline_lane_top(timeline, lane) - timeline->frame_top;
    float bottom = view_timeline_lane_top(timeline, lane) +
                   timeline->lane_height + timeline->frame_bottom;
    if (state->scroll > top)
        state->scroll = top;
    if (state->scroll < bottom - timeline->lanes.h)
        state->scroll = bottom - timeline->lanes.h;
    view_timeline_clamp_scroll(timeline, state);
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

static const unsigned arrow_bits[VIEW_ARROW_KINDS] = {
    [VIEW_ARROW_SPAWN] = VIEW_SHOWN_SPAWN,
    [VIEW_ARROW_WAKE] = VIEW_SHOWN_WAKE,
    [VIEW_ARROW_ERROR] = VIEW_SHOWN_ERROR,
    [VIEW_ARROW_ERROR_LATER] = VIEW_SHOWN_ERROR,
    [VIEW_ARROW_ABORT] = VIEW_SHOWN_REQUEST,
    [VIEW_ARROW_CANCEL] = VIEW_SHOWN_REQUEST,
    [VIEW_ARROW_CAUGHT] = VIEW_SHOWN_CAUGHT,
    [VIEW_ARROW_ITEM] = VIEW_SHOWN_ITEM,
    [VIEW_ARROW_HAND_OVER] = VIEW_SHOWN_LOCK,
};

static const unsigned tie_bits[VIEW_TIE_KINDS] = {
    [VIEW_TIE_HELD] = VIEW_SHOWN_LOCK,
    [VIEW_TIE_WANTED] = VIEW_SHOWN_LOCK,
    [VIEW_TIE_LIMIT] = VIEW_SHOWN_LIMIT,
    [VIEW_TIE_WALL] = VIEW_SHOWN_WALL,
};

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
    if (model->stub_count > 0 && timeline->axis.stub > 0 &&
        model->last_event <= state->playhead) /* it comes next */
        shown |= VIEW_SHOWN_CLOSING;
    for (unsigned i = 0; i < VIEW_ARROW_KINDS; i++)
        if (model->arrow_seen[i] <= state->playhead)
            shown |= arrow_bits[i];
    for (unsigned i = 0; i < VIEW_TIE_KINDS; i++)
        if (model->tie_seen[i] <= state->playhead)
            shown |= tie_bits[i];
    if (model->gather_count > 0 && model->gathers[0].made <= state->playhead)
        shown |= VIEW_SHOWN_GATHER;
    if (timeline->before)
        shown |= VIEW_SHOWN_BEFORE;
    if (model->never_seen <= state->playhead)
        shown |= VIEW_SHOWN_NEVER;
    if (model->count_seen <= state->playhead &&
        view_timeline_draws_counts(timeline))
        shown |= VIEW_SHOWN_COUNT;
    return shown | view_timeline_shared_shown(timeline, state->playhead);
}
