#include "asyncio_run.h"

#include "asyncio_asyncgens.h"
#include "asyncio_coroutine.h"
#include "asyncio_debug.h"
#include "asyncio_derived.h"
#include "asyncio_drive.h"
#include "asyncio_eager.h"
#include "asyncio_future.h"
#include "asyncio_gather.h"
#include "asyncio_interrupt.h"
#include "asyncio_policy.h"
#include "asyncio_record.h"
#include "asyncio_report.h"
#include "asyncio_task.h"
#include "asyncio_task_cancel.h"
#include "asyncio_texts.h"
#include "py_argument.h"
#include "py_coroutine.h"
#include "py_traceback_object.h"

/* run_until_complete(): the loop runs until `future` (stolen) is done. */
static bool begin_loop(Asyncio *a, AsyncioLoop *loop, PyValue future)
{
    if (py_is_error(future))
        return false;
    return asyncio_drive_begin(a, loop, asyncio_future(future), false);
}

/* A task that asyncio.run() itself makes, of a coroutine. */
static PyValue make_task(Asyncio *a, AsyncioLoop *loop, PyValue coroutine)
{
    a->makes_main = true;
    PyValue task = asyncio_task_new(a, loop, coroutine, PY_NONE, NULL);
    a->makes_main = false;
    return task;
}

static bool begin_coroutine(Asyncio *a, AsyncioLoop *loop,
                            const AsyncioCoroutineSpec *spec)
{
    PyValue coroutine = asyncio_coroutine_new(a->machine, spec, NULL, 0);

    if (py_is_error(coroutine))
        return false;
    PyValue task = make_task(a, loop, coroutine);
    py_decref(a->machine, coroutine);
    return begin_loop(a, loop, task);
}

/* runners._cancel_all_tasks: false, without an exception, if none is left. */
static bool begin_cancelling(Asyncio *a, AsyncioLoop *loop)
{
    PyMachine *machine = a->machine;
    PyValue list = py_list_new(machine, NULL, 0);

    for (AsyncioTask *task = a->first_task; task && !py_is_error(list);
         task = task->after)
        if (task->future.loop == loop->serial &&
            !asyncio_future_is_done(&task->future) &&
            !py_list_append(machine, list, py_from_object(task)))
            break;
    if (py_is_raising(machine) || py_list(list)->count == 0) {
        py_decref(machine, list);
        return false;
    }
    PyList *tasks = py_list(list);
    for (uint32_t i = 0; i < tasks->count && !py_is_raising(machine); i++)
        asyncio_cancel(a, asyncio_future(tasks->items[i]), PY_UNDEFINED);
    if (py_is_raising(machine)) {
        py_decref(machine, list);
        return false;
    }
    loop->ending = list;
    return begin_loop(
        a, loop, asyncio_gather_all(a, loop, tasks->items, tasks->count, true));
}

/* From 3.12 on a frame knows who called it when it has ended: what has left one
 * that was called by a task's own knows the loop's, and those of
 * _cancel_all_tasks(), which know all that were cancelled. */
static void hold_ending(PyMachine *machine, const AsyncioLoop *loop,
                        const AsyncioTask *task)
{
    PyValue error = task->future.state == ASYNCIO_CANCELLED
                        ? task->future.cancelled_error
                        : task->future.exception;

    if (py_machine_version(machine) < 312 || !py_is_exception(error))
        return;
    const PyTraceback *place = py_exception(error)->traceback;
    if (place)
        py_traceback_hold(machine, error, &loop->ending, 1);
}

static void report_ending(Asyncio *a, AsyncioLoop *loop)
{
    PyList *tasks = py_list(loop->ending);

    for (uint32_t i = 0; i < tasks->count; i++) {
        AsyncioTask *task = asyncio_task(tasks->items[i]);
        task->future.log_traceback = false;
        hold_ending(a->machine, loop, task);
        if (task->future.state != ASYNCIO_CANCELLED &&
            !py_is_undefined(task->future.exception))
            asyncio_report(
                a, &(AsyncioReport){.message = "unhandled exception during "
                                               "asyncio.run() shutdown",
                                    .exception = task->future.exception,
                                    .task = task});
    }
    /* A set lets go of its first one first. */
    for (uint32_t i = 0; tasks->object.refs == 1 && i < tasks->count; i++)
        py_assign(a->machine, &tasks->items[i], PY_NONE);
    py_assign(a->machine, &loop->ending, PY_UNDEFINED);
}

/* asyncio.run() ends inside of a `with`: while it handles what main has raised,
 * that is the context of whatever else is raised. */
static void begin_failing(Asyncio *a, AsyncioLoop *loop)
{
    if (py_is_undefined(loop->failure))
        return;
    loop->is_failing = true;
    loop->before = py_swap_handled(a->machine, py_incref(loop->failure));
}

static void end_failing(Asyncio *a, AsyncioLoop *loop)
{
    if (!loop->is_failing)
        return;
    loop->is_failing = false;
    py_decref(a->machine, py_swap_handled(a->machine, loop->before));
    loop->before = PY_UNDEFINED;
}

/* Everything is over: the frame's answer. */
static PyValue end_run(Asyncio *a, AsyncioLoop *loop)
{
    PyMachine *machine = a->machine;
    PyValue answer = loop->answer;
    PyValue failure = loop->failure;

    end_failing(a, loop);
    asyncio_asyncgens_forget(a);
    asyncio_loop_close(a, loop);
    asyncio_note_closed(a, loop, false);
    asyncio_policy_set(a, NULL);
    py_assign(machine, &loop->ending, PY_UNDEFINED);
    loop->answer = loop->failure = PY_UNDEFINED;
    if (py_is_raising(machine)) {
        py_decref(machine, failure);
        py_decref(machine, answer);
        return PY_ERROR;
    }
    if (py_is_undefined(failure))
        return answer;
    py_decref(machine, answer);
    py_raise_value(machine, failure);
    py_decref(machine, failure);
    return PY_ERROR;
}

/* From 3.12 on with a limit of five minutes. */
static bool begin_ending_executor(Asyncio *a, AsyncioLoop *loop)
{
    PyMachine *machine = a->machine;
    PyValue arguments[2] = {py_from_object(loop), py_float(300)};

    if (py_is_undefined(loop->end_executor))
        return begin_coroutine(a, loop, &asyncio_shutdown_executor);
    PyValue coroutine = py_call(machine, loop->end_executor, arguments,
                                py_machine_version(machine) < 312 ? 1 : 2);
    if (py_is_error(coroutine))
        return false;
    BASE_REQUIRE(!py_is_pending(coroutine)); /* its body has not begun */
    PyValue task = make_task(a, loop, coroutine);
    py_decref(machine, coroutine);
    return begin_loop(a, loop, task);
}

/* Whether gather() calls methods of the program's of a task that is left. */
static bool leaves_asked(Asyncio *a, const AsyncioLoop *loop)
{
    for (const AsyncioTask *task = a->first_task; task; task = task->after)
        if (task->future.loop == loop->serial &&
            !asyncio_future_is_done(&task->future) &&
            asyncio_overrides_any(&task->future))
            return true;
    return false;
}

/* The loop's frame hears of its end (asyncio_run_text_ended). */
static PyValue begin_text(Asyncio *a, AsyncioLoop *loop)
{
    PyValue self = py_from_object(loop);

    loop->phase = ASYNCIO_PHASE_TEXT;
    loop->begins_text = a->gives_way = true;
    if (py_is_pending(asyncio_call_loop_text(a->machine, "end_run", &self, 1)))
        return PY_PENDING;
    loop->begins_text = false;
    return end_run(a, loop);
}

PyValue asyncio_run_text_ended(Asyncio *a, AsyncioLoop *loop, PyOutcome outcome,
                               PyValue value)
{
    if (outcome == PY_OUTCOME_RAISE)
        py_assign(a->machine, &loop->failure, value);
    else
        py_decref(a->machine, value);
    return end_run(a, loop);
}

/* The next of the things that asyncio.run() does; PY_PENDING if a loop runs
 * for it. */
static PyValue begin_next_phase(Asyncio *a, AsyncioLoop *loop)
{
    switch (loop->phase) {
    case ASYNCIO_PHASE_MAIN:
        asyncio_record_loop(a, TRACE_SHUTDOWN_BEGIN);
        begin_failing(a, loop);
        if (asyncio_makes_in_python(loop) || leaves_asked(a, loop))
            return begin_text(a, loop);
        loop->phase = ASYNCIO_PHASE_CANCEL;
        if (begin_cancelling(a, loop))
            return PY_PENDING;
        if (py_is_raising(a->machine))
            return end_run(a, loop);
        /* fall through */
    case ASYNCIO_PHASE_CANCEL:
        loop->phase = ASYNCIO_PHASE_ASYNCGENS;
        if (begin_coroutine(a, loop, &asyncio_shutdown_asyncgens))
            return PY_PENDING;
        return end_run(a, loop);
    case ASYNCIO_PHASE_ASYNCGENS:
        loop->phase = ASYNCIO_PHASE_EXECUTOR;
        if (begin_ending_executor(a, loop))
            return PY_PENDING;
        return end_run(a, loop);
    case ASYNCIO_PHASE_EXECUTOR:
    case ASYNCIO_PHASE_TEXT:
        break;
    }
    return end_run(a, loop);
}

/* Runner.run() no longer hears of signals. What it raises (stolen), if main was
 * cancelled by one of these alone. */
static PyValue end_guard(Asyncio *a, PyValue error)
{
    PyMachine *machine = a->machine;

    if (!asyncio_interrupt_unguard(a, error))
        return error;
    PyValue interrupt = py_exception_new(machine, &py_KeyboardInterrupt, NULL);
    if (py_is_error(interrupt))
        return error;
    py_assign(machine, &py_exception(interrupt)->context, error);
    py_set_exception(machine, interrupt);
    py_traceback_add_hidden(machine);
    return py_take_exception(machine);
}

/* What run_until_complete() gives: a result, or an exception that becomes
 * run()'s. */
static void take_outcome(Asyncio *a, AsyncioLoop *loop, AsyncioFuture *future,
                         PyValue leaving)
{
    PyMachine *machine = a->machine;

    if (!py_is_undefined(leaving)) {
        if (asyncio_future_is_done(future))
            future->log_traceback = false;
        py_assign(machine, &loop->failure, leaving);
        return;
    }
    if (!asyncio_future_is_done(future)) {
        py_assign(
            machine, &loop->failure,
            py_exception_new(machine, &py_RuntimeError,
                             "Event loop stopped before Future completed."));
        return;
    }
    PyValue error = asyncio_future_outcome_to_raise(a, future);
    if (loop->phase == ASYNCIO_PHASE_MAIN && !py_is_undefined(error))
        error = end_guard(a, error);
    if (!py_is_undefined(error)) {
        py_assign(machine, &loop->failure, error);
        const PyValue held[] = {py_from_object(future)};
        /* Through run_until_complete(), Runner.run() and run(). */
        py_traceback_hold(machine, error, held, 1);
        py_traceback_hold(machine, error, NULL, 0);
        py_traceback_hold(machine, error, NULL, 0);
    } else if (loop->phase == ASYNCIO_PHASE_MAIN)
        py_assign(machine, &loop->answer, py_incref(future->result));
}

/* The loop's own work has failed. */
static PyValue fail_run(Asyncio *a, AsyncioLoop *loop)
{
    py_assign(a->machine, &loop->failure, py_take_exception(a->machine));
    return end_run(a, loop);
}

/* The loop has stopped, or an exception leaves it. A failure while run() ends
 * skips what it would do next. */
static PyValue end_loop(Asyncio *a, AsyncioLoop *loop)
{
    AsyncioFuture *future = asyncio_drive_end(a, loop);
    PyValue leaving = loop->leaving;
    bool own = py_is_raising(a->machine);

    BASE_REQUIRE(future != NULL);
    loop->leaving = PY_UNDEFINED;
    if (!own)
        take_outcome(a, loop, future, leaving);
    if (loop->phase == ASYNCIO_PHASE_MAIN)
        asyncio_interrupt_unguard(a, PY_UNDEFINED);
    bool failed =
        loop->phase != ASYNCIO_PHASE_MAIN && !py_is_undefined(leaving);
    py_decref_object(a->machine, &future->object);
    if (own)
        return fail_run(a, loop);
    if (loop->phase == ASYNCIO_PHASE_CANCEL && !failed)
        report_ending(a, loop);
    if (failed || py_is_raising(a->machine))
        return end_run(a, loop);
    loop->rests = true;
    return PY_PENDING;
}

PyValue asyncio_run_go_on(Asyncio *a, AsyncioLoop *loop)
{
    BASE_REQUIRE(!a->loop);
    return begin_next_phase(a, loop);
}

static PyValue refuse(PyMachine *machine, PyValue value)
{
    BaseText text = {0};

    if (py_machine_version(machine) >= 314)
        return py_raise(machine, &py_TypeError,
                        "An asyncio.Future, a coroutine or an awaitable is "
                        "required");
    if (py_repr(machine, value, &text))
        py_raise(machine, &py_ValueError, "a coroutine was expected, got %s",
                 base_text_str(&text));
    base_text_release(&text);
    return PY_ERROR;
}

/* asyncio.run(), Runner.run(), run_until_complete(), run_forever(), _run_once()
 * and Handle._run(); 3.11 counts two calls in C. */
static uint32_t frames_below_a_step(const PyMachine *machine)
{
    return py_machine_version(machine) < 312 ? 8 : 6;
}

/* There is nothing to run, but a loop was made, and is shut down properly. */
static PyValue begin_end(Asyncio *a, AsyncioLoop *loop)
{
    loop->failure = py_take_exception(a->machine);
    if (py_is_undefined(loop->failure))
        return PY_ERROR;
    return begin_next_phase(a, loop);
}

static PyValue begin_main(Asyncio *a, AsyncioLoop *loop, PyValue main)
{
    PyMachine *machine = a->machine;
    PyValue answer = PY_PENDING;

    if (!asyncio_is_coroutine_like(machine, main)) {
        if (!py_is_raising(machine))
            refuse(machine, main);
        answer = begin_end(a, loop);
    } else if (!begin_loop(a, loop, make_task(a, loop, main))) {
        answer = end_run(a, loop);
    }
    if (!py_is_pending(answer))
        return answer;
    asyncio_interrupt_guard(a, asyncio_task(py_from_object(loop->until)));
    answer =
        asyncio_drive_push(a, loop, end_loop, frames_below_a_step(machine));
    if (py_is_pending(answer))
        return PY_PENDING;
    AsyncioFuture *future = asyncio_drive_end(a, loop);
    if (future)
        py_decref_object(machine, &future->object);
    return end_run(a, loop);
}

/* From 3.14 on anything that can be awaited is run. */
static bool takes_awaitable(const PyMachine *machine, PyValue main)
{
    return py_machine_version(machine) >= 314 && !py_is_coroutine(main) &&
           (asyncio_is_future(main) || asyncio_is_other_awaitable(main));
}

static PyValue start_run(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    BASE_INVARIANT(count > 2);

    if (a->loop) {
        py_raise(machine, &py_RuntimeError,
                 "asyncio.run() cannot be called from a running event loop");
        asyncio_hold_arguments(machine, args, 1);
        return PY_ERROR;
    }
    if (!py_is_undefined(args[2]) && py_machine_version(machine) < 312)
        return py_raise(machine, &py_TypeError,
                        "run() got an unexpected keyword argument "
                        "'loop_factory'");
    if ((!py_is_undefined(args[2]) && !py_is_none(args[2])) ||
        a->has_own_policy || takes_awaitable(machine, args[0])) {
        PyValue arguments[3] = {args[0],
                                py_is_undefined(args[1]) ? PY_NONE : args[1],
                                py_is_undefined(args[2]) ? PY_NONE : args[2]};
        return asyncio_call_loop_text(machine, "run_main", arguments, 3);
    }
    AsyncioLoop *loop = asyncio_loop_new(a);
    if (!loop)
        return PY_ERROR;
    bool debug = false;
    if (!py_is_undefined(args[1]) &&
        !py_argument_truth(machine, &args[1], &debug)) {
        py_decref_object(machine, &loop->object);
        return PY_ERROR;
    }
    asyncio_debug_set(a, loop, debug);
    loop->phase = ASYNCIO_PHASE_MAIN;
    asyncio_policy_set(a, loop);
    PyValue answer = begin_main(a, loop, args[0]);
    py_decref_object(machine, &loop->object);
    return answer;
}

const PyNative asyncio_run = {
    .object = PY_STATIC_OBJECT(&py_text_native_type),
    .name = "run",
    .module = "asyncio.runners",
    .fn = start_run,
    .required = 1,
    .positional = 1,
    .parameter_count = 3,
    .names = {"main", "debug", "loop_factory"},
};
