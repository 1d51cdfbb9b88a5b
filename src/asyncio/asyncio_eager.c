#include "asyncio_eager.h"

#include "asyncio_record.h"
#include "asyncio_task_step.h"
#include "asyncio_texts.h"
#include "py_context_object.h"
#include "py_coroutine.h"
#include "py_native_frame.h"

enum { TASK, BEFORE, FUTURE, THROWN, CAUSE, STEP, STATES };

static PyValue event_value(TraceEventId event)
{
    return py_small((int64_t)event);
}

static PyValue end_step(Asyncio *a, PyValue *state, PySend outcome,
                        PyValue value)
{
    PyValue leaving = PY_UNDEFINED;
    AsyncioTask *task = asyncio_task(state[TASK]);

    asyncio_task_step_ended(a, outcome, value);
    task->ended_eagerly = asyncio_future_is_done(&task->future);
    a->current = (AsyncioTask *)(uintptr_t)py_to_pointer(state[BEFORE]);
    a->waking.future = (AsyncioFuture *)(uintptr_t)py_to_pointer(state[FUTURE]);
    a->waking.thrown = state[THROWN];
    state[THROWN] = PY_UNDEFINED;
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

static PyValue begin_step(Asyncio *a, PyValue *state)
{
    PyMachine *machine = a->machine;
    AsyncioTask *task = asyncio_task(state[TASK]);
    PyValue result = PY_UNDEFINED;

    if (!py_context_enter(machine, &task->context))
        return py_unsupported(machine, "a copy of the context",
                              "a task in a context that is entered already");
    py_incref_object(&task->future.object);
    a->current = task;
    state[FUTURE] = py_from_pointer(a->waking.future);
    state[THROWN] = a->waking.thrown; /* moved, till the step has ended */
    a->waking = (AsyncioWaking){NULL, PY_UNDEFINED};
    asyncio_record_eager_step(a, task);
    task->started = true;
    PySend outcome =
        py_resume(machine, task->coroutine, PY_NONE, PY_UNDEFINED, &result);
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

PyValue asyncio_task_begin_eagerly(Asyncio *a, PyValue task)
{
    PyValue state[STATES] = {[TASK] = task,
                             [BEFORE] = py_from_pointer(a->current),
                             [CAUSE] = event_value(a->cause),
                             [STEP] = event_value(a->step_event)};

    return py_native_frame_push(a->machine, step_told, state, STATES)
               ? PY_PENDING
               : PY_ERROR;
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

PyValue asyncio_call_factory(PyMachine *machine, AsyncioLoop *loop,
                             PyValue coroutine, const PyValue *options)
{
    PyValue arguments[2 + ASYNCIO_TASK_OPTIONS] = {py_from_object(loop),
                                                   coroutine};

    for (uint32_t i = 0; i < ASYNCIO_TASK_OPTIONS; i++)
        arguments[2 + i] = py_is_undefined(options[i]) ? PY_NONE : options[i];
    return asyncio_call_loop_text(machine, "create_task", arguments,
                                  2 + ASYNCIO_TASK_OPTIONS);
}
