#include "asyncio_record_group.h"

#include "asyncio_coroutine.h"
#include "asyncio_event.h"
#include "asyncio_gather.h"
#include "asyncio_task.h"
#include "py_coroutine.h"
#include "py_traceback_object.h"
#include "py_tuple.h"

static TraceEvent new_group_event(const Asyncio *a, TraceKind kind,
                                  const AsyncioGroup *group)
{
    TraceEvent event = asyncio_event_new(a, kind);

    event.group = group->id;
    event.task = group->parent ? group->parent->id : 0;
    event.line = group->line;
    return event;
}

/* What the block does follows from the task's step, as it did before. */
TraceEventId asyncio_record_group_enter(Asyncio *a, AsyncioGroup *group)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    group->line = asyncio_event_line(a);
    TraceEvent event = new_group_event(a, TRACE_GROUP_ENTER, group);
    event.text = asyncio_event_target(a);
    return group->enter_event = asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_child_done(Asyncio *a, const AsyncioGroup *group,
                                       const AsyncioTask *child)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_group_event(a, TRACE_GROUP_CHILD_DONE, group);
    event.other = child->id;
    event.count = group->count - 1;
    return a->cause = asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_abort(Asyncio *a, const AsyncioGroup *group,
                                  uint32_t count)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_group_event(a, TRACE_GROUP_ABORT, group);
    event.count = count;
    return a->cause = asyncio_event_append(a, &event);
}

/* Whoever runs it: a group in an async generator is left by the task that
 * closes that, one of a task that dies by nobody. */
static TraceEvent new_exit_event(const Asyncio *a, TraceKind kind,
                                 const AsyncioGroup *group)
{
    TraceEvent event = new_group_event(a, kind, group);

    event.task = a->current ? a->current->id : 0;
    return event;
}

TraceEventId asyncio_record_exit_begin(Asyncio *a, AsyncioGroup *group,
                                       PyValue exception)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_exit_event(a, TRACE_GROUP_EXIT_BEGIN, group);
    event.count = group->count;
    if (!py_is_none(exception)) {
        event.text = asyncio_event_type(a, exception);
        event.detail = asyncio_event_exception(a, exception);
        event.number = py_exception_line(exception);
    }
    return group->exit_event = a->cause = asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_exit_end(Asyncio *a, const AsyncioGroup *group,
                                     PyValue exception)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_exit_event(a, TRACE_GROUP_EXIT_END, group);
    if (!py_is_undefined(exception)) {
        event.text = asyncio_event_type(a, exception);
        event.detail = asyncio_event_exception(a, exception);
    }
    TraceEventId id = asyncio_event_append(a, &event);
    if (a->current)
        a->cause = id;
    return id;
}

TraceEventId asyncio_record_refused(Asyncio *a, const AsyncioGroup *group,
                                    const char *why, PyValue coroutine)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_CREATE_REFUSED);
    event.task = event.by;
    event.group = group->id;
    event.line = asyncio_event_line(a);
    event.text = asyncio_event_string(a, why);
    if (py_is_coroutine(coroutine))
        event.detail = asyncio_event_string(
            a, asyncio_coroutine_qualified_name(coroutine));
    return asyncio_event_append(a, &event);
}

static void record_gather_child(Asyncio *a, const AsyncioGather *gather,
                                const AsyncioTask *child)
{
    if (!asyncio_event_is_recorded(a))
        return;
    TraceEvent event = asyncio_event_new(a, TRACE_GATHER_CHILD);
    event.task = child->id;
    event.line = asyncio_event_line(a);
    event.count = gather->id;
    asyncio_event_append(a, &event);
}

/* The one of asyncio.run()'s own end is nobody's business. */
TraceEventId asyncio_record_gather_made(Asyncio *a, AsyncioGather *gather)
{
    PyTuple *children = py_tuple(gather->children);

    if (!a->loop || !asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_GATHER_MADE);
    event.task = event.by;
    event.line = gather->line = asyncio_event_line(a);
    event.text = asyncio_event_target(a);
    event.count = gather->id;
    event.number = children->count;
    if (gather->return_exceptions)
        event.flags |= TRACE_FLAG_RETURNS;
    TraceEventId made = asyncio_event_append(a, &event);
    for (uint32_t i = 0; i < children->count; i++)
        if (asyncio_is_task(children->items[i]))
            record_gather_child(a, gather, asyncio_task(children->items[i]));
    return made;
}

TraceEventId asyncio_record_gather_error(Asyncio *a,
                                         const AsyncioGather *gather,
                                         const AsyncioFuture *child)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_GATHER_ERROR);
    PyTuple *children = py_tuple(gather->children);
    if (asyncio_future_is_task(child))
        event.other = ((const AsyncioTask *)child)->id;
    event.line = gather->line;
    event.count = gather->id;
    if (!py_is_undefined(child->exception))
        event.text = asyncio_event_type(a, child->exception);
    else
        event.text = asyncio_event_string(a, "CancelledError");
    for (uint32_t i = 0; i < children->count; i++)
        event.number +=
            !asyncio_future_is_done(asyncio_future(children->items[i]));
    return a->cause = asyncio_event_append(a, &event);
}
