#include "asyncio_future.h"

#include "asyncio_attribute.h"
#include "asyncio_coroutine.h"
#include "asyncio_debug.h"
#include "asyncio_derived.h"
#include "asyncio_gather.h"
#include "asyncio_loop.h"
#include "asyncio_report.h"
#include "asyncio_task.h"
#include "asyncio_task_cancel.h"
#include "asyncio_threads.h"
#include "py_coroutine.h"
#include "py_id.h"
#include "py_instance.h"
#include "py_traceback_object.h"

#include <math.h>

void asyncio_future_begin(Asyncio *a, AsyncioFuture *future, uint32_t loop,
                          TraceWait waits)
{
    future->waits = (uint8_t)waits;
    future->loop = loop;
    future->birth = py_machine_next_birth(a->machine);
}

/* Of a class that derives from it: it has no loop before its __init__. */
void asyncio_future_ready(PyObject *self)
{
    AsyncioFuture *future = (AsyncioFuture *)self;

    future->deadline = NAN;
    future->also = future->made = TRACE_NONE;
}

AsyncioFuture *asyncio_future_new_in(Asyncio *a, uint32_t loop,
                                     const PyType *type, TraceWait waits)
{
    AsyncioFuture *future = py_object_new(a->machine, type);

    if (!future)
        return NULL;
    asyncio_future_ready(&future->object);
    asyncio_future_begin(a, future, loop, waits);
    return future;
}

bool asyncio_future_is_begun(PyMachine *machine, const AsyncioFuture *future)
{
    if (future->loop == 0)
        py_raise(machine, &py_RuntimeError,
                 "Future object is not initialized.");
    return future->loop != 0;
}

AsyncioFuture *asyncio_future_new(Asyncio *a, const AsyncioLoop *loop,
                                  const PyType *type, TraceWait waits)
{
    return asyncio_future_new_in(a, loop->serial, type, waits);
}

void asyncio_future_hold_loop(const Asyncio *a, AsyncioFuture *future,
                              AsyncioLoop *loop)
{
    if (a->loop != loop && py_is_undefined(future->about))
        future->about = py_incref(py_from_object(loop));
}

static void release_callbacks(PyMachine *machine, AsyncioFuture *future)
{
    uint32_t count = future->callback_count;
    AsyncioCallback first = future->first;
    AsyncioCallback *more = future->more;
    uint32_t capacity = future->more_capacity;

    BASE_INVARIANT(count <= capacity + 1);
    BASE_INVARIANT((more != NULL) == (capacity != 0));
    future->callback_count = 0;
    future->more = NULL;
    future->more_capacity = 0;
    if (count != 0 && first.subject)
        py_decref_object(machine, first.subject);
    for (uint32_t i = 1; i < count; i++)
        if (more[i - 1].subject)
            py_decref_object(machine, more[i - 1].subject);
    if (more)
        py_memory_free(machine, more, capacity * sizeof *more);
}

/* Nobody hears of what it was to be, or has been. */
static void forget_all(PyMachine *machine, AsyncioFuture *future)
{
    release_callbacks(machine, future);
    py_assign(machine, &future->result, PY_UNDEFINED);
    py_assign(machine, &future->exception, PY_UNDEFINED);
    py_assign(machine, &future->traceback, PY_UNDEFINED);
    py_assign(machine, &future->message, PY_UNDEFINED);
    py_assign(machine, &future->about, PY_UNDEFINED);
    future->state = ASYNCIO_PENDING;
    future->log_traceback = future->blocking = false;
    future->loop = 0;
    asyncio_future_ready(&future->object);
}

bool asyncio_future_begins_anew(PyMachine *machine, AsyncioFuture *future)
{
    if (future->loop != 0 && asyncio_future_is_task(future)) {
        py_unsupported(machine, "a new one", "__init__() of a %s a second time",
                       py_type_own_name(future->object.type));
        return false;
    }
    if (future->loop != 0)
        forget_all(machine, future);
    return true;
}

bool asyncio_future_has_last_words(const PyObject *self)
{
    return ((const AsyncioFuture *)self)->log_traceback;
}

bool asyncio_future_has_del(const PyObject *self)
{
    return !py_is_undefined(py_special_of(self->type, PY_SPECIAL_DEL));
}

void asyncio_future_finalize(PyMachine *machine, PyObject *self)
{
    AsyncioFuture *future = (AsyncioFuture *)self;

    if (future->log_traceback)
        asyncio_report_never_retrieved(asyncio_of(machine), future);
    future->log_traceback = false;
}

bool asyncio_future_lives_on(PyMachine *machine, PyObject *self)
{
    AsyncioFuture *future = (AsyncioFuture *)self;

    if (!future->log_traceback ||
        !asyncio_has_handler(asyncio_of(machine), future))
        return false;
    future->log_traceback = false;
    return asyncio_report_to_handler(asyncio_of(machine), future,
                                     asyncio_report_never_retrieved);
}

void asyncio_future_destroy(PyMachine *machine, PyObject *self)
{
    AsyncioFuture *future = (AsyncioFuture *)self;

    asyncio_future_finalize(machine, self);
    if (future->callback_count != 0 || future->more)
        release_callbacks(machine, future);
    py_decref(machine, future->result);
    py_decref(machine, future->exception);
    py_decref(machine, future->traceback); /* or what has cancelled it */
    py_decref(machine, future->message);
    py_decref(machine, future->about);
    asyncio_attribute_release(machine, self);
}

static void visit_value(PyValue value, PyVisit visit, void *context)
{
    if (py_is_object(value))
        visit(py_object(value), context);
}

/* In the order of FutureObj_traverse(): callbacks, then outcome. */
void asyncio_future_traverse(PyObject *self, PyVisit visit, void *context)
{
    AsyncioFuture *future = (AsyncioFuture *)self;

    for (uint32_t i = 0; i < future->callback_count; i++) {
        AsyncioCallback *callback =
            i == 0 ? &future->first : &future->more[i - 1];
        if (callback->subject)
            visit(callback->subject, context);
    }
    visit_value(future->result, visit, context);
    visit_value(future->exception, visit, context);
    visit_value(future->traceback, visit, context);
    visit_value(future->message, visit, context);
    visit_value(future->about, visit, context);
    asyncio_attribute_traverse(self, visit, context);
}

static bool grow_callbacks(PyMachine *machine, AsyncioFuture *future)
{
    uint32_t old = future->more_capacity;
    uint32_t capacity = old == 0 ? 4 : old * 2;
    AsyncioCallback *more = py_memory_resize(
        machine, future->more, old * sizeof *more, capacity * sizeof *more);

    if (!more)
        return false;
    future->more = more;
    future->more_capacity = capacity;
    return true;
}

bool asyncio_future_add_callback(Asyncio *a, AsyncioFuture *future, KernelFn fn,
                                 PyObject *subject)
{
    BASE_REQUIRE(fn != NULL);
    if (asyncio_future_is_done(future)) {
        asyncio_soon_in(a, future->loop, fn,
                        subject ? subject : &future->object);
        return true;
    }
    uint32_t index = future->callback_count;
    if (index != 0 && index - 1 == future->more_capacity &&
        !grow_callbacks(a->machine, future))
        return false;
    BASE_INVARIANT(index <= future->more_capacity);
    if (subject)
        py_incref_object(subject);
    *(index == 0 ? &future->first : &future->more[index - 1]) =
        (AsyncioCallback){fn, subject};
    future->callback_count++;
    return true;
}

static bool is_taken_back(const AsyncioCallback *callback)
{
    return callback->fn == asyncio_run_handle &&
           ((const AsyncioHandle *)callback->subject)->taken_back;
}

/* Those with this function and subject, or no function: those that are marked.
 */
static uint32_t remove_callbacks(Asyncio *a, AsyncioFuture *future, KernelFn fn,
                                 const PyObject *subject)
{
    uint32_t kept = 0, count = future->callback_count;

    BASE_INVARIANT(count == 0 || !asyncio_future_is_done(future));
    for (uint32_t i = 0; i < count; i++) {
        AsyncioCallback callback = i == 0 ? future->first : future->more[i - 1];
        if (fn ? callback.fn == fn && callback.subject == subject
               : is_taken_back(&callback)) {
            if (callback.subject)
                py_decref_object(a->machine, callback.subject);
            continue;
        }
        *(kept == 0 ? &future->first : &future->more[kept - 1]) = callback;
        kept++;
    }
    future->callback_count = kept;
    return count - kept;
}

uint32_t asyncio_future_remove_callback(Asyncio *a, AsyncioFuture *future,
                                        KernelFn fn, const PyObject *subject)
{
    BASE_REQUIRE(fn != NULL);
    return remove_callbacks(a, future, fn, subject);
}

uint32_t asyncio_future_remove_marked(Asyncio *a, AsyncioFuture *future)
{
    return remove_callbacks(a, future, NULL, NULL);
}

/* The reference that the callback held goes over to the loop's entry. */
static void schedule(Asyncio *a, KernelLoop *kernel, AsyncioFuture *future,
                     const AsyncioCallback *callback)
{
    PyObject *subject = callback->subject;

    BASE_INVARIANT(callback->fn != NULL);
    if (!subject) {
        subject = &future->object;
        py_incref_object(subject);
    }
    if (callback->fn == asyncio_run_handle)
        asyncio_handle_give(a, (AsyncioHandle *)subject,
                            py_from_object(future));
    kernel_loop_soon(kernel, callback->fn, subject, a->cause);
}

void asyncio_future_schedule(Asyncio *a, AsyncioFuture *future)
{
    uint32_t count = future->callback_count;

    BASE_REQUIRE(asyncio_future_is_done(future));
    if (count == 0)
        return;
    KernelLoop *kernel = asyncio_kernel_of(a, future->loop);
    bool may = true;
    if (kernel && a->threads.current) {
        const AsyncioLoop *loop = asyncio_loop_of(a, future->loop);
        asyncio_thread_touches(a, loop);
        may = asyncio_debug_allows_thread(a, loop);
    }
    if (!kernel || !may) {
        a->calls_in_vain = !kernel;
        release_callbacks(a->machine, future);
        return;
    }
    schedule(a, kernel, future, &future->first);
    for (uint32_t i = 1; i < count; i++)
        schedule(a, kernel, future, &future->more[i - 1]);
    BASE_INVARIANT(future->callback_count == count);
    future->callback_count = 0;
    if (future->more)
        release_callbacks(a->machine, future);
}

PyValue asyncio_future_take_promised(AsyncioFuture *future)
{
    PyValue result = future->result;

    future->result = PY_UNDEFINED;
    return py_is_undefined(result) ? PY_NONE : result;
}

bool asyncio_future_calls_in_vain(const Asyncio *a, const AsyncioFuture *future)
{
    return future->callback_count != 0 && !asyncio_kernel_of(a, future->loop);
}

void asyncio_future_set_result(Asyncio *a, AsyncioFuture *future,
                               PyValue result)
{
    BASE_REQUIRE(!asyncio_future_is_done(future));
    BASE_REQUIRE(!py_is_error(result) && !py_is_undefined(result));
    future->state = ASYNCIO_FINISHED;
    py_assign(a->machine, &future->result, py_incref(result));
    asyncio_future_schedule(a, future);
}

void asyncio_future_keep_exception(AsyncioFuture *future, PyValue exception)
{
    PyTraceback *traceback = py_exception(exception)->traceback;

    BASE_REQUIRE(py_is_undefined(future->exception));
    future->exception = exception;
    if (traceback)
        future->traceback = py_incref(py_from_object(traceback));
    future->log_traceback = true;
}

void asyncio_future_set_exception(Asyncio *a, AsyncioFuture *future,
                                  PyValue exception)
{
    BASE_REQUIRE(!asyncio_future_is_done(future));
    BASE_REQUIRE(py_is_exception(exception));
    future->state = ASYNCIO_FINISHED;
    asyncio_future_keep_exception(future, py_incref(exception));
    asyncio_future_schedule(a, future);
}

void asyncio_future_set_cancelled(Asyncio *a, AsyncioFuture *future,
                                  PyValue message)
{
    BASE_REQUIRE(!asyncio_future_is_done(future));
    future->state = ASYNCIO_CANCELLED;
    py_assign(a->machine, &future->message, py_incref(message));
    asyncio_future_schedule(a, future);
}

bool asyncio_cancel(Asyncio *a, AsyncioFuture *future, PyValue message)
{
    if (!asyncio_overrides(future, "cancel"))
        return asyncio_cancel_itself(a, future, message);
    asyncio_ask_cancel(a, NULL, future, message);
    return true;
}

bool asyncio_cancel_itself(Asyncio *a, AsyncioFuture *future, PyValue message)
{
    if (asyncio_future_is_task(future))
        return asyncio_task_cancel(a, (AsyncioTask *)future, message);
    future->log_traceback = false;
    if (asyncio_future_is_done(future))
        return false;
    if (future->object.type == &asyncio_gather_type)
        return asyncio_gather_cancel(a, (AsyncioGather *)future, message);
    asyncio_future_set_cancelled(a, future, message);
    return true;
}

PyValue asyncio_future_take_cancelled(Asyncio *a, AsyncioFuture *future)
{
    /* A gather() that is cancelled asks one that has failed, too. */
    PyValue saved = future->state == ASYNCIO_CANCELLED ? future->cancelled_error
                                                       : PY_UNDEFINED;

    BASE_INVARIANT(py_is_undefined(saved) || py_is_exception(saved));
    if (!py_is_undefined(saved)) {
        future->cancelled_error = PY_UNDEFINED;
        return saved;
    }
    PyValue made =
        py_is_undefined(future->message) || py_is_none(future->message)
            ? py_exception_new(a->machine, &asyncio_CancelledError, NULL)
            : py_exception_with(a->machine, &asyncio_CancelledError,
                                future->message);
    /* No memory for it: that is what the waiter is told then. */
    return py_is_error(made) ? py_take_exception(a->machine) : made;
}

PyValue asyncio_future_outcome(Asyncio *a, AsyncioFuture *future)
{
    BASE_REQUIRE(asyncio_future_is_done(future));
    future->log_traceback = false;
    if (future->state == ASYNCIO_CANCELLED)
        return asyncio_future_take_cancelled(a, future);
    return py_incref(future->exception);
}

PyValue asyncio_future_outcome_to_raise(Asyncio *a, AsyncioFuture *future)
{
    PyValue error = asyncio_future_outcome(a, future);
    PyValue traceback = future->traceback;

    if (future->state != ASYNCIO_FINISHED || !py_is_exception(error))
        return error;
    future->traceback = PY_UNDEFINED;
    py_exception_set_traceback(a->machine, error, traceback);
    py_decref(a->machine, traceback);
    return error;
}

PyValue asyncio_future_outcome_to_throw(Asyncio *a, AsyncioFuture *future)
{
    PyValue error = asyncio_future_outcome_to_raise(a, future);
    PyValue value = py_from_object(future);
    bool is_exact = py_has_type(value, &asyncio_future_type) ||
                    py_has_type(value, &asyncio_task_type);

    if ((is_exact && future->state == ASYNCIO_FINISHED) ||
        !py_is_exception(error) || !py_is_object(py_handled(a->machine)))
        return error;
    py_raise_value(a->machine, error);
    py_decref(a->machine, error);
    return py_take_exception(a->machine);
}

PyValue asyncio_future_get_result(PyMachine *machine, AsyncioFuture *future)
{
    if (!asyncio_future_is_done(future))
        return py_raise(machine, &asyncio_InvalidStateError,
                        "Result is not set.");
    PyValue error =
        asyncio_future_outcome_to_raise(asyncio_of(machine), future);
    if (py_is_raising(machine))
        return PY_ERROR;
    if (py_is_undefined(error))
        return py_incref(future->result);
    py_raise_value(machine, error);
    py_decref(machine, error);
    return PY_ERROR;
}

PyValue asyncio_ensure_future(Asyncio *a, AsyncioLoop *loop, PyValue awaitable)
{
    if (asyncio_is_future(awaitable)) {
        if (loop && asyncio_future(awaitable)->loop != loop->serial)
            return py_raise(a->machine, &py_ValueError,
                            "The future belongs to a different loop than the "
                            "one specified as the loop argument");
        return py_incref(awaitable);
    }
    if (asyncio_is_coroutine_like(a->machine, awaitable)) {
        if (!loop)
            loop = asyncio_loop_argument(a->machine, PY_NONE);
        if (!loop || !asyncio_require_open(a->machine, loop))
            return PY_ERROR;
        return asyncio_task_new(a, loop, awaitable, PY_NONE, NULL);
    }
    if (py_is_raising(a->machine))
        return PY_ERROR;
    return py_raise(a->machine, &py_TypeError,
                    "An asyncio.Future, a coroutine or an awaitable is "
                    "required");
}
