#include "view_standing.h"

#include "base_check.h"
#include "base_memory.h"
#include "run_snapshot.h"
#include "trace_store.h"

#include <string.h>

/* ---- crowds ---- */

static bool is_alive(TraceState state)
{
    return state != TRACE_STATE_CANCELLED && state != TRACE_STATE_FAILED;
}

static ViewCrowd *crowd_at(ViewStanding *standing, uint32_t line)
{
    while (standing->crowd_count <= line) {
        BASE_GROW(standing->crowds, standing->crowd_count,
                  standing->crowd_capacity);
        standing->crowds[standing->crowd_count++] = (ViewCrowd){0};
    }
    return &standing->crowds[line];
}

static void leave(ViewStanding *standing, uint32_t serial)
{
    const ViewTaskPlace *place = &standing->places[serial];
    if (place->line == 0 || place->state == TRACE_STATE_COUNT)
        return;
    ViewCrowd *crowd = crowd_at(standing, place->line);
    crowd->by_state[place->state]--;
    crowd->told = false;
}

static void join(ViewStanding *standing, uint32_t serial)
{
    const ViewTaskPlace *place = &standing->places[serial];
    if (place->line == 0 || place->state == TRACE_STATE_COUNT)
        return;
    ViewCrowd *crowd = crowd_at(standing, place->line);
    crowd->by_state[place->state]++;
    crowd->told = false;
    if (crowd->top < serial)
        crowd->top = serial;
}

static void put(ViewStanding *standing, uint32_t serial, ViewTaskPlace place)
{
    leave(standing, serial);
    standing->places[serial] = place;
    join(standing, serial);
}

static bool stands_on(const ViewTaskPlace *place, uint32_t line)
{
    return place->line == line && place->state != TRACE_STATE_COUNT;
}

/* The last one there, of those alive if there are any. */
static uint32_t last_on(const ViewStanding *standing, ViewCrowd *crowd,
                        uint32_t line, bool alive)
{
    while (!stands_on(&standing->places[crowd->top], line))
        crowd->top--;
    uint32_t serial = crowd->top;
    while (!stands_on(&standing->places[serial], line) ||
           (alive && !is_alive(standing->places[serial].state)))
        serial--;
    return serial;
}

static void tell(const ViewStanding *standing, ViewCrowd *crowd, uint32_t line)
{
    ViewStand stand = {.cancelled = crowd->by_state[TRACE_STATE_CANCELLED],
                       .failed = crowd->by_state[TRACE_STATE_FAILED]};
    uint32_t states = 0;
    for (uint32_t i = 0; i < TRACE_STATE_COUNT; i++) {
        if (!is_alive((TraceState)i) || crowd->by_state[i] == 0)
            continue;
        stand.alive += crowd->by_state[i];
        states++;
    }
    stand.mixed = states > 1;
    if (stand.alive + stand.cancelled + stand.failed > 0) {
        stand.line = line;
        stand.task = last_on(standing, crowd, line, stand.alive > 0);
        stand.state = standing->places[stand.task].state;
    }
    crowd->stand = stand;
    crowd->told = true;
}

/* ---- what the trace tells ---- */

static uint32_t line_of(const ViewModel *model, TraceEventId id)
{
    return trace_store_get(model->lives.trace, id)->line;
}

/* The line of a request is where it was made, not where the task stands. */
static bool is_request(const ViewModel *model, TraceEventId id)
{
    return trace_store_get(model->lives.trace, id)->kind ==
           TRACE_CANCEL_REQUESTED;
}

/* Where a task stood last, going back from one stretch of its life: requests
 * from outside do not know its line. */
static uint32_t line_before(const ViewModel *model, const ExplainTask *task,
                            uint32_t segment)
{
    for (uint32_t i = segment + 1; i > task->stretch; i--) {
        const ExplainStretch *stretch = &model->lives.stretches[i - 1];
        if (stretch->state == TRACE_STATE_QUEUED ||
            is_request(model, stretch->begin))
            continue;
        uint32_t line = line_of(model, stretch->begin);
        if (line > 0)
            return line;
    }
    return 0;
}

/* Where a task came to its end. */
static uint32_t last_line(const ViewModel *model, const ExplainTask *task)
{
    uint32_t line = line_of(model, task->ended);
    if (line > 0 || task->stretch_count == 0)
        return line;
    return line_before(model, task, task->stretch + task->stretch_count - 1);
}

static ViewTaskPlace traced_place(const ViewModel *model, uint32_t serial,
                                  TraceEventId event)
{
    ViewTaskPlace place = {.state = TRACE_STATE_COUNT};
    const ExplainTask *task = explain_task(&model->lives, serial);
    if (!task || task->of_loop)
        return place;
    uint32_t segment = EXPLAIN_NONE;
    TraceState state = explain_state_at(&model->lives, serial, event, &segment);
    if (state == TRACE_STATE_COUNT || state == TRACE_STATE_RETURNED)
        return place;
    place.state = state;
    if (!is_alive(state))
        place.traced = last_line(model, task);
    else if (segment != EXPLAIN_NONE)
        place.traced = line_before(model, task, segment);
    place.line = place.traced;
    return place;
}

static void begin_anew(ViewStanding *standing, const ViewModel *model,
                       TraceEventId event)
{
    standing->place_count = model->lives.task_count;
    standing->places =
        base_resize_array(standing->places, (size_t)standing->place_count + 1,
                          sizeof *standing->places);
    standing->crowd_count = 0;
    for (uint32_t i = 0; i < standing->place_count; i++) {
        standing->places[i] = traced_place(model, i, event);
        join(standing, i);
    }
}

/* ---- from one event to another ---- */

static void visit_changes(const ExplainLives *lives, ViewStanding *standing,
                          void (*visit)(ViewStanding *, TraceEventId, uint32_t))
{
    for (uint32_t i = 1; i < lives->task_count; i++) {
        const ExplainTask *task = explain_task(lives, i);
        if (!task)
            continue;
        visit(standing, task->created, i);
        if (task->ended != TRACE_NONE)
            visit(standing, task->ended, i);
        for (uint32_t j = 0; j < task->stretch_count; j++)
            visit(standing, lives->stretches[task->stretch + j].begin, i);
    }
}

static void count_change(ViewStanding *standing, TraceEventId event,
                         uint32_t serial)
{
    (void)serial;
    standing->first[event]++;
}

/* `first` is the end of each event's yet. */
static void keep_change(ViewStanding *standing, TraceEventId event,
                        uint32_t serial)
{
    standing->changed[--standing->first[event]] = serial;
}

static void index_changes(ViewStanding *standing, const ExplainLives *lives)
{
    uint32_t count = lives->event_count, sum = 0;
    standing->first =
        base_alloc_array((size_t)count + 1, sizeof *standing->first);
    memset(standing->first, 0, ((size_t)count + 1) * sizeof *standing->first);
    visit_changes(lives, standing, count_change);
    for (uint32_t i = 0; i <= count; i++)
        standing->first[i] = sum += standing->first[i];
    standing->changed = base_alloc_array((size_t)sum + 1, sizeof(uint32_t));
    visit_changes(lives, standing, keep_change);
}

static void move_to(ViewStanding *standing, const ViewModel *model,
                    TraceEventId event)
{
    uint32_t low = standing->event, high = event;
    if (low > high) {
        low = event;
        high = standing->event;
    }
    BASE_REQUIRE(high < model->lives.event_count);
    if (!standing->first)
        index_changes(standing, &model->lives);
    uint32_t from = standing->first[low + 1], to = standing->first[high + 1];
    if (to - from > standing->place_count) {
        begin_anew(standing, model, event);
        return;
    }
    for (uint32_t i = from; i < to; i++) {
        uint32_t serial = standing->changed[i];
        put(standing, serial, traced_place(model, serial, event));
    }
}

/* ---- what a snapshot tells ---- */

static void stand_on(ViewStanding *standing, uint32_t serial, uint32_t line)
{
    ViewTaskPlace place = standing->places[serial];
    place.line = line;
    put(standing, serial, place);
}

static void forget_snapshot(ViewStanding *standing)
{
    for (uint32_t i = 0; i < standing->lifted_count; i++) {
        uint32_t serial = standing->lifted[i];
        stand_on(standing, serial, standing->places[serial].traced);
    }
    standing->lifted_count = 0;
}

static uint32_t snapshot_line(const RunTask *task)
{
    return task->frame_count > 0 ? task->frames[task->frame_count - 1].line : 0;
}

static void take_snapshot(ViewStanding *standing, const RunSnapshot *snapshot)
{
    for (uint32_t i = 0; i < snapshot->task_count; i++) {
        uint32_t serial = run_snapshot_task(snapshot, i)->id;
        uint32_t line = snapshot_line(run_snapshot_task(snapshot, i));
        if (serial >= standing->place_count)
            continue;
        const ViewTaskPlace *place = &standing->places[serial];
        if (!is_alive(place->state) || line == place->line)
            continue;
        stand_on(standing, serial, line);
        BASE_GROW(standing->lifted, standing->lifted_count,
                  standing->lifted_capacity);
        standing->lifted[standing->lifted_count++] = serial;
    }
}

/* ---- public ---- */

void view_standing_release(ViewStanding *standing)
{
    base_free(standing->places);
    base_free(standing->crowds);
    base_free(standing->lifted);
    base_free(standing->first);
    base_free(standing->changed);
    *standing = (ViewStanding){0};
}

void view_standing_update(ViewStanding *standing, const ViewModel *model,
                          TraceEventId event, const RunSnapshot *snapshot)
{
    bool known = standing->made && standing->generation == model->generation;
    if (known && standing->event == event && standing->snapshot == snapshot)
        return;
    forget_snapshot(standing);
    if (!known) {
        view_standing_release(standing);
        begin_anew(standing, model, event);
    }
    if (known && standing->event != event)
        move_to(standing, model, event);
    standing->event = event;
    standing->generation = model->generation;
    standing->snapshot = snapshot;
    standing->made = true;
    if (snapshot)
        take_snapshot(standing, snapshot);
}

const ViewStand *view_standing_at(ViewStanding *standing, uint32_t line)
{
    if (line == 0 || line >= standing->crowd_count)
        return NULL;
    ViewCrowd *crowd = &standing->crowds[line];
    if (!crowd->told)
        tell(standing, crowd, line);
    return crowd->stand.line != 0 ? &crowd->stand : NULL;
}
