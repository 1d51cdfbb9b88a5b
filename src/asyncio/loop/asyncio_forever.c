#include "asyncio_forever.h"

#include "asyncio_derived.h"
#include "asyncio_drive.h"
#include "asyncio_eager.h"
#include "asyncio_future.h"
#include "asyncio_report.h"
#include "asyncio_task.h"
#include "asyncio_texts.h"
#include "py_coroutine.h"
#include "py_traceback_object.h"
#include "py_wait.h"

/* run_forever(), _run_once() and Handle._run(); 3.11 counts two calls in C. */
static uint32_t frames_of_forever(const PyMachine *machine)
{
    return py_machine_version(machine) < 312 ? 5 : 3;
}

/* BaseEventLoop._check_closed and _check_running */
static bool may_run(PyMachine *machine, const AsyncioLoop *loop)
{
    if (!asyncio_require_open(machine, loop))
        return false;
    if (loop->running)
        py_raise(machine, &py_RuntimeError,
                 "This event loop is already "
                 "running");
    else if (asyncio_of(machine)->loop)
        py_raise(machine, &py_RuntimeError,
                 "Cannot run the event loop while another loop is running");
    return !py_is_raising(machine);
}

/* From 3.13 on run_forever() clears up whether it could begin or not, and takes
 * the loop that runs for its own. */
static void unset_running(const Asyncio *a)
{
    if (a->loop && py_machine_version(a->machine) >= 313)
        a->loop->is_unset = true;
}

/* What leaves the loop by itself is raised where the loop was run. */
static bool take_leaving(PyMachine *machine, AsyncioLoop *loop)
{
    PyValue leaving = loop->leaving;

    loop->leaving = PY_UNDEFINED;
    if (!py_is_undefined(leaving) && !py_is_raising(machine))
        py_raise_value(machine, leaving);
    py_decref(machine, leaving);
    return py_is_raising(machine);
}

static PyValue forever_ended(Asyncio *a, AsyncioLoop *loop)
{
    asyncio_drive_end(a, loop);
    return take_leaving(a->machine, loop) ? PY_ERROR : PY_NONE;
}

PyValue asyncio_run_forever(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioLoop *loop = (AsyncioLoop *)py_object(args[0]);
    BASE_INVARIANT(count > 0);

    if (!may_run(machine, loop)) {
        unset_running(a);
        return PY_ERROR;
    }
    if (!asyncio_drive_begin(a, loop, NULL, false))
        return PY_ERROR;
    PyValue answer =
        asyncio_drive_push(a, loop, forever_ended, frames_of_forever(machine));
    if (py_is_error(answer))
        asyncio_drive_end(a, loop);
    return answer;
}

/* The frame of run_until_complete() knows the future. */
static void hold_outcome(PyMachine *machine, const AsyncioFuture *future)
{
    const PyValue held[] = {py_from_object(future)};

    if (py_is_exception(future->exception))
        py_traceback_hold(machine, future->exception, held, 1);
}

static PyValue complete_ended(Asyncio *a, AsyncioLoop *loop)
{
    PyMachine *machine = a->machine;
    AsyncioFuture *future = asyncio_drive_end(a, loop);
    PyValue answer = PY_ERROR;

    if (take_leaving(machine, loop)) {
        /* Of a task of its own making nobody else could ask. */
        if (asyncio_future_is_task(future) && ((AsyncioTask *)future)->silent)
            future->log_traceback = false;
    } else if (!asyncio_future_is_done(future)) {
        py_raise(machine, &py_RuntimeError,
                 "Event loop stopped before Future completed.");
    } else {
        asyncio_expect(a, future, "done", PY_TRUE);
        answer = asyncio_future_get_result(machine, future);
        if (py_is_error(answer))
            hold_outcome(machine, future);
        else
            asyncio_expect(a, future, "result", answer);
    }
    py_decref_object(machine, &future->object);
    return answer;
}

enum { ASK_LOOP, ASK_FUTURE, ASK_STATES };

/* Its class is asked to tell of its end, and then the loop runs. */
static PyValue asked_to_stop(PyMachine *machine, PyNativeFrame *frame,
                             PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;

    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                asyncio_ask_to_tell(machine, asyncio_future(state[ASK_FUTURE]),
                                    asyncio_inner_callback_new(
                                        machine, "_run_until_complete_cb",
                                        asyncio_run_stop, NULL)));
    py_decref(machine, answer);
    const PyValue told[] = {state[ASK_LOOP], state[ASK_FUTURE], PY_TRUE};
    PY_WAIT_FOR(answer, asyncio_run_until_complete(machine, told, 3));
    PY_WAITS_END(frame);
    return answer;
}

static PyValue ask_to_stop(PyMachine *machine, const PyValue *args)
{
    PyValue state[ASK_STATES] = {py_incref(args[0]), py_incref(args[1])};

    return py_wait_start(machine, asked_to_stop, state, ASK_STATES);
}

PyValue asyncio_run_until_complete(PyMachine *machine, const PyValue *args,
                                   uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioLoop *loop = (AsyncioLoop *)py_object(args[0]);
    BASE_INVARIANT(count > 1);

    if (!may_run(machine, loop)) {
        asyncio_hold_arguments(machine, args + 1, 1);
        return PY_ERROR;
    }
    if (asyncio_makes_in_python(loop) && py_is_coroutine(args[1]))
        return asyncio_call_loop_text(machine, "run_task", args, 2);
    if (asyncio_is_future(args[1]) &&
        asyncio_overrides(asyncio_future(args[1]), "remove_done_callback"))
        return py_unsupported(machine, "leave the method out",
                              "a remove_done_callback() of one's own of what "
                              "run_until_complete() waits for");
    if (asyncio_is_future(args[1]) && count == 2 &&
        asyncio_overrides(asyncio_future(args[1]), "add_done_callback"))
        return ask_to_stop(machine, args);
    PyValue future = asyncio_ensure_future(a, loop, args[1]);
    if (py_is_error(future))
        return PY_ERROR;
    if (!py_is(future, args[1]))
        asyncio_task(future)->silent = true;
    if (!asyncio_drive_begin(a, loop, asyncio_future(future), count > 2))
        return PY_ERROR;
    PyValue answer = asyncio_drive_push(a, loop, complete_ended,
                                        frames_of_forever(machine) + 1);
    if (py_is_error(answer)) {
        asyncio_drive_end(a, loop);
        py_decref(machine, future);
    }
    return answer;
}
