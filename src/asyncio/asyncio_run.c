#include "asyncio_run.h"

#include "asyncio_asyncgens.h"
#include "asyncio_coroutine.h"
#include "asyncio_deadlock.h"
#include "asyncio_future.h"
#include "asyncio_gather.h"
#include "asyncio_loop.h"
#include "asyncio_record.h"
#include "asyncio_report.h"
#include "asyncio_task.h"

#include "asyncio_host_private.h"
#include "base_check.h"
#include "py_coroutine.h"
#include "py_fuel.h"
#include "py_native_frame.h"

/* base_events._run_until_complete_cb: a fatal exception has left the loop by
 * itself. */
void asyncio_run_stop(void *subject, void *context)
{
    Asyncio *a = context;
    AsyncioFuture *future = subject;
    PyValue exception = future->exception;

    future->log_traceback = false;
    if (py_is_undefined(exception) || !asyncio_is_fatal(exception))
        kernel_loop_stop(a->loop);
    py_decref_object(a->machine, &future->object);
}

/* run_until_complete(): the loop runs until `future` (stolen) is done. */
static bool begin_loop(Asyncio *a, PyValue future)
{
    if (py_is_error(future))
        return false;
    BASE_REQUIRE(!a->running && !a->until);
    a->until = asyncio_future(future);
    asyncio_record_loop(a, TRACE_LOOP_START);
    a->running = true;
    asyncio_asyncgens_begin(a);
    return asyncio_future_add_callback(a, a->until, asyncio_run_stop, NULL);
}

static bool begin_coroutine(Asyncio *a, const AsyncioCoroutineSpec *spec)
{
    PyValue coroutine = asyncio_coroutine_new(a->machine, spec, NULL, 0);

    if (py_is_error(coroutine))
        return false;
    PyValue task = asyncio_task_new(a, coroutine, PY_NONE, NULL);
    py_decref(a->machine, coroutine);
    return begin_loop(a, task);
}

/* runners._cancel_all_tasks: false, without an exception, if none is left. */
static bool begin_cancelling(Asyncio *a)
{
    PyMachine *machine = a->machine;
    PyValue list = py_list_new(machine, NULL, 0);

    for (AsyncioTask *task = a->first_task; task && !py_is_error(list);
         task = task->after)
        if (task->future.loop == a->loop_serial &&
            !asyncio_future_is_done(&task->future) &&
            !py_list_append(machine, list, py_from_object(task)))
            break;
    if (py_is_raising(machine) || py_list(list)->count == 0) {
        py_decref(machine, list);
        return false;
    }
    PyList *tasks = py_list(list);
    for (uint32_t i = 0; i < tasks->count; i++)
        asyncio_task_cancel(a, asyncio_task(tasks->items[i]), PY_UNDEFINED);
    a->ending = list;
    return begin_loop(a,
                      asyncio_gather_all(a, tasks->items, tasks->count, true));
}

static void report_ending(Asyncio *a)
{
    PyList *tasks = py_list(a->ending);

    for (uint32_t i = 0; i < tasks->count; i++) {
        AsyncioTask *task = asyncio_task(tasks->items[i]);
        task->future.log_traceback = false;
        if (task->future.state != ASYNCIO_CANCELLED &&
            !py_is_undefined(task->future.exception))
            asyncio_report(
                a, &(AsyncioReport){.message = "unhandled exception during "
                                               "asyncio.run() shutdown",
                                    .exception = task->future.exception,
                                    .task = task});
    }
    py_assign(a->machine, &a->ending, PY_UNDEFINED);
}

/* asyncio.run() ends inside of a `with`: while it handles what main has raised,
 * that is the context of whatever else is raised. */
static void begin_failing(Asyncio *a)
{
    if (py_is_undefined(a->failure))
        return;
    a->is_failing = true;
    a->before = py_swap_handled(a->machine, py_incref(a->failure));
}

static void end_failing(Asyncio *a)
{
    if (!a->is_failing)
        return;
    a->is_failing = false;
    py_decref(a->machine, py_swap_handled(a->machine, a->before));
    a->before = PY_UNDEFINED;
}

/* Everything is over: the frame's answer. */
static PyValue end_run(Asyncio *a)
{
    PyMachine *machine = a->machine;
    PyValue answer = a->answer;
    PyValue failure = a->failure;

    end_failing(a);
    if (a->running)
        asyncio_asyncgens_end(a);
    asyncio_asyncgens_forget(a);
    asyncio_close_loop(a);
    a->has_loop = a->running = false;
    if (a->until)
        py_decref_object(machine, &a->until->object);
    a->until = NULL;
    py_assign(machine, &a->ending, PY_UNDEFINED);
    py_assign(machine, &a->loop_object, PY_UNDEFINED);
    a->answer = a->failure = PY_UNDEFINED;
    if (py_is_raising(machine) || py_is_undefined(failure)) {
        py_decref(machine, failure);
        if (!py_is_raising(machine))
            return answer;
        py_decref(machine, answer);
        return PY_ERROR;
    }
    py_decref(machine, answer);
    py_raise_value(machine, failure);
    py_decref(machine, failure);
    return PY_ERROR;
}

/* The next of the things that asyncio.run() does; PY_PENDING if a loop runs
 * for it. */
static PyValue begin_next_phase(Asyncio *a)
{
    switch (a->phase) {
    case ASYNCIO_PHASE_MAIN:
        asyncio_record_loop(a, TRACE_SHUTDOWN_BEGIN);
        begin_failing(a);
        a->phase = ASYNCIO_PHASE_CANCEL;
        if (begin_cancelling(a))
            return PY_PENDING;
        if (py_is_raising(a->machine))
            return end_run(a);
        /* fall through */
    case ASYNCIO_PHASE_CANCEL:
        a->phase = ASYNCIO_PHASE_ASYNCGENS;
        if (begin_coroutine(a, &asyncio_shutdown_asyncgens))
            return PY_PENDING;
        return end_run(a);
    case ASYNCIO_PHASE_ASYNCGENS:
        a->phase = ASYNCIO_PHASE_EXECUTOR;
        if (begin_coroutine(a, &asyncio_shutdown_executor))
            return PY_PENDING;
        return end_run(a);
    case ASYNCIO_PHASE_EXECUTOR:
        break;
    }
    return end_run(a);
}

/* What run_until_complete() gives: a result, or an exception that becomes
 * run()'s. */
static void take_outcome(Asyncio *a, AsyncioFuture *future, PyValue leaving)
{
    PyMachine *machine = a->machine;

    if (!py_is_undefined(leaving)) {
        if (asyncio_future_is_done(future))
            future->log_traceback = false;
        py_assign(machine, &a->failure, leaving);
        return;
    }
    if (!asyncio_future_is_done(future)) {
        py_assign(
            machine, &a->failure,
            py_exception_new(machine, &py_RuntimeError,
                             "Event loop stopped before Future completed."));
        return;
    }
    PyValue error = asyncio_future_outcome_to_raise(a, future);
    if (!py_is_undefined(error))
        py_assign(machine, &a->failure, error);
    else if (a->phase == ASYNCIO_PHASE_MAIN)
        py_assign(machine, &a->answer, py_incref(future->result));
}

/* The loop has stopped, or an exception leaves it. A failure while run() ends
 * skips what it would do next. */
static PyValue end_loop(Asyncio *a)
{
    AsyncioFuture *future = a->until;
    PyValue leaving = a->leaving;
    bool failed;

    BASE_REQUIRE(future != NULL);
    BASE_INVARIANT(!a->current && !a->calling);
    a->running = false;
    asyncio_asyncgens_end(a);
    a->leaving = PY_UNDEFINED;
    a->until = NULL;
    asyncio_record_loop(a, TRACE_LOOP_STOP);
    asyncio_future_remove_callback(a, future, asyncio_run_stop, NULL);
    take_outcome(a, future, leaving);
    failed = a->phase != ASYNCIO_PHASE_MAIN && !py_is_undefined(leaving);
    py_decref_object(a->machine, &future->object);
    if (a->phase == ASYNCIO_PHASE_CANCEL && !failed)
        report_ending(a);
    if (failed || py_is_raising(a->machine))
        return end_run(a);
    return begin_next_phase(a);
}

/* What put an entry into the loop had been recorded, if anything is. */
static bool is_recorded_cause(const Asyncio *a, TraceEventId cause)
{
    return cause == TRACE_NONE ||
           (a->trace && cause < trace_store_count(a->trace));
}

static void check_turn(Asyncio *a)
{
    const TraceLimits *limits = &a->limits;

    BASE_INVARIANT(a->running);
    if (a->clock.turn > limits->turns)
        asyncio_hit_limit(a, "--max-turns",
                          "more than %llu turns of the event loop",
                          (unsigned long long)limits->turns);
    else if (a->clock.now > limits->seconds)
        asyncio_hit_limit(a, "--max-time", "more than %.17g virtual seconds",
                          limits->seconds);
}

static void run_callback(Asyncio *a, const KernelEntry *entry)
{
    BASE_REQUIRE(!a->current && !a->calling);
    BASE_INVARIANT(is_recorded_cause(a, (TraceEventId)entry->tag));
    a->cause = (TraceEventId)entry->tag;
    a->step_event = TRACE_NONE;
    a->pending = false;
    a->loop_depth = py_machine_depth(a->machine);
    py_machine_returned_to_loop(a->machine);
    entry->fn(entry->subject, a);
}

/* The loop's own work has failed: for want of memory. The end of the whole run
 * is no exception and goes on by itself. */
static PyValue fail_run(Asyncio *a)
{
    PyValue exception = py_take_exception(a->machine);

    if (py_is_undefined(exception))
        return PY_ERROR;
    py_assign(a->machine, &a->failure, exception);
    return end_run(a);
}

/* Runs callbacks until one goes on in frames, the budget is used up, or there
 * is an answer. */
static PyValue run_loop(Asyncio *a)
{
    PyMachine *machine = a->machine;
    KernelEntry entry;

    for (;;) {
        PyValue answer = PY_PENDING;
        if (py_is_raising(machine))
            return fail_run(a);
        if (!py_is_undefined(a->leaving)) {
            kernel_loop_abandon_turn(a->loop);
            answer = end_loop(a);
        } else if (py_machine_should_pause(machine) ||
                   py_machine_finalize(machine)) {
            return PY_PENDING;
        } else {
            switch (kernel_loop_next(a->loop, &entry)) {
            case KERNEL_TURN:
                check_turn(a);
                break;
            case KERNEL_CALLBACK:
                run_callback(a, &entry);
                if (a->pending)
                    return PY_PENDING;
                break;
            case KERNEL_STOPPED:
                answer = end_loop(a);
                break;
            case KERNEL_IDLE:
                asyncio_end_in_deadlock(a);
                break;
            }
        }
        if (!py_is_pending(answer))
            return answer;
    }
}

static void callback_ended(Asyncio *a, PyOutcome outcome, PyValue value)
{
    BASE_REQUIRE(a->pending);
    BASE_INVARIANT(!a->calling != !a->current);
    a->pending = false;
    if (a->calling)
        asyncio_handle_ended(a, outcome, value);
    else if (outcome == PY_OUTCOME_YIELD)
        asyncio_task_step_ended(a, PY_SEND_YIELD, value);
    else if (outcome == PY_OUTCOME_RETURN)
        asyncio_task_step_ended(a, PY_SEND_RETURN, value);
    else
        asyncio_task_step_ended(a, PY_SEND_RAISE, value);
}

static PyValue drive(PyMachine *machine, PyNativeFrame *frame,
                     PyOutcome outcome, PyValue value)
{
    Asyncio *a = asyncio_of(machine);
    (void)frame;

    if (outcome != PY_OUTCOME_START && outcome != PY_OUTCOME_CONTINUE) {
        if (a->pending)
            callback_ended(a, outcome, value);
        else /* of what ran between two callbacks */
            py_decref(machine, value);
    }
    return run_loop(a);
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

/* There is nothing to run, but a loop was made, and is shut down properly. */
static PyValue begin_end(Asyncio *a)
{
    a->failure = py_take_exception(a->machine);
    if (py_is_undefined(a->failure))
        return PY_ERROR;
    PyValue answer = begin_next_phase(a);
    if (py_is_pending(answer) &&
        !py_native_frame_push(a->machine, drive, NULL, 0))
        return end_run(a);
    return answer;
}

/* asyncio.run(), Runner.run(), run_until_complete(), run_forever(), _run_once()
 * and Handle._run(), one of which is ours; 3.11 counts two calls in C. */
static uint32_t frames_below_a_step(const PyMachine *machine)
{
    return py_machine_version(machine) < 312 ? 7 : 5;
}

static PyValue start_run(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    (void)count;

    if (a->running)
        return py_raise(machine, &py_RuntimeError,
                        "asyncio.run() cannot be called from a running event "
                        "loop");
    if (!py_is_undefined(args[2]) && !py_is_none(args[2]))
        return py_unsupported(machine, "asyncio.run(main())",
                              "loop_factory of asyncio.run");
    a->has_loop = true;
    a->loop_serial++;
    a->phase = ASYNCIO_PHASE_MAIN;
    if (!py_is_coroutine(args[0])) {
        refuse(machine, args[0]);
        return begin_end(a);
    }
    if (!begin_loop(a, asyncio_task_new(a, args[0], PY_NONE, NULL)))
        return end_run(a);
    PyNativeFrame *frame = py_native_frame_push(machine, drive, NULL, 0);
    if (!frame)
        return end_run(a);
    py_native_frame_weigh(machine, frame, frames_below_a_step(machine));
    return PY_PENDING;
}

const PyNative asyncio_run = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "run",
    .fn = start_run,
    .required = 1,
    .positional = 1,
    .parameter_count = 3,
    .names = {"main", "debug", "loop_factory"},
};
