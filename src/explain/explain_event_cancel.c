/* A task that is asked to stop: by whom, and whether it lets itself be. */
#include "explain_event_cancel.h"

#include "base_words.h"
#include "trace_store.h"

static const char *task_of(const ExplainSaying *say)
{
    return explain_name_short(say->names, say->event->task);
}

static bool is_by_group(const ExplainSaying *say)
{
    TraceEventId cause = say->event->cause;

    return cause != TRACE_NONE &&
           trace_store_get(say->names->lives->trace, cause)->kind ==
               TRACE_GROUP_ABORT;
}

static void tell_requested(ExplainSaying *say)
{
    const TraceEvent *event = say->event;

    if ((event->flags & TRACE_FLAG_ACCEPTED) == 0)
        base_text_printf(
            say->out, _("A request to stop reaches %s too late: it has ended."),
            task_of(say));
    else if (is_by_group(say))
        base_text_printf(say->out, _("The group asks %s to stop."),
                         task_of(say));
    else if (event->by == event->task)
        base_text_printf(say->out, _("%s asks itself to stop."), task_of(say));
    else if (event->by != 0)
        base_text_printf(say->out, _("%s asks %s to stop."),
                         explain_name_short(say->names, event->by),
                         task_of(say));
    else
        base_text_printf(say->out, _("The loop asks %s to stop."),
                         task_of(say));
}

static void tell_kept(ExplainSaying *say)
{
    const TraceEvent *event = say->event;
    uint32_t task = event->task != 0 ? event->task : event->by;

    base_text_printf(say->out,
                     _("%s caught CancelledError in line %u and did not "
                       "raise it again."),
                     explain_name_short(say->names, task), event->line);
}

void explain_event_tell_cancel(ExplainSaying *say)
{
    if (say->event->kind == TRACE_CANCEL_KEPT)
        tell_kept(say);
    else
        tell_requested(say);
}
