#include "asyncio_task_cancel.h"

#include "asyncio_derived.h"
#include "asyncio_fork_private.h"
#include "asyncio_future.h"
#include "asyncio_record.h"
#include "asyncio_sleep.h"
#include "base_memory.h"

#include <string.h>

enum { FEW_LINKS = 4 }; /* of tasks that wait for one another: most do not */

typedef struct CancelLink {
    AsyncioTask *task;
    TraceEventId event;
} CancelLink;

/* One task's part of a cancellation: records it. False if it is done. */
static bool request(Asyncio *a, AsyncioTask *task, PyValue message,
                    TraceEventId *event)
{
    task->future.log_traceback = false;
    if (asyncio_future_is_done(&task->future)) {
        *event = asyncio_record_cancel(a, task, message);
        return false;
    }
    task->cancelling++;
    task->cancel_pending = true;
    *event = asyncio_record_cancel(a, task, message);
    if (*event != TRACE_NONE)
        a->cause = *event;
    return true;
}

/* The request goes on to that by itself. */
static AsyncioTask *awaited_task(const AsyncioTask *task)
{
    AsyncioFuture *waiter = task->waiter;

    if (!waiter || !asyncio_future_is_task(waiter) ||
        asyncio_overrides(waiter, "cancel"))
        return NULL;
    return (AsyncioTask *)waiter;
}

static void grant(Asyncio *a, AsyncioTask *task, PyValue message,
                  TraceEventId event, bool passed_on)
{
    BASE_INVARIANT(task->cancelling != 0);
    if (!passed_on) {
        task->must_cancel = true;
        asyncio_note_request(a, task, event);
        py_assign(a->machine, &task->future.message, py_incref(message));
    }
    if (a->calls_in_vain) /* cancel() has not returned then */
        return;
    asyncio_record_cancel_result(a, event, task,
                                 passed_on ? "waited-on future cancelled"
                                           : "flag: thrown at next step",
                                 true);
}

/* A method of the program's own may yet say no: then the request is the task's
 * own again. */
static bool pass_on(Asyncio *a, AsyncioTask *last, PyValue message,
                    TraceEventId event)
{
    AsyncioFuture *waiter = last->waiter;

    if (!asyncio_overrides(waiter, "cancel"))
        return asyncio_cancel_itself(a, waiter, message);
    asyncio_note_request(a, last, event);
    asyncio_ask_cancel(a, last, waiter,
                       py_is_undefined(message) ? PY_NONE : message);
    return true;
}

/* CPython goes round the circle until its stack is full. */
static void raise_circle(Asyncio *a)
{
    bool by_gather =
        a->cancel_depth != 0 && py_machine_version(a->machine) >= 312;

    py_raise(a->machine, &py_RecursionError,
             "maximum recursion depth exceeded%s",
             by_gather ? "" : " while calling a Python object");
}

/*
 * A task that awaits a task passes the request on, and so down the chain to
 * what the last one awaits. The chain is walked without recursion: it may be
 * as long as a program likes. On the way back each learns whether the request
 * was taken below it.
 */
bool asyncio_task_cancel(Asyncio *a, AsyncioTask *task, PyValue message)
{
    TraceEventId cause = a->cause;
    CancelLink few[FEW_LINKS], *links = few, *many = NULL;
    uint32_t count = 0, capacity = 0;
    bool accepted = false, suppressed = false;

    for (AsyncioTask *at = task; at != NULL; at = awaited_task(at)) {
        TraceEventId event;
        if (asyncio_is_suppressed(a, ASYNCIO_THING_REQUEST, at)) {
            accepted = suppressed = true;
            break;
        }
        asyncio_task_waiter(a, at);
        if (py_is_raising(a->machine))
            break;
        if (at->is_being_asked) {
            raise_circle(a);
            break;
        }
        if (!request(a, at, message, &event))
            break;
        at->is_being_asked = true;
        if (count >= FEW_LINKS) {
            BASE_GROW(many, count, capacity);
            if (links == few)
                memcpy(many, few, sizeof few);
            links = many;
        }
        links[count++] = (CancelLink){at, event};
    }
    if (count != 0) {
        AsyncioTask *last = links[count - 1].task;
        bool passed_on =
            suppressed || (last->waiter && !awaited_task(last) &&
                           pass_on(a, last, message, links[count - 1].event));
        accepted = !py_is_raising(a->machine);
        for (uint32_t i = count; i-- > 0; passed_on = true) {
            links[i].task->is_being_asked = false;
            if (accepted)
                grant(a, links[i].task, message, links[i].event, passed_on);
            else
                asyncio_record_cancel_result(a, links[i].event, links[i].task,
                                             "waits in a circle", false);
        }
    }
    base_free(many);
    a->cause = cause;
    return accepted;
}

uint32_t asyncio_task_uncancel(Asyncio *a, AsyncioTask *task)
{
    if (task->cancelling != 0) {
        task->cancelling--;
        if (task->cancelling == 0 && py_machine_version(a->machine) >= 313)
            task->must_cancel = false;
    }
    asyncio_record_uncancel(a, task);
    return task->cancelling;
}
