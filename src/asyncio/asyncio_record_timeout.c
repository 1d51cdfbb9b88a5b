#include "asyncio_record_timeout.h"

#include "asyncio_event.h"
#include "py_async_generator.h"

/* A time limit is its task's also where a generator sets it, which other code
 * runs in between. */
static void note_generator(Asyncio *a, TraceEvent *event)
{
    uint32_t last_line;
    const char *name = py_machine_async_generator(a->machine, &last_line);

    if (!name)
        return;
    event->detail = asyncio_event_string(a, name);
    event->count = last_line;
}

TraceEventId asyncio_record_timeout(Asyncio *a, TraceKind kind,
                                    const AsyncioTask *task, uint32_t *serial,
                                    double when)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    bool is_known = *serial != 0;
    if (!is_known)
        *serial = ++a->shared_serial;
    TraceEvent event = asyncio_event_new(a, kind);
    event.line = asyncio_event_line(a);
    event.number = when;
    event.object = *serial;
    event.task = task ? task->id : 0;
    if (kind == TRACE_TIMEOUT_SET)
        note_generator(a, &event);
    if (kind == TRACE_TIMEOUT_SET && is_known)
        event.flags |= TRACE_FLAG_MOVED;
    return a->cause = asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_timeout_exit(Asyncio *a, const AsyncioTask *task,
                                         uint32_t serial, uint32_t entered_with,
                                         PyValue raised, bool turned)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_TIMEOUT_EXIT);
    event.task = task->id;
    event.object = serial;
    event.line = asyncio_event_line(a);
    event.number = entered_with;
    event.count = task->cancelling;
    if (!py_is_none(raised)) {
        event.text = asyncio_event_type(a, raised);
        event.detail = asyncio_event_exception(a, raised);
    }
    if (turned)
        event.flags |= TRACE_FLAG_TURNED;
    return asyncio_event_append(a, &event);
}
