#include "asyncio_fields.h"
#include "asyncio_duck.h"

#include "asyncio_future.h"
#include "asyncio_future_type.h"
#include "asyncio_sleep.h"
#include "py_exception.h"
#include "py_string.h"

static AsyncioTask *task_of(PyObject *self)
{
    return asyncio_task(py_from_object(self));
}

static PyValue or_none(PyValue value)
{
    return py_is_undefined(value) ? PY_NONE : py_incref(value);
}

/* A value that says no more than that it is true or false. */
static void refuse(PyMachine *machine, const PyObject *self, const char *name)
{
    py_unsupported(machine, "True or False", "setting %s.%s",
                   py_type_name(self->type), name);
}

static PyValue loop_of(PyMachine *machine, PyObject *self)
{
    PyValue future = py_from_object(self);

    return asyncio_future_get_loop(machine, &future, 1);
}

static PyValue state_of(PyMachine *machine, PyObject *self)
{
    const AsyncioFuture *future = (const AsyncioFuture *)self;

    return py_string_from(machine,
                          future->state == ASYNCIO_CANCELLED ? "CANCELLED"
                          : asyncio_future_is_done(future)   ? "FINISHED"
                                                             : "PENDING");
}

static PyValue result_of(PyMachine *machine, PyObject *self)
{
    const AsyncioFuture *future = (const AsyncioFuture *)self;

    (void)machine;
    return asyncio_future_is_done(future) ? or_none(future->result) : PY_NONE;
}

static PyValue exception_of(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return or_none(((const AsyncioFuture *)self)->exception);
}

static PyValue message_of(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return or_none(((const AsyncioFuture *)self)->message);
}

static bool set_message(PyMachine *machine, PyObject *self, PyValue value)
{
    if (py_is_undefined(value)) {
        py_raise(machine, &py_AttributeError, "cannot delete attribute");
        return false;
    }
    py_assign(machine, &((AsyncioFuture *)self)->message, py_incref(value));
    return true;
}

static PyValue log_traceback_of(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_bool(((const AsyncioFuture *)self)->log_traceback);
}

static bool set_log_traceback(PyMachine *machine, PyObject *self, PyValue value)
{
    if (py_is_undefined(value)) {
        py_raise(machine, &py_AttributeError, "cannot delete attribute");
        return false;
    }
    if (!py_is(value, PY_FALSE)) {
        if (py_is(value, PY_TRUE))
            py_raise(machine, &py_ValueError,
                     "_log_traceback can only be set to False");
        else
            refuse(machine, self, "_log_traceback");
        return false;
    }
    ((AsyncioFuture *)self)->log_traceback = false;
    return true;
}

static PyValue coroutine_of(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return or_none(task_of(self)->coroutine);
}

static PyValue must_cancel_of(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_bool(task_of(self)->must_cancel);
}

static PyValue waiter_of(PyMachine *machine, PyObject *self)
{
    AsyncioFuture *waiter =
        asyncio_task_waiter(asyncio_of(machine), task_of(self));

    if (py_is_raising(machine))
        return PY_ERROR;
    return waiter ? py_incref(asyncio_seen(waiter)) : PY_NONE;
}

static PyValue log_pending_of(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_bool(!task_of(self)->silent);
}

static bool set_log_pending(PyMachine *machine, PyObject *self, PyValue value)
{
    if (!py_is(value, PY_FALSE) && !py_is(value, PY_TRUE)) {
        refuse(machine, self, "_log_destroy_pending");
        return false;
    }
    task_of(self)->silent = py_is(value, PY_FALSE);
    return true;
}

#define OF_FUTURES                                                             \
    {"_cancel_message", message_of, set_message},                              \
        {"_exception", exception_of, NULL},                                    \
        {"_log_traceback", log_traceback_of, set_log_traceback},               \
        {"_loop", loop_of, NULL}, {"_result", result_of, NULL},                \
    {                                                                          \
        "_state", state_of, NULL                                               \
    }

const PyGetter asyncio_future_fields[] = {OF_FUTURES, {NULL, NULL, NULL}};
const PyGetter asyncio_task_fields[] = {
    OF_FUTURES,
    {"_coro", coroutine_of, NULL},
    {"_fut_waiter", waiter_of, NULL},
    {"_log_destroy_pending", log_pending_of, set_log_pending},
    {"_must_cancel", must_cancel_of, NULL},
    {NULL, NULL, NULL}};
