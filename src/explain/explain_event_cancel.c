/* A task that is asked to stop: by whom, and whether it lets itself be. */
#include "explain_event_cancel.h"

#include "base_words.h"
#include "explain_cause.h"
#include "trace_store.h"

static const char *task_of(const ExplainSaying *say)
{
    return explain_name_short(say->names, say->event->task);
}

/* Nobody that has a name asks: a group, a time limit, the loop. */
static void tell_asked_by_nobody(ExplainSaying *say, const ExplainAsker *asker)
{
    switch (asker->kind) {
    case EXPLAIN_ASKER_GROUP:
        base_text_printf(say->out, _("The group asks %s to stop."),
                         task_of(say));
        break;
    case EXPLAIN_ASKER_AGAIN:
        base_text_printf(say->out,
                         _("The group asks %s to stop once more, since others "
                           "had asked, too."),
                         task_of(say));
        break;
    case EXPLAIN_ASKER_LIMIT:
        base_text_printf(say->out,
                         _("The time limit of line %u asks %s to stop."),
                         asker->line, task_of(say));
        break;
    case EXPLAIN_ASKER_RUN:
        base_text_printf(say->out, _("asyncio.run() asks %s to stop."),
                         task_of(say));
        break;
    case EXPLAIN_ASKER_SIGNAL:
        base_text_printf(say->out, _("Ctrl+C: asyncio.run() asks %s to stop."),
                         task_of(say));
        break;
    case EXPLAIN_ASKER_READER:
        base_text_printf(say->out, _("You ask %s to stop."), task_of(say));
        break;
    default:
        base_text_printf(say->out, _("A callback of the loop asks %s to stop."),
                         task_of(say));
        break;
    }
}

static void tell_requested(ExplainSaying *say)
{
    ExplainAsker asker = explain_asker(say->names->lives, say->id);
    const ExplainTask *task = explain_task(say->names->lives, say->event->task);
    bool has_ended = task->ended != TRACE_NONE && task->ended < say->id;

    if ((say->event->flags & TRACE_FLAG_ACCEPTED) == 0 && !has_ended)
        base_text_printf(say->out,
                         _("A request to stop reaches %s in vain: what it "
                           "waits for waits for it."),
                         task_of(say));
    else if ((say->event->flags & TRACE_FLAG_ACCEPTED) == 0)
        base_text_printf(
            say->out, _("A request to stop reaches %s too late: it has ended."),
            task_of(say));
    else if (asker.kind == EXPLAIN_ASKER_ITSELF)
        base_text_printf(say->out, _("%s asks itself to stop."), task_of(say));
    else if (asker.kind == EXPLAIN_ASKER_TASK)
        base_text_printf(say->out, _("%s asks %s to stop."),
                         explain_name_short(say->names, asker.task),
                         task_of(say));
    else if (asker.kind == EXPLAIN_ASKER_AWAITING)
        base_text_printf(say->out, _("%s passes its request to stop on to %s."),
                         explain_name_short(say->names, asker.task),
                         task_of(say));
    else
        tell_asked_by_nobody(say, &asker);
}

static void tell_taken_back(ExplainSaying *say)
{
    ExplainAsker taker = explain_taker(say->names->lives, say->id);

    if (taker.kind == EXPLAIN_ASKER_LIMIT && say->event->line != 0)
        base_text_printf(say->out,
                         _("The time limit of line %u takes its request to "
                           "stop %s back."),
                         say->event->line, task_of(say));
    else if (taker.kind == EXPLAIN_ASKER_GROUP)
        base_text_printf(say->out,
                         _("The group takes one request to stop %s back."),
                         task_of(say));
    else
        base_text_printf(say->out, _("%s takes one request to stop back."),
                         task_of(say));
}

static void tell_kept(ExplainSaying *say)
{
    const TraceEvent *event = say->event;
    uint32_t task = event->task != 0 ? event->task : event->by;

    if (event->text != 0) {
        base_text_printf(say->out,
                         _("`%s` in line %u leaves a finally, and so %s throws "
                           "CancelledError away."),
                         explain_name_text(say->names, event->text),
                         event->line, explain_name_short(say->names, task));
        return;
    }
    base_text_printf(say->out,
                     _("%s caught CancelledError in line %u and did not "
                       "raise it again."),
                     explain_name_short(say->names, task), event->line);
}

void explain_event_tell_cancel(ExplainSaying *say)
{
    if (say->event->kind == TRACE_CANCEL_KEPT)
        tell_kept(say);
    else if (say->event->kind == TRACE_UNCANCEL)
        tell_taken_back(say);
    else
        tell_requested(say);
}
