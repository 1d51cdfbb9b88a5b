#include "explain_errors.h"

#include "explain_cause.h"
#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

static const TraceEvent *event_at(const ExplainLives *lives, TraceEventId id)
{
    return trace_store_get(lives->trace, id);
}

/* A task that failed, or a block that raised what is no cancellation: to exit
 * is no error. */
static bool is_error(const ExplainLives *lives, const TraceEvent *event)
{
    const char *type = trace_store_text(lives->trace, event->text);

    if (event->kind != TRACE_FAILED &&
        (event->kind != TRACE_GROUP_EXIT_BEGIN || event->text == 0))
        return false;
    return strcmp(type, "CancelledError") != 0 &&
           strcmp(type, "SystemExit") != 0;
}

static bool is_real(const ExplainLives *lives, TraceEventId id)
{
    return is_error(lives, event_at(lives, id)) &&
           !explain_is_handed_on(lives, id);
}

TraceEventId explain_real_error(const ExplainLives *lives, TraceEventId id)
{
    while (id != TRACE_NONE && !is_real(lives, id))
        id = explain_cause(lives, id);
    return id;
}

/* The groups that raise because of an error in this one, from it outwards. */
static uint32_t count_groups(const ExplainLives *lives, uint32_t group)
{
    uint32_t count = 0;

    while (group != EXPLAIN_NONE) {
        TraceEventId end = lives->groups[group].exit_end;
        if (end == TRACE_NONE || event_at(lives, end)->text == 0)
            break;
        count++;
        const ExplainTask *owner =
            explain_task(lives, lives->groups[group].owner);
        group = owner && owner->outcome == TRACE_STATE_FAILED &&
                        owner->ended != TRACE_NONE
                    ? owner->group
                    : EXPLAIN_NONE;
    }
    return count;
}

static ExplainError describe(const ExplainLives *lives, TraceEventId id)
{
    const TraceEvent *event = event_at(lives, id);
    const ExplainTask *task = explain_task(lives, event->task);
    ExplainError error = {
        .event = id, .task = event->task, .line = event->line};

    if (event->kind == TRACE_GROUP_EXIT_BEGIN) {
        error.line = (uint32_t)event->number;
        error.groups = count_groups(lives, explain_group(lives, event->group));
    } else if (task) {
        error.groups = count_groups(lives, task->group);
    }
    return error;
}

/* True if asyncio.run() cancelled the task because its main task had ended: of
 * whatever that had ended, nobody but asyncio.run() wanted this one to stop. */
static bool is_left_over(const ExplainLives *lives, const ExplainTask *task)
{
    for (TraceEventId id = task->ended; id != TRACE_NONE;
         id = trace_store_get(lives->trace, id)->cause) {
        if (trace_store_get(lives->trace, id)->kind == TRACE_CANCEL_REQUESTED)
            return explain_asker(lives, id).kind == EXPLAIN_ASKER_RUN;
    }
    return false;
}

/* Each cancelled task belongs to the error that its end comes from. */
static void count_cancelled(const ExplainLives *lives, ExplainError *errors,
                            uint32_t count)
{
    for (uint32_t serial = 1; serial < lives->task_count; serial++) {
        const ExplainTask *task = explain_task(lives, serial);
        if (!task || task->of_loop || task->ended == TRACE_NONE ||
            task->outcome != TRACE_STATE_CANCELLED || is_left_over(lives, task))
            continue;
        TraceEventId real = explain_real_error(lives, task->ended);
        for (uint32_t i = 0; i < count; i++)
            errors[i].cancelled += errors[i].event == real;
    }
}

uint32_t explain_errors(const ExplainLives *lives, ExplainError *errors,
                        uint32_t capacity)
{
    uint32_t count = 0;

    for (TraceEventId id = 0; id < lives->event_count; id++) {
        if (!is_real(lives, id))
            continue;
        if (count < capacity)
            errors[count] = describe(lives, id);
        count++;
    }
    count_cancelled(lives, errors, count < capacity ? count : capacity);
    return count;
}
