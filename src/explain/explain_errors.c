#include "explain_errors.h"

#include "explain_cause.h"
#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

static const TraceEvent *event_at(const ExplainLives *lives, TraceEventId id)
{
    return trace_store_get(lives->trace, id);
}

static bool is_callbacks(const ExplainLives *lives, const TraceEvent *event)
{
    static const char beginning[] = "Exception in callback";

    return event->kind == TRACE_LOOP_EXCEPTION &&
           strncmp(trace_store_text(lives->trace, event->text), beginning,
                   sizeof beginning - 1) == 0;
}

/* A task that failed, a block that raised what is no cancellation, a thread or
 * a callback: to exit is no error. */
static bool is_error(const ExplainLives *lives, const TraceEvent *event)
{
    const char *type = trace_store_text(lives->trace, event->text);

    if (event->kind == TRACE_THREAD_FAILED || is_callbacks(lives, event))
        return true;
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
    while (id != TRACE_NONE && !is_real(lives, id)) {
        const TraceEvent *event = event_at(lives, id);
        TraceEventId first = TRACE_NONE;
        if (event->kind == TRACE_RESOLVED &&
            (event->flags & TRACE_FLAG_RAISES) != 0)
            first = explain_first_of_given(lives, id);
        if (first != TRACE_NONE)
            return first;
        id = explain_cause(lives, id);
    }
    return id;
}

static bool has_raised(const ExplainLives *lives, TraceEventId exit)
{
    return exit != TRACE_NONE && event_at(lives, exit)->text != 0;
}

/* The group round that one in the same task, if its block raised what the inner
 * group did; NONE. */
static uint32_t group_around(const ExplainLives *lives, uint32_t inner)
{
    const ExplainGroup *group = &lives->groups[inner];

    for (uint32_t i = inner; i-- > 0;) {
        const ExplainGroup *outer = &lives->groups[i];
        if (outer->owner == group->owner && outer->exit_begin != TRACE_NONE &&
            outer->exit_begin > group->exit_end)
            return event_at(lives, outer->exit_begin)->detail ==
                           event_at(lives, group->exit_end)->detail
                       ? i
                       : EXPLAIN_NONE;
    }
    return EXPLAIN_NONE;
}

/* The groups that raise because of an error in this one, from it outwards. */
static uint32_t count_groups(const ExplainLives *lives, uint32_t group)
{
    uint32_t count = 0;

    while (group != EXPLAIN_NONE &&
           has_raised(lives, lives->groups[group].exit_end)) {
        count++;
        const ExplainTask *owner =
            explain_task(lives, lives->groups[group].owner);
        uint32_t outer = group_around(lives, group);
        if (outer == EXPLAIN_NONE && owner && owner->ended != TRACE_NONE &&
            owner->outcome == TRACE_STATE_FAILED)
            outer = owner->group;
        group = outer;
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
