#include "asyncio_context.h"

#include "py_context_object.h"
#include "py_descriptor.h"

bool asyncio_context_take(PyMachine *machine, PyValue given, PyValue *slot)
{
    if (py_is_undefined(given) || py_is_none(given))
        return true;
    if (!py_has_type(given, &py_context_type)) {
        py_unsupported(machine, "contextvars.copy_context()",
                       "a context that is no contextvars.Context");
        return false;
    }
    py_assign(machine, slot, py_incref(given));
    return true;
}

void asyncio_context_take_handle(PyMachine *machine, PyValue given,
                                 AsyncioHandle *handle)
{
    if (py_is_undefined(given) || py_is_none(given))
        return;
    bool is_one = py_has_type(given, &py_context_type);
    py_assign(machine, is_one ? &handle->context : &handle->no_context,
              py_incref(given));
}

static PyValue *slot_of(PyValue self)
{
    if (asyncio_is_task(self))
        return &asyncio_task(self)->context;
    return &((AsyncioHandle *)py_object(self))->context;
}

/* While it runs its slot keeps what was entered before it. */
PyValue asyncio_get_context(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    const PyObject *self = py_object(args[0]);
    BASE_INVARIANT(count > 0);

    if (self == (PyObject *)(void *)a->current ||
        self == (PyObject *)(void *)a->calling)
        return py_context_current(machine);
    if (!asyncio_is_task(args[0]) &&
        !py_is_undefined(((const AsyncioHandle *)self)->no_context))
        return py_incref(((const AsyncioHandle *)self)->no_context);
    return py_context_object(machine, slot_of(args[0]));
}

static const PyNative get_context_native =
    ASYNCIO_METHOD(NULL, "get_context", asyncio_get_context, 1, 1, "self");

PyValue asyncio_context_getter(PyMachine *machine, PyObject *self)
{
    if (py_machine_version(machine) < 312)
        return PY_UNDEFINED;
    return py_bind(machine, py_from_object(&get_context_native),
                   py_from_object(self));
}
