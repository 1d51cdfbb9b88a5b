#include "asyncio_event.h"

#include "asyncio_loop.h"
#include "asyncio_record.h"
#include "asyncio_task.h"
#include "asyncio_threads.h"
#include "py_frame.h"
#include "py_show.h"

/* The recording ends, and says so; the run goes on. */
static void end_recording(Asyncio *a)
{
    BaseText text = {0};

    base_text_printf(&text, "more than %llu events: what comes is not recorded",
                     (unsigned long long)a->limits.events);
    asyncio_record_limit(a, base_text_str(&text), "--max-events");
    base_text_release(&text);
}

/* Counts an event; true if it is to be recorded. */
bool asyncio_event_is_recorded(Asyncio *a)
{
    if (!a->trace || a->event_count > a->limits.events)
        return false;
    if (++a->event_count <= a->limits.events)
        return true;
    end_recording(a);
    return false;
}

/* The line of the program that is being run; 0 inside the loop's own work. */
uint32_t asyncio_event_line(const Asyncio *a)
{
    if (a->loop && py_machine_depth(a->machine) <= a->loop_depth)
        return 0;
    return py_machine_line(a->machine);
}

TraceEvent asyncio_event_new(const Asyncio *a, TraceKind kind)
{
    TraceEvent event = {0};

    event.kind = (uint16_t)kind;
    event.time = a->clock.now;
    event.turn = (uint32_t)a->clock.turn;
    event.callback =
        a->loop ? (uint32_t)kernel_loop_turn_index(asyncio_kernel(a)) : 0;
    event.cause = a->cause;
    event.also = TRACE_NONE;
    event.by = a->current ? a->current->id : 0;
    event.thread = asyncio_thread_serial(a);
    return event;
}

TraceEventId asyncio_event_append(Asyncio *a, const TraceEvent *event)
{
    BASE_INVARIANT(event->task <= a->task_serial);
    BASE_INVARIANT(event->other <= a->task_serial);
    BASE_INVARIANT(event->group <= a->group_serial);
    BASE_INVARIANT(!a->current || event->by == a->current->id ||
                   event->kind == TRACE_FINISHED ||
                   event->kind == TRACE_FAILED ||
                   event->kind == TRACE_CANCELLED);
    TraceEventId id = trace_store_append(a->trace, event);

    if (a->observer && id >= a->observed_first && id <= a->observed_last)
        a->observer(a->observer_context, id);
    return id;
}

TraceText asyncio_event_string(Asyncio *a, const char *text)
{
    return trace_store_add_text(a->trace, text, strlen(text));
}

/* Stores what was written into the scratch text, up to its first NUL. */
TraceText asyncio_event_scratch(Asyncio *a)
{
    return asyncio_event_string(a, base_text_str(&a->scratch));
}

TraceText asyncio_event_shown(Asyncio *a, PyValue value)
{
    base_text_clear(&a->scratch);
    py_show(a->machine, value, &a->scratch);
    return asyncio_event_scratch(a);
}

TraceText asyncio_event_exception(Asyncio *a, PyValue exception)
{
    base_text_clear(&a->scratch);
    py_exception_show(a->machine, exception, &a->scratch);
    return asyncio_event_scratch(a);
}

TraceText asyncio_event_type(Asyncio *a, PyValue exception)
{
    return asyncio_event_string(a, py_type_name(py_type_of(exception)));
}

TraceText asyncio_event_task_name(Asyncio *a, const AsyncioTask *task)
{
    base_text_clear(&a->scratch);
    asyncio_task_append_name(task, &a->scratch);
    return asyncio_event_scratch(a);
}

/* A message of cancel(): a str as it is, anything else as it is shown. */
TraceText asyncio_event_message(Asyncio *a, PyValue message)
{
    if (py_is_undefined(message) || py_is_none(message))
        return 0;
    if (py_is_string(message))
        return asyncio_event_string(a, py_string(message)->text);
    return asyncio_event_shown(a, message);
}

/* The variable that takes what is being made. */
TraceText asyncio_event_target(Asyncio *a)
{
    const char *name = py_machine_target(a->machine);

    return name ? asyncio_event_string(a, name) : 0;
}
