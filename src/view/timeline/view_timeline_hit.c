#include "view_timeline_hit.h"
#include "view_axis_places.h"
#include "view_timeline_lanes.h"

#include "base_words.h"
#include "explain_event.h"
#include "explain_mark.h"
#include "explain_words.h"
#include "trace_store.h"
#include "view_rect.h"
#include "view_timeline_before.h"
#include "view_timeline_fold.h"
#include "view_timeline_gathers.h"
#include "view_timeline_shared.h"
#include "view_timeline_threads.h"
#include "view_timeline_ties.h"

#include <math.h>

/* Px within which the pointer finds a mark, and an instant on the ruler. */
#define REACH 4.0f
#define RULER_REACH 6.0

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

static void hit_lanes(const ViewTimeline *timeline,
                      const ViewTimelineState *state, float x, float y,
                      ViewTimelineHit *hit)
{
    const ViewModel *model = timeline->model;
    uint32_t lane = view_timeline_lane_at(timeline, state, y);
    bool label = x < timeline->plot_x;

    if (lane >= timeline->folds.count ||
        y < view_timeline_lane_y(timeline, state, lane) -
                timeline->lane_height / 2)
        return;
    hit->part = timeline->folds.stands[lane] > 1 ? VIEW_TIMELINE_FOLD
                : label                          ? VIEW_TIMELINE_LABEL
                                                 : VIEW_TIMELINE_LANE;
    hit->task = timeline->folds.rows[lane].task;
    if (label && model->lives.tasks[hit->task].created <= state->playhead)
        hit->event = model->lives.tasks[hit->task].created;
    else if (hit->part == VIEW_TIMELINE_FOLD)
        hit->event = shown_event_at(timeline, state, x);
    else if (!label)
        hit->event = lane_event_at(timeline, state, hit->task, x);
}

/* The last callback that began at or before an event; VIEW_NONE. */
static uint32_t span_at(const ViewModel *model, TraceEventId event)
{
    uint32_t low = 0, high = model->span_count;

    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (model->spans[middle].begin <= event)
            low = middle;
        else
            high = middle;
    }
    return low < model->span_count && model->spans[low].begin <= event
               ? low
               : VIEW_NONE;
}

static void hit_loop(const ViewTimeline *timeline, TraceEventId event,
                     ViewTimelineHit *hit)
{
    const ViewModel *model = timeline->model;
    uint32_t span = span_at(model, event);

    hit->part = VIEW_TIMELINE_LOOP;
    if (span == VIEW_NONE)
        return;
    hit->task = model->spans[span].task;
    hit->group = model->spans[span].group;
    hit->event = model->spans[span].begin;
}

/* The task of this run that is that one of the run before. */
static uint32_t task_now(const ViewTimeline *timeline, uint32_t before)
{
    for (uint32_t i = 1; i < timeline->model->lives.task_count; i++) {
        if (timeline->same[i] == before)
            return i;
    }
    return 0;
}

static void hit_shared(const ViewTimeline *timeline, const ViewSpot *spot,
                       ViewTimelineHit *hit)
{
    bool is_lane = spot->role == VIEW_ROLE_SHARED_LANE;

    hit->part = is_lane ? VIEW_TIMELINE_SHARED_LANE : VIEW_TIMELINE_SHARED;
    hit->access = spot->subject;
    if (!is_lane)
        hit->task = view_timeline_shared_task(timeline, spot->subject);
}

/* What a mark says of itself. */
static void hit_mark(const ViewTimeline *timeline, const ViewSpot *spot,
                     ViewTimelineHit *hit)
{
    hit->role = spot->role;
    hit->event = spot->mark - 1;
    hit->last = spot->mark_end > 0 ? spot->mark_end - 1 : TRACE_NONE;
    switch (spot->role) {
    case VIEW_ROLE_GROUP_FRAME:
        hit->part = VIEW_TIMELINE_FRAME;
        hit->group = spot->subject - 1;
        break;
    case VIEW_ROLE_LOOP:
        hit_loop(timeline, hit->event, hit);
        break;
    case VIEW_ROLE_TURN:
        hit->part = VIEW_TIMELINE_RULER;
        hit->turn = spot->subject;
        break;
    case VIEW_ROLE_INSTANT:
    case VIEW_ROLE_STUB:
    case VIEW_ROLE_BREAK:
        hit->part = VIEW_TIMELINE_RULER;
        hit->instant = spot->subject - 1;
        break;
    case VIEW_ROLE_TICK:
        hit->part = VIEW_TIMELINE_RULER;
        break;
    case VIEW_ROLE_BEFORE: /* its event is of another run */
        hit->part = VIEW_TIMELINE_BEFORE;
        hit->before = spot->subject;
        hit->task = task_now(timeline, spot->subject);
        break;
    case VIEW_ROLE_SHARED:
    case VIEW_ROLE_SHARED_LANE:
        hit_shared(timeline, spot, hit);
        break;
    case VIEW_ROLE_GATHER:
        hit->part = VIEW_TIMELINE_GATHER;
        hit->task = timeline->model->gathers[spot->subject - 1].owner;
        hit->gather = spot->subject - 1;
        break;
    case VIEW_ROLE_THREAD:
        hit->part = VIEW_TIMELINE_THREAD;
        break;
    case VIEW_ROLE_FOLD:
        hit->part = VIEW_TIMELINE_FOLD;
        hit->task = spot->subject;
        break;
    case VIEW_ROLE_LABEL:
        hit->part = VIEW_TIMELINE_LABEL;
        hit->task = spot->subject;
        break;
    default:
        hit->part = VIEW_TIMELINE_LANE;
        hit->task = spot->subject;
        break;
    }
}

static void hit_place(const ViewTimeline *timeline,
                      const ViewTimelineState *state, float x, float y,
                      ViewTimelineHit *hit)
{
    double at = (double)(x - timeline->plot_x) + state->axis.pan;

    if (view_rect_has(timeline->ruler, x, y)) {
        hit->part = VIEW_TIMELINE_RULER;
        hit->event = view_timeline_event_at(timeline, state, x);
    } else if (view_rect_has(timeline->loop, x, y)) {
        if (x >= timeline->plot_x)
            hit_loop(timeline, shown_event_at(timeline, state, x), hit);
    } else if (!view_rect_has(timeline->shared_rect, x, y) &&
               !view_rect_has(timeline->threads_rect, x, y)) {
        hit_lanes(timeline, state, x, y, hit);
    }
    if (hit->part == VIEW_TIMELINE_RULER)
        hit->instant = view_axis_instant_at(&timeline->axis, at, RULER_REACH);
}

static void take_mark(const ViewTimeline *timeline,
                      const ViewTimelineState *state, const ViewSpot *spot,
                      ViewTimelineHit *hit)
{
    double middle = (double)(spot->box.x + spot->box.w / 2);

    hit->time = view_axis_time_at(
        &timeline->axis, middle - (double)timeline->plot_x + state->axis.pan);
    hit_mark(timeline, spot, hit);
}

ViewTimelineHit view_timeline_hit(const ViewTimeline *timeline,
                                  const ViewTimelineState *state, float x,
                                  float y)
{
    ViewTimelineHit hit = {.part = VIEW_TIMELINE_NOTHING,
                           .group = VIEW_NONE,
                           .instant = VIEW_NONE,
                           .event = TRACE_NONE,
                           .last = TRACE_NONE};

    if (timeline->model->lives.event_count == 0 ||
        !view_rect_has(timeline->rect, x, y))
        return hit;
    hit_place(timeline, state, x, y, &hit);
    const ViewSpot *spot = view_spots_at(&timeline->spots, x, y, REACH);
    if (!spot)
        return hit;
    take_mark(timeline, state, spot, &hit);
    if (hit.part == VIEW_TIMELINE_FOLD && x >= timeline->plot_x)
        hit.event = shown_event_at(timeline, state, x);
    return hit;
}

ViewTimelineHit view_timeline_hit_of(const ViewTimeline *timeline,
                                     const ViewTimelineState *state,
                                     const ViewSpot *spot)
{
    ViewTimelineHit hit = {.part = VIEW_TIMELINE_NOTHING,
                           .group = VIEW_NONE,
                           .instant = VIEW_NONE,
                           .event = TRACE_NONE,
                           .last = TRACE_NONE};

    take_mark(timeline, state, spot, &hit);
    return hit;
}

static void tell_instant(const ViewTimeline *timeline, uint32_t index,
                         BaseText *out)
{
    const ViewInstant *instant = &timeline->model->instants[index];
    BaseText time = {0};

    explain_words_time(instant->time, &time);
    if (!view_instant_has_turns(instant))
        base_text_printf(out,
                         _("t = %s: this run has no turn then; the one beside "
                           "it has."),
                         time.data);
    else if (view_axis_is_open(&timeline->axis, index))
        base_text_printf(out,
                         _("t = %s: no time passes from turn %u to turn %u. "
                           "Double click folds them."),
                         time.data, instant->first_turn, instant->last_turn);
    else
        base_text_printf(out,
                         _("t = %s: turns %u to %u, folded. Double click opens "
                           "them."),
                         time.data, instant->first_turn, instant->last_turn);
    base_text_release(&time);
}

static void tell_stub(const ViewTimeline *timeline, uint32_t index,
                      BaseText *out)
{
    const ViewModel *model = timeline->model;
    const ViewInstant *instant = &model->instants[index];

    base_text_printf(
        out,
        _("The main task has ended, and asyncio.run() closes its loop: turns "
          "%u "
          "to %u."),
        model->cells[instant->stub].turn,
        model->cells[instant->cell + instant->cell_count - 1].turn);
}

static void tell_break(const ViewTimeline *timeline, uint32_t index,
                       BaseText *out)
{
    ViewPiece piece = view_axis_piece(&timeline->axis, index);
    BaseText time = {0};

    explain_words_time(fmax(piece.seconds - timeline->axis.longest, 0), &time);
    base_text_printf(out, _("%s in which nothing happens are left out here."),
                     time.data);
    base_text_release(&time);
}

/* How much a turn holds. */
static void tell_turn(const ViewTimeline *timeline, const ViewTimelineHit *hit,
                      BaseText *out)
{
    const ViewModel *model = timeline->model;
    const ViewCell *cell = &model->cells[model->cell_of[hit->event]];
    uint32_t spans = 0;

    if (cell->turn != hit->turn) {
        base_text_printf(
            out,
            _("Turn %u of the event loop: its callbacks do nothing "
              "that is recorded."),
            hit->turn);
        return;
    }
    for (uint32_t i = span_at(model, cell->end - 1);
         i != VIEW_NONE && model->spans[i].begin >= cell->begin;
         i = i > 0 ? i - 1 : VIEW_NONE)
        spans++;
    if (spans == 1)
        base_text_printf(
            out, _("Turn %u of the event loop: one callback runs."), hit->turn);
    else
        base_text_printf(out, _("Turn %u of the event loop: %u callbacks run."),
                         hit->turn, spans);
}

static void tell_ruler(const ViewTimeline *timeline, const ViewTimelineHit *hit,
                       BaseText *out)
{
    BaseText time = {0};

    switch (hit->role) {
    case VIEW_ROLE_TURN:
        tell_turn(timeline, hit, out);
        break;
    case VIEW_ROLE_STUB:
        tell_stub(timeline, hit->instant, out);
        break;
    case VIEW_ROLE_BREAK:
        tell_break(timeline, hit->instant, out);
        break;
    case VIEW_ROLE_TICK:
        explain_words_time(hit->time, &time);
        base_text_printf(out, _("%s of virtual time since the run began."),
                         time.data);
        base_text_release(&time);
        break;
    default:
        if (hit->instant != VIEW_NONE)
            tell_instant(timeline, hit->instant, out);
        break;
    }
}

/* Callbacks that are drawn as one. */
static void tell_comb(const ViewTimeline *timeline, const ViewTimelineHit *hit,
                      BaseText *out)
{
    const ViewModel *model = timeline->model;
    uint32_t first = span_at(model, hit->event);
    uint32_t last = span_at(model, hit->last);

    base_text_printf(
        out,
        _("%u callbacks of the event loop, too near each other to be "
          "drawn one by one: turns %u to %u."),
        last - first + 1, trace_store_get(model->lives.trace, hit->event)->turn,
        trace_store_get(model->lives.trace, hit->last)->turn);
}

static void tell_loop(const ViewTimeline *timeline, const ViewTimelineHit *hit,
                      BaseText *out)
{
    const ViewModel *model = timeline->model;
    uint32_t span = span_at(model, hit->event);

    if (hit->last != TRACE_NONE)
        tell_comb(timeline, hit, out);
    else if (span != VIEW_NONE)
        explain_mark_callback(&model->lives, model->spans[span].begin,
                              model->spans[span].end, out);
}

/* A stretch of a lane, or the end of it. */
static void tell_state(const ViewModel *model, const ViewTimelineHit *hit,
                       TraceEventId until, BaseText *out)
{
    uint32_t segment;

    explain_state_at(&model->lives, hit->task, hit->event, &segment);
    if (segment == EXPLAIN_NONE)
        explain_event_tell(&model->lives, hit->event, out);
    else
        explain_mark_stretch(&model->lives, segment, until, out);
}

static void tell_lane(const ViewModel *model, const ViewTimelineHit *hit,
                      TraceEventId until, BaseText *out)
{
    switch (hit->role) {
    case VIEW_ROLE_NONE:
    case VIEW_ROLE_QUEUED:
    case VIEW_ROLE_RUNNING:
    case VIEW_ROLE_WAITING:
    case VIEW_ROLE_WANTED:
    case VIEW_ROLE_CANCEL_REQUESTED:
        tell_state(model, hit, until, out);
        break;
    case VIEW_ROLE_BUNDLE:
        explain_mark_steps(&model->lives, hit->task, hit->event, hit->last,
                           out);
        break;
    case VIEW_ROLE_GHOST:
        explain_mark_ghost(&model->lives, hit->task, hit->event, out);
        break;
    case VIEW_ROLE_HELD:
    case VIEW_ROLE_LIMIT:
    case VIEW_ROLE_WALL:
    case VIEW_ROLE_ARROW_ITEM:
        view_timeline_tell_tie(model, hit->role, hit->task, hit->event, until,
                               out);
        break;
    case VIEW_ROLE_ARROW_HAND_OVER:
    case VIEW_ROLE_ARROW_WAKE:
        explain_mark_wake(&model->lives, hit->event, out);
        break;
    default:
        explain_event_tell(&model->lives, hit->event, out);
        break;
    }
}

void view_timeline_tip(const ViewTimeline *timeline,
                       const ViewTimelineState *state,
                       const ViewTimelineHit *hit, BaseText *out)
{
    const ViewModel *model = timeline->model;

    base_text_clear(out);
    switch (hit->part) {
    case VIEW_TIMELINE_RULER:
        tell_ruler(timeline, hit, out);
        break;
    case VIEW_TIMELINE_LABEL:
        if (hit->event != TRACE_NONE)
            explain_mark_task(&model->lives, hit->task, state->playhead, out);
        break;
    case VIEW_TIMELINE_SHARED:
        view_timeline_tell_shared(timeline, hit->access, hit->last, out);
        break;
    case VIEW_TIMELINE_SHARED_LANE:
        view_timeline_tell_shared_lane(timeline, hit->access - 1,
                                       state->playhead, out);
        break;
    case VIEW_TIMELINE_FOLD:
        view_timeline_tell_fold(timeline, hit->task, hit->event, out);
        break;
    case VIEW_TIMELINE_FRAME:
        explain_mark_group(&model->lives, hit->group, state->playhead, out);
        break;
    case VIEW_TIMELINE_GATHER:
        view_timeline_tell_gather(model, hit->gather, state->playhead, out);
        break;
    case VIEW_TIMELINE_THREAD:
        view_timeline_tell_thread(model, hit->event, out);
        break;
    case VIEW_TIMELINE_LOOP:
        tell_loop(timeline, hit, out);
        break;
    case VIEW_TIMELINE_BEFORE:
        view_timeline_tell_before(timeline, hit->before, hit->event, out);
        break;
    case VIEW_TIMELINE_LANE:
        if (hit->event != TRACE_NONE)
            tell_lane(model, hit, state->playhead, out);
        break;
    default:
        break;
    }
}
