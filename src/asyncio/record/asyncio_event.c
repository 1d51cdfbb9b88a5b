#define _POSIX_C_SOURCE 200809L

#include "asyncio_event.h"

#include <string.h>

#include "asyncio_coroutine.h"
#include "asyncio_drive.h"
#include "asyncio_loop.h"
#include "asyncio_record.h"
#include "asyncio_task.h"
#include "asyncio_threads.h"
#include "base_utf8.h"
#include "py_coroutine.h"
#include "py_frame.h"
#include "py_show.h"

/* The trace's texts count for no memory of the program's. */
static const size_t MOST_TEXT = (size_t)512 << 20;

/* The recording ends, and says so; the run goes on. */
static void end_recording(Asyncio *a, unsigned long long most, const char *what,
                          const char *option)
{
    BaseText text = {0};

    base_text_printf(&text, "more than %llu %s: what comes is not recorded",
                     most, what);
    asyncio_record_limit(a, base_text_str(&text), option);
    base_text_release(&text);
}

bool asyncio_event_counts(Asyncio *a)
{
    BASE_REQUIRE(a->trace != NULL);
    if (a->event_count > a->limits.events)
        return false;
    if (++a->event_count > a->limits.events)
        end_recording(a, a->limits.events, "events", "--max-events");
    else if (trace_store_text_bytes(a->trace) > MOST_TEXT)
        end_recording(a, MOST_TEXT, "bytes of texts in the trace", "");
    else
        return true;
    a->event_count = a->limits.events + 1;
    return false;
}

/* Where the program has made what the running task runs. */
static uint32_t made_line(const Asyncio *a)
{
    PyValue coroutine = a->current ? a->current->coroutine : PY_UNDEFINED;

    if (!py_is_object(coroutine))
        return 0;
    if (py_has_type(coroutine, &asyncio_coroutine_type))
        return ((const AsyncioCoroutine *)py_object(coroutine))->made_line;
    return py_coroutine_made_line(coroutine);
}

/* The line of the program that is being run, or that has called what the
 * library does; 0 inside the loop's own work. */
uint32_t asyncio_event_line(const Asyncio *a)
{
    if (a->loop && py_machine_depth(a->machine) <= a->loop_depth)
        return 0;
    uint32_t line = asyncio_drive_line(a);
    return line != 0 ? line : made_line(a);
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

bool asyncio_event_has_texts(const Asyncio *a)
{
    return !trace_store_only_counts(a->trace);
}

TraceText asyncio_event_bytes(Asyncio *a, const char *text, size_t length,
                              size_t most)
{
    BaseText shown = {0};
    const char *nul;

    length = base_utf8_cut(text, length, most);
    if (length == 0 || !memchr(text, '\0', length))
        return trace_store_add_text(a->trace, text, length);
    while ((nul = memchr(text, '\0', length))) {
        size_t before = (size_t)(nul - text);
        base_text_append_n(&shown, text, before);
        base_text_append(&shown, "\\x00");
        text += before + 1;
        length -= before + 1;
    }
    base_text_append_n(&shown, text, length);
    TraceText stored = trace_store_add_text(a->trace, shown.data, shown.length);
    base_text_release(&shown);
    return stored;
}

TraceText asyncio_event_string(Asyncio *a, const char *text)
{
    size_t length = strnlen(text, ASYNCIO_LONGEST_NAME + 1);

    return trace_store_add_text(
        a->trace, text, base_utf8_cut(text, length, ASYNCIO_LONGEST_NAME));
}

TraceText asyncio_event_scratch(Asyncio *a)
{
    return asyncio_event_bytes(a, base_text_str(&a->scratch), a->scratch.length,
                               ASYNCIO_LONGEST_NAME);
}

TraceText asyncio_event_shown(Asyncio *a, PyValue value)
{
    if (!asyncio_event_has_texts(a))
        return 0;
    base_text_clear(&a->scratch);
    py_show(a->machine, value, &a->scratch);
    return asyncio_event_scratch(a);
}

TraceText asyncio_event_exception(Asyncio *a, PyValue exception)
{
    if (!asyncio_event_has_texts(a))
        return 0;
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
    if (!asyncio_event_has_texts(a))
        return 0;
    base_text_clear(&a->scratch);
    asyncio_task_append_label(task, &a->scratch);
    return asyncio_event_scratch(a);
}

/* A message of cancel(): a str as it is, anything else as it is shown. */
TraceText asyncio_event_message(Asyncio *a, PyValue message)
{
    if (py_is_undefined(message) || py_is_none(message))
        return 0;
    if (py_is_string(message))
        return asyncio_event_bytes(a, py_string(message)->text,
                                   py_string(message)->size,
                                   ASYNCIO_LONGEST_NAME);
    return asyncio_event_shown(a, message);
}

/* The variable that takes what is being made. */
TraceText asyncio_event_target(Asyncio *a)
{
    const char *name = py_machine_target(a->machine);

    return name ? asyncio_event_string(a, name) : 0;
}
