#include "asyncio_record_thread.h"

#include "asyncio_drive.h"
#include "asyncio_event.h"
#include "asyncio_name.h"
#include "asyncio_record.h"
#include "asyncio_record_shared.h"
#include "py_traceback_object.h"

#include <math.h>

static TraceText store_name(Asyncio *a, const AsyncioThread *thread)
{
    base_text_clear(&a->scratch);
    asyncio_thread_append_name(thread, &a->scratch);
    return asyncio_event_scratch(a);
}

/* A thread runs no task: what it does is its own. */
static TraceEvent new_event(Asyncio *a, TraceKind kind)
{
    TraceEvent event = asyncio_event_new(a, kind);

    event.line = asyncio_event_line(a);
    return event;
}

TraceEventId asyncio_record_thread_started(Asyncio *a,
                                           const AsyncioThread *thread)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_THREAD_STARTED);
    if (event.line != 0) /* not that of run(), where a library's task does so */
        event.line = asyncio_drive_line(a);
    event.thread = thread->serial;
    event.text = store_name(a, thread);
    return asyncio_event_append(a, &event);
}

void asyncio_append_thread_waits(const Asyncio *a, const AsyncioThread *thread,
                                 BaseWords say, BaseText *out)
{
    BaseText name = {0};

    if (py_has_type(thread->on, &asyncio_thread_type)) {
        asyncio_thread_append_name((AsyncioThread *)py_object(thread->on),
                                   &name);
        base_text_printf(out, say(N_("the end of %s")), base_text_str(&name));
        base_text_release(&name);
        return;
    }
    if (thread->wait == TRACE_WAIT_NOTHING)
        base_text_append(out, say(N_("the next timer of its loop")));
    else if (thread->wait == TRACE_WAIT_SLEEP)
        base_text_append(out, say(N_("the end of time.sleep()")));
    else
        base_text_append(out, say(asyncio_words_of(thread->wait)));
    if (py_is_object(thread->on))
        asyncio_append_name_of(a, NULL, py_object(thread->on), &name);
    if (name.length != 0)
        base_text_printf(out, " `%s`", base_text_str(&name));
    base_text_release(&name);
}

TraceEventId asyncio_record_thread_blocked(Asyncio *a, AsyncioThread *thread)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_THREAD_BLOCKED);
    thread->blocked_line = event.line;
    base_text_clear(&a->scratch);
    asyncio_append_thread_waits(a, thread, base_words_english, &a->scratch);
    event.text = asyncio_event_scratch(a);
    event.count = thread->wait;
    event.number = isfinite(thread->until) ? thread->until : NAN;
    if (asyncio_is_shared(thread->on))
        event.object =
            asyncio_shared_serial(a, (AsyncioShared *)py_object(thread->on));
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_thread_resumed(Asyncio *a,
                                           const AsyncioThread *thread)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_THREAD_RESUMED);
    if (thread->blocked != TRACE_NONE)
        event.line = thread->blocked_line;
    event.cause = thread->was_woken && thread->woken_by != TRACE_NONE
                      ? thread->woken_by
                      : thread->blocked;
    event.also = thread->was_woken ? thread->blocked : TRACE_NONE;
    event.text = store_name(a, thread);
    event.flags = thread->was_woken ? TRACE_FLAG_ACCEPTED : 0;
    return a->cause = asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_thread_failed(Asyncio *a, PyValue exception)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_THREAD_FAILED);
    event.line = py_exception_line(exception);
    event.text = asyncio_event_type(a, exception);
    event.detail = asyncio_event_exception(a, exception);
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_thread_ended(Asyncio *a,
                                         const AsyncioThread *thread)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_THREAD_ENDED);
    event.text = store_name(a, thread);
    return a->cause = asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_touched(Asyncio *a)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_LOOP_TOUCHED);
    event.text = store_name(a, a->threads.current);
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_woken(Asyncio *a)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_LOOP_WOKEN);
    event.text = store_name(a, a->threads.current);
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_worked(Asyncio *a, const char *function,
                                   TraceEventId submitted, bool called)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_EXECUTOR_ENDED);
    event.text = asyncio_event_string(a, function);
    event.also = submitted;
    event.line = 0;
    event.count = called;
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_submitted(Asyncio *a, const char *function)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_EXECUTOR_SUBMIT);
    event.text = asyncio_event_string(a, function);
    event.task = event.by;
    return a->cause = asyncio_event_append(a, &event);
}
