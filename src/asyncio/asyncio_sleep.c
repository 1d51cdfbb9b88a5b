#include "asyncio_sleep.h"

#include "asyncio_coroutine.h"
#include "asyncio_delay.h"
#include "asyncio_future.h"
#include "asyncio_intervene.h"
#include "asyncio_loop.h"
#include "asyncio_record.h"
#include "asyncio_texts.h"
#include "py_int.h"
#include "py_native_table.h"
#include "py_operator.h"

#include <math.h>

/* A coroutine sleep(): locals 0 the delay, 1 the result, 2 its future while a
 * timer is set, 3 the deadline if Python has reckoned it; `number` is the
 * deadline. */
enum { DELAY, RESULT, FUTURE, WHEN };

enum { AT_START, AFTER_YIELD, AFTER_TIMER };

void asyncio_run_sleep_over(void *subject, void *context)
{
    Asyncio *a = context;
    AsyncioFuture *future = subject;

    BASE_INVARIANT(future->deadline < a->clock.now + KERNEL_RESOLUTION);
    asyncio_record_timer_fired(a, future->deadline);
    if (!asyncio_future_is_done(future))
        asyncio_future_set_result(a, future, PY_NONE);
    py_decref_object(a->machine, &future->object);
}

/* When it is to be over: the clock and the delay, unless somebody has changed
 * that. */
static double deadline_of(Asyncio *a, double delay, double when)
{
    double changed = asyncio_intervened_delay(a, delay);

    return changed == delay ? when : a->clock.now + changed;
}

static PySend start_timer(PyMachine *machine, AsyncioCoroutine *self,
                          double deadline, PyValue *result)
{
    Asyncio *a = asyncio_of(machine);

    BASE_INVARIANT(self->step == AT_START);
    if (!asyncio_require_loop(machine))
        return PY_SEND_RAISE;
    AsyncioFuture *future =
        asyncio_future_new(a, a->loop, &asyncio_future_type, TRACE_WAIT_SLEEP);
    if (!future)
        return PY_SEND_RAISE;
    future->about = py_incref(self->locals[DELAY]);
    future->deadline = self->number = deadline;
    self->locals[FUTURE] = py_incref(py_from_object(future));
    self->event = asyncio_record_timer_set(a, self->number);
    self->timer = kernel_loop_at(asyncio_kernel(a), self->number,
                                 asyncio_run_sleep_over, future, self->event);
    if (self->timer != 0)
        py_incref_object(&future->object);
    return asyncio_coroutine_wait(machine, self, future, AFTER_TIMER, result);
}

/* The `finally` of sleep(): its timer is not needed any more. */
static void drop_timer(PyMachine *machine, AsyncioCoroutine *self)
{
    Asyncio *a = asyncio_of(machine);

    KernelLoop *kernel =
        asyncio_kernel_of(a, asyncio_future(self->locals[FUTURE])->loop);

    if (!kernel || !kernel_loop_cancel(kernel, self->timer))
        return;
    asyncio_record_timer_dropped(a, self->event, self->number);
    py_decref(machine, self->locals[FUTURE]);
}

/* Whether a delay is no time at all, as Python's `delay <= 0` says. */
static PyValue is_over(PyMachine *machine, PyValue delay)
{
    if (py_is_float(delay))
        return py_bool(py_float_value(delay) <= 0);
    if (py_is_small(delay))
        return py_bool(py_small_value(delay) <= 0);
    return py_compare(machine, PY_LE, delay, py_small(0));
}

static PySend begin_sleep(PyMachine *machine, AsyncioCoroutine *self,
                          PyValue *result)
{
    Asyncio *a = asyncio_of(machine);
    PyValue none = is_over(machine, self->locals[DELAY]);
    double delay;

    BASE_INVARIANT(!py_is_pending(none)); /* a delay that asks is not here */
    if (py_is_error(none))
        return PY_SEND_RAISE;
    if (py_is(none, PY_TRUE)) {
        self->step = AFTER_YIELD;
        *result = PY_NONE;
        return PY_SEND_YIELD;
    }
    if (!py_number_to_double(machine, self->locals[DELAY], &delay))
        return PY_SEND_RAISE;
    if (isnan(delay) && py_machine_version(machine) >= 313) {
        py_raise(machine, &py_ValueError, "Invalid delay: NaN (not a number)");
        return PY_SEND_RAISE;
    }
    return start_timer(machine, self,
                       deadline_of(a, delay, a->clock.now + delay), result);
}

/* The deadline is known: what Python says that clock and delay come to. */
static PySend begin_until(PyMachine *machine, AsyncioCoroutine *self,
                          PyValue *result)
{
    Asyncio *a = asyncio_of(machine);
    double when;

    if (!asyncio_delay_read_time(machine, self->locals[WHEN], &when))
        return PY_SEND_RAISE;
    return start_timer(machine, self, deadline_of(a, when - a->clock.now, when),
                       result);
}

static PySend sleep_body(PyMachine *machine, AsyncioCoroutine *self,
                         PyValue value, PyValue thrown, PyValue *result)
{
    (void)value;
    if (self->step == AT_START && py_is_undefined(self->locals[WHEN]))
        return begin_sleep(machine, self, result);
    if (self->step == AT_START)
        return begin_until(machine, self, result);
    if (self->step == AFTER_TIMER)
        drop_timer(machine, self);
    if (!py_is_undefined(thrown))
        return asyncio_coroutine_rethrow(machine, thrown);
    *result = py_incref(self->locals[RESULT]);
    return PY_SEND_RETURN;
}

static const AsyncioCoroutineSpec sleep_spec = {"sleep", "sleep", sleep_body,
                                                false};

static PyValue make_sleep(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    PyValue locals[2] = {args[0], py_is_undefined(args[1]) ? PY_NONE : args[1]};
    BASE_INVARIANT(count > 1);

    if (asyncio_delay_asks(locals[DELAY]))
        return asyncio_call_task_text(machine, "_sleep", locals, 2);
    return asyncio_coroutine_new(machine, &sleep_spec, locals, 2);
}

static PyValue make_sleep_until(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    BASE_INVARIANT(count == 2);
    PyValue locals[] = {args[0], PY_NONE, PY_UNDEFINED, args[1]};

    return asyncio_coroutine_new(machine, &sleep_spec, locals, 4);
}

const PyNative asyncio_sleep_until =
    PY_FUNCTION("sleep_until", make_sleep_until, 2, 2);

const PyNative asyncio_sleep = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "sleep",
    .module = "asyncio.tasks",
    .fn = make_sleep,
    .required = 1,
    .positional = 2,
    .parameter_count = 2,
    .names = {"delay", "result"},
};
