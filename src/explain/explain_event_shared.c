/* What tasks do with what they share: locks, queues, events, futures. */
#include "explain_event_shared.h"

#include "base_words.h"
#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

enum { VALUE_ROOM = 60 };

static const char *doer_of(const ExplainSaying *say)
{
    return explain_name_doer(say->names, say->id);
}

/* How one waits for the thing that the event is about. */
static TraceWait wait_of(const ExplainSaying *say)
{
    return trace_wait_named(explain_name_text(say->names, say->event->detail));
}

/* "the lock `box`", with the name that the program has for it. */
static const char *thing_of(const ExplainSaying *say)
{
    return explain_name_thing(say->names, wait_of(say),
                              explain_name_text(say->names, say->event->text));
}

static void tell_item(ExplainSaying *say)
{
    const char *item =
        explain_name_value(say->names, say->event->detail, VALUE_ROOM);
    const char *queue =
        explain_name_thing(say->names, TRACE_WAIT_GET,
                           explain_name_text(say->names, say->event->text));

    base_text_printf(say->out,
                     say->event->kind == TRACE_QUEUE_PUT
                         ? _("%s puts %s into %s.")
                         : _("%s takes %s from %s."),
                     doer_of(say), item, queue);
}

/* What was done to it, without anybody who is woken. */
static void tell_quiet_notice(ExplainSaying *say, TraceWait what)
{
    if (what == TRACE_WAIT_JOIN)
        base_text_printf(say->out, _("%s deals with the last item of %s."),
                         doer_of(say), thing_of(say));
    else if (what == TRACE_WAIT_EVENT)
        base_text_printf(say->out, _("%s sets %s."), doer_of(say),
                         thing_of(say));
    else
        base_text_printf(say->out, _("%s notifies %s."), doer_of(say),
                         thing_of(say));
}

static void tell_notified(ExplainSaying *say)
{
    TraceWait what = wait_of(say);
    uint32_t woken = say->event->count;

    if (woken == 0)
        tell_quiet_notice(say, what);
    else if (what == TRACE_WAIT_JOIN)
        base_text_printf(say->out,
                         _n("%s deals with the last item of %s: %u task that "
                            "waits for it goes on.",
                            "%s deals with the last item of %s: %u tasks that "
                            "wait for it go on.",
                            woken),
                         doer_of(say), thing_of(say), woken);
    else if (what == TRACE_WAIT_EVENT)
        base_text_printf(say->out,
                         _n("%s sets %s: %u task that waits for it goes on.",
                            "%s sets %s: %u tasks that wait for it go on.",
                            woken),
                         doer_of(say), thing_of(say), woken);
    else
        base_text_printf(
            say->out,
            _n("%s notifies %s: %u task that waits for it goes on.",
               "%s notifies %s: %u tasks that wait for it go on.", woken),
            doer_of(say), thing_of(say), woken);
}

static void tell_done(ExplainSaying *say)
{
    const char *queue =
        explain_name_thing(say->names, TRACE_WAIT_JOIN,
                           explain_name_text(say->names, say->event->text));

    base_text_printf(say->out,
                     _("%s has dealt with an item of %s; left to be done: %u."),
                     doer_of(say), queue, say->event->count);
}

/* What a thread was given to do, if the future that is resolved stands for that
 * and a task awaits it; else nothing. */
static void append_work(const ExplainSaying *say, BaseText *out)
{
    static const char end[] = "() in a thread";
    const TraceStore *trace = say->names->lives->trace;
    TraceEventId made = say->event->also;

    if (say->event->by != 0 || made == TRACE_NONE ||
        trace_store_get(trace, made)->kind != TRACE_FUTURE_MADE)
        return;
    for (TraceEventId id = made + 1; id < say->names->lives->event_count;
         id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event == say->event)
            return;
        if (event->kind != TRACE_SUSPENDED || event->also != made)
            continue;
        const char *wait = explain_name_text(say->names, event->text);
        size_t length = strlen(wait), rest = sizeof end - 1;
        if (length > rest && strcmp(wait + length - rest, end) == 0)
            base_text_append_n(out, wait, length - rest);
        return;
    }
}

static bool tell_work(ExplainSaying *say, const char *value, bool raises)
{
    BaseText work = {0};
    bool known;

    append_work(say, &work);
    known = work.length > 0;
    if (known)
        base_text_printf(say->out,
                         raises ? _("%s() failed in its thread: %s.")
                                : _("%s() returned in its thread: %s."),
                         base_text_str(&work), value);
    base_text_release(&work);
    return known;
}

static void tell_resolved(ExplainSaying *say)
{
    const char *name = explain_name_text(say->names, say->event->text);
    const char *value =
        explain_name_value(say->names, say->event->detail, VALUE_ROOM);
    bool raises = (say->event->flags & TRACE_FLAG_RAISES) != 0;

    if (tell_work(say, value, raises))
        return;
    if (*name == '\0')
        base_text_printf(say->out,
                         raises ? _("%s gives an exception to a future: %s.")
                                : _("%s gives its result to a future: %s."),
                         doer_of(say), value);
    else
        base_text_printf(
            say->out,
            raises ? _("%s gives an exception to the future `%s`: %s.")
                   : _("%s gives its result to the future `%s`: %s."),
            doer_of(say), name, value);
}

static void tell_refused(ExplainSaying *say)
{
    const char *name = explain_name_text(say->names, say->event->text);

    if (*name == '\0')
        base_text_printf(say->out,
                         _("%s cannot give a result to a future that is done "
                           "already."),
                         doer_of(say));
    else
        base_text_printf(say->out,
                         _("%s cannot give a result to the future `%s`, which "
                           "is done already."),
                         doer_of(say), name);
}

void explain_event_tell_shared(ExplainSaying *say)
{
    switch (say->event->kind) {
    case TRACE_QUEUE_PUT:
    case TRACE_QUEUE_GOT:
        tell_item(say);
        break;
    case TRACE_NOTIFIED:
        tell_notified(say);
        break;
    case TRACE_RESOLVED:
        tell_resolved(say);
        break;
    case TRACE_RESOLVE_REFUSED:
        tell_refused(say);
        break;
    case TRACE_QUEUE_DONE:
        tell_done(say);
        break;
    case TRACE_CLEARED:
        base_text_printf(say->out, _("%s clears %s."), doer_of(say),
                         explain_name_thing(
                             say->names, TRACE_WAIT_EVENT,
                             explain_name_text(say->names, say->event->text)));
        break;
    default:
        base_text_printf(say->out,
                         say->event->kind == TRACE_LOCK_ACQUIRED
                             ? _("%s takes %s.")
                             : _("%s releases %s."),
                         doer_of(say), thing_of(say));
        break;
    }
}
