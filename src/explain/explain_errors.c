#include "explain_errors.h"

#include "base_memory.h"
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

/* The event of which that one comes, NONE at the end; *found says that it is
 * the error that was looked for. */
static TraceEventId step_back(const ExplainLives *lives, TraceEventId id,
                              bool *found)
{
    const TraceEvent *event = event_at(lives, id);
    TraceEventId first = TRACE_NONE;

    if (is_real(lives, id)) {
        *found = true;
        return id;
    }
    if (event->kind == TRACE_RESOLVED && (event->flags & TRACE_FLAG_RAISES))
        first = explain_first_of_given(lives, id);
    *found = first != TRACE_NONE;
    return *found ? first : explain_cause(lives, id);
}

TraceEventId explain_real_error(const ExplainLives *lives, TraceEventId id)
{
    for (bool found = false; id != TRACE_NONE && !found;)
        id = step_back(lives, id, &found);
    return id;
}

typedef TraceEventId (*StepBack)(const ExplainLives *lives, TraceEventId id,
                                 bool *found);

/* What steps back from an event have come to, plus two; 0: not known. For a
 * cancellation that goes from task to task takes as many as there are tasks. */
typedef struct Known {
    const ExplainLives *lives;
    StepBack step;
    uint32_t *answers; /* owned; by event */
} Known;

static Known know(const ExplainLives *lives, StepBack step)
{
    size_t size = lives->event_count * sizeof(uint32_t);
    return (Known){lives, step, base_alloc_zero(size)};
}

static TraceEventId walk_once(const Known *known, TraceEventId from)
{
    TraceEventId id = from, answer, next;
    bool found = false;

    while (id != TRACE_NONE && !found && !known->answers[id])
        id = known->step(known->lives, id, &found);
    answer = id == TRACE_NONE || found ? id : known->answers[id] - 2;
    found = false;
    for (id = from; id != TRACE_NONE && !known->answers[id] && !found;
         id = next) {
        next = known->step(known->lives, id, &found);
        known->answers[id] = answer + 2; /* of NONE: 1 */
    }
    return answer;
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

static TraceEventId to_request(const ExplainLives *lives, TraceEventId id,
                               bool *found)
{
    const TraceEvent *event = event_at(lives, id);

    *found = event->kind == TRACE_CANCEL_REQUESTED;
    return *found ? id : event->cause;
}

/* True if asyncio.run() cancelled the task because its main task had ended, or
 * if it asked itself: of whatever that had come, no error stopped this one. */
static bool is_left_over(const Known *requests, const ExplainTask *task)
{
    TraceEventId request = walk_once(requests, task->ended);

    if (request == TRACE_NONE)
        return false;
    ExplainAskerKind kind = explain_asker(requests->lives, request).kind;
    return kind == EXPLAIN_ASKER_RUN || kind == EXPLAIN_ASKER_ITSELF;
}

/* The errors are in the order of their events. */
static void count_one(ExplainError *errors, uint32_t count, TraceEventId event)
{
    uint32_t from = 0, to = count;

    while (from < to) {
        uint32_t middle = from + (to - from) / 2;
        if (errors[middle].event < event)
            from = middle + 1;
        else
            to = middle;
    }
    if (from < count && errors[from].event == event)
        errors[from].cancelled++;
}

/* What a task does after gather() gave it a list comes of no error that was put
 * into that. */
static void end_at_lists(const Known *errors)
{
    const ExplainLives *lives = errors->lives;
    uint32_t *waits = base_alloc_zero(lives->task_count * sizeof *waits);

    for (TraceEventId id = 0; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->task >= lives->task_count)
            continue;
        if (event->kind == TRACE_SUSPENDED)
            waits[event->task] = event->count;
        else if (event->kind == TRACE_RESUMED && event->text == 0 &&
                 waits[event->task] == TRACE_WAIT_GATHER)
            errors->answers[id] = 1;
    }
    base_free(waits);
}

/* Each cancelled task belongs to the error that its end comes from. */
static void count_cancelled(const ExplainLives *lives, ExplainError *errors,
                            uint32_t count)
{
    Known errors_behind = know(lives, step_back);
    Known requests = know(lives, to_request);

    end_at_lists(&errors_behind);
    for (uint32_t serial = 1; serial < lives->task_count; serial++) {
        const ExplainTask *task = explain_task(lives, serial);
        if (task && !task->of_loop && task->ended != TRACE_NONE &&
            task->outcome == TRACE_STATE_CANCELLED &&
            !is_left_over(&requests, task))
            count_one(errors, count, walk_once(&errors_behind, task->ended));
    }
    base_free(errors_behind.answers);
    base_free(requests.answers);
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
