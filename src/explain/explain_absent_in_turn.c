#include "explain_absent_in_turn.h"

#include "base_words.h"
#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

enum { LINES_MOST = 4, WAITING_LEAST = 3, LOCKS_MOST = 8, COUNT_MOST = 1000 };

static const TraceEvent *event_at(const ExplainLives *lives, TraceEventId id)
{
    return trace_store_get(lives->trace, id);
}

/* Where the wait that begins in that event is over, and not by a cancellation;
 * NONE. */
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

static double seconds_between(const ExplainLives *lives, TraceEventId from,
                              TraceEventId to)
{
    return event_at(lives, to)->time - event_at(lives, from)->time;
}

/* ---- calls in threads ---- */

typedef struct Calls {
    TraceEventId first;
    uint32_t count, line_count;
    uint32_t lines[LINES_MOST];
    double seconds, longest;
} Calls;

/* True if no other task is there at any time between those events. */
static bool is_alone(const ExplainLives *lives, TraceEventId from,
                     TraceEventId to, uint32_t task)
{
    for (uint32_t serial = 1; serial < lives->task_count; serial++) {
        const ExplainTask *other = explain_task(lives, serial);
        if (other && !other->of_loop && serial != task && other->created < to &&
            other->ended > from)
            return false;
    }
    return true;
}

/* The wait that the step ends with in which a call is handed over, if that is
 * for the call alone; NONE. */
static TraceEventId wait_for_call(const ExplainLives *lives, TraceEventId given)
{
    const TraceEvent *call = event_at(lives, given);
    TraceEventId made = TRACE_NONE;

    for (TraceEventId id = given + 1; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->thread != 0)
            continue;
        if (event->turn != call->turn || event->callback != call->callback ||
            event->kind == TRACE_EXECUTOR_SUBMIT)
            break;
        if (event->kind == TRACE_FUTURE_MADE && made == TRACE_NONE)
            made = id;
        if (event->kind == TRACE_SUSPENDED)
            return event->task == call->task && made != TRACE_NONE &&
                           event->also == made
                       ? id
                       : TRACE_NONE;
    }
    return TRACE_NONE;
}

static void add_line(Calls *calls, uint32_t line)
{
    for (uint32_t i = 0; i < calls->line_count && i < LINES_MOST; i++)
        if (calls->lines[i] == line)
            return;
    if (calls->line_count < LINES_MOST)
        calls->lines[calls->line_count] = line;
    calls->line_count++;
}

/* False: there is nothing to say of the calls of this run. */
static bool read_calls(const ExplainLives *lives, Calls *calls)
{
    *calls = (Calls){.first = TRACE_NONE};
    for (TraceEventId id = 0; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(lives, id);
        const ExplainTask *task = explain_task(lives, event->task);
        if (event->kind != TRACE_EXECUTOR_SUBMIT || event->thread != 0 ||
            !task || task->of_loop)
            continue;
        TraceEventId wait = wait_for_call(lives, id);
        TraceEventId end =
            wait != TRACE_NONE ? end_of_wait(lives, wait) : TRACE_NONE;
        if (!task->is_main || end == TRACE_NONE ||
            !is_alone(lives, id, end, event->task) ||
            calls->count == COUNT_MOST)
            return false;
        double seconds = seconds_between(lives, wait, end);
        calls->first = calls->count++ == 0 ? id : calls->first;
        add_line(calls, event->line);
        calls->seconds += seconds;
        calls->longest = seconds > calls->longest ? seconds : calls->longest;
    }
    return calls->count > 1 && calls->seconds > calls->longest;
}

TraceEventId explain_absent_threads_in_turn(const ExplainLives *lives)
{
    Calls calls;

    return read_calls(lives, &calls) ? calls.first : TRACE_NONE;
}

static void tell_calls(ExplainNames *names, BaseText *out)
{
    BaseText lines = {0};
    Calls calls;

    read_calls(names->lives, &calls);
    for (uint32_t i = 0; i < calls.line_count && i < LINES_MOST; i++)
        base_text_printf(&lines, "%s%u", i > 0 ? ", " : "", calls.lines[i]);
    if (calls.line_count > LINES_MOST)
        base_text_append(&lines, ", …");
    base_text_printf(
        out,
        _n("%s handed %s call to threads (line %s), and awaited each before it "
           "handed over the next: %s in all, and no other task was there to "
           "run meanwhile. If no call depends on how another ended, a gather() "
           "of them keeps several threads at work; the longest took %s.",
           "%s handed %s calls to threads (line %s), and awaited each before "
           "it handed over the next: %s in all, and no other task was there "
           "to run meanwhile. If no call depends on how another ended, a "
           "gather() of them keeps several threads at work; the longest took "
           "%s.",
           calls.count),
        explain_name_task(names, event_at(names->lives, calls.first)->task),
        explain_name_number(names, calls.count), base_text_str(&lines),
        explain_name_time(names, calls.seconds),
        explain_name_time(names, calls.longest));
    base_text_release(&lines);
}

/* ---- calls that queue for threads ---- */

typedef struct Workers {
    TraceEventId given, free; /* the longest wait: its call, and its end */
    uint32_t waits;
} Workers;

/* Where the thread that is done with a call in that event was done with the one
 * before, if that call had been handed over by then; NONE. */
static TraceEventId free_again(const ExplainLives *lives, TraceEventId ended)
{
    const TraceEvent *event = event_at(lives, ended);

    for (TraceEventId id = ended; id-- > event->also;) {
        const TraceEvent *before = event_at(lives, id);
        if (before->kind == TRACE_EXECUTOR_ENDED &&
            before->thread == event->thread)
            return id;
    }
    return TRACE_NONE;
}

static Workers read_workers(const ExplainLives *lives)
{
    Workers workers = {.given = TRACE_NONE};
    double longest = 0;
    uint32_t calls = 0;

    for (TraceEventId id = 0; id < lives->event_count && calls < COUNT_MOST;
         id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->kind != TRACE_EXECUTOR_ENDED || event->also == TRACE_NONE)
            continue;
        calls++;
        TraceEventId free = free_again(lives, id);
        double seconds =
            free == TRACE_NONE ? 0 : seconds_between(lives, event->also, free);
        workers.waits += seconds > 0;
        if (seconds > longest) {
            longest = seconds;
            workers.given = event->also;
            workers.free = free;
        }
    }
    return workers;
}

TraceEventId explain_absent_workers(const ExplainLives *lives)
{
    return read_workers(lives).given;
}

/* Of a pool's threads, which are numbered behind the last "_". */
static size_t pool_length(const char *name)
{
    const char *number = strrchr(name, '_');
    return number ? (size_t)(number - name) + 1 : strlen(name);
}

/* How many threads of that one's pool there are, and its name. */
static uint32_t count_workers(const ExplainNames *names, uint32_t thread,
                              const char **name)
{
    const ExplainLives *lives = names->lives;
    uint32_t count = 0;

    *name = "";
    for (TraceEventId id = 0; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->kind == TRACE_THREAD_STARTED && event->thread == thread)
            *name = explain_name_text(names, event->text);
    }
    for (TraceEventId id = 0; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->kind != TRACE_THREAD_STARTED)
            continue;
        const char *other = explain_name_text(names, event->text);
        size_t length = pool_length(*name);
        count +=
            pool_length(other) == length && strncmp(other, *name, length) == 0;
    }
    return count;
}

static void tell_workers(ExplainNames *names, BaseText *out)
{
    const Workers workers = read_workers(names->lives);
    const TraceEvent *given = event_at(names->lives, workers.given);
    const TraceEvent *free = event_at(names->lives, workers.free);
    const char *thread;
    uint32_t count = count_workers(names, free->thread, &thread);

    base_text_printf(
        out,
        _("Of the calls handed to threads, %s had to wait for a free one: "
          "their pool has %s. The longest wait was that of %s(), handed over "
          "in line %u at %s: it began at %s, when %s was done with the call "
          "before it. max_workers says how many threads a pool has at most."),
        explain_name_number(names, workers.waits),
        explain_name_number(names, count),
        explain_name_text(names, given->text), given->line,
        explain_name_time(names, given->time),
        explain_name_time(names, free->time), thread);
}

/* ---- who queues for a lock ---- */

typedef struct Queue {
    uint32_t waits, taken;
    double held;          /* in all */
    TraceEventId longest; /* the wait */
    double seconds;       /* of that one */
} Queue;

/* For how long the lock is held that is taken in that event; -1: it is not let
 * go of by who took it. */
static double held_for(const ExplainLives *lives, TraceEventId taken)
{
    const TraceEvent *event = event_at(lives, taken);

    for (TraceEventId id = taken + 1; id < lives->event_count; id++) {
        const TraceEvent *other = event_at(lives, id);
        if (other->kind == TRACE_LOCK_RELEASED &&
            other->object == event->object)
            return other->task == event->task
                       ? seconds_between(lives, taken, id)
                       : -1;
    }
    return -1;
}

/* False: there is nothing to say, or not all of it is known. */
static bool read_queue(const ExplainLives *lives, TraceEventId first,
                       Queue *queue)
{
    uint32_t object = event_at(lives, first)->object;

    *queue = (Queue){.longest = TRACE_NONE};
    for (TraceEventId id = first; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->object != object || event->task == 0)
            continue;
        if (event->kind == TRACE_LOCK_ACQUIRED) {
            double held = held_for(lives, id);
            if (held < 0)
                return false;
            queue->taken++;
            queue->held += held;
        } else if (event->kind == TRACE_SUSPENDED &&
                   event->count == TRACE_WAIT_LOCK) {
            TraceEventId end =
                queue->waits < COUNT_MOST ? end_of_wait(lives, id) : TRACE_NONE;
            if (end == TRACE_NONE)
                return false;
            double seconds = seconds_between(lives, id, end);
            queue->waits += seconds > 0;
            if (seconds > queue->seconds) {
                queue->seconds = seconds;
                queue->longest = id;
            }
        }
    }
    return queue->waits >= WAITING_LEAST;
}

/* The first event in which that lock is taken; NONE. */
static TraceEventId first_taken(const ExplainLives *lives, uint32_t object)
{
    for (TraceEventId id = 0; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->kind == TRACE_LOCK_ACQUIRED && event->object == object)
            return event->task != 0 ? id : TRACE_NONE;
    }
    return TRACE_NONE;
}

TraceEventId explain_absent_queue(const ExplainLives *lives,
                                  TraceEventId *taken)
{
    uint32_t seen[LOCKS_MOST], count = 0;

    for (TraceEventId id = 0; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(lives, id);
        bool known =
            event->kind != TRACE_SUSPENDED || event->count != TRACE_WAIT_LOCK;
        for (uint32_t i = 0; i < count && !known; i++)
            known = seen[i] == event->object;
        if (known)
            continue;
        if (count == LOCKS_MOST)
            break;
        seen[count++] = event->object;
        *taken = first_taken(lives, event->object);
        Queue queue;
        if (*taken != TRACE_NONE && read_queue(lives, *taken, &queue))
            return queue.longest;
    }
    return TRACE_NONE;
}

static void tell_queue(ExplainNames *names, TraceEventId taken, BaseText *out)
{
    const TraceEvent *event = event_at(names->lives, taken);
    Queue queue;

    read_queue(names->lives, taken, &queue);
    const TraceEvent *wait = event_at(names->lives, queue.longest);
    base_text_printf(
        out,
        _n("%s lets in one task at a time: it was taken %s time, and held for "
           "%s in all. The longest wait for it was that of %s, in line %u: %s.",
           "%s lets in one task at a time: it was taken %s times, and held for "
           "%s in all. The longest wait for it was that of %s, in line %u: %s.",
           queue.taken),
        explain_name_thing(names, TRACE_WAIT_LOCK,
                           explain_name_text(names, event->text)),
        explain_name_number(names, queue.taken),
        explain_name_time(names, queue.held),
        explain_name_task(names, wait->task), wait->line,
        explain_name_time(names, queue.seconds));
}

/* ---- what is not given back ---- */

/* True if a task that lives waits for that thing at the end of the run. */
static bool is_wanted(const ExplainLives *lives, uint32_t object)
{
    for (uint32_t serial = 1; serial < lives->task_count; serial++) {
        const ExplainTask *task = explain_task(lives, serial);
        uint32_t stretch;
        if (!task || task->ended != TRACE_NONE)
            continue;
        explain_state_at(lives, serial, lives->event_count - 1, &stretch);
        if (stretch != EXPLAIN_NONE &&
            event_at(lives, lives->stretches[stretch].begin)->object == object)
            return true;
    }
    return false;
}

bool explain_absent_is_kept(const ExplainLives *lives, TraceEventId taken)
{
    const TraceEvent *event = event_at(lives, taken);
    const ExplainTask *task = explain_task(lives, event->task);
    uint32_t taken_in_all = 1, given = 0;

    if (event->task == 0 || event->object == 0 || !task ||
        task->ended == TRACE_NONE)
        return false;
    /* What it took last and did not give back. A thing that is given back by
     * who had not taken it belongs to nobody. */
    for (TraceEventId id = taken + 1; id < lives->event_count; id++) {
        const TraceEvent *later = event_at(lives, id);
        if (later->object != event->object)
            continue;
        if (later->task == event->task && (later->kind == TRACE_LOCK_ACQUIRED ||
                                           later->kind == TRACE_LOCK_RELEASED))
            return false;
        taken_in_all += later->kind == TRACE_LOCK_ACQUIRED;
        given += later->kind == TRACE_LOCK_RELEASED;
    }
    for (TraceEventId id = 0; id < taken; id++) {
        const TraceEvent *earlier = event_at(lives, id);
        if (earlier->object != event->object)
            continue;
        taken_in_all += earlier->kind == TRACE_LOCK_ACQUIRED;
        given += earlier->kind == TRACE_LOCK_RELEASED;
    }
    return given < taken_in_all && !is_wanted(lives, event->object) &&
           explain_is_whole(lives);
}

static void tell_kept(ExplainNames *names, TraceEventId taken, BaseText *out)
{
    const TraceEvent *event = event_at(names->lives, taken);
    const ExplainTask *task = explain_task(names->lives, event->task);

    base_text_printf(
        out,
        _("%s took %s in line %u at %s, and had not given it back when it "
          "ended, at %s."),
        explain_name_task(names, event->task),
        explain_name_thing(
            names, trace_wait_named(explain_name_text(names, event->detail)),
            explain_name_text(names, event->text)),
        event->line, explain_name_time(names, event->time),
        explain_name_time(names, event_at(names->lives, task->ended)->time));
}

void explain_absent_tell_in_turn(ExplainNames *names,
                                 const ExplainAbsent *reason, BaseText *out)
{
    if (reason->kind == EXPLAIN_ABSENT_THREADS)
        tell_calls(names, out);
    else if (reason->kind == EXPLAIN_ABSENT_WORKERS)
        tell_workers(names, out);
    else if (reason->kind == EXPLAIN_ABSENT_RELEASE)
        tell_kept(names, reason->event, out);
    else
        tell_queue(names, reason->count, out);
}
