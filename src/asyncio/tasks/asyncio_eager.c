#include "asyncio_eager.h"

#include "asyncio_future.h"
#include "asyncio_record.h"
#include "asyncio_task_step.h"
#include "asyncio_texts.h"
#include "py_context_object.h"
#include "py_coroutine.h"
#include "py_native_frame.h"

enum { TASK, BEFORE, FUTURE, THROWN, SLEPT, CAUSE, STEP, WAKES, STATES };

static PyValue event_value(TraceEventId event)
{
    return py_small((int64_t)event);
}

static PyOutcome outcome_of(PySend send)
{
    return send == PY_SEND_YIELD    ? PY_OUTCOME_YIELD
           : send == PY_SEND_RETURN ? PY_OUTCOME_RETURN
                                    : PY_OUTCOME_RAISE;
}

static PyValue end_step(Asyncio *a, PyValue *state, PySend outcome,
                        PyValue value)
{
    PyValue leaving = PY_UNDEFINED;
    AsyncioTask *task = asyncio_task(state[TASK]);

    if (task->asks)
        asyncio_task_asked(a, outcome_of(outcome), value);
    else
        asyncio_task_step_ended(a, outcome, value);
    if (task->asks)
        return PY_PENDING;
    if (a->loop && a->loop->lingers == task) /* whoever began it goes on */
        asyncio_task_stop_lingering(a, a->loop);
    if (py_is(state[WAKES], PY_FALSE))
        task->ended_eagerly = asyncio_future_is_done(&task->future);
    else if (a->calling)
        py_context_enter(a->machine, &a->calling->context);
    a->current = (AsyncioTask *)(uintptr_t)py_to_pointer(state[BEFORE]);
    a->waking.future = (AsyncioFuture *)(uintptr_t)py_to_pointer(state[FUTURE]);
    a->waking.thrown = state[THROWN];
    a->waking.slept = state[SLEPT];
    state[THROWN] = state[SLEPT] = PY_UNDEFINED;
    a->cause = (TraceEventId)py_small_value(state[CAUSE]);
    a->step_event = (TraceEventId)py_small_value(state[STEP]);
    if (a->loop) {
        leaving = a->loop->leaving;
        a->loop->leaving = PY_UNDEFINED;
    }
    if (py_is_undefined(leaving))
        return py_is_raising(a->machine) ? PY_ERROR : py_incref(state[TASK]);
    py_raise_value(a->machine, leaving);
    py_decref(a->machine, leaving);
    return PY_ERROR;
}

static bool open_first(Asyncio *a, AsyncioTask *task)
{
    if (!py_context_enter(a->machine, &task->context)) {
        py_unsupported(a->machine, "a copy of the context",
                       "a task in a context that is entered already");
        return false;
    }
    py_incref_object(&task->future.object);
    a->current = task;
    asyncio_record_eager_step(a, task);
    task->started = true;
    return true;
}

static bool open_wakeup(Asyncio *a, AsyncioTask *task, PyValue *thrown)
{
    py_incref_object(&task->future.object);
    a->current = NULL;
    if (a->calling) /* in the task's context, as it was asked for */
        py_context_leave(a->machine, &a->calling->context);
    *thrown = asyncio_future_outcome_to_throw(a, task->waiter);
    return asyncio_task_open_step(a, task, thrown);
}

static PyValue begin_step(Asyncio *a, PyValue *state)
{
    PyMachine *machine = a->machine;
    AsyncioTask *task = asyncio_task(state[TASK]);
    PyValue result = PY_UNDEFINED, thrown = PY_UNDEFINED;

    state[FUTURE] = py_from_pointer(a->waking.future);
    state[THROWN] = a->waking.thrown; /* moved, till the step has ended */
    state[SLEPT] = a->waking.slept;
    a->waking = (AsyncioWaking){.thrown = PY_UNDEFINED};
    if (!(py_is(state[WAKES], PY_TRUE) ? open_wakeup(a, task, &thrown)
                                       : open_first(a, task)))
        return PY_ERROR;
    PySend outcome = asyncio_task_resume(a, task, thrown, &result);
    if (outcome == PY_SEND_PENDING)
        return PY_PENDING;
    if (outcome == PY_SEND_RAISE) {
        result = py_take_exception(machine);
        if (py_is_undefined(result))
            return PY_ERROR;
    }
    return end_step(a, state, outcome, result);
}

static PyValue step_told(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    Asyncio *a = asyncio_of(machine);
    PyValue *state = py_native_frame_state(frame);

    if (outcome == PY_OUTCOME_START)
        return begin_step(a, state);
    return end_step(a, state,
                    outcome == PY_OUTCOME_YIELD    ? PY_SEND_YIELD
                    : outcome == PY_OUTCOME_RETURN ? PY_SEND_RETURN
                                                   : PY_SEND_RAISE,
                    value);
}

static PyValue push_step(Asyncio *a, PyValue task, PyValue wakes)
{
    PyValue state[STATES] = {[TASK] = task,
                             [BEFORE] = py_from_pointer(a->current),
                             [CAUSE] = event_value(a->cause),
                             [STEP] = event_value(a->step_event),
                             [WAKES] = wakes};

    return py_native_frame_push(a->machine, step_told, state, STATES)
               ? PY_PENDING
               : PY_ERROR;
}

PyValue asyncio_task_begin_eagerly(Asyncio *a, PyValue task)
{
    return push_step(a, task, PY_FALSE);
}

PyValue asyncio_task_wake_here(Asyncio *a, AsyncioTask *task)
{
    BASE_REQUIRE(task->waiter && asyncio_future_is_done(task->waiter));
    return push_step(a, py_incref(py_from_object(task)), PY_TRUE);
}

bool asyncio_takes_options(PyMachine *machine, const PyValue *options,
                           const char *function)
{
    if (py_is_undefined(options[2]) || py_machine_version(machine) >= 314)
        return true;
    py_raise(machine, &py_TypeError,
             "%s() got an unexpected keyword argument 'eager_start'", function);
    return false;
}

enum { LOOP_ARGUMENTS = 2 + ASYNCIO_TASK_OPTIONS };

static void fill_arguments(PyValue *arguments, AsyncioLoop *loop,
                           PyValue coroutine, const PyValue *options)
{
    arguments[0] = py_from_object(loop);
    arguments[1] = coroutine;
    for (uint32_t i = 0; i < ASYNCIO_TASK_OPTIONS; i++)
        arguments[2 + i] = py_is_undefined(options[i]) ? PY_NONE : options[i];
}

PyValue asyncio_call_factory(PyMachine *machine, AsyncioLoop *loop,
                             PyValue coroutine, const PyValue *options)
{
    PyValue arguments[LOOP_ARGUMENTS];

    fill_arguments(arguments, loop, coroutine, options);
    return asyncio_call_loop_text(machine, "create_task", arguments,
                                  LOOP_ARGUMENTS);
}

bool asyncio_makes_in_python(const AsyncioLoop *loop)
{
    return loop->is_replaced || !py_is_undefined(loop->task_factory);
}

PyValue asyncio_make_in_python(PyMachine *machine, AsyncioLoop *loop,
                               PyValue coroutine, const PyValue *options,
                               bool is_named)
{
    PyValue arguments[LOOP_ARGUMENTS + 1];

    if (!loop->is_replaced)
        return asyncio_call_factory(machine, loop, coroutine, options);
    fill_arguments(arguments, loop, coroutine, options);
    arguments[LOOP_ARGUMENTS] = py_bool(is_named);
    return asyncio_call_loop_text(machine, "task_by_attribute", arguments,
                                  LOOP_ARGUMENTS + 1);
}
