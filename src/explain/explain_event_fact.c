/* What else is known: coroutines, clauses, time limits, gathers, futures. */
#include "explain_event_fact.h"

#include "base_words.h"
#include "trace_task.h"

#include <string.h>

static const char *text_of(const ExplainSaying *say, TraceText text)
{
    return explain_name_text(say->names, text);
}

static void tell_timeout_exit(ExplainSaying *say)
{
    const TraceEvent *event = say->event;
    const char *raised = text_of(say, event->text);

    if ((event->flags & TRACE_FLAG_TURNED) != 0)
        base_text_printf(say->out,
                         _("The time limit of line %u turns %s into "
                           "TimeoutError."),
                         event->line, raised);
    else if (event->text == 0)
        base_text_printf(say->out,
                         _("The time limit of line %u raises no TimeoutError: "
                           "its block ended without CancelledError."),
                         event->line);
    else
        base_text_printf(say->out,
                         _("The time limit of line %u raises no TimeoutError: "
                           "its block raised %s."),
                         event->line, raised);
}

static void tell_coroutine(ExplainSaying *say)
{
    const TraceEvent *event = say->event;
    const char *name = text_of(say, event->text);

    if (event->kind == TRACE_COROUTINE_DROPPED && event->count == 0)
        base_text_printf(say->out,
                         _("The loop calls %s() as a callback: that makes a "
                           "coroutine, which nobody awaits, and its body never "
                           "runs."),
                         name);
    else if (event->kind == TRACE_COROUTINE_DROPPED)
        base_text_printf(say->out,
                         _("The coroutine %s() of line %u is dropped: nobody "
                           "awaited it, so its body never ran."),
                         name, event->count);
    else if (event->number > 0)
        base_text_printf(say->out,
                         _("The coroutine %s() of line %u is awaited again; "
                           "it was first awaited in line %u."),
                         name, event->count, (uint32_t)event->number);
    else
        base_text_printf(say->out,
                         _("The coroutine %s() of line %u is awaited again; a "
                           "task has run it."),
                         name, event->count);
}

static void tell_gather_error(ExplainSaying *say)
{
    uint32_t rest = (uint32_t)say->event->number;
    uint32_t other = say->event->other;

    if (other != 0 && rest == 0)
        base_text_printf(say->out,
                         _("gather() hands on its first error, from %s."),
                         explain_name_short(say->names, other));
    else if (other != 0)
        base_text_printf(
            say->out,
            _n("gather() hands on its first error, from %s; it cancels "
               "nobody: %u goes on.",
               "gather() hands on its first error, from %s; it cancels "
               "nobody: %u go on.",
               rest),
            explain_name_short(say->names, other), rest);
    else
        base_text_printf(
            say->out,
            _n("gather() hands on its first error, from a future; it cancels "
               "nobody: %u goes on.",
               "gather() hands on its first error, from a future; it cancels "
               "nobody: %u go on.",
               rest),
            rest);
}

static void tell_gather(ExplainSaying *say)
{
    const TraceEvent *event = say->event;
    uint32_t count = (uint32_t)event->number;

    if (event->kind == TRACE_GATHER_MADE)
        base_text_printf(say->out,
                         _n("gather() in line %u has %u child.",
                            "gather() in line %u has %u children.", count),
                         event->line, count);
    else if (event->kind == TRACE_GATHER_CHILD)
        base_text_printf(say->out, _("gather() waits for %s."),
                         explain_name_short(say->names, event->task));
    else
        tell_gather_error(say);
}

static void tell_future(ExplainSaying *say)
{
    const char *who = explain_name_short(say->names, say->event->task);

    if (say->event->text != 0)
        base_text_printf(say->out, _("%s makes a future, %s."), who,
                         text_of(say, say->event->text));
    else
        base_text_printf(say->out, _("%s makes a future."), who);
}

static void tell_left(ExplainSaying *say)
{
    base_text_printf(say->out,
                     _("asyncio.wait() in line %u leaves %s pending, and does "
                       "not cancel it."),
                     say->event->line,
                     explain_name_short(say->names, say->event->task));
}

static void tell_other_loop(ExplainSaying *say)
{
    const TraceEvent *event = say->event;
    const char *who = explain_name_short(say->names, event->task);

    if (event->detail == 0)
        base_text_printf(say->out,
                         _("%s awaits a future of another loop in line %u."),
                         who, event->line);
    else
        base_text_printf(
            say->out,
            _("%s was to wait in line %u for %s, which belongs to another "
              "loop."),
            who, event->line,
            explain_name_thing(say->names,
                               trace_wait_named(text_of(say, event->detail)),
                               text_of(say, event->text)));
}

void explain_event_tell_fact(ExplainSaying *say)
{
    const TraceEvent *event = say->event;

    switch (event->kind) {
    case TRACE_EXCEPT_MISSED:
        base_text_printf(say->out,
                         _("The except %s of line %u does not match %s."),
                         text_of(say, event->detail), event->line,
                         text_of(say, event->text));
        break;
    case TRACE_TIMEOUT_EXIT:
        tell_timeout_exit(say);
        break;
    case TRACE_WAIT_LEFT:
        tell_left(say);
        break;
    case TRACE_LOOP_CLOSED:
        base_text_printf(say->out,
                         _("In line %u something is asked of a loop that is "
                           "closed."),
                         say->event->line);
        break;
    case TRACE_OTHER_LOOP:
        tell_other_loop(say);
        break;
    case TRACE_RESULT_ASKED:
        base_text_printf(say->out,
                         strcmp(text_of(say, event->detail), "result") == 0
                             ? _("%s asks %s for its result in line %u.")
                             : _("%s asks %s for its exception in line %u."),
                         explain_name_short(say->names, event->by),
                         explain_name_short(say->names, event->task),
                         event->line);
        break;
    case TRACE_FUTURE_MADE:
        tell_future(say);
        break;
    case TRACE_COROUTINE_DROPPED:
    case TRACE_COROUTINE_REUSED:
        tell_coroutine(say);
        break;
    default:
        tell_gather(say);
        break;
    }
}
