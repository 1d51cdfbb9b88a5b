#include "asyncio_interrupt.h"

#include "asyncio_deadlock.h"
#include "asyncio_future.h"
#include "asyncio_handle.h"
#include "asyncio_host_private.h"
#include "asyncio_loop.h"
#include "asyncio_record.h"
#include "asyncio_task_cancel.h"
#include "asyncio_threads.h"
#include "base_memory.h"
#include "py_exception.h"
#include "py_float.h"
#include "py_native_table.h"
#include "py_protocol.h"
#include "py_traceback_object.h"
#include "py_tuple.h"
#include "py_wait.h"

#include <math.h>

double asyncio_interrupt_moment(const Asyncio *a)
{
    if (!asyncio_interrupt_waits(a) || asyncio_thread_serial(a) != 0)
        return INFINITY;
    return a->limits.interrupts[a->sigint.next];
}

/* What call_soon_threadsafe() is given, lest the loop goes on waiting. */
static void do_nothing(void *subject, void *context)
{
    Asyncio *a = context;

    py_decref_object(a->machine, subject);
}

static void raise_interrupt(PyMachine *machine)
{
    PyValue exception = py_exception_new(machine, &py_KeyboardInterrupt, NULL);

    if (!py_is_error(exception))
        py_raise_value(machine, exception);
    py_decref(machine, exception);
}

enum { NUMBER = 2, NUMBERS = 65 };

static bool drop(Asyncio *a, AsyncioLoop *loop, uint32_t number)
{
    AsyncioHandle *handle = loop->signals ? loop->signals[number] : NULL;

    if (!handle)
        return false;
    loop->signals[number] = NULL;
    if (number == NUMBER && a->sigint.loop == loop->serial) {
        a->sigint.loop = 0;
        a->sigint.is_replaced = true;
    }
    py_decref_object(a->machine, &handle->object);
    return true;
}

void asyncio_interrupt_forget(Asyncio *a, AsyncioLoop *loop)
{
    for (uint32_t i = 0; loop->signals && i < NUMBERS; i++)
        drop(a, loop, i);
    base_free(loop->signals);
    loop->signals = NULL;
}

void asyncio_interrupt_release(Asyncio *a)
{
    for (uint32_t i = 0; i < a->loops.count; i++) {
        AsyncioLoop *loop = a->loops.by_serial[i];
        if (!loop)
            continue;
        base_free(loop->signals);
        loop->signals = NULL;
    }
}

/* _UnixSelectorEventLoop._process_self_data(), in the turn that has heard of
 * it: the function is called in the next one. */
static void hand_on(void *subject, void *context)
{
    Asyncio *a = context;
    AsyncioLoop *loop = subject;
    uint64_t heard = loop->heard;

    loop->heard = 0;
    for (uint32_t i = 1; loop->signals && i < NUMBERS; i++) {
        AsyncioHandle *handle = heard >> (i - 1) & 1 ? loop->signals[i] : NULL;
        if (handle && handle->cancelled)
            drop(a, loop, i);
        else if (handle)
            asyncio_handle_soon(a, handle);
    }
    py_decref_object(a->machine, &loop->object);
}

/* The loop hears of that signal, in its next turn. */
static void tell_loop(Asyncio *a, AsyncioLoop *loop, uint32_t number)
{
    loop->heard |= (uint64_t)1 << (number - 1);
    asyncio_soon_in(a, loop->serial, hand_on, loop);
}

/* Who takes it, where that is a function of the program's. */
static const char HANDLER[] = "handler";

static TraceEventId note_handler(Asyncio *a)
{
    AsyncioIntervention what = {.deed = ASYNCIO_DEED_INTERRUPT,
                                .name = HANDLER};

    return asyncio_record_intervened(a, &what, NULL, PY_UNDEFINED);
}

/* The running loop's thread calls it, in frames of its own. */
static void call_own_in_loop(Asyncio *a)
{
    KernelLoop *kernel = a->loop->kernel;
    bool polls = kernel_loop_polls(kernel);
    double until = polls ? kernel_loop_waits_until(kernel) : -INFINITY;
    PyValue none = py_tuple_new(a->machine, NULL, 0);
    AsyncioHandle *handle =
        py_is_error(none)
            ? NULL
            : asyncio_handle_new(a, a->loop, a->sigint.calls_own, none);

    if (!handle)
        return;
    handle->is_signal = true;
    handle->when = until;
    a->loop->is_woken = false;
    a->cause = TRACE_NONE;
    a->cause = note_handler(a);
    a->step_event = TRACE_NONE;
    a->loop_depth = py_machine_depth(a->machine);
    asyncio_run_handle(handle, a);
}

/* signal.signal() has said what is to be done. True: nothing more is. */
static bool is_handled(Asyncio *a)
{
    bool is_between = a->loop && !a->current && !a->calling;

    if (a->sigint.handler == ASYNCIO_HANDLER_OWN && is_between)
        call_own_in_loop(a);
    else if (a->sigint.handler == ASYNCIO_HANDLER_OWN)
        py_unsupported(a->machine,
                       "loop.add_signal_handler(signal.SIGINT, task.cancel)",
                       "Ctrl+C to a handler of signal.signal()");
    return a->sigint.handler != ASYNCIO_HANDLER_DEFAULT;
}

void asyncio_interrupt_handled(Asyncio *a, const AsyncioHandle *handle)
{
    double until = fmin(handle->when, asyncio_interrupt_moment(a));
    AsyncioLoop *loop = a->loop;

    if (loop->is_woken || asyncio_has_threads(a) || isinf(handle->when) < 0 ||
        kernel_loop_waits_until(loop->kernel) >= until)
        return;
    if (isinf(until))
        asyncio_end_in_deadlock(a);
    else if (until > a->clock.now)
        kernel_clock_move(&a->clock, until);
}

/* Runner._on_sigint(), or without one signal.default_int_handler(). */
bool asyncio_interrupt_now(Asyncio *a)
{
    if (is_handled(a))
        return true;
    AsyncioTask *task = a->sigint.task;
    TraceEventId before = a->cause;
    AsyncioLoop *loop = asyncio_loop_of(a, a->sigint.loop);
    bool asks = !loop && task && !a->sigint.is_replaced &&
                ++a->sigint.count == 1 &&
                !asyncio_future_is_done(&task->future);
    AsyncioIntervention what = {.deed = ASYNCIO_DEED_INTERRUPT,
                                .name = loop ? HANDLER : NULL};

    a->cause = TRACE_NONE;
    a->cause =
        asyncio_record_intervened(a, &what, asks ? task : NULL, PY_UNDEFINED);
    if (loop) {
        tell_loop(a, loop, NUMBER);
        a->cause = before;
        return true;
    }
    if (!asks) {
        raise_interrupt(a->machine);
        return false;
    }
    asyncio_cancel(a, &task->future, PY_UNDEFINED);
    asyncio_soon_in(a, task->future.loop, do_nothing,
                    asyncio_loop_of(a, task->future.loop));
    a->cause = before;
    return true;
}

bool asyncio_interrupt_take(Asyncio *a)
{
    BASE_REQUIRE(asyncio_interrupt_waits(a));
    a->sigint.next++;
    return asyncio_interrupt_now(a);
}

void asyncio_interrupt_await(Asyncio *a, const AsyncioLoop *loop)
{
    double moment = asyncio_interrupt_moment(a);

    if (moment > a->clock.now && isfinite(moment) &&
        moment <= kernel_loop_waits_until(loop->kernel))
        kernel_clock_move(&a->clock, moment);
}

void asyncio_interrupt_leave(Asyncio *a, AsyncioLoop *loop)
{
    BASE_REQUIRE(py_is_undefined(loop->leaving));
    py_traceback_add_hidden(a->machine);
    loop->leaving = py_take_exception(a->machine);
}

static void sleep_until(Asyncio *a, double until)
{
    if (until > a->clock.now)
        kernel_clock_move(&a->clock, until);
    if (a->clock.now > a->limits.seconds)
        asyncio_hit_limit(a, "--max-time", "more than %.17g virtual seconds",
                          a->limits.seconds);
}

/* state: until when */
static PyValue sleep_on(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    Asyncio *a = asyncio_of(machine);

    PY_WAITS_BEGIN(frame);
    while (asyncio_interrupt_moment(a) <= py_float_value(state[0])) {
        if (!asyncio_interrupt_is_due(a))
            kernel_clock_move(&a->clock, asyncio_interrupt_moment(a));
        if (a->sigint.handler != ASYNCIO_HANDLER_OWN) {
            if (!asyncio_interrupt_take(a))
                return PY_ERROR;
            continue;
        }
        a->sigint.next++;
        note_handler(a);
        PY_WAIT_FOR(answer, py_call(machine, a->sigint.calls_own, NULL, 0));
        py_decref(machine, answer);
    }
    PY_WAITS_END(frame);
    sleep_until(a, py_float_value(state[0]));
    return PY_NONE;
}

PyValue asyncio_interrupt_sleep(Asyncio *a, double seconds)
{
    double until = a->clock.now + seconds;

    if (asyncio_interrupt_moment(a) <= until) {
        PyValue state = py_float(until);
        return py_wait_run(a->machine, sleep_on, &state, 1);
    }
    sleep_until(a, until);
    return PY_NONE;
}

bool asyncio_interrupt_endless(Asyncio *a)
{
    if (!isfinite(asyncio_interrupt_moment(a)))
        return false;
    asyncio_interrupt_take(a);
    return true;
}

static void forget(Asyncio *a)
{
    AsyncioTask *task = a->sigint.task;

    a->sigint.task = NULL;
    if (task)
        py_decref_object(a->machine, &task->future.object);
}

void asyncio_interrupt_guard(Asyncio *a, AsyncioTask *main)
{
    if (asyncio_thread_serial(a) != 0 || a->sigint.task ||
        a->sigint.loop != 0 || a->sigint.handler != ASYNCIO_HANDLER_DEFAULT)
        return;
    a->sigint.is_replaced = false;
    py_incref_object(&main->future.object);
    a->sigint.task = main;
    a->sigint.count = 0;
}

bool asyncio_interrupt_unguard(Asyncio *a, PyValue error)
{
    AsyncioTask *task = a->sigint.task;
    bool replaced = false;

    if (asyncio_thread_serial(a) != 0 || !task)
        return false;
    if (a->sigint.count > 0 && py_is_exception(error) &&
        py_is_instance(error, &asyncio_CancelledError))
        replaced = asyncio_task_uncancel(a, task) == 0;
    forget(a);
    return replaced;
}

static PyValue guard(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 0);
    if (asyncio_is_task(args[0]))
        asyncio_interrupt_guard(asyncio_of(machine), asyncio_task(args[0]));
    return PY_NONE;
}

static PyValue unguard(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return py_bool(asyncio_interrupt_unguard(asyncio_of(machine), args[0]));
}

const PyNative asyncio_interrupt_guard_native =
    PY_FUNCTION("guard", guard, 1, 1);
const PyNative asyncio_interrupt_unguard_native =
    PY_FUNCTION("unguard", unguard, 1, 1);

static uint32_t number_of(PyValue value)
{
    BASE_INVARIANT(py_is_small(value) && py_small_value(value) < NUMBERS);
    return (uint32_t)py_small_value(value);
}

static PyValue set_signal(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioLoop *loop = (AsyncioLoop *)py_object(args[0]);
    uint32_t number = number_of(args[1]);
    BASE_INVARIANT(count > 3);

    if (!asyncio_require_open(machine, loop))
        return PY_ERROR;
    if (asyncio_thread_serial(a) != 0)
        return py_raise(machine, &py_RuntimeError,
                        "set_wakeup_fd only works in main thread of the main "
                        "interpreter");
    AsyncioHandle *handle =
        asyncio_handle_new(a, loop, args[2], py_incref(args[3]));
    if (!handle)
        return PY_ERROR;
    drop(a, loop, number);
    if (!loop->signals)
        loop->signals = base_alloc_array(NUMBERS, sizeof(AsyncioHandle *));
    loop->signals[number] = handle;
    if (number == NUMBER)
        a->sigint.loop = loop->serial;
    return PY_NONE;
}

static PyValue drop_signal(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count > 1);

    return py_bool(drop(asyncio_of(machine), (AsyncioLoop *)py_object(args[0]),
                        number_of(args[1])));
}

const PyNative asyncio_set_signal_native =
    PY_FUNCTION("set_signal", set_signal, 4, 4);
const PyNative asyncio_drop_signal_native =
    PY_FUNCTION("drop_signal", drop_signal, 2, 2);

/* set_sigint(kind, caller of its own): AsyncioHandlerKind */
static PyValue set_sigint(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count > 1 && py_is_small(args[0]));

    AsyncioSigint *sigint = &asyncio_of(machine)->sigint;
    sigint->handler = (uint8_t)py_small_value(args[0]);
    py_assign(machine, &sigint->calls_own, py_incref(args[1]));
    return PY_NONE;
}

/* raise_sigint(): true if the program's own handler is to be called. */
static PyValue raise_sigint(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    (void)args;
    (void)count;

    if (a->sigint.handler == ASYNCIO_HANDLER_IGNORES)
        return PY_FALSE;
    if (a->sigint.handler == ASYNCIO_HANDLER_OWN) {
        note_handler(a);
        return PY_TRUE;
    }
    return asyncio_interrupt_now(a) ? PY_FALSE : PY_ERROR;
}

static PyValue has_runner(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)args;
    (void)count;
    return py_bool(asyncio_of(machine)->sigint.task != NULL);
}

static PyValue is_main_thread(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    (void)args;
    (void)count;
    return py_bool(asyncio_thread_serial(asyncio_of(machine)) == 0);
}

/* tell_loop(number): true if the running loop has a function for it. */
static PyValue tell_running(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    uint32_t number = number_of(args[0]);
    BASE_INVARIANT(count > 0);

    if (!a->loop || !a->loop->signals || !a->loop->signals[number])
        return PY_FALSE;
    tell_loop(a, a->loop, number);
    return PY_TRUE;
}

const PyNative asyncio_tell_signal_native =
    PY_FUNCTION("tell_loop", tell_running, 1, 1);
const PyNative asyncio_set_sigint_native =
    PY_FUNCTION("set_sigint", set_sigint, 2, 2);
const PyNative asyncio_raise_sigint_native =
    PY_FUNCTION("raise_sigint", raise_sigint, 0, 0);
const PyNative asyncio_has_runner_native =
    PY_FUNCTION("has_runner", has_runner, 0, 0);
const PyNative asyncio_is_main_thread_native =
    PY_FUNCTION("is_main_thread", is_main_thread, 0, 0);
