#include "asyncio_sleep.h"

#include "asyncio_coroutine.h"
#include "asyncio_delay.h"
#include "asyncio_drive.h"
#include "asyncio_future.h"
#include "asyncio_future_type.h"
#include "asyncio_intervene.h"
#include "asyncio_loop.h"
#include "asyncio_record.h"
#include "asyncio_task_step.h"
#include "asyncio_texts.h"
#include "py_coroutine.h"
#include "py_int.h"
#include "py_native_table.h"
#include "py_operator.h"

#include <math.h>

/* Locals of a coroutine sleep(): the delay, in whose place its future comes if
 * it has one, and the result, in whose place the deadline stands first if
 * Python has reckoned it. `number` is the deadline. */
enum { DELAY, FUTURE = DELAY, RESULT, WHEN = RESULT, LOCALS };

enum { AT_START, AT_START_UNTIL, AFTER_YIELD, AFTER_SLEEP, AFTER_FUTURE };

void asyncio_run_sleep_over(void *subject, void *context)
{
    Asyncio *a = context;
    AsyncioFuture *future = subject;

    BASE_INVARIANT(future->deadline < a->clock.now + KERNEL_RESOLUTION);
    asyncio_record_timer_fired(a, future->deadline);
    if (!asyncio_future_is_done(future)) {
        PyValue result = asyncio_future_take_promised(future);
        asyncio_future_set_result(a, future, result);
        py_decref(a->machine, result);
    }
    py_decref_object(a->machine, &future->object);
}

/* When it is to be over: the clock and the delay, unless somebody has changed
 * that. */
static inline double deadline_of(Asyncio *a, double delay, double when)
{
    if (a->said_sleep_count == 0)
        return when;
    double changed = asyncio_intervened_delay(a, delay);

    return changed == delay ? when : a->clock.now + changed;
}

/* --- without a future ----------------------------------------------------- */

void asyncio_run_sleeper(void *subject, void *context)
{
    Asyncio *a = context;
    AsyncioTask *task = subject;
    AsyncioCoroutine *sleep = task->sleep;

    BASE_REQUIRE(sleep && !sleep->is_over);
    BASE_INVARIANT(sleep->number < a->clock.now + KERNEL_RESOLUTION);
    if (a->trace)
        asyncio_record_timer_fired(a, sleep->number);
    sleep->is_over = true;
    /* The timer's reference to the task goes over to its step. */
    kernel_loop_soon(asyncio_kernel(a), asyncio_run_wakeup, task, a->cause);
}

static AsyncioFuture *new_future(Asyncio *a, uint32_t loop, double deadline,
                                 PyValue delay, PyValue result)
{
    AsyncioFuture *future =
        asyncio_future_new_in(a, loop, &asyncio_future_type, TRACE_WAIT_SLEEP);

    if (!future)
        return NULL;
    future->about = py_incref(delay);
    future->deadline = deadline;
    future->result = py_incref(result);
    return future;
}

void asyncio_sleep_part(PyMachine *machine, AsyncioTask *task)
{
    AsyncioCoroutine *sleep = task->sleep;

    task->sleep = NULL;
    if (!sleep)
        return;
    sleep->is_sleeping = false;
    sleep->awaits = PY_UNDEFINED;
    py_decref_object(machine, &sleep->object);
}

PyValue asyncio_sleep_end(PyMachine *machine, AsyncioTask *task)
{
    PyValue result = py_incref(task->sleep->locals[RESULT]);

    asyncio_sleep_part(machine, task);
    return result;
}

PySend asyncio_sleep_answer(PyMachine *machine, PyValue coroutine,
                            PyValue slept)
{
    PyValue sleep;

    if (py_resume_after(machine, coroutine, py_incref(slept), &sleep) !=
        PY_SEND_PENDING)
        return PY_SEND_RAISE;
    BASE_REQUIRE(py_has_type(sleep, &asyncio_coroutine_type));
    AsyncioCoroutine *self = (AsyncioCoroutine *)py_object(sleep);
    if (self->object.refs == 1)
        self->state = ASYNCIO_CLOSED; /* what it holds goes with it */
    else
        asyncio_coroutine_finish(machine, self);
    py_decref(machine, sleep);
    return PY_SEND_PENDING;
}

/* False if the timer has gone. */
static bool replace_timer(Asyncio *a, AsyncioFuture *future, KernelId timer)
{
    KernelLoop *kernel = asyncio_kernel_of(a, future->loop);

    if (a->next && a->next->id == timer) {
        a->next->fn = asyncio_run_sleep_over;
        a->next->subject = future;
        return true;
    }
    return kernel &&
           kernel_loop_replace(kernel, timer, asyncio_run_sleep_over, future);
}

/* The timer is the future's from now on, and the reference that it has held to
 * the task the callback's. */
static void give_timer(Asyncio *a, AsyncioTask *task, AsyncioFuture *future)
{
    future->first = (AsyncioCallback){asyncio_run_wakeup, &task->future.object};
    future->callback_count = 1;
    if (replace_timer(a, future, task->sleep->timer))
        py_incref_object(&future->object);
    else
        py_incref_object(&task->future.object);
}

AsyncioFuture *asyncio_task_waiter(Asyncio *a, AsyncioTask *task)
{
    AsyncioCoroutine *sleep = task->sleep;

    if (!sleep)
        return task->waiter;
    AsyncioFuture *future =
        new_future(a, task->future.loop, sleep->number, sleep->locals[DELAY],
                   sleep->locals[RESULT]);
    if (!future)
        return NULL;
    BASE_REQUIRE(!task->waiter);
    if (sleep->is_over)
        future->state = ASYNCIO_FINISHED;
    else
        give_timer(a, task, future);
    task->waiter = future;
    task->sleep = NULL;
    sleep->is_sleeping = false;
    sleep->step = AFTER_FUTURE;
    sleep->awaits = py_incref(py_from_object(future));
    py_assign(a->machine, &sleep->locals[FUTURE],
              py_incref(py_from_object(future)));
    py_decref_object(a->machine, &sleep->object);
    return future;
}

AsyncioFuture *asyncio_task_woken_by(Asyncio *a, const AsyncioTask *task,
                                     const AsyncioWaking *waking)
{
    if (waking->future)
        py_incref_object(&waking->future->object);
    if (py_is_undefined(waking->slept))
        return waking->future;
    AsyncioFuture *future =
        new_future(a, task->future.loop, NAN, PY_UNDEFINED, waking->slept);
    if (future)
        future->state = ASYNCIO_FINISHED;
    return future;
}

bool asyncio_task_is_waiting(const AsyncioTask *task)
{
    if (task->sleep)
        return !task->sleep->is_over;
    return task->waiter && !asyncio_future_is_done(task->waiter);
}

PyValue asyncio_task_delay(const AsyncioTask *task)
{
    if (task->sleep)
        return task->sleep->locals[DELAY];
    return task->waiter && task->waiter->waits == TRACE_WAIT_SLEEP
               ? task->waiter->about
               : PY_UNDEFINED;
}

double asyncio_task_deadline(const AsyncioTask *task)
{
    if (task->sleep)
        return task->sleep->number;
    return task->waiter ? task->waiter->deadline : NAN;
}

bool asyncio_sleep_reveal(PyMachine *machine, AsyncioCoroutine *sleep)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioTask *task = sleep->is_sleeping ? sleep->sleeper : NULL;

    if (!task || asyncio_task_waiter(a, task))
        return true;
    KernelLoop *kernel = asyncio_kernel_of(a, task->future.loop);
    bool has_timer = kernel && kernel_loop_cancel(kernel, sleep->timer);
    asyncio_sleep_part(machine, task);
    if (has_timer)
        py_decref_object(machine, &task->future.object);
    return false;
}

/* The task itself awaits it, in its own loop. Where somebody else may have a
 * hand in it, there is a future. */
static bool needs_future(const Asyncio *a, double deadline)
{
    return isnan(deadline) || a->threads.current || a->loop->debug ||
           !asyncio_drive_is_yielded_to(a) ||
           a->current->future.loop != a->loop->serial;
}

static PySend fall_asleep(Asyncio *a, AsyncioCoroutine *self, double deadline,
                          PyValue *result)
{
    AsyncioTask *task = a->current;

    self->number = deadline;
    self->event = asyncio_record_timer_set(a, deadline);
    py_incref_object(&task->future.object);
    self->timer = kernel_loop_at(asyncio_kernel(a), deadline,
                                 asyncio_run_sleeper, task, self->event);
    self->is_sleeping = true;
    self->sleeper = task;
    self->is_over = false;
    self->step = AFTER_SLEEP;
    *result = py_incref(py_from_object(self));
    return PY_SEND_YIELD;
}

/* --- with one ------------------------------------------------------------- */

static PySend start_timer(PyMachine *machine, AsyncioCoroutine *self,
                          double deadline, PyValue *result)
{
    Asyncio *a = asyncio_of(machine);

    BASE_INVARIANT(self->step == AT_START);
    if (!asyncio_require_loop(machine))
        return PY_SEND_RAISE;
    if (!needs_future(a, deadline))
        return fall_asleep(a, self, deadline, result);
    AsyncioFuture *future =
        new_future(a, a->loop->serial, deadline, self->locals[DELAY],
                   self->locals[RESULT]);
    if (!future)
        return PY_SEND_RAISE;
    self->number = deadline;
    py_assign(machine, &self->locals[FUTURE],
              py_incref(py_from_object(future)));
    self->event = asyncio_record_timer_set(a, self->number);
    self->timer = kernel_loop_at(asyncio_kernel(a), self->number,
                                 asyncio_run_sleep_over, future, self->event);
    if (self->timer != 0)
        py_incref_object(&future->object);
    return asyncio_coroutine_wait(machine, self, future, AFTER_FUTURE, result);
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

/* What its future says, or what is thrown. One that is resumed before that is
 * done goes on waiting. */
static PySend end_waiting(PyMachine *machine, AsyncioCoroutine *self,
                          PyValue value, PyValue thrown, PyValue *result)
{
    PyValue future = py_incref(self->locals[FUTURE]);
    PySend send = asyncio_future_send(machine, future, value, thrown, result);

    if (send == PY_SEND_YIELD)
        py_assign(machine, &self->awaits, py_incref(future));
    else
        drop_timer(machine, self);
    py_decref(machine, future);
    return send;
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
    PyValue given = self->locals[DELAY], none;
    double delay;

    if (py_is_float(given) && py_float_value(given) > 0) {
        delay = py_float_value(given);
        return start_timer(machine, self,
                           deadline_of(a, delay, a->clock.now + delay), result);
    }
    none = is_over(machine, given);

    BASE_INVARIANT(!py_is_pending(none)); /* a delay that asks is not here */
    if (py_is_error(none))
        return PY_SEND_RAISE;
    if (py_is(none, PY_TRUE)) {
        self->step = AFTER_YIELD;
        *result = PY_NONE;
        return PY_SEND_YIELD;
    }
    if (!py_number_to_double(machine, given, &delay))
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
    py_assign(machine, &self->locals[RESULT], PY_NONE);
    self->step = AT_START;
    return start_timer(machine, self, deadline_of(a, when - a->clock.now, when),
                       result);
}

static PySend sleep_body(PyMachine *machine, AsyncioCoroutine *self,
                         PyValue value, PyValue thrown, PyValue *result)
{
    if (self->step == AT_START)
        return begin_sleep(machine, self, result);
    if (self->step == AT_START_UNTIL)
        return begin_until(machine, self, result);
    if (self->step == AFTER_FUTURE)
        return end_waiting(machine, self, value, thrown, result);
    if (!py_is_undefined(thrown))
        return asyncio_coroutine_rethrow(machine, thrown);
    *result = py_incref(self->locals[RESULT]);
    return PY_SEND_RETURN;
}

static const AsyncioCoroutineSpec sleep_spec = {"sleep", "sleep", sleep_body,
                                                LOCALS};

static PyValue make_sleep(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    PyValue locals[LOCALS] = {args[0],
                              py_is_undefined(args[1]) ? PY_NONE : args[1]};
    BASE_INVARIANT(count > 1);

    if (asyncio_delay_asks(locals[DELAY]))
        return asyncio_call_task_text(machine, "_sleep", locals, LOCALS);
    return asyncio_coroutine_new(machine, &sleep_spec, locals, LOCALS);
}

static PyValue make_sleep_until(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    BASE_INVARIANT(count == 2);
    PyValue made = asyncio_coroutine_new(machine, &sleep_spec, args, LOCALS);

    if (!py_is_error(made))
        ((AsyncioCoroutine *)py_object(made))->step = AT_START_UNTIL;
    return made;
}

const PyNative asyncio_sleep_until =
    PY_FUNCTION("sleep_until", make_sleep_until, 2, 2);

const PyNative asyncio_sleep = {
    .object = PY_STATIC_OBJECT(&py_text_native_type),
    .name = "sleep",
    .module = "asyncio.tasks",
    .fn = make_sleep,
    .required = 1,
    .positional = 2,
    .parameter_count = 2,
    .names = {"delay", "result"},
};
