#include "asyncio_record_shared.h"

#include "asyncio_event.h"
#include "asyncio_name.h"
#include "py_dict.h"
#include "py_instance.h"

uint32_t asyncio_shared_serial(Asyncio *a, AsyncioShared *object)
{
    if (object->id == 0)
        object->id = ++a->shared_serial;
    return object->id;
}

TraceText asyncio_record_name_of(Asyncio *a, const AsyncioTask *task,
                                 const PyObject *object)
{
    if (!asyncio_event_has_texts(a))
        return 0;
    base_text_clear(&a->scratch);
    asyncio_append_name_of(a, task, object, &a->scratch);
    return asyncio_event_scratch(a);
}

/* A task that is nothing but a coroutine in C: the line which made that. */
static uint32_t line_of(const Asyncio *a)
{
    uint32_t line = asyncio_event_line(a);

    if (line == 0 && a->current &&
        py_has_type(a->current->coroutine, &asyncio_coroutine_type))
        line = ((const AsyncioCoroutine *)py_object(a->current->coroutine))
                   ->made_line;
    return line;
}

static TraceEvent new_shared_event(Asyncio *a, TraceKind kind,
                                   AsyncioShared *object)
{
    TraceEvent event = asyncio_event_new(a, kind);

    event.task = event.by;
    event.line = line_of(a);
    event.object = asyncio_shared_serial(a, object);
    event.text = asyncio_record_name_of(a, a->current, &object->object);
    return event;
}

TraceEventId asyncio_record_shared(Asyncio *a, TraceKind kind,
                                   AsyncioShared *object, TraceWait what,
                                   uint32_t count)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_shared_event(a, kind, object);
    event.detail = asyncio_event_string(a, trace_wait_name(what));
    event.count = count;
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_foreign(Asyncio *a, AsyncioShared *object,
                                    TraceWait what)
{
    if (!asyncio_event_is_recorded(a) || !a->current)
        return TRACE_NONE;
    TraceEvent event = new_shared_event(a, TRACE_OTHER_LOOP, object);
    event.detail = asyncio_event_string(a, trace_wait_name(what));
    event.also = object->bound;
    return asyncio_event_append(a, &event);
}

/* What is there in a list or a deque; 0 of anything else. */
static uint32_t count_of(PyMachine *machine, PyValue items)
{
    const PyType *type = py_type_of(items);

    if (type->flags & PY_TYPE_HEAP || !type->length)
        return 0;
    PyValue length = type->length(machine, items);
    return py_is_small(length) ? (uint32_t)py_small_value(length) : 0;
}

/* How many items lie there; a class of the program's own may keep them
 * elsewhere: then 0. */
static uint32_t items_in(PyMachine *machine, const AsyncioShared *queue)
{
    PyDict **dict = py_instance_dict((PyObject *)(uintptr_t)&queue->object);
    uint32_t position = 0;
    PyValue key, value;

    while (dict && *dict && py_dict_each(*dict, &position, &key, &value))
        if (py_is_string(key) && py_string_is(py_string(key), "_queue"))
            return count_of(machine, value);
    return 0;
}

static TraceEvent new_item_event(Asyncio *a, TraceKind kind,
                                 AsyncioShared *queue, PyValue item)
{
    TraceEvent event = new_shared_event(a, kind, queue);

    event.detail = asyncio_event_shown(a, item);
    event.count = items_in(a->machine, queue);
    return event;
}

TraceEventId asyncio_record_put(Asyncio *a, AsyncioShared *queue, PyValue item)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_item_event(a, TRACE_QUEUE_PUT, queue, item);
    TraceEventId id = asyncio_event_append(a, &event);
    asyncio_shelves_put(&a->shelves, queue->id, item, id);
    return id;
}

TraceEventId asyncio_record_got(Asyncio *a, AsyncioShared *queue, PyValue item)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_item_event(a, TRACE_QUEUE_GOT, queue, item);
    event.also = asyncio_shelves_take(&a->shelves, queue->id, item);
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_resolved(Asyncio *a, const AsyncioFuture *future,
                                     PyValue value, bool raises)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_RESOLVED);
    event.task = event.by;
    event.line = asyncio_event_line(a);
    event.text = asyncio_record_name_of(a, a->current, &future->object);
    event.detail = raises ? asyncio_event_exception(a, value)
                          : asyncio_event_shown(a, value);
    event.also = future->made;
    if (raises)
        event.flags |= TRACE_FLAG_RAISES;
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_refused_result(Asyncio *a,
                                           const AsyncioFuture *future)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_RESOLVE_REFUSED);
    event.task = event.by;
    event.line = asyncio_event_line(a);
    event.text = asyncio_record_name_of(a, a->current, &future->object);
    event.also = future->made;
    return asyncio_event_append(a, &event);
}
