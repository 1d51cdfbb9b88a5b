#include "explain_event_thread.h"

#include "base_words.h"
#include "explain_words.h"
#include "trace_task.h"

#include <string.h>

static const char *text_of(const ExplainSaying *say, TraceText text)
{
    return explain_name_text(say->names, text);
}

/* The name of the thread in which the event lies; the first one has none. */
static const char *name_of(const ExplainSaying *say)
{
    const TraceStore *trace = say->names->lives->trace;

    for (TraceEventId id = say->id; id-- > 0;) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->kind == TRACE_THREAD_STARTED &&
            event->thread == say->event->thread)
            return text_of(say, event->text);
    }
    return "MainThread";
}

void explain_event_thread_wait(const ExplainNames *names, TraceEventId blocked,
                               BaseText *out)
{
    const TraceEvent *event = trace_store_get(names->lives->trace, blocked);
    const char *text = explain_name_text(names, event->text);
    const char *open = strchr(text, '`'), *close = strrchr(text, '`');
    BaseText name = {0};

    if (open && close > open)
        base_text_append_n(&name, open + 1, (size_t)(close - open - 1));
    if (event->count == TRACE_WAIT_RESULT && name.length == 0)
        base_text_append(out,
                         event->line != 0 ? _("a result") : _("its next call"));
    else if (event->count == TRACE_WAIT_SLEEP)
        base_text_append(out, _("the end of time.sleep()"));
    else if (event->count == TRACE_WAIT_THREAD)
        base_text_printf(out, _("the end of the thread %s"),
                         text + strlen("the end of "));
    else
        explain_words_thing(event->count, base_text_str(&name), out);
    base_text_release(&name);
}

static void tell_blocked(ExplainSaying *say)
{
    BaseText wait = {0};

    explain_event_thread_wait(say->names, say->id, &wait);
    if (say->event->line != 0)
        base_text_printf(say->out, _("The thread %s waits for %s in line %u."),
                         name_of(say), base_text_str(&wait), say->event->line);
    else
        base_text_printf(say->out, _("The thread %s waits for %s."),
                         name_of(say), base_text_str(&wait));
    base_text_release(&wait);
}

static void tell_started(ExplainSaying *say)
{
    const TraceEvent *event = say->event;
    const char *name = text_of(say, event->text);

    if (event->line != 0)
        base_text_printf(say->out, _("%s starts the thread %s in line %u."),
                         explain_name_short(say->names, event->by), name,
                         event->line);
    else if (event->by != 0)
        base_text_printf(say->out, _("%s starts the thread %s."),
                         explain_name_short(say->names, event->by), name);
    else
        base_text_printf(say->out, _("The thread %s starts."), name);
}

/* What is called may have no name. */
static void tell_work_ended(ExplainSaying *say, const char *name)
{
    if (say->event->count == 0)
        base_text_printf(say->out,
                         _("The thread %s does not call %s(): that had been "
                           "cancelled."),
                         name_of(say), name);
    else if (strcmp(name, "?") == 0)
        base_text_printf(say->out, _("The thread %s is done with its call."),
                         name_of(say));
    else
        base_text_printf(say->out, _("The thread %s is done with %s()."),
                         name_of(say), name);
}

void explain_event_tell_thread(ExplainSaying *say)
{
    const TraceEvent *event = say->event;
    const char *name = text_of(say, event->text);

    switch (event->kind) {
    case TRACE_THREAD_STARTED:
        tell_started(say);
        break;
    case TRACE_THREAD_BLOCKED:
        tell_blocked(say);
        break;
    case TRACE_THREAD_RESUMED:
        base_text_printf(say->out,
                         (event->flags & TRACE_FLAG_ACCEPTED) != 0
                             ? _("The thread %s is woken, and goes on.")
                             : _("The thread %s goes on: its time is up."),
                         name);
        break;
    case TRACE_THREAD_ENDED:
        base_text_printf(say->out, _("The thread %s ends."), name);
        break;
    case TRACE_THREAD_FAILED:
        base_text_printf(
            say->out, _("The thread %s dies of %s, raised in line %u."),
            name_of(say), explain_name_error(say->names, say->id), event->line);
        break;
    case TRACE_EXECUTOR_ENDED:
        tell_work_ended(say, name);
        break;
    case TRACE_LOOP_TOUCHED:
        base_text_printf(say->out,
                         _("The thread %s puts something into the loop in line "
                           "%u and does not wake it."),
                         name, event->line);
        break;
    default:
        if (event->line != 0)
            base_text_printf(say->out,
                             _("The thread %s wakes the loop in line %u."),
                             name, event->line);
        else
            base_text_printf(say->out, _("The thread %s wakes the loop."),
                             name);
        break;
    }
}
