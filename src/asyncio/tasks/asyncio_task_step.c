#include "asyncio_task_step.h"

#include "asyncio_derived.h"
#include "asyncio_duck.h"
#include "asyncio_fork_private.h"
#include "asyncio_future.h"
#include "asyncio_handle.h"
#include "asyncio_loop.h"
#include "asyncio_record.h"
#include "asyncio_record_wait.h"
#include "asyncio_report.h"
#include "asyncio_repr.h"
#include "asyncio_sleep.h"
#include "asyncio_task.h"
#include "py_context_object.h"
#include "py_coroutine.h"
#include "py_deferred.h"
#include "py_machine_types.h"
#include "py_traceback_object.h"
#include "py_tuple.h"

static void set_ended(Asyncio *a, AsyncioTask *task, AsyncioFutureState state)
{
    BASE_REQUIRE(!asyncio_future_is_done(&task->future));
    BASE_INVARIANT(state != ASYNCIO_PENDING);
    BASE_INVARIANT(!task->waiter);
    BASE_INVARIANT(py_is_undefined(task->thrown));
    task->future.state = (uint8_t)state;
    task->cancel_pending = false;
    asyncio_record_ended(a, task);
    asyncio_future_schedule(a, &task->future);
}

/* Somebody has called Future.set_result() with it: its steps come too late, and
 * the loop tells so. `waiter` is what it has waited for, or NULL. */
static void tell_late(Asyncio *a, AsyncioTask *task, AsyncioFuture *waiter,
                      const char *text)
{
    AsyncioLoop *loop = asyncio_loop_of(a, task->future.loop);
    py_raise(a->machine, &asyncio_InvalidStateError, "%s", text);
    py_traceback_add_hidden(a->machine);
    PyValue error = py_take_exception(a->machine);
    PyValue callback = asyncio_inner_callback_new(
        a->machine, "task_wakeup",
        waiter ? asyncio_run_wakeup : asyncio_run_step, &task->future.object);

    if (!py_is_error(error) && !py_is_error(callback)) {
        AsyncioHandle *handle =
            waiter ? asyncio_handle_new_for(a, loop, callback)
                   : asyncio_handle_new(a, loop, callback,
                                        py_tuple_new(a->machine, NULL, 0));
        if (handle && waiter)
            asyncio_handle_give(a, handle, py_from_object(waiter));
        if (handle) {
            asyncio_report_callback(a, handle, error);
            py_decref_object(a->machine, &handle->object);
        }
    }
    py_decref(a->machine, callback);
    py_decref(a->machine, error);
}

static __attribute__((noinline)) void tell_late_step(Asyncio *a,
                                                     AsyncioTask *task)
{
    BaseText text = {0};

    base_text_append(&text, "_step(): already done: ");
    if (asyncio_repr_task(a->machine, py_from_object(task), &text)) {
        base_text_append(&text, " None");
        tell_late(a, task, asyncio_task_waiter(a, task), base_text_str(&text));
    }
    base_text_release(&text);
    py_decref_object(a->machine, &task->future.object);
}

/* True, and the loop has told so, if the task has an outcome already. */
static inline bool is_late(Asyncio *a, AsyncioTask *task)
{
    if (!asyncio_future_is_done(&task->future))
        return false;
    tell_late_step(a, task);
    return true;
}

static bool ends_late(Asyncio *a, AsyncioTask *task, PyValue value)
{
    if (!asyncio_future_is_done(&task->future))
        return false;
    if (!py_is_exception(value) ||
        !py_is_instance(value, &asyncio_CancelledError)) {
        AsyncioFuture *future = asyncio_task_woken_by(a, task, &a->waking);
        tell_late(a, task, future, "invalid state");
        if (future)
            py_decref_object(a->machine, &future->object);
    }
    py_decref(a->machine, value);
    return true;
}

static void step_returned(Asyncio *a, AsyncioTask *task, PyValue value)
{
    if (ends_late(a, task, value))
        return;
    if (task->must_cancel) {
        task->must_cancel = false;
        a->cause = asyncio_request_of(a, task);
        py_decref(a->machine, value);
        set_ended(a, task, ASYNCIO_CANCELLED);
        return;
    }
    task->future.result = value;
    set_ended(a, task, ASYNCIO_FINISHED);
}

/* KeyboardInterrupt and SystemExit are kept, and leave the loop as well. */
static void step_raised(Asyncio *a, AsyncioTask *task, PyValue exception)
{
    PyMachine *machine = a->machine;

    BASE_REQUIRE(py_is_exception(exception));
    if (ends_late(a, task, exception))
        return;
    if (py_is_instance(exception, &asyncio_CancelledError)) {
        py_assign(machine, &task->future.message, PY_UNDEFINED);
        py_assign(machine, &task->future.cancelled_error, exception);
        set_ended(a, task, ASYNCIO_CANCELLED);
        return;
    }
    if (asyncio_is_suppressed(a, ASYNCIO_THING_FAILURE, task)) {
        py_decref(machine, exception);
        step_returned(a, task, PY_NONE);
        return;
    }
    if (asyncio_is_fatal(exception)) {
        py_assign(machine, &a->loop->leaving, py_incref(exception));
        /* In CPython the frames that it leaves know the task, and it them. */
        py_incref_object(&task->future.object);
        py_assign(machine, &task->future.about, py_from_object(task));
    }
    asyncio_future_keep_exception(&task->future, exception);
    set_ended(a, task, ASYNCIO_FINISHED);
}

/* The next step raises RuntimeError(text). */
static void step_again_with(Asyncio *a, AsyncioTask *task, const char *text)
{
    BASE_INVARIANT(py_is_undefined(task->thrown));
    task->thrown = py_exception_new(a->machine, &py_RuntimeError, text);
    asyncio_soon(a, asyncio_run_step, task);
}

static void complain(Asyncio *a, AsyncioTask *task, const char *text,
                     PyValue about)
{
    BaseText message = {0};

    base_text_append(&message, text);
    if (py_repr(a->machine, about, &message))
        step_again_with(a, task, base_text_str(&message));
    base_text_release(&message);
}

/* What was asked of the task while it ran is asked of what it waits for. */
static void pass_request_on(Asyncio *a, AsyncioTask *task,
                            AsyncioFuture *future)
{
    TraceEventId cause = a->cause;

    a->cause = asyncio_request_of(a, task);
    if (asyncio_overrides(future, "cancel")) {
        asyncio_ask_cancel(a, task, future,
                           py_is_undefined(task->future.message)
                               ? PY_NONE
                               : task->future.message);
        task->must_cancel = false;
    } else if (asyncio_cancel_itself(a, future, task->future.message)) {
        task->must_cancel = false;
    }
    a->cause = cause;
}

static void complain_of_loop(Asyncio *a, AsyncioTask *task,
                             const AsyncioFuture *future)
{
    BaseText message = {0};

    base_text_append(&message, "Task ");
    if (py_repr(a->machine, py_from_object(task), &message)) {
        base_text_append(&message, " got Future ");
        if (py_repr(a->machine, py_from_object(future), &message)) {
            base_text_append(&message, " attached to a different loop");
            step_again_with(a, task, base_text_str(&message));
        }
    }
    base_text_release(&message);
}

static void wait_for_future(Asyncio *a, AsyncioTask *task,
                            AsyncioFuture *future)
{
    BASE_REQUIRE(!task->waiter);
    if (future == &task->future) {
        complain(a, task,
                 "Task cannot await on itself: ", py_from_object(task));
        return;
    }
    if (future->loop != task->future.loop) {
        TraceEventId event = asyncio_record_other_loop(a, task, future);
        if (event != TRACE_NONE)
            a->cause = event;
        complain_of_loop(a, task, future);
        return;
    }
    future->blocking = false;
    if (!asyncio_future_add_callback(a, future, asyncio_run_wakeup,
                                     &task->future.object))
        return;
    py_incref_object(&future->object);
    task->waiter = future;
    if (task->must_cancel)
        pass_request_on(a, task, future);
}

/* A future, or what `what` says, that was not awaited but yielded by itself.
 */
static void complain_of_yield(Asyncio *a, AsyncioTask *task, const char *what,
                              PyValue future)
{
    BaseText message = {0};

    base_text_printf(&message,
                     "yield was used instead of yield from %sin task ", what);
    if (py_repr(a->machine, py_from_object(task), &message)) {
        base_text_append(&message, " with ");
        if (py_repr(a->machine, future, &message))
            step_again_with(a, task, base_text_str(&message));
    }
    base_text_release(&message);
}

static void suspended(Asyncio *a, AsyncioTask *task)
{
    a->current = NULL;
    if (!a->trace)
        return;
    asyncio_track(a, task)->line = py_coroutine_line(task->coroutine);
    asyncio_record_suspended(a, task);
}

/* Nobody but the task awaits that sleep (stolen). What was asked of the task
 * while it ran is asked of it. */
static void fall_asleep(Asyncio *a, AsyncioTask *task, AsyncioCoroutine *sleep)
{
    BASE_REQUIRE(!task->waiter && !task->sleep);
    task->sleep = sleep;
    if (task->must_cancel && asyncio_task_waiter(a, task))
        pass_request_on(a, task, task->waiter);
    suspended(a, task);
}

static void step_yielded(Asyncio *a, AsyncioTask *task, PyValue value)
{
    if (asyncio_is_future(value) && !asyncio_future(value)->blocking)
        complain_of_yield(a, task, "", value);
    else if (asyncio_is_future(value))
        wait_for_future(a, task, asyncio_future(value));
    else if (py_is_none(value))
        asyncio_soon(a, asyncio_run_step, task);
    else if (py_has_type(value, &py_generator_type))
        complain_of_yield(a, task, "for generator ", value);
    else
        complain(a, task, "Task got bad yield: ", value);
    py_decref(a->machine, value);
    suspended(a, task);
}

/* Methods of the program's say how the task waits: they are being called. */
static bool is_attached(Asyncio *a, AsyncioTask *task, PyValue value)
{
    if (!asyncio_is_future(value)) {
        if (!(py_type_of(value)->flags & PY_TYPE_HEAP) ||
            !py_is_pending(asyncio_duck_attach(a, task, value)))
            return false;
        a->pending = true;
        py_decref(a->machine, value);
        return true;
    }
    AsyncioFuture *future = asyncio_future(value);
    if (!(future->object.type->flags & PY_TYPE_HEAP) || !future->blocking ||
        future == &task->future ||
        !(asyncio_overrides(future, "add_done_callback") ||
          asyncio_overrides(future, "get_loop")))
        return false;
    future->blocking = false;
    if (!py_is_pending(asyncio_attach(a, task, future))) {
        future->blocking = true;
        return false;
    }
    a->pending = true;
    py_decref(a->machine, value);
    return true;
}

static void leave(Asyncio *a, AsyncioTask *task)
{
    py_context_leave(a->machine, &task->context);
    py_decref_object(a->machine, &task->future.object);
}

void asyncio_task_stop_lingering(Asyncio *a, AsyncioLoop *loop)
{
    AsyncioTask *task = loop->lingers;

    loop->lingers = NULL;
    if (task)
        leave(a, task);
}

/* The step is over. CPython's handle of it holds these until it has run, in the
 * task's context. */
static void end_step(Asyncio *a, AsyncioTask *task)
{
    AsyncioWaking waking = a->waking;

    a->current = NULL;
    a->waking = (AsyncioWaking){.thrown = PY_UNDEFINED};
    py_decref(a->machine, waking.thrown);
    py_decref(a->machine, waking.slept);
    if (waking.future)
        py_decref_object(a->machine, &waking.future->object);
    if (a->loop && !a->loop->lingers && py_calls_wait(a->machine))
        a->loop->lingers = task;
    else
        leave(a, task);
}

void asyncio_task_step_ended(Asyncio *a, PySend outcome, PyValue value)
{
    AsyncioTask *task = a->current;

    BASE_REQUIRE(task != NULL);
    BASE_INVARIANT(outcome != PY_SEND_PENDING);
    if (outcome == PY_SEND_YIELD && asyncio_is_sleep_of(value, task))
        fall_asleep(a, task, (AsyncioCoroutine *)py_object(value));
    else if (outcome == PY_SEND_YIELD && is_attached(a, task, value))
        return;
    else if (outcome == PY_SEND_YIELD)
        step_yielded(a, task, value);
    else if (outcome == PY_SEND_RETURN)
        step_returned(a, task, value);
    else
        step_raised(a, task, value);
    end_step(a, task);
}

/* What the coroutine is to be told: `thrown` (stolen), or its cancellation. */
static PyValue take_cancellation(Asyncio *a, AsyncioTask *task, PyValue thrown)
{
    if (task->must_cancel) {
        task->must_cancel = false;
        a->cause = asyncio_request_of(a, task);
        if (py_is_undefined(thrown) ||
            !py_is_instance(thrown, &asyncio_CancelledError)) {
            py_decref(a->machine, thrown);
            thrown = asyncio_future_take_cancelled(a, &task->future);
        }
    }
    BASE_INVARIANT(!task->must_cancel);
    if (!py_is_undefined(thrown) &&
        py_is_instance(thrown, &asyncio_CancelledError))
        task->cancel_pending = false;
    return thrown;
}

bool asyncio_task_open_step(Asyncio *a, AsyncioTask *task, PyValue *given)
{
    PyMachine *machine = a->machine;
    AsyncioFuture *waiter = task->waiter;
    TraceEventId queued = a->cause;
    PyValue thrown = *given;

    BASE_REQUIRE(!a->current);
    BASE_REQUIRE(!asyncio_future_is_done(&task->future));
    BASE_INVARIANT(asyncio_task_is_linked(a, task));
    if (!py_context_enter(machine, &task->context)) {
        py_unsupported(machine, "a copy of the context",
                       "a task in a context that is entered already");
        py_decref(machine, thrown);
        return false;
    }
    thrown = take_cancellation(a, task, thrown);
    bool slept = task->sleep != NULL;
    PyValue result = slept ? asyncio_sleep_end(machine, task) : PY_UNDEFINED;
    task->waiter = NULL;
    a->current = task;
    if (a->trace)
        asyncio_record_step(a, task, thrown,
                            !py_is_undefined(thrown) ? queued
                            : slept                  ? TRACE_NONE
                            : waiter                 ? waiter->also
                                                     : queued);
    task->started = true;
    BASE_REQUIRE(!a->waking.future && py_is_undefined(a->waking.thrown));
    a->waking = (AsyncioWaking){waiter, thrown, result};
    *given = thrown;
    return true;
}

PySend asyncio_task_resume(Asyncio *a, AsyncioTask *task, PyValue thrown,
                           PyValue *result)
{
    if (!py_is_undefined(a->waking.slept) && py_is_undefined(thrown) &&
        py_can_resume_after(task->coroutine))
        return asyncio_sleep_answer(a->machine, task->coroutine,
                                    a->waking.slept);
    if (asyncio_is_foreign(task->coroutine))
        return py_is_pending(asyncio_foreign_step(a, task, thrown))
                   ? PY_SEND_PENDING
                   : PY_SEND_RAISE;
    return py_resume(a->machine, task->coroutine, PY_NONE, thrown, result);
}

/* Steals `thrown` and the entry's reference to the task. */
static void run_step(Asyncio *a, AsyncioTask *task, PyValue thrown)
{
    PyMachine *machine = a->machine;
    PyValue result = PY_UNDEFINED;

    if (!asyncio_task_open_step(a, task, &thrown))
        return;
    PySend outcome = asyncio_task_resume(a, task, thrown, &result);
    if (outcome == PY_SEND_PENDING) {
        a->pending = true;
        return;
    }
    if (outcome == PY_SEND_RAISE) {
        result = py_take_exception(machine);
        if (py_is_undefined(result))
            return;
    }
    asyncio_task_step_ended(a, outcome, result);
}

void asyncio_run_step(void *subject, void *context)
{
    AsyncioTask *task = subject;
    PyValue thrown = task->thrown;

    if (is_late(context, task))
        return;
    BASE_REQUIRE(!task->waiter && !task->sleep);
    task->thrown = PY_UNDEFINED;
    run_step(context, task, thrown);
}

/* The step waits for what a result() of the program's says. */
static bool asks_result(Asyncio *a, AsyncioTask *task)
{
    if (!asyncio_overrides(task->waiter, "result") ||
        !py_is_pending(asyncio_ask_result(a, task)))
        return false;
    BASE_REQUIRE(!a->current);
    a->current = task;
    a->pending = true;
    return true;
}

/* What the program's methods were called for has become of that. */
static void attached(Asyncio *a, AsyncioTask *task, PyOutcome outcome,
                     PyValue value)
{
    if (outcome == PY_OUTCOME_RAISE) {
        py_assign(a->machine, &task->thrown, py_incref(value));
        asyncio_soon(a, asyncio_run_step, task);
    } else if (py_is(value, PY_FALSE)) {
        step_again_with(a, task,
                        "Task got a Future attached to a different loop");
    }
    py_decref(a->machine, value);
    suspended(a, task);
    end_step(a, task);
}

void asyncio_task_asked(Asyncio *a, PyOutcome outcome, PyValue value)
{
    AsyncioTask *task = a->current;
    bool is_waking = task->asks == ASYNCIO_ASKS_TO_WAKE;
    bool is_step = task->asks == ASYNCIO_ASKS_FOREIGN;

    task->asks = ASYNCIO_ASKS_NOTHING;
    if (is_waking) {
        attached(a, task, outcome, value);
        return;
    }
    if (is_step) {
        PySend send = asyncio_foreign_outcome(a->machine, outcome, &value);
        asyncio_task_step_ended(a, send, value);
        return;
    }
    a->current = NULL;
    if (outcome != PY_OUTCOME_RAISE) {
        py_decref(a->machine, value);
        value = PY_UNDEFINED;
    }
    run_step(a, task, value);
}

void asyncio_run_wakeup(void *subject, void *context)
{
    AsyncioTask *task = subject;

    BASE_REQUIRE(task->sleep ? task->sleep->is_over : task->waiter != NULL);
    if (is_late(context, task) || (!task->sleep && asks_result(context, task)))
        return;
    PyValue thrown =
        task->sleep ? PY_UNDEFINED
                    : asyncio_future_outcome_to_throw(context, task->waiter);
    if (!py_is_undefined(task->thrown)) {
        /* Somebody wants to raise something else there. */
        py_assign(((Asyncio *)context)->machine, &thrown, task->thrown);
        task->thrown = PY_UNDEFINED;
    }
    run_step(context, task, thrown);
}
