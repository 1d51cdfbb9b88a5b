#include "view_standing.h"

#include "base_memory.h"
#include "run_snapshot.h"
#include "trace_store.h"

#include <stdlib.h>

/* A line and who stands there, before they are counted together. */
static void add(ViewStanding *standing, uint32_t line, uint32_t task,
                TraceState state)
{
    if (line == 0)
        return;
    bool cancelled = state == TRACE_STATE_CANCELLED;
    bool failed = state == TRACE_STATE_FAILED;
    BASE_GROW(standing->stands, standing->count, standing->capacity);
    standing->stands[standing->count++] = (ViewStand){
        .line = line,
        .alive = !cancelled && !failed,
        .cancelled = cancelled,
        .failed = failed,
        .task = task,
        .state = (uint32_t)state,
    };
}

static int by_line(const void *a, const void *b)
{
    const ViewStand *left = a, *right = b;
    if (left->line != right->line)
        return left->line < right->line ? -1 : 1;
    if (left->task != right->task)
        return left->task < right->task ? -1 : 1;
    return 0;
}

static void merge(ViewStand *into, const ViewStand *from)
{
    into->mixed = into->mixed || (into->alive > 0 && from->alive > 0 &&
                                  into->state != from->state);
    if (from->alive > 0 || into->alive == 0) {
        into->task = from->task;
        into->state = from->state;
    }
    into->alive += from->alive;
    into->cancelled += from->cancelled;
    into->failed += from->failed;
}

static void count_together(ViewStanding *standing)
{
    if (standing->count == 0)
        return;
    qsort(standing->stands, standing->count, sizeof *standing->stands, by_line);
    uint32_t kept = 0;
    for (uint32_t i = 1; i < standing->count; i++) {
        if (standing->stands[i].line == standing->stands[kept].line)
            merge(&standing->stands[kept], &standing->stands[i]);
        else
            standing->stands[++kept] = standing->stands[i];
    }
    standing->count = kept + 1;
}

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

/* Where a living task stands, as far as the trace tells. */
static uint32_t traced_line(const ViewModel *model, const ExplainTask *task,
                            uint32_t segment)
{
    return segment == EXPLAIN_NONE ? 0 : line_before(model, task, segment);
}

static uint32_t snapshot_line(const RunTask *task)
{
    return task->frame_count > 0 ? task->frames[task->frame_count - 1].line : 0;
}

static const RunTask *snapshot_task(const RunSnapshot *snapshot, uint32_t id)
{
    /* Tasks are in the order of creation, which is that of their serials. */
    uint32_t low = 0, high = !snapshot ? 0 : snapshot->task_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (snapshot->tasks[middle].id < id)
            low = middle + 1;
        else
            high = middle;
    }
    bool found =
        snapshot && low < snapshot->task_count && snapshot->tasks[low].id == id;
    return found ? &snapshot->tasks[low] : NULL;
}

static void add_task(ViewStanding *standing, const ViewModel *model,
                     uint32_t serial)
{
    const ExplainTask *task = explain_task(&model->lives, serial);
    if (!task || task->of_loop)
        return;
    uint32_t segment = EXPLAIN_NONE;
    TraceState state =
        explain_state_at(&model->lives, serial, standing->event, &segment);
    if (state == TRACE_STATE_COUNT || state == TRACE_STATE_RETURNED)
        return;
    uint32_t line = 0;
    if (state == TRACE_STATE_CANCELLED || state == TRACE_STATE_FAILED) {
        line = last_line(model, task);
    } else {
        const RunTask *now = snapshot_task(standing->snapshot, serial);
        line = now ? snapshot_line(now) : traced_line(model, task, segment);
    }
    add(standing, line, serial, state);
}

void view_standing_release(ViewStanding *standing)
{
    base_free(standing->stands);
    *standing = (ViewStanding){0};
}

void view_standing_update(ViewStanding *standing, const ViewModel *model,
                          TraceEventId event, const RunSnapshot *snapshot)
{
    if (standing->made && standing->event == event &&
        standing->generation == model->generation &&
        standing->snapshot == snapshot)
        return;
    standing->count = 0;
    standing->event = event;
    standing->generation = model->generation;
    standing->snapshot = snapshot;
    standing->made = true;
    for (uint32_t serial = 1; serial < model->lives.task_count; serial++)
        add_task(standing, model, serial);
    count_together(standing);
}

const ViewStand *view_standing_at(const ViewStanding *standing, uint32_t line)
{
    uint32_t low = 0, high = standing->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (standing->stands[middle].line < line)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < standing->count && standing->stands[low].line == line;
    return found ? &standing->stands[low] : NULL;
}
