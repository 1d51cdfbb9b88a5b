#include "explain_absent_loop.h"

#include "base_words.h"
#include "trace_store.h"
#include "trace_task.h"

enum { NAMED_MOST = 12, ORDER_MOST = 4 };

static const TraceEvent *event_at(const ExplainNames *names, TraceEventId id)
{
    return trace_store_get(names->lives->trace, id);
}

bool explain_loop_runs_at(const ExplainLives *lives, TraceEventId event,
                          uint32_t thread)
{
    for (TraceEventId id = event; id-- > 0;) {
        const TraceEvent *earlier = trace_store_get(lives->trace, id);
        if (earlier->thread != thread)
            continue;
        if (earlier->kind == TRACE_LOOP_STOP)
            return false;
        if (earlier->kind == TRACE_LOOP_START)
            return true;
    }
    return false;
}

/* ---- the loop was not woken ---- */

/* The thread whose loop that one has put something into: the first one's, or,
 * if it is that itself, the one that has begun last of those that run. */
static uint32_t thread_of_loop(const ExplainLives *lives, TraceEventId touched)
{
    uint32_t own = trace_store_get(lives->trace, touched)->thread;

    if (own != 0)
        return 0;
    for (TraceEventId id = touched; id-- > 0;) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->kind == TRACE_LOOP_START && event->thread != own &&
            explain_loop_runs_at(lives, touched, event->thread))
            return event->thread;
    }
    return 0;
}

/* What woke it in the end: a thread, or a timer that was due (which may have
 * been dropped at once: then the loop's first event, also if it had not slept);
 * TRACE_NONE. */
static TraceEventId waker_after(const ExplainLives *lives, TraceEventId touched)
{
    uint32_t thread = thread_of_loop(lives, touched);

    for (TraceEventId id = touched + 1; id < lives->event_count; id++) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->kind == TRACE_DEADLOCK || event->kind == TRACE_END)
            return TRACE_NONE;
        if (event->kind == TRACE_LOOP_WOKEN || event->thread == thread)
            return id;
    }
    return TRACE_NONE;
}

bool explain_loop_slept_on(const ExplainLives *lives, TraceEventId touched)
{
    TraceEventId waker = waker_after(lives, touched);

    if (waker == TRACE_NONE)
        return true;
    return trace_store_get(lives->trace, waker)->time >
           trace_store_get(lives->trace, touched)->time;
}

static void tell_wake(ExplainNames *names, const ExplainAbsent *reason,
                      BaseText *out)
{
    const TraceEvent *event = event_at(names, reason->event);
    const char *thread = explain_name_text(names, event->text);
    const char *at = explain_name_time(names, event->time);
    TraceEventId waker = waker_after(names->lives, reason->event);

    if (waker == TRACE_NONE) {
        base_text_printf(
            out,
            _("The thread %s put something into the loop in line %u at %s and "
              "did not wake it, as call_soon_threadsafe() would have; nothing "
              "else woke it."),
            thread, event->line, at);
        return;
    }
    const TraceEvent *woken = event_at(names, waker);
    const char *then = explain_name_time(names, woken->time);
    if (woken->kind != TRACE_LOOP_WOKEN)
        base_text_printf(
            out,
            _("The thread %s put something into the loop in line %u at %s and "
              "did not wake it, as call_soon_threadsafe() would have: the loop "
              "slept on until its next timer rang, at %s."),
            thread, event->line, at, then);
    else
        base_text_printf(
            out,
            _("The thread %s put something into the loop in line %u at %s and "
              "did not wake it: the loop slept on until the thread %s woke it "
              "in line %u, with call_soon_threadsafe(), at %s."),
            thread, event->line, at, explain_name_text(names, woken->text),
            woken->line, then);
}

/* ---- the loop did not hold a task ---- */

static TraceEventId wait_before(const ExplainLives *lives, uint32_t task,
                                TraceEventId event)
{
    uint32_t stretch;
    TraceState state = explain_state_at(lives, task, event, &stretch);

    return state == TRACE_STATE_WAITING && stretch != EXPLAIN_NONE
               ? lives->stretches[stretch].begin
               : TRACE_NONE;
}

static void tell_hold(ExplainNames *names, const ExplainAbsent *reason,
                      BaseText *out)
{
    const TraceEvent *event = event_at(names, reason->event);
    const char *who = explain_name_task(names, reason->task);
    const char *at = explain_name_time(names, event->time);
    TraceEventId wait = wait_before(names->lives, reason->task, reason->event);
    const TraceEvent *created =
        event_at(names, explain_task(names->lives, reason->task)->created);

    if (!explain_loop_runs_at(names->lives, reason->event, created->thread))
        base_text_printf(out,
                         _("%s was destroyed before it had ended, when its "
                           "loop did not run: nobody ran the loop on until it "
                           "had."),
                         who);
    else if (wait == TRACE_NONE)
        base_text_printf(out,
                         _("%s was destroyed at %s before it had ended: "
                           "nothing held it any more."),
                         who, at);
    else if (event->line == 0)
        base_text_printf(
            out,
            _("%s never went on from line %u: it was destroyed at %s. Nothing "
              "but %s, which it waited for, held it, and it held that itself; "
              "the loop holds tasks only weakly."),
            who, event_at(names, wait)->line, at,
            explain_name_wait(names, wait, reason->event));
    else
        base_text_printf(
            out,
            _("%s never went on from line %u: it was destroyed at %s, in line "
              "%u. Nothing but %s, which it waited for, held it, and it held "
              "that itself; the loop holds tasks only weakly."),
            who, event_at(names, wait)->line, at, event->line,
            explain_name_wait(names, wait, reason->event));
}

/* ---- a task was not queued ---- */

static void tell_queue(ExplainNames *names, const ExplainAbsent *reason,
                       BaseText *out)
{
    const ExplainLives *lives = names->lives;
    const TraceEvent *heard = event_at(names, reason->event);
    const ExplainTask *child = explain_task(lives, heard->other);

    base_text_printf(
        out,
        _("%s was not queued: it ran inside of create_task() in line %u and "
          "failed there with %s. So %s heard of it while %s was running, and "
          "asked that task itself to stop."),
        explain_name_task(names, heard->other),
        event_at(names, child->created)->line,
        explain_name_error(names, child->ended),
        explain_name_group(names, reason->group),
        explain_name_task(names, reason->task));
}

/* ---- results in another order ---- */

uint32_t explain_asked_in_a_row(const ExplainLives *lives, TraceEventId first,
                                uint32_t *tasks, uint32_t capacity)
{
    const TraceEvent *one = trace_store_get(lives->trace, first);
    uint32_t count = 0;

    for (TraceEventId id = first; id < lives->event_count; id++) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->turn != one->turn || event->callback != one->callback)
            break;
        if (event->kind != TRACE_RESULT_ASKED || event->line != one->line ||
            event->by != one->by || event->detail != one->detail)
            continue;
        if (count < capacity)
            tasks[count] = event->task;
        count++;
    }
    return count;
}

static void sort_by_end(const ExplainLives *lives, uint32_t *tasks,
                        uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        uint32_t task = tasks[i], at = i;
        while (at > 0 &&
               lives->tasks[tasks[at - 1]].ended > lives->tasks[task].ended) {
            tasks[at] = tasks[at - 1];
            at--;
        }
        tasks[at] = task;
    }
}

static void tell_order(ExplainNames *names, const ExplainAbsent *reason,
                       BaseText *out)
{
    const TraceEvent *event = event_at(names, reason->event);
    uint32_t tasks[NAMED_MOST];
    uint32_t count =
        explain_asked_in_a_row(names->lives, reason->event, tasks, NAMED_MOST);
    uint32_t known = count < NAMED_MOST ? count : NAMED_MOST;
    uint32_t named = known < ORDER_MOST ? known : ORDER_MOST;
    bool made = true;

    for (uint32_t i = 1; i < known; i++)
        made = made && tasks[i - 1] < tasks[i];
    BaseText asked = {0};
    base_text_append(&asked, explain_name_tasks(names, tasks, count, named));
    sort_by_end(names->lives, tasks, known);
    base_text_printf(
        out,
        made ? _("%s asked the tasks for their results in line %u in the order "
                 "in which they were made, not in the one in which they ended: "
                 "it asked %s; they ended: %s.")
             : _("%s asked the tasks for their results in line %u in an order "
                 "of its own, not in the one in which they ended: it asked %s; "
                 "they ended: %s."),
        explain_name_task(names, event->by), event->line, base_text_str(&asked),
        explain_name_tasks(names, tasks, count, named));
    base_text_release(&asked);
}

/* ---- others that were not let in, or not told ---- */

static void tell_turns(ExplainNames *names, const ExplainAbsent *reason,
                       BaseText *out)
{
    const TraceEvent *event = event_at(names, reason->event);

    base_text_printf(
        out,
        _n("So did time.sleep() in line %u %s more time, the last one until "
           "%s.",
           "So did time.sleep() in line %u %s more times, the last one until "
           "%s.",
           reason->count),
        event->line, explain_name_number(names, reason->count),
        explain_name_time(names, event->time + event->number));
}

static void tell_shielded(ExplainNames *names, const ExplainAbsent *reason,
                          BaseText *out)
{
    const TraceEvent *event = event_at(names, reason->event);

    base_text_printf(out,
                     _("The request that %s should stop, told at %s, went no "
                       "further than the shield in line %u: %s behind it was "
                       "left alone."),
                     explain_name_task(names, event->task),
                     explain_name_time(names, event->time), event->line,
                     explain_name_task(names, reason->count));
}

/* The request that ends the task, if nothing was thrown for it; NONE. */
static TraceEventId untold_request(const ExplainLives *lives, uint32_t serial)
{
    const ExplainTask *task = explain_task(lives, serial);
    const TraceEvent *end = trace_store_get(lives->trace, task->ended);

    if (end->cause == TRACE_NONE)
        return TRACE_NONE;
    const TraceEvent *request = trace_store_get(lives->trace, end->cause);
    return request->kind == TRACE_CANCEL_REQUESTED && request->task == serial &&
                   request->turn == end->turn &&
                   request->callback == end->callback
               ? end->cause
               : TRACE_NONE;
}

bool explain_absent_is_untold(const ExplainLives *lives, uint32_t serial)
{
    return untold_request(lives, serial) != TRACE_NONE;
}

/* True if a group took its request back before the task ended. */
static bool is_taken_back(const ExplainLives *lives, uint32_t serial,
                          TraceEventId request)
{
    const ExplainTask *task = explain_task(lives, serial);

    for (TraceEventId id = request; id < task->ended; id++) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->kind == TRACE_UNCANCEL && event->task == serial)
            return true;
    }
    return false;
}

static void tell_untold(ExplainNames *names, uint32_t serial, BaseText *out)
{
    const ExplainLives *lives = names->lives;
    TraceEventId request = untold_request(lives, serial);
    const TraceEvent *event = trace_store_get(lives->trace, request);

    base_text_printf(
        out,
        _("%s ended cancelled, and no CancelledError was ever thrown in it for "
          "the request of %s: that came in its own step, after which it did "
          "not await any more. What it returned was lost."),
        explain_name_task(names, serial),
        explain_name_time(names, event->time));
    if (!is_taken_back(lives, serial, request))
        return;
    base_text_append_char(out, ' ');
    base_text_append(out, _("That the request was taken back had changed its "
                            "count alone: only from Python 3.13 on it is not "
                            "told after that."));
}

void explain_absent_tell_loop(ExplainNames *names, const ExplainAbsent *reason,
                              BaseText *out)
{
    switch (reason->kind) {
    case EXPLAIN_ABSENT_WAKE:
        tell_wake(names, reason, out);
        break;
    case EXPLAIN_ABSENT_HOLD:
        tell_hold(names, reason, out);
        break;
    case EXPLAIN_ABSENT_QUEUE:
        tell_queue(names, reason, out);
        break;
    case EXPLAIN_ABSENT_SHIELDED:
        tell_shielded(names, reason, out);
        break;
    case EXPLAIN_ABSENT_THROWN:
        tell_untold(names, reason->task, out);
        break;
    case EXPLAIN_ABSENT_TURNS:
        tell_turns(names, reason, out);
        break;
    default:
        tell_order(names, reason, out);
        break;
    }
}
