#include "explain_absent_foreign.h"

#include "base_words.h"
#include "explain_absent_loop.h"
#include "trace_store.h"
#include "trace_task.h"

static const TraceEvent *event_at(const ExplainNames *names, TraceEventId id)
{
    return trace_store_get(names->lives->trace, id);
}

/* In which of the program's asyncio.run() that event lies, from 1. */
static uint32_t run_of(const ExplainLives *lives, TraceEventId before)
{
    uint32_t run = 1;

    for (TraceEventId id = 0; id < before; id++)
        run += trace_store_get(lives->trace, id)->kind == TRACE_SHUTDOWN_BEGIN;
    return run;
}

/* True if it is asyncio.run() that runs the loop at that event: it cleans up
 * when the loop stops. */
static bool is_of_run(const ExplainLives *lives, TraceEventId id)
{
    if (!explain_loop_runs_at(lives, id, 0))
        return false;
    for (; id + 1 < lives->event_count; id++) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->kind == TRACE_LOOP_STOP && event->thread == 0)
            return trace_store_get(lives->trace, id + 1)->kind ==
                   TRACE_SHUTDOWN_BEGIN;
    }
    return false;
}

/* The wait with which the step ends that begins in that event. */
static const TraceEvent *wait_of_step(const ExplainLives *lives,
                                      TraceEventId step)
{
    uint32_t task = trace_store_get(lives->trace, step)->task;

    for (TraceEventId id = step; id < lives->event_count; id++) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->kind == TRACE_SUSPENDED && event->task == task)
            return event;
    }
    return NULL;
}

/* What tasks share belongs to the loop of the first that waits for it. */
static void tell_foreign(ExplainNames *names, const ExplainAbsent *reason,
                         BaseText *out)
{
    const ExplainLives *lives = names->lives;
    const TraceEvent *event = event_at(names, reason->event);
    const TraceEvent *first =
        event->also != TRACE_NONE ? wait_of_step(lives, event->also) : NULL;
    const char *who = explain_name_task(names, reason->task);
    const char *thing = explain_name_thing(
        names, trace_wait_named(explain_name_text(names, event->detail)),
        explain_name_text(names, event->text));

    if (first)
        base_text_printf(
            out,
            _("%s was to wait in line %u for %s, which belongs to another "
              "loop: that under which %s first waited for it, in line %u, at "
              "%s. Only there can one wait for it."),
            who, event->line, thing, explain_name_task(names, first->task),
            first->line, explain_name_time(names, first->time));
    else
        base_text_printf(out,
                         _("%s was to wait in line %u for %s, which belongs to "
                           "another loop: only there can one wait for it."),
                         who, event->line, thing);
}

static void tell_loop(ExplainNames *names, const ExplainAbsent *reason,
                      BaseText *out)
{
    const TraceEvent *event = event_at(names, reason->event);
    if (event->detail != 0) {
        tell_foreign(names, reason, out);
        return;
    }
    const char *who = explain_name_task(names, reason->task);
    const char *name = explain_name_text(names, event->text);

    if (*name == '\0' && event->also != TRACE_NONE)
        name = explain_name_text(names, event_at(names, event->also)->text);
    if (event->also == TRACE_NONE || *name == '\0') {
        base_text_printf(out,
                         _("%s awaits a future of another loop in line %u: it "
                           "can only be awaited under the loop that it was "
                           "made for."),
                         who, event->line);
        return;
    }
    const TraceEvent *made = event_at(names, event->also);
    if (!is_of_run(names->lives, reason->event) ||
        !is_of_run(names->lives, event->also)) {
        base_text_printf(
            out,
            _("%s awaits in line %u the future `%s`, which was made in line "
              "%u under another loop: it can only be awaited there."),
            who, event->line, name, made->line);
        return;
    }
    base_text_printf(
        out,
        _("%s awaits in line %u, under the loop of run number %u, the future "
          "`%s`, which was made in line %u under the loop of run number %u: "
          "it can only be awaited there."),
        who, event->line, run_of(names->lives, reason->event), name, made->line,
        run_of(names->lives, event->also));
}

static void tell_open(ExplainNames *names, const ExplainAbsent *reason,
                      BaseText *out)
{
    const TraceEvent *event = event_at(names, reason->event);
    const char *when =
        explain_name_time(names, event_at(names, event->also)->time);

    if (event->number > 0)
        base_text_printf(out,
                         _("In line %u something was asked of a loop that was "
                           "closed: line %u had closed it, at %s."),
                         event->line, (uint32_t)event->number, when);
    else
        base_text_printf(out,
                         _("In line %u something was asked of a loop that was "
                           "closed: asyncio.run() had closed it as it ended, "
                           "at %s."),
                         event->line, when);
}

void explain_absent_tell_foreign(ExplainNames *names,
                                 const ExplainAbsent *reason, BaseText *out)
{
    if (reason->kind == EXPLAIN_ABSENT_LOOP)
        tell_loop(names, reason, out);
    else
        tell_open(names, reason, out);
}
