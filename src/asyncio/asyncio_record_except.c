#include "asyncio_record_except.h"

#include "asyncio_event.h"
#include "py_tuple.h"

/* Exceptions in it that are no groups. */
static uint32_t count_leaves(PyValue exception)
{
    uint32_t leaves = 0;

    if (!py_is_group(exception))
        return 1;
    PyTuple *members = py_tuple(py_exception(exception)->exceptions);
    for (uint32_t i = 0; i < members->count; i++)
        leaves += count_leaves(members->items[i]);
    return leaves;
}

TraceEventId asyncio_record_matched(Asyncio *a, uint32_t line, PyValue taken,
                                    PyValue rest)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_EXCEPT_MATCHED);
    event.task = event.by;
    event.line = line;
    event.text = asyncio_event_exception(a, taken);
    if (!py_is_none(rest))
        event.detail = asyncio_event_exception(a, rest);
    event.count = count_leaves(taken);
    return a->cause = asyncio_event_append(a, &event);
}

/* "ValueError", "(KeyError, OSError)" */
static TraceText store_clause(Asyncio *a, PyValue type)
{
    BaseText *out = &a->scratch;

    base_text_clear(out);
    if (py_is_class(type))
        base_text_append(out, py_type_name((const PyType *)py_object(type)));
    if (!py_is_tuple(type))
        return asyncio_event_scratch(a);
    PyTuple *types = py_tuple(type);
    for (uint32_t i = 0; i < types->count; i++) {
        base_text_append(out, i == 0 ? "(" : ", ");
        if (py_is_class(types->items[i]))
            base_text_append(
                out, py_type_name((const PyType *)py_object(types->items[i])));
        else
            base_text_append(out, "\xe2\x80\xa6");
    }
    base_text_append_char(out, ')');
    return asyncio_event_scratch(a);
}

TraceEventId asyncio_record_missed(Asyncio *a, uint32_t line, PyValue exception,
                                   PyValue type)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_EXCEPT_MISSED);
    event.task = event.by;
    event.line = line;
    event.text = asyncio_event_type(a, exception);
    event.detail = store_clause(a, type);
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_kept(Asyncio *a, uint32_t line)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_CANCEL_KEPT);
    event.task = event.by;
    event.line = line;
    return asyncio_event_append(a, &event);
}
