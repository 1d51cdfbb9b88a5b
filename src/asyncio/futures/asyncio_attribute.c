#include "asyncio_attribute.h"

#include "py_attribute.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_instance.h"
#include "py_lookup.h"
#include "py_machine.h"
#include "py_string.h"

PyValue asyncio_attribute_get(PyMachine *machine, PyValue self, PyString *name)
{
    if (py_string_is(name, "__dict__"))
        return PY_UNDEFINED;
    return py_instance_get_attribute(machine, self, name);
}

PyValue asyncio_attribute_set(PyMachine *machine, PyValue self, PyString *name,
                              PyValue value)
{
    const PyType *type = py_type_of(self);

    if (py_string_is(name, "__dict__") || py_string_is(name, "__weakref__") ||
        py_type_has_in_cpython(machine, type, name))
        return py_unsupported(machine, "keep it under a name of your own",
                              "setting %s.%s", py_type_name(type), name->text);
    return py_instance_set_attribute(machine, self, name, value);
}

void asyncio_attribute_release(PyMachine *machine, PyObject *self)
{
    PyDict **dict = py_instance_dict(self), *old = *dict;

    *dict = NULL;
    if (old)
        py_decref_object(machine, &old->object);
}

void asyncio_attribute_traverse(PyObject *self, PyVisit visit, void *context)
{
    const PyDict *dict = *py_instance_dict(self);

    if (dict)
        visit((PyObject *)(uintptr_t)dict, context);
}

/* False: Python must be run to tell what an instance of a class of its own has
 * under that name. */
static bool is_plain(PyMachine *machine, const PyType *type, PyString *name)
{
    return !(type->flags & PY_TYPE_HEAP) ||
           (py_is_undefined(py_special_of(type, PY_SPECIAL_GETATTR)) &&
            py_is_undefined(py_special_of(type, PY_SPECIAL_GETATTRIBUTE)) &&
            py_is_undefined(py_special_of(type, PY_SPECIAL_SETATTR)) &&
            py_is_undefined(py_type_lookup(machine, type, name)));
}

PyValue asyncio_attribute_refuse(PyMachine *machine, PyValue self,
                                 const char *name, bool sets)
{
    PyValue answer = PY_NONE;
    PyValue text = py_string_from(machine, name);

    if (py_is_error(text))
        return PY_ERROR;
    /* What classes of the program's answer is not followed any further. */
    bool plain = is_plain(machine, py_type_of(self), py_string(text));
    if (plain && !py_is_raising(machine))
        answer = sets
                     ? py_set_attribute(machine, self, py_string(text), PY_NONE)
                     : py_get_attribute(machine, self, py_string(text));
    py_decref(machine, text);
    if (py_is_error(answer) || py_is_raising(machine))
        return PY_ERROR;
    py_decref(machine, answer);
    return py_unsupported(machine, "an instance of its class",
                          "a method of asyncio's with another 'self'");
}

PyValue asyncio_raise_assertion(PyMachine *machine)
{
    PyValue error = py_exception_new(machine, &py_AssertionError, NULL);

    if (py_is_error(error))
        return PY_ERROR;
    py_raise_value(machine, error);
    py_decref(machine, error);
    return PY_ERROR;
}
