#include "explain_absent_limit.h"

#include "base_words.h"
#include "trace_store.h"
#include "trace_task.h"

/* Shorter than this is no delay that a person would ask about. */
static const double LEAST_SECONDS = 0.001;

static const TraceEvent *event_at(const ExplainLives *lives, TraceEventId id)
{
    return trace_store_get(lives->trace, id);
}

/* The last event of a kind before that one which is of the same time limit. */
static TraceEventId before_of(const ExplainLives *lives, TraceEventId id,
                              TraceKind kind)
{
    uint32_t object = event_at(lives, id)->object;

    while (id-- > 0) {
        const TraceEvent *event = event_at(lives, id);
        if (event->kind == kind && event->object == object)
            return id;
    }
    return TRACE_NONE;
}

/* Where CancelledError comes that the limit's request brings; TRACE_NONE. */
static TraceEventId delivery_after(const ExplainLives *lives,
                                   TraceEventId fired)
{
    uint32_t task = event_at(lives, fired)->task;

    for (TraceEventId id = fired + 1; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->task == task && event->kind == TRACE_RESUMED)
            return (event->flags & TRACE_FLAG_CANCEL) != 0 ? id : TRACE_NONE;
    }
    return TRACE_NONE;
}

/* The last wait of the limit's task between its request and its block's end;
 * TRACE_NONE. */
static TraceEventId wait_between(const ExplainLives *lives, TraceEventId fired,
                                 TraceEventId end)
{
    uint32_t task = event_at(lives, end)->task;

    for (TraceEventId id = end; id-- > fired;) {
        const TraceEvent *event = event_at(lives, id);
        if (event->task == task && event->kind == TRACE_SUSPENDED)
            return id;
    }
    return TRACE_NONE;
}

/* A generator's limit whose request comes while other code of the task waits.
 */
static bool is_of_generator(const ExplainLives *lives, TraceEventId fired)
{
    TraceEventId set = before_of(lives, fired, TRACE_TIMEOUT_SET);
    TraceEventId come = delivery_after(lives, fired);

    if (set == TRACE_NONE || come == TRACE_NONE ||
        event_at(lives, set)->detail == 0)
        return false;
    uint32_t line = event_at(lives, come)->line;
    return line < event_at(lives, set)->line ||
           line > event_at(lives, set)->count;
}

static bool is_slow(const ExplainLives *lives, TraceEventId exit)
{
    TraceEventId fired = before_of(lives, exit, TRACE_TIMEOUT_FIRED);

    return fired != TRACE_NONE &&
           event_at(lives, exit)->time >
               event_at(lives, fired)->time + LEAST_SECONDS;
}

bool explain_absent_find_limit(const ExplainLives *lives, TraceEventId id,
                               ExplainAbsentKind *kind)
{
    const TraceEvent *event = event_at(lives, id);

    switch (event->kind) {
    case TRACE_TIMEOUT_LEFT:
        *kind = EXPLAIN_ABSENT_LIMIT;
        return event->time > event->number + LEAST_SECONDS;
    case TRACE_TIMEOUT_EXIT:
        *kind = EXPLAIN_ABSENT_SOON;
        return is_slow(lives, id);
    default:
        *kind = EXPLAIN_ABSENT_OWNER;
        return is_of_generator(lives, id);
    }
}

/* The time.sleep() during which the limit was over; TRACE_NONE. */
static TraceEventId sleep_over(const ExplainLives *lives, TraceEventId set,
                               TraceEventId left)
{
    double limit = event_at(lives, left)->number;

    for (TraceEventId id = left; id-- > set;) {
        const TraceEvent *event = event_at(lives, id);
        if (event->kind == TRACE_BLOCKING_SLEEP && event->thread == 0 &&
            event->time <= limit && event->time + event->number >= limit)
            return id;
    }
    return TRACE_NONE;
}

static void tell_left(ExplainNames *names, TraceEventId left, BaseText *out)
{
    const ExplainLives *lives = names->lives;
    const TraceEvent *event = event_at(lives, left);
    TraceEventId set = before_of(lives, left, TRACE_TIMEOUT_SET);
    TraceEventId sleep =
        set != TRACE_NONE ? sleep_over(lives, set, left) : TRACE_NONE;
    uint32_t line = set != TRACE_NONE ? event_at(lives, set)->line : 0;
    const char *due = explain_name_time(names, event->number);

    if (sleep == TRACE_NONE) {
        base_text_printf(out,
                         _("The time limit of line %u was over at %s and asked "
                           "nobody to stop: its block ended, at %s, before the "
                           "loop had seen to it."),
                         line, due, explain_name_time(names, event->time));
        return;
    }
    const TraceEvent *held = event_at(lives, sleep);
    base_text_printf(
        out,
        _("The time limit of line %u was over at %s and asked nobody to stop: "
          "%s held the thread by time.sleep() in line %u until %s, and the "
          "block ended before the loop could see to it."),
        line, due, explain_name_task(names, held->by), held->line,
        explain_name_time(names, held->time + held->number));
}

static void tell_slow(ExplainNames *names, TraceEventId exit, BaseText *out)
{
    const ExplainLives *lives = names->lives;
    const TraceEvent *event = event_at(lives, exit);
    TraceEventId fired = before_of(lives, exit, TRACE_TIMEOUT_FIRED);
    TraceEventId set = before_of(lives, exit, TRACE_TIMEOUT_SET);
    TraceEventId wait = wait_between(lives, fired, exit);
    uint32_t line =
        set != TRACE_NONE ? event_at(lives, set)->line : event->line;
    const char *who = explain_name_task(names, event->task);
    const char *asked = explain_name_time(names, event_at(lives, fired)->time);
    const char *end = explain_name_time(names, event->time);

    if (wait == TRACE_NONE)
        base_text_printf(out,
                         _("The time limit of line %u asked %s to stop at %s, "
                           "and its block ended only at %s."),
                         line, who, asked, end);
    else
        base_text_printf(out,
                         _("The time limit of line %u asked %s to stop at %s, "
                           "and its block ended only at %s: it waited again, "
                           "for %s, in line %u."),
                         line, who, asked, end,
                         explain_name_wait(names, wait, wait),
                         event_at(lives, wait)->line);
}

static void tell_owner(ExplainNames *names, TraceEventId fired, BaseText *out)
{
    const ExplainLives *lives = names->lives;
    TraceEventId set = before_of(lives, fired, TRACE_TIMEOUT_SET);
    TraceEventId come = delivery_after(lives, fired);
    const TraceEvent *event = event_at(lives, set);

    base_text_printf(
        out,
        _("The time limit of line %u was set inside of the async generator "
          "%s(), but it belongs to %s, which ran it then: when it was over, at "
          "%s, that task was waiting in line %u, outside of the generator, and "
          "CancelledError came there."),
        event->line, explain_name_text(names, event->detail),
        explain_name_task(names, event->task),
        explain_name_time(names, event_at(lives, fired)->time),
        event_at(lives, come)->line);
}

void explain_absent_tell_limit(ExplainNames *names, const ExplainAbsent *reason,
                               BaseText *out)
{
    if (reason->kind == EXPLAIN_ABSENT_LIMIT)
        tell_left(names, reason->event, out);
    else if (reason->kind == EXPLAIN_ABSENT_SOON)
        tell_slow(names, reason->event, out);
    else
        tell_owner(names, reason->event, out);
}
