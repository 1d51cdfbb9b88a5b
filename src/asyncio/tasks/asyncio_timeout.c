#include "asyncio_timeout.h"

#include "asyncio_attribute.h"
#include "asyncio_coroutine.h"
#include "asyncio_delay.h"
#include "asyncio_derived.h"
#include "asyncio_fork_private.h"
#include "asyncio_future.h"
#include "asyncio_loop.h"
#include "asyncio_record.h"
#include "asyncio_record_wait.h"
#include "asyncio_report.h"
#include "asyncio_task_cancel.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_show.h"
#include "py_traceback_object.h"
#include "py_tuple.h"

#include <math.h>

typedef enum State { CREATED, ENTERED, EXPIRING, EXPIRED, EXITED } State;

static const char *const state_names[] = {"created", "active", "expiring",
                                          "expired", "finished"};

typedef struct Timeout {
    PyObject object;
    State state;
    PyValue when;        /* as it was given, or None */
    AsyncioTask *task;   /* owned once entered */
    uint32_t cancelling; /* of the task, on entry */
    KernelId timer;      /* 0: none is set */
    double deadline;
    uint32_t serial;    /* of the trace; 0: it has none yet */
    PyDict *attributes; /* owned: what the program set; NULL: nothing */
} Timeout;

static Timeout *timeout_of(PyValue value)
{
    return (Timeout *)py_object(value);
}

const AsyncioTask *asyncio_timeout_task(const void *subject)
{
    return ((const Timeout *)subject)->task;
}

static void drop_timer(Asyncio *a, Timeout *timeout)
{
    KernelLoop *kernel =
        timeout->task ? asyncio_kernel_of(a, timeout->task->future.loop) : NULL;

    if (kernel && kernel_loop_cancel(kernel, timeout->timer))
        py_decref_object(a->machine, &timeout->object);
    timeout->timer = 0;
}

void asyncio_run_timeout(void *subject, void *context)
{
    Asyncio *a = context;
    Timeout *timeout = subject;

    BASE_REQUIRE(timeout->state == ENTERED);
    BASE_REQUIRE(timeout->task != NULL);
    timeout->timer = 0;
    if (asyncio_is_suppressed(a, ASYNCIO_THING_LIMIT, timeout->task)) {
        py_decref_object(a->machine, &timeout->object);
        return;
    }
    asyncio_record_timeout(a, TRACE_TIMEOUT_FIRED, timeout->task,
                           &timeout->serial, timeout->deadline);
    timeout->state = EXPIRING;
    asyncio_cancel(a, &timeout->task->future, PY_UNDEFINED);
    if (py_is_raising(a->machine))
        asyncio_report_recursion(
            a, &(AsyncioOwnCallback){"Timeout._on_timeout", asyncio_run_timeout,
                                     PY_UNDEFINED, timeout->deadline});
    py_decref_object(a->machine, &timeout->object);
}

/* Sets the timer for `when`, a number or None. */
static bool schedule(Asyncio *a, Timeout *timeout, PyValue when)
{
    double deadline = NAN;
    TraceEventId cause = a->cause;

    BASE_REQUIRE(timeout->state == ENTERED);
    if (!py_is_none(when) &&
        !asyncio_delay_read_deadline(a->machine, when, &deadline))
        return false;
    py_assign(a->machine, &timeout->when, py_incref(when));
    timeout->deadline = deadline;
    TraceEventId event = asyncio_record_timeout(
        a, TRACE_TIMEOUT_SET, timeout->task, &timeout->serial, deadline);
    a->cause = cause;
    drop_timer(a, timeout);
    KernelLoop *kernel = asyncio_kernel_of(a, timeout->task->future.loop);
    if (py_is_none(when) || !kernel)
        return true;
    if (deadline <= a->clock.now)
        timeout->timer =
            kernel_loop_soon(kernel, asyncio_run_timeout, timeout, event);
    else
        timeout->timer = kernel_loop_at(kernel, deadline, asyncio_run_timeout,
                                        timeout, event);
    BASE_INVARIANT(timeout->timer == 0 || deadline == deadline);
    if (timeout->timer != 0)
        py_incref_object(&timeout->object);
    return true;
}

/* False, raised, if it is another thing, which is asked for an attribute. */
static bool is_timeout(PyMachine *machine, PyValue self, const char *asked)
{
    if (py_has_type(self, &asyncio_timeout_type))
        return true;
    asyncio_attribute_refuse(machine, self, asked, false);
    return false;
}

/* 3.11.2 leaves a timeout as if nobody had asked the task to stop before. */
static bool counts_from_entry(PyMachine *machine)
{
    return py_machine_version(machine) >= 312 || py_machine_patch(machine) >= 7;
}

static PyValue timeout_reschedule(PyMachine *machine, const PyValue *args,
                                  uint32_t count)
{
    Timeout *timeout = timeout_of(args[0]);
    BASE_INVARIANT(count > 1);

    if (!is_timeout(machine, args[0], "_state"))
        return PY_ERROR;
    if (timeout->state == CREATED && !counts_from_entry(machine))
        return asyncio_raise_assertion(machine); /* 3.11.2 */
    if (timeout->state == CREATED)
        return py_raise(machine, &py_RuntimeError,
                        "Timeout has not been entered");
    if (timeout->state != ENTERED)
        return py_raise(machine, &py_RuntimeError,
                        "Cannot change state of %s Timeout",
                        state_names[timeout->state]);
    if (!schedule(asyncio_of(machine), timeout, args[1]))
        return PY_ERROR;
    return PY_NONE;
}

static PyValue timeout_when(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return is_timeout(machine, args[0], "_when")
               ? py_incref(timeout_of(args[0])->when)
               : PY_ERROR;
}

static PyValue timeout_expired(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    BASE_INVARIANT(count > 0);
    if (!is_timeout(machine, args[0], "_state"))
        return PY_ERROR;
    State state = timeout_of(args[0])->state;
    return py_bool(state == EXPIRING || state == EXPIRED);
}

static PySend enter_body(PyMachine *machine, AsyncioCoroutine *self,
                         PyValue value, PyValue thrown, PyValue *result)
{
    Asyncio *a = asyncio_of(machine);
    Timeout *timeout = timeout_of(self->locals[0]);
    (void)value;
    (void)thrown;

    if (!is_timeout(machine, self->locals[0], "_state"))
        return PY_SEND_RAISE;
    if (timeout->state != CREATED || !a->current) {
        py_raise(machine, &py_RuntimeError, "%s",
                 timeout->state != CREATED
                     ? "Timeout has already been entered"
                     : "Timeout should be used inside a task");
        return PY_SEND_RAISE;
    }
    timeout->state = ENTERED;
    timeout->task = a->current;
    py_incref_object(&timeout->task->future.object);
    timeout->cancelling = timeout->task->cancelling;
    if (!schedule(a, timeout, timeout->when))
        return PY_SEND_RAISE;
    *result = py_incref(self->locals[0]);
    return PY_SEND_RETURN;
}

/* A TimeoutError because of `cause`; PY_ERROR with MemoryError. */
static PyValue new_timeout_error(PyMachine *machine, PyValue cause)
{
    PyValue error = py_exception_new(machine, &py_TimeoutError, NULL);

    if (py_is_error(error))
        return PY_ERROR;
    PyException *exception = py_exception(error);
    py_assign(machine, &exception->cause, py_incref(cause));
    py_assign(machine, &exception->context, py_incref(cause));
    exception->suppress_context = true;
    return error;
}

/* Timeout._insert_timeout_error: the first CancelledError along the chain of
 * contexts, which a program may have made a ring, gets a TimeoutError before
 * it. */
static bool insert_timeout_error(PyMachine *machine, PyValue exception)
{
    PyException *at = py_exception(exception);

    while (py_charge(machine, 1)) {
        if (!py_is_object(at->context))
            return true;
        if (py_is_instance(at->context, &asyncio_CancelledError)) {
            PyValue error = new_timeout_error(machine, at->context);
            if (py_is_error(error))
                return false;
            py_assign(machine, &at->context, error);
            return true;
        }
        at = py_exception(at->context);
    }
    return false;
}

static bool insert_into_all(PyMachine *machine, PyValue exception)
{
    if (!insert_timeout_error(machine, exception))
        return false;
    if (!py_is_instance(exception, &py_ExceptionGroup))
        return true;
    PyTuple *members = py_tuple(py_exception(exception)->exceptions);
    for (uint32_t i = 0; i < members->count; i++)
        if (!insert_timeout_error(machine, members->items[i]))
            return false;
    return true;
}

/* Debian's 3.11: the context alone tells of the CancelledError. */
static PyValue new_plain_error(PyMachine *machine)
{
    return py_exception_new(machine, &py_TimeoutError, NULL);
}

/* What a deadline turns into TimeoutError. */
static bool is_cancellation(PyMachine *machine, PyValue raised)
{
    return py_machine_version(machine) >= 313
               ? py_is_instance(raised, &asyncio_CancelledError)
               : py_type_of(raised) == &asyncio_CancelledError;
}

/* The deadline has passed, and nobody else asked the task to stop. */
static PySend expire(PyMachine *machine, PyValue timeout, PyValue raised)
{
    const PyValue held[] = {timeout, raised};

    if (!is_cancellation(machine, raised))
        return py_machine_version(machine) < 313 ||
                       insert_into_all(machine, raised)
                   ? PY_SEND_RETURN
                   : PY_SEND_RAISE;
    PyValue error = counts_from_entry(machine)
                        ? new_timeout_error(machine, raised)
                        : new_plain_error(machine);
    if (!py_is_error(error)) {
        py_traceback_hold(machine, error, held, 2);
        py_raise_value(machine, error);
    }
    py_decref(machine, error);
    return PY_SEND_RAISE;
}

/* Its block has ended in time. Nothing comes of that. */
static void record_left(Asyncio *a, Timeout *timeout)
{
    TraceEventId cause = a->cause;

    if (timeout->deadline == timeout->deadline)
        asyncio_record_timeout(a, TRACE_TIMEOUT_LEFT, timeout->task,
                               &timeout->serial, timeout->deadline);
    a->cause = cause;
}

/* What a program may ask of __aexit__() itself. */
static bool may_exit(PyMachine *machine, const Timeout *timeout, PyValue raised)
{
    if (timeout->state != ENTERED && timeout->state != EXPIRING)
        asyncio_raise_assertion(machine);
    else if (!py_is_none(raised) && !py_is_exception(raised))
        py_unsupported(machine, "an exception, or None",
                       "Timeout.__aexit__() of what is none");
    return !py_is_raising(machine);
}

static PySend exit_body(PyMachine *machine, AsyncioCoroutine *self,
                        PyValue value, PyValue thrown, PyValue *result)
{
    Asyncio *a = asyncio_of(machine);
    Timeout *timeout = timeout_of(self->locals[0]);
    PyValue raised = self->locals[1];
    (void)value;
    (void)thrown;

    if (!is_timeout(machine, self->locals[0], "_state") ||
        !may_exit(machine, timeout, raised))
        return PY_SEND_RAISE;
    drop_timer(a, timeout);
    *result = PY_NONE;
    if (timeout->state == EXPIRING) {
        timeout->state = EXPIRED;
        uint32_t left = asyncio_uncancel(a, timeout->task);
        bool alone =
            left <= (counts_from_entry(machine) ? timeout->cancelling : 0);
        asyncio_record_timeout_exit(a, timeout->task, timeout->serial,
                                    timeout->cancelling, raised,
                                    alone && is_cancellation(machine, raised));
        if (alone && !py_is_none(raised))
            return expire(machine, self->locals[0], raised);
    } else if (timeout->state == ENTERED) {
        timeout->state = EXITED;
        record_left(a, timeout);
    }
    return PY_SEND_RETURN;
}

static const AsyncioCoroutineSpec enter_spec = {
    "__aenter__", "Timeout.__aenter__", enter_body, 1};
static const AsyncioCoroutineSpec exit_spec = {"__aexit__", "Timeout.__aexit__",
                                               exit_body, 2};

static PyValue timeout_enter(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    (void)count;
    return asyncio_coroutine_new(machine, &enter_spec, args, 1);
}

static PyValue timeout_exit(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    PyValue locals[2] = {args[0], args[2]};
    BASE_INVARIANT(count > 2);

    return asyncio_coroutine_new(machine, &exit_spec, locals, 2);
}

static bool repr_timeout(PyMachine *machine, PyValue self, BaseText *out)
{
    const Timeout *timeout = timeout_of(self);

    base_text_printf(out, "<Timeout [%s]", state_names[timeout->state]);
    if (timeout->state == ENTERED) {
        base_text_append(out, " when=");
        if (py_is_float(timeout->when))
            py_show(machine, py_float(round(timeout->deadline * 1000) / 1000),
                    out);
        else
            py_show(machine, timeout->when, out);
    }
    base_text_append_char(out, '>');
    return true;
}

static void destroy_timeout(PyMachine *machine, PyObject *self)
{
    Timeout *timeout = (Timeout *)self;

    py_decref(machine, timeout->when);
    if (timeout->task)
        py_decref_object(machine, &timeout->task->future.object);
    asyncio_attribute_release(machine, self);
}

static void traverse_timeout(PyObject *self, PyVisit visit, void *context)
{
    Timeout *timeout = (Timeout *)self;

    if (py_is_object(timeout->when))
        visit(py_object(timeout->when), context);
    if (timeout->task)
        visit(&timeout->task->future.object, context);
    asyncio_attribute_traverse(self, visit, context);
}

static PyValue new_timeout(PyMachine *machine, PyValue when)
{
    Timeout *timeout = py_object_new(machine, &asyncio_timeout_type);

    if (!timeout)
        return PY_ERROR;
    timeout->when = py_incref(when);
    return py_from_object(timeout);
}

static PyValue call_timeout_at(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return new_timeout(machine, args[0]);
}

static PyValue call_timeout(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    double delay;
    BASE_INVARIANT(count > 0);

    if (!asyncio_require_loop(machine))
        return PY_ERROR;
    if (py_is_none(args[0]))
        return new_timeout(machine, PY_NONE);
    if (asyncio_delay_asks(args[0]))
        return asyncio_delay_add(machine, call_timeout_at, args, count, 0);
    if (!asyncio_delay_read(machine, args[0], &delay))
        return PY_ERROR;
    return new_timeout(machine,
                       py_float(asyncio_of(machine)->clock.now + delay));
}

const PyNative asyncio_timeout = {
    .object = PY_STATIC_OBJECT(&py_text_native_type),
    .name = "timeout",
    .module = "asyncio.timeouts",
    .fn = call_timeout,
    .required = 1,
    .positional = 1,
    .parameter_count = 1,
    .names = {"delay"},
};

const PyNative asyncio_timeout_at = {
    .object = PY_STATIC_OBJECT(&py_text_native_type),
    .name = "timeout_at",
    .module = "asyncio.timeouts",
    .fn = call_timeout_at,
    .required = 1,
    .positional = 1,
    .parameter_count = 1,
    .names = {"when"},
};

static const PyNative timeout_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "__init__",
    .fn = call_timeout_at,
    .is_python = true,
    .bound_to = &asyncio_timeout_type,
    .required = 1,
    .positional = 1,
    .parameter_count = 1,
    .names = {"when"},
};

/* args: self, when */
static PyValue init_again(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)args;
    BASE_INVARIANT(count == 2);
    return py_unsupported(machine, "asyncio.timeout_at()", "%s",
                          "Timeout.__init__()");
}

static const PyNative timeout_init =
    ASYNCIO_TEXT_METHOD("timeouts", &asyncio_timeout_type, "__init__",
                        init_again, 2, 2, "self", "when");

static const PyNative timeout_methods[] = {
    ASYNCIO_PYTHON_METHOD(&asyncio_timeout_type, "__aenter__", timeout_enter, 1,
                          "self"),
    ASYNCIO_PYTHON_METHOD(&asyncio_timeout_type, "__aexit__", timeout_exit, 4,
                          "self", "exc_type", "exc_val", "exc_tb"),
    ASYNCIO_PYTHON_METHOD(&asyncio_timeout_type, "when", timeout_when, 1,
                          "self"),
    ASYNCIO_PYTHON_METHOD(&asyncio_timeout_type, "reschedule",
                          timeout_reschedule, 2, "self", "when"),
    ASYNCIO_PYTHON_METHOD(&asyncio_timeout_type, "expired", timeout_expired, 1,
                          "self"),
    {.name = NULL},
};

static const char *const timeout_missing[] = {
    "__dict__", "_cancelling", "_on_timeout",      "_insert_timeout_error",
    "_state",   "_task",       "_timeout_handler", "_when",
    NULL,
};

const PyType asyncio_timeout_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "Timeout",
    .module = "asyncio.timeouts",
    .size = sizeof(Timeout),
    .flags = PY_TYPE_WEAK,
    .dict_offset = offsetof(Timeout, attributes),
    .destroy = destroy_timeout,
    .traverse = traverse_timeout,
    .get_attribute = asyncio_attribute_get,
    .set_attribute = asyncio_attribute_set,
    .repr = repr_timeout,
    .construct = &timeout_construct,
    .init = &timeout_init,
    .methods = timeout_methods,
    .missing = timeout_missing,
};
