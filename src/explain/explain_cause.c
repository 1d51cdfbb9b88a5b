#include "explain_cause.h"

#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

static const TraceEvent *event_at(const ExplainLives *lives, TraceEventId id)
{
    return trace_store_get(lives->trace, id);
}

static bool same_text(const ExplainLives *lives, TraceText a, TraceText b)
{
    return a == b || strcmp(trace_store_text(lives->trace, a),
                            trace_store_text(lives->trace, b)) == 0;
}

static bool is_cancellation(const ExplainLives *lives, TraceText type)
{
    return strcmp(trace_store_text(lives->trace, type), "CancelledError") == 0;
}

/* True if the group heard in that event of what it raises in the end: a child
 * that failed, or a block that did. */
static bool is_heard_error(const ExplainLives *lives, const TraceEvent *event)
{
    const ExplainTask *child = explain_task(lives, event->other);

    if (event->kind == TRACE_GROUP_EXIT_BEGIN)
        return event->text != 0 && !is_cancellation(lives, event->text);
    return event->kind == TRACE_GROUP_CHILD_DONE && child &&
           child->ended != TRACE_NONE && child->outcome == TRACE_STATE_FAILED;
}

/* The first error behind what a group raises, and the abort if that came of it.
 */
static TraceEventId behind_group(const ExplainLives *lives, TraceEventId end,
                                 const ExplainGroup *group)
{
    uint32_t serial = group->serial;

    for (TraceEventId id = group->enter; id < end; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->group != serial || !is_heard_error(lives, event))
            continue;
        bool aborts =
            group->abort < end && event_at(lives, group->abort)->cause == id;
        return aborts ? group->abort : id;
    }
    return group->abort < end ? group->abort : event_at(lives, end)->cause;
}

static bool begins_step(const TraceEvent *event)
{
    return event->kind == TRACE_RESUMED || event->kind == TRACE_FIRST_STEP;
}

/* True if that task had ended cancelled by then. */
static bool was_cancelled(const ExplainLives *lives, uint32_t serial,
                          TraceEventId id)
{
    const ExplainTask *task = explain_task(lives, serial);

    return task && task->ended < id && task->outcome == TRACE_STATE_CANCELLED;
}

/* A task that ends cancelled though CancelledError was not thrown into it may
 * have asked a cancelled one for its result, which raises that: where it did;
 * TRACE_NONE. */
static TraceEventId asked_a_cancelled(const ExplainLives *lives,
                                      TraceEventId cancelled)
{
    const TraceEvent *event = event_at(lives, cancelled);
    TraceEventId step = event->cause;

    if (event->kind != TRACE_CANCELLED || step == TRACE_NONE ||
        !begins_step(event_at(lives, step)) ||
        (event_at(lives, step)->flags & TRACE_FLAG_CANCEL) != 0)
        return TRACE_NONE;
    for (TraceEventId id = cancelled; id-- > step;) {
        const TraceEvent *asked = event_at(lives, id);
        if (asked->kind == TRACE_RESULT_ASKED && asked->by == event->task &&
            was_cancelled(lives, asked->task, id))
            return id;
    }
    return TRACE_NONE;
}

TraceEventId explain_cause(const ExplainLives *lives, TraceEventId id)
{
    const TraceEvent *event = event_at(lives, id);
    TraceEventId asked = asked_a_cancelled(lives, id);

    if (asked != TRACE_NONE)
        return asked;
    if (event->kind == TRACE_RESULT_ASKED &&
        was_cancelled(lives, event->task, id))
        return explain_task(lives, event->task)->ended;
    uint32_t group = event->kind == TRACE_GROUP_EXIT_END && event->text != 0
                         ? explain_group(lives, event->group)
                         : EXPLAIN_NONE;

    if (group != EXPLAIN_NONE)
        return behind_group(lives, id, &lives->groups[group]);
    return event->cause;
}

bool explain_is_asked(const ExplainLives *lives, uint32_t task, TraceEventId id)
{
    for (; id != TRACE_NONE; id = explain_cause(lives, id)) {
        const TraceEvent *event = event_at(lives, id);
        if (event->kind == TRACE_CANCEL_REQUESTED && event->task == task)
            return true;
        if (event->kind == TRACE_FAILED)
            return false;
    }
    return false;
}

/* True if nobody had the exception before that is thrown in this event: it is
 * the loop's own, of an await that cannot be, or whoever reads this made it. */
static bool is_thrown_anew(const ExplainLives *lives, const TraceEvent *thrown)
{
    if (thrown->cause == TRACE_NONE)
        return false;
    const TraceEvent *cause = event_at(lives, thrown->cause);
    return cause->kind == TRACE_OTHER_LOOP || cause->kind == TRACE_INTERVENED ||
           (begins_step(cause) && cause->task == thrown->task);
}

/* True if that earlier event of the same step brought this very error. */
static bool brings(const ExplainLives *lives, const TraceEvent *earlier,
                   const TraceEvent *error)
{
    bool group = strstr(trace_store_text(lives->trace, error->text),
                        "ExceptionGroup") != NULL;

    switch (earlier->kind) {
    case TRACE_GROUP_EXIT_END:
        return earlier->text != 0 &&
               (group || same_text(lives, earlier->detail, error->detail));
    case TRACE_EXCEPT_MATCHED:
        return earlier->detail != 0 &&
               (group || same_text(lives, earlier->detail, error->detail));
    case TRACE_RESUMED:
    case TRACE_FIRST_STEP:
        return earlier->text != 0 && !is_thrown_anew(lives, earlier) &&
               same_text(lives, earlier->text, error->text) &&
               (earlier->detail == 0 || error->detail == 0 ||
                same_text(lives, earlier->detail, error->detail));
    default:
        return false;
    }
}

/* What brought the error of this event: the last event of its step that did;
 * TRACE_NONE: nothing, it was raised there. */
static TraceEventId find_bringer(const ExplainLives *lives, TraceEventId id)
{
    const TraceEvent *error = event_at(lives, id);

    for (TraceEventId at = error->cause; at != TRACE_NONE;) {
        const TraceEvent *earlier = event_at(lives, at);
        if (brings(lives, earlier, error))
            return at;
        if (begins_step(earlier))
            return TRACE_NONE;
        at = earlier->cause;
    }
    return TRACE_NONE;
}

/* The giving of that exception to a future, which the failed task awaited:
 * TRACE_NONE if it came in another way. */
static TraceEventId find_giving(const ExplainLives *lives, TraceEventId failed)
{
    TraceEventId bringer = find_bringer(lives, failed);
    TraceEventId giving =
        bringer != TRACE_NONE ? event_at(lives, bringer)->cause : TRACE_NONE;

    if (giving == TRACE_NONE || event_at(lives, failed)->kind != TRACE_FAILED ||
        event_at(lives, giving)->kind != TRACE_RESOLVED ||
        (event_at(lives, giving)->flags & TRACE_FLAG_RAISES) == 0)
        return TRACE_NONE;
    return giving;
}

/* True if a task had failed of what is given to the future in that event, or
 * raised in a callback. */
static bool is_failure_given(const ExplainLives *lives, TraceEventId giving)
{
    TraceText what = event_at(lives, giving)->detail;

    for (TraceEventId id = event_at(lives, giving)->cause; id != TRACE_NONE;
         id = event_at(lives, id)->cause) {
        const TraceEvent *event = event_at(lives, id);
        if (event->kind == TRACE_FAILED)
            return same_text(lives, event->detail, what);
    }
    return false;
}

TraceEventId explain_giving(const ExplainLives *lives, TraceEventId failed)
{
    TraceEventId giving = find_giving(lives, failed);

    return giving == TRACE_NONE || is_failure_given(lives, giving) ? TRACE_NONE
                                                                   : giving;
}

TraceEventId explain_first_of_given(const ExplainLives *lives,
                                    TraceEventId giving)
{
    if (is_failure_given(lives, giving))
        return TRACE_NONE;
    for (TraceEventId id = giving + 1; id < lives->event_count; id++)
        if (event_at(lives, id)->kind == TRACE_FAILED &&
            find_giving(lives, id) == giving)
            return id;
    return TRACE_NONE;
}

bool explain_is_handed_on(const ExplainLives *lives, TraceEventId id)
{
    TraceEventId giving;

    if (event_at(lives, id)->kind == TRACE_LOOP_EXCEPTION)
        return is_failure_given(lives, id);
    if (event_at(lives, id)->kind == TRACE_THREAD_FAILED)
        return false;
    if (event_at(lives, id)->kind == TRACE_FAILED &&
        event_at(lives, id)->other != 0)
        return true; /* another task had failed of the same exception */
    if (find_bringer(lives, id) == TRACE_NONE)
        return false;
    giving = find_giving(lives, id);
    return giving == TRACE_NONE || explain_first_of_given(lives, giving) != id;
}

uint32_t explain_limit_line(const ExplainLives *lives, TraceEventId fired)
{
    TraceEventId set = event_at(lives, fired)->cause;

    if (set == TRACE_NONE || event_at(lives, set)->kind != TRACE_TIMEOUT_SET)
        return 0;
    uint32_t limit = event_at(lives, set)->object;
    for (TraceEventId id = set;
         (event_at(lives, set)->flags & TRACE_FLAG_MOVED) != 0 && id-- > 0;)
        if (event_at(lives, id)->kind == TRACE_TIMEOUT_SET &&
            event_at(lives, id)->object == limit)
            set = id;
    return event_at(lives, set)->line;
}

uint32_t explain_limit_moved(const ExplainLives *lives, TraceEventId fired)
{
    TraceEventId set = event_at(lives, fired)->cause;

    return set != TRACE_NONE &&
                   event_at(lives, set)->kind == TRACE_TIMEOUT_SET &&
                   (event_at(lives, set)->flags & TRACE_FLAG_MOVED) != 0
               ? event_at(lives, set)->line
               : 0;
}

uint32_t explain_group_left(const ExplainLives *lives, uint32_t task,
                            TraceEventId id)
{
    for (uint32_t i = lives->group_count; i-- > 0;) {
        const ExplainGroup *group = &lives->groups[i];
        if (group->owner == task && group->enter < id &&
            group->exit_begin <= id && group->exit_end >= id)
            return i;
    }
    return EXPLAIN_NONE;
}

/* A group's own event behind a request: its abort, or its exit. */
static bool ask_group(const ExplainLives *lives, const TraceEvent *cause,
                      ExplainAsker *asker)
{
    switch (cause->kind) {
    case TRACE_GROUP_ABORT:
    case TRACE_GROUP_CHILD_DONE:
        asker->kind = EXPLAIN_ASKER_GROUP;
        break;
    case TRACE_GROUP_EXIT_BEGIN:
        asker->kind = EXPLAIN_ASKER_AGAIN;
        break;
    default:
        return false;
    }
    asker->group = explain_group(lives, cause->group);
    return asker->group != EXPLAIN_NONE;
}

/* Where the gather() was called that a task awaited at that event; 0: it
 * awaited something else. */
static uint32_t gather_line(const ExplainLives *lives, uint32_t serial,
                            TraceEventId id)
{
    const ExplainTask *task = explain_task(lives, serial);
    uint32_t stretch;

    explain_state_at(lives, serial, id, &stretch);
    for (; task && stretch != EXPLAIN_NONE; stretch--) {
        const TraceEvent *begin =
            event_at(lives, lives->stretches[stretch].begin);
        if (begin->kind == TRACE_SUSPENDED)
            return begin->count == TRACE_WAIT_GATHER &&
                           begin->also != TRACE_NONE
                       ? event_at(lives, begin->also)->line
                       : 0;
        if (stretch == task->stretch)
            break;
    }
    return 0;
}

/* Of what was done to the run: Ctrl+C. */
static bool is_signal(const ExplainLives *lives, const TraceEvent *event)
{
    return strcmp(trace_store_text(lives->trace, event->text), "interrupt") ==
           0;
}

/* True if a request has no line of the program: nobody called cancel(). */
static bool ask_loop(const ExplainLives *lives, TraceEventId id,
                     ExplainAsker *asker)
{
    const TraceEvent *event = event_at(lives, id);
    const TraceEvent *cause = event_at(lives, event->cause);

    switch (cause->kind) {
    case TRACE_TIMEOUT_FIRED:
        asker->kind = EXPLAIN_ASKER_LIMIT;
        asker->line = explain_limit_line(lives, event->cause);
        return true;
    case TRACE_CANCEL_REQUESTED:
        asker->kind = EXPLAIN_ASKER_AWAITING;
        asker->task = cause->task;
        asker->line = gather_line(lives, cause->task, event->cause);
        return true;
    case TRACE_SHUTDOWN_BEGIN:
    case TRACE_LOOP_STOP:
        asker->kind = EXPLAIN_ASKER_RUN;
        return true;
    case TRACE_INTERVENED:
        asker->kind = is_signal(lives, cause) ? EXPLAIN_ASKER_SIGNAL
                                              : EXPLAIN_ASKER_READER;
        return true;
    default:
        return ask_group(lives, cause, asker);
    }
}

ExplainAsker explain_asker(const ExplainLives *lives, TraceEventId id)
{
    const TraceEvent *event = event_at(lives, id);
    ExplainAsker asker = {.group = EXPLAIN_NONE};

    if (event->cause != TRACE_NONE && ask_loop(lives, id, &asker))
        return asker;
    asker = (ExplainAsker){.group = EXPLAIN_NONE, .line = event->line};
    uint32_t left = event->by == event->task && event->by != 0
                        ? explain_group_left(lives, event->task, id)
                        : EXPLAIN_NONE;
    if (left != EXPLAIN_NONE) {
        /* TaskGroup.__aexit__ keeps what others had asked before. */
        asker.kind = EXPLAIN_ASKER_AGAIN;
        asker.group = left;
    } else if (event->by == 0) {
        asker.kind = EXPLAIN_ASKER_CALLBACK;
    } else if (event->by == event->task) {
        asker.kind = EXPLAIN_ASKER_ITSELF;
    } else {
        asker.kind = EXPLAIN_ASKER_TASK;
        asker.task = event->by;
    }
    return asker;
}

/* A time limit says by the next event that it was the one. */
ExplainAsker explain_taker(const ExplainLives *lives, TraceEventId id)
{
    const TraceEvent *event = event_at(lives, id);
    ExplainAsker asker = {
        .kind = EXPLAIN_ASKER_TASK, .group = EXPLAIN_NONE, .line = event->line};
    const TraceEvent *next =
        id + 1 < lives->event_count ? event_at(lives, id + 1) : NULL;
    uint32_t group = explain_group_left(lives, event->task, id);

    if (next && next->kind == TRACE_TIMEOUT_EXIT && next->task == event->task)
        asker.kind = EXPLAIN_ASKER_LIMIT;
    else if (group != EXPLAIN_NONE && event->by == event->task) {
        asker.kind = EXPLAIN_ASKER_GROUP;
        asker.group = group;
    }
    return asker;
}

uint32_t explain_line(const ExplainLives *lives, TraceEventId id)
{
    const TraceEvent *event = event_at(lives, id);
    TraceEventId asked = asked_a_cancelled(lives, id);

    if (asked != TRACE_NONE)
        return event_at(lives, asked)->line;
    if (event->line != 0 || event->cause == TRACE_NONE)
        return event->line;
    switch (event->kind) {
    case TRACE_TIMEOUT_FIRED:
        return explain_limit_line(lives, id);
    case TRACE_TIMER_FIRED:
        return event_at(lives, event->cause)->line;
    case TRACE_CANCEL_REQUESTED:
        return explain_asker(lives, id).line;
    default:
        return 0;
    }
}
