#include "py_deferred.h"

#include "py_call.h"
#include "py_deferred_private.h"
#include "py_finalizer.h"
#include "py_tuple.h"

typedef struct PyDeferred {
    PyObject object;
    PyValue function, arguments; /* owned */
    PyValue about; /* owned: what its error comes from; undefined: itself */
} PyDeferred;

static void destroy_deferred(PyMachine *machine, PyObject *self)
{
    PyDeferred *deferred = (PyDeferred *)(void *)self;
    py_decref(machine, deferred->function);
    py_decref(machine, deferred->arguments);
    py_decref(machine, deferred->about);
}

static void traverse_deferred(PyObject *self, PyVisit visit, void *context)
{
    PyDeferred *deferred = (PyDeferred *)(void *)self;
    if (py_is_object(deferred->function))
        visit(py_object(deferred->function), context);
    if (py_is_object(deferred->arguments))
        visit(py_object(deferred->arguments), context);
    if (py_is_object(deferred->about))
        visit(py_object(deferred->about), context);
}

const PyType py_deferred_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "deferred",
    .size = sizeof(PyDeferred),
    .destroy = destroy_deferred,
    .traverse = traverse_deferred,
};

bool py_call_soon(PyMachine *machine, PyValue function, PyValue arguments)
{
    return py_call_soon_about(machine, function, arguments, PY_UNDEFINED);
}

bool py_call_soon_about(PyMachine *machine, PyValue function, PyValue arguments,
                        PyValue about)
{
    PyDeferred *deferred = py_object_new(machine, &py_deferred_type);
    if (!deferred) {
        py_decref(machine, arguments);
        return false;
    }
    deferred->function = py_incref(function);
    deferred->arguments = arguments;
    deferred->about = py_incref(about);
    BASE_INVARIANT(deferred->object.refs == 1);
    /* The list takes the only reference over. */
    deferred->object.refs = 0;
    py_finalizer_add(machine, &deferred->object);
    return true;
}

bool py_calls_wait(const PyMachine *machine)
{
    return py_finalizer_waits(machine);
}

PyValue py_deferred_source(PyObject *self)
{
    BASE_INVARIANT(self->type == &py_deferred_type);
    PyValue about = ((PyDeferred *)(void *)self)->about;
    return py_incref(py_is_undefined(about) ? py_from_object(self) : about);
}

PyValue py_deferred_run(PyMachine *machine, PyObject *self)
{
    PyDeferred *deferred = (PyDeferred *)(void *)self;
    BASE_INVARIANT(self->type == &py_deferred_type);
    const PyTuple *arguments = py_tuple(deferred->arguments);
    return py_call(machine, deferred->function, arguments->items,
                   arguments->count);
}
