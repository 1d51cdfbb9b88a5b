#include "explain_absent_overlap.h"

#include "base_words.h"
#include "explain_event_thread.h"
#include "trace_facts.h"
#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

enum { NAMED_MOST = 6, LINES_MOST = 4, CALLS_MOST = 1000 };

static const TraceEvent *event_at(const ExplainLives *lives, TraceEventId id)
{
    return trace_store_get(lives->trace, id);
}

/* ---- calls and tasks, one after the other ---- */

/* True if a task besides those two is there at any time between those events.
 */
static bool is_another_there(const ExplainLives *lives, TraceEventId from,
                             TraceEventId to, uint32_t one, uint32_t two)
{
    for (uint32_t serial = 1; serial < lives->task_count; serial++) {
        const ExplainTask *task = explain_task(lives, serial);
        if (task && !task->of_loop && serial != one && serial != two &&
            task->created < to && task->ended > from)
            return true;
    }
    return false;
}

/* Where the wait that begins in that event is over; NONE. */
static TraceEventId end_of_wait(const ExplainLives *lives, TraceEventId wait)
{
    uint32_t task = event_at(lives, wait)->task;

    for (TraceEventId id = wait + 1; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->kind == TRACE_RESUMED && event->task == task)
            return (event->flags & TRACE_FLAG_CANCEL) == 0 ? id : TRACE_NONE;
    }
    return TRACE_NONE;
}

/* Calls of one function, awaited one after the other. */
typedef struct Row {
    uint32_t calls, line_count;
    uint32_t lines[LINES_MOST];
    double seconds, longest;
} Row;

static void add_line(Row *row, uint32_t line)
{
    for (uint32_t i = 0; i < row->line_count && i < LINES_MOST; i++)
        if (row->lines[i] == line)
            return;
    if (row->line_count < LINES_MOST)
        row->lines[row->line_count] = line;
    row->line_count++;
}

static bool is_same_call(const TraceAwait *a, const TraceAwait *b)
{
    return a->task == b->task && strcmp(a->function, b->function) == 0;
}

/* The end of the call whose first wait that is; NONE: it has none. */
static TraceEventId end_of_call(const ExplainLives *lives, uint32_t index)
{
    const TraceFacts *facts = lives->facts;
    const TraceAwait *first = &facts->awaits[index];
    TraceEventId end = end_of_wait(lives, first->event);

    for (uint32_t i = index + 1; i < facts->await_count; i++) {
        const TraceAwait *await = &facts->awaits[i];
        if (await->task != first->task)
            continue;
        if (await->is_new)
            break;
        end = end_of_wait(lives, await->event);
    }
    return end;
}

/* False: it is no row of which there is anything to say. */
static bool read_row(const ExplainLives *lives, uint32_t index, Row *row)
{
    const TraceFacts *facts = lives->facts;
    const TraceAwait *first = &facts->awaits[index];
    const ExplainTask *task = explain_task(lives, first->task);

    *row = (Row){0};
    if (!task || !task->is_main || !first->is_new)
        return false;
    for (uint32_t i = 0; i < index; i++)
        if (is_same_call(&facts->awaits[i], first))
            return false;
    for (uint32_t i = index; i < facts->await_count; i++) {
        const TraceAwait *await = &facts->awaits[i];
        if (!is_same_call(await, first) || !await->is_new)
            continue;
        TraceEventId end = end_of_call(lives, i);
        if (end == TRACE_NONE || ++row->calls > CALLS_MOST ||
            is_another_there(lives, await->event, end, first->task, 0))
            return false;
        double seconds =
            event_at(lives, end)->time - event_at(lives, await->event)->time;
        add_line(row, await->line);
        row->seconds += seconds;
        row->longest = seconds > row->longest ? seconds : row->longest;
    }
    return row->calls > 1 && row->seconds > row->longest;
}

bool explain_absent_is_row(const ExplainLives *lives, uint32_t index)
{
    Row row;

    return read_row(lives, index, &row);
}

/* "10", "10, 11, 12": of many the first. */
static void append_lines(const Row *row, BaseText *out)
{
    for (uint32_t i = 0; i < row->line_count && i < LINES_MOST; i++)
        base_text_printf(out, "%s%u", i > 0 ? ", " : "", row->lines[i]);
    if (row->line_count > LINES_MOST)
        base_text_append(out, ", …");
}

static void tell_row(ExplainNames *names, uint32_t index, BaseText *out)
{
    const TraceAwait *first = &names->lives->facts->awaits[index];
    BaseText lines = {0};
    Row row;

    read_row(names->lives, index, &row);
    append_lines(&row, &lines);
    const char *who = explain_name_task(names, first->task);
    base_text_printf(
        out,
        _n("%s awaited %s() %s time (line %s), one call after the other: %s in "
           "all, and no other task was there to run meanwhile. If no call "
           "depends on how another ended, they could wait side by side, as "
           "tasks "
           "or in a gather(), for as long as the longest: %s.",
           "%s awaited %s() %s times (line %s), one call after the other: %s "
           "in all, and no other task was there to run meanwhile. If no call "
           "depends on how another ended, they could wait side by side, as "
           "tasks "
           "or in a gather(), for as long as the longest: %s.",
           row.calls),
        who, first->function, explain_name_number(names, row.calls),
        base_text_str(&lines), explain_name_time(names, row.seconds),
        explain_name_time(names, row.longest));
    base_text_release(&lines);
}

/* Tasks that are made and awaited at once. */
typedef struct Chain {
    TraceEventId first;
    uint32_t tasks[NAMED_MOST];
    uint32_t count, line;
    double seconds;
} Chain;

/* The task that the main task awaits in that event and has made in the same
 * step; 0. */
static uint32_t made_and_awaited(const ExplainLives *lives, TraceEventId id)
{
    const TraceEvent *event = event_at(lives, id);
    const ExplainTask *task = explain_task(lives, event->task);
    const ExplainTask *other = explain_task(lives, event->other);

    if (event->kind != TRACE_SUSPENDED || event->count != TRACE_WAIT_TASK ||
        !task || !task->is_main || !other || other->parent != event->task ||
        other->created > id)
        return 0;
    const TraceEvent *made = event_at(lives, other->created);
    return made->turn == event->turn && made->callback == event->callback &&
                   made->line != 0 &&
                   !is_another_there(lives, id, id, event->task, event->other)
               ? event->other
               : 0;
}

static bool read_chain(const ExplainLives *lives, Chain *chain)
{
    *chain = (Chain){.first = TRACE_NONE};
    for (TraceEventId id = 0; id < lives->event_count; id++) {
        uint32_t task = made_and_awaited(lives, id);
        TraceEventId end = task != 0 ? end_of_wait(lives, id) : TRACE_NONE;
        if (end == TRACE_NONE ||
            (chain->count > 0 && event_at(lives, id)->line != chain->line))
            continue;
        if (chain->count == 0) {
            chain->first = id;
            chain->line = event_at(lives, id)->line;
        }
        if (chain->count < NAMED_MOST)
            chain->tasks[chain->count] = task;
        chain->count++;
        chain->seconds +=
            event_at(lives, end)->time - event_at(lives, id)->time;
    }
    return chain->count > 1 && chain->seconds > 0;
}

TraceEventId explain_absent_one_by_one(const ExplainLives *lives)
{
    Chain chain;

    return read_chain(lives, &chain) ? chain.first : TRACE_NONE;
}

static void tell_chain(ExplainNames *names, BaseText *out)
{
    Chain chain;

    read_chain(names->lives, &chain);
    base_text_printf(
        out,
        _("%s made %s and awaited each at once, in line %u: each was made only "
          "when the one before had ended, so they did not run side by side, "
          "and took %s in all."),
        explain_name_task(names, event_at(names->lives, chain.first)->task),
        explain_name_tasks(names, chain.tasks, chain.count, NAMED_MOST),
        chain.line, explain_name_time(names, chain.seconds));
}

/* ---- threads ---- */

/* The event in which a thread was done with that work; NONE. */
static TraceEventId end_of_work(const ExplainLives *lives, TraceEventId given)
{
    for (TraceEventId id = given; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->kind == TRACE_EXECUTOR_ENDED && event->also == given)
            return id;
    }
    return TRACE_NONE;
}

TraceEventId explain_absent_outlived(const ExplainLives *lives,
                                     TraceEventId wait, TraceEventId resumed)
{
    const TraceEvent *event = event_at(lives, wait);

    if (event->count != TRACE_WAIT_FUTURE || event->also == TRACE_NONE)
        return TRACE_NONE;
    for (TraceEventId id = event->also; id-- > 0;) {
        const TraceEvent *given = event_at(lives, id);
        if (given->thread != 0)
            continue;
        if (given->turn != event->turn || given->callback != event->callback ||
            given->kind == TRACE_FUTURE_MADE)
            break;
        if (given->kind == TRACE_EXECUTOR_SUBMIT && given->task == event->task)
            return end_of_work(lives, id) > resumed ? id : TRACE_NONE;
    }
    return TRACE_NONE;
}

static void tell_outlived(ExplainNames *names, const ExplainAbsent *reason,
                          BaseText *out)
{
    const ExplainLives *lives = names->lives;
    const TraceEvent *given = event_at(lives, reason->count);
    const char *function = explain_name_text(names, given->text);
    const char *who = explain_name_task(names, reason->task);
    const char *told =
        explain_name_time(names, event_at(lives, reason->event)->time);
    TraceEventId end = end_of_work(lives, reason->count);

    if (end != TRACE_NONE && event_at(lives, end)->count == 0)
        base_text_printf(out,
                         _("%s(), which %s had handed to a thread in line %u, "
                           "was never called: all threads of the pool were "
                           "busy until %s was told to stop, at %s."),
                         function, who, given->line, who, told);
    else if (end == TRACE_NONE)
        base_text_printf(out,
                         _("%s(), which %s had handed to a thread in line %u, "
                           "was not stopped when %s was told to, at %s: "
                           "nothing can stop a thread. It was never done."),
                         function, who, given->line, who, told);
    else
        base_text_printf(out,
                         _("%s(), which %s had handed to a thread in line %u, "
                           "was not stopped when %s was told to, at %s: "
                           "nothing can stop a thread. It went on there until "
                           "%s, and what it gave was thrown away."),
                         function, who, given->line, who, told,
                         explain_name_time(names, event_at(lives, end)->time));
}

/* Where the first thread goes on after that event; NONE. */
static TraceEventId unblocked(const ExplainLives *lives, TraceEventId blocked)
{
    for (TraceEventId id = blocked + 1; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->kind == TRACE_THREAD_RESUMED && event->thread == 0)
            return id;
    }
    return TRACE_NONE;
}

bool explain_absent_holds_loop(const ExplainLives *lives, TraceEventId id)
{
    const TraceEvent *event = event_at(lives, id);
    TraceEventId end = unblocked(lives, id);

    if (event->thread != 0 || event->by == 0 ||
        event->count == TRACE_WAIT_SLEEP || event->count == TRACE_WAIT_NOTHING)
        return false;
    if (end == TRACE_NONE)
        return trace_store_ending(lives->trace) == TRACE_ENDING_DEADLOCK;
    return event_at(lives, end)->time > event->time;
}

/* The task that the loop was to make because of the same step, and could make
 * only when it went on; 0. */
static uint32_t kept_from(const ExplainLives *lives, TraceEventId blocked,
                          TraceEventId end)
{
    for (TraceEventId id = end; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->kind == TRACE_TASK_CREATED && event->by == 0 &&
            event->cause != TRACE_NONE && event->cause < blocked &&
            event->cause == event_at(lives, blocked)->cause)
            return event->task;
        if (event->kind == TRACE_SHUTDOWN_BEGIN)
            break;
    }
    return 0;
}

/* Until the run's end, which is a deadlock. */
static void tell_holds_for_ever(ExplainNames *names, TraceEventId blocked,
                                BaseText *out)
{
    const TraceEvent *event = event_at(names->lives, blocked);
    const char *who = explain_name_task(names, event->by);
    const char *at = explain_name_place(names, blocked);
    BaseText wait = {0};

    explain_event_thread_wait(names, blocked, &wait);
    base_text_printf(
        out,
        event->count == TRACE_WAIT_RESULT
            ? _("%s holds the loop's own thread from line %u on (%s): it waits "
                "there for %s, without await, and so the loop can run nobody "
                "any more, not even who was to give that.")
            : _("%s holds the loop's own thread from line %u on (%s): it waits "
                "there for %s, without await, and so the loop can run nobody "
                "any more."),
        who, event->line, at, base_text_str(&wait));
    base_text_release(&wait);
}

static void tell_holds(ExplainNames *names, TraceEventId blocked, BaseText *out)
{
    const ExplainLives *lives = names->lives;
    const TraceEvent *event = event_at(lives, blocked);
    TraceEventId end = unblocked(lives, blocked);

    if (end == TRACE_NONE) {
        tell_holds_for_ever(names, blocked, out);
        return;
    }
    uint32_t other = kept_from(lives, blocked, end);
    BaseText wait = {0};

    explain_event_thread_wait(names, blocked, &wait);
    base_text_printf(
        out,
        _("%s held the thread from %s to %s: it waited in line %u for %s, "
          "without await, and the loop could run nobody."),
        explain_name_task(names, event->by),
        explain_name_time(names, event->time),
        explain_name_time(names, event_at(lives, end)->time), event->line,
        base_text_str(&wait));
    base_text_release(&wait);
    if (other == 0)
        return;
    base_text_append_char(out, ' ');
    base_text_printf(out,
                     _("%s, which the loop was to run meanwhile, was made only "
                       "after that."),
                     explain_name_task(names, other));
}

void explain_absent_tell_overlap(ExplainNames *names,
                                 const ExplainAbsent *reason, BaseText *out)
{
    switch (reason->kind) {
    case EXPLAIN_ABSENT_ROW:
        tell_row(names, reason->count, out);
        break;
    case EXPLAIN_ABSENT_CHAIN:
        tell_chain(names, out);
        break;
    case EXPLAIN_ABSENT_OUTLIVED:
        tell_outlived(names, reason, out);
        break;
    default:
        tell_holds(names, reason->event, out);
        break;
    }
}
