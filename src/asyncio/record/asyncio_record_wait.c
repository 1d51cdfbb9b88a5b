#include "asyncio_record_wait.h"

#include "asyncio_fork_private.h"
#include "asyncio_record_shared.h"

#include "asyncio_event.h"
#include "asyncio_gather.h"
#include "asyncio_sleep.h"
#include "asyncio_task.h"
#include "py_async_generator.h"
#include "py_show.h"
#include "py_tuple.h"

#include <math.h>

TraceWait asyncio_wait_of(const AsyncioTask *task)
{
    if (task->sleep)
        return TRACE_WAIT_SLEEP;
    return task->waiter ? (TraceWait)task->waiter->waits : TRACE_WAIT_TURN;
}

const char *asyncio_work_of(const AsyncioTask *task)
{
    PyValue about = asyncio_wait_of(task) == TRACE_WAIT_FUTURE
                        ? task->waiter->about
                        : PY_UNDEFINED;

    return py_is_string(about) ? py_string(about)->text : NULL;
}

static void append_member(PyValue value, BaseText *out)
{
    if (asyncio_is_task(value))
        asyncio_task_append_label(asyncio_task(value), out);
    else
        base_text_append(out, py_type_name(py_type_of(value)));
}

/* "wait(Task-2, Task-3)" of a future that is about others. */
static void append_call(const AsyncioFuture *future, BaseText *out)
{
    PyValue about = future->about;

    base_text_printf(out, "%s(", trace_wait_name((TraceWait)future->waits));
    if (py_is_tuple(about))
        for (uint32_t i = 0; i < py_tuple(about)->count; i++) {
            base_text_append(out, i == 0 ? "" : ", ");
            append_member(py_tuple(about)->items[i], out);
        }
    else if (py_is_object(about))
        append_member(about, out);
    base_text_append_char(out, ')');
}

void asyncio_append_waits(const Asyncio *a, const AsyncioTask *task,
                          BaseText *out)
{
    const AsyncioFuture *waiter = task->waiter;

    switch (asyncio_wait_of(task)) {
    case TRACE_WAIT_TURN:
        base_text_append(out, "one iteration (sleep(0) or bare yield)");
        break;
    case TRACE_WAIT_TASK:
        base_text_append(out, "task ");
        asyncio_task_append_label((const AsyncioTask *)waiter, out);
        break;
    case TRACE_WAIT_GATHER:
        asyncio_gather_append_children((const AsyncioGather *)waiter, out);
        break;
    case TRACE_WAIT_GROUP:
        base_text_append(out, "TaskGroup.__aexit__");
        break;
    case TRACE_WAIT_SLEEP:
        base_text_append(out, "sleep(");
        py_show(a->machine, asyncio_task_delay(task), out);
        base_text_append_char(out, ')');
        break;
    case TRACE_WAIT_FUTURE:
        if (asyncio_work_of(task))
            base_text_printf(out, "%s() in a thread", asyncio_work_of(task));
        else
            base_text_append(out, "future");
        break;
    default:
        if (asyncio_shared_of(waiter))
            asyncio_append_shared(a, task, out);
        else
            append_call(waiter, out);
        break;
    }
}

/* What it waits for: its name, which object it is, and why it is there. */
static TraceText store_number(Asyncio *a, uint32_t number)
{
    base_text_clear(&a->scratch);
    base_text_printf(&a->scratch, "%u", number);
    return asyncio_event_scratch(a);
}

static void fill_wait(Asyncio *a, const AsyncioTask *task, TraceEvent *event)
{
    AsyncioShared *object = asyncio_shared_of(task->waiter);

    if (object) {
        event->object = asyncio_shared_serial(a, object);
        event->detail = asyncio_record_name_of(a, task, &object->object);
        event->also = object->holder != 0 ? object->since : TRACE_NONE;
        if (event->count == TRACE_WAIT_BARRIER && object->parties != 0)
            event->more = store_number(a, object->parties);
        return;
    }
    event->also = task->waiter->made;
    if (asyncio_work_of(task))
        event->more = asyncio_event_string(a, asyncio_work_of(task));
    if (event->count == TRACE_WAIT_TASK || event->count == TRACE_WAIT_FUTURE)
        event->detail = asyncio_record_name_of(a, task, &task->waiter->object);
}

static TraceText store_waits(Asyncio *a, const AsyncioTask *task)
{
    if (!asyncio_event_has_texts(a))
        return 0;
    base_text_clear(&a->scratch);
    asyncio_append_waits(a, task, &a->scratch);
    return asyncio_event_scratch(a);
}

TraceEventId asyncio_record_suspended(Asyncio *a, const AsyncioTask *task)
{
    const AsyncioFuture *waiter = task->waiter;

    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_SUSPENDED);
    event.task = event.by = task->id;
    event.line = asyncio_line_of(a, task);
    event.text = store_waits(a, task);
    event.count = asyncio_wait_of(task);
    if (waiter)
        fill_wait(a, task, &event);
    if (waiter && asyncio_future_is_task(waiter))
        event.other = ((const AsyncioTask *)waiter)->id;
    else if (waiter && event.count == TRACE_WAIT_SHIELD &&
             asyncio_is_task(waiter->about))
        event.other = asyncio_task(waiter->about)->id;
    if (!isnan(asyncio_task_deadline(task)))
        event.number = asyncio_task_deadline(task);
    return asyncio_event_append(a, &event);
}

/* --- for how long ----------------------------------------------------------
 */

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
