/*
 * py_tuple.h - tuple.
 */
#ifndef PY_TUPLE_H
#define PY_TUPLE_H

#include "py_object.h"

typedef struct PyTuple {
    PyObject object;
    uint32_t count;
    PyValue items[];
} PyTuple;

extern const PyType py_tuple_type;
PyValue py_tuple_new(PyMachine *machine, const PyValue *items, uint32_t count);

/* Steals the items' references, also on failure. */
PyValue py_tuple_steal(PyMachine *machine, PyValue *items, uint32_t count);

static inline bool py_is_tuple(PyValue value)
{
    return py_has_type(value, &py_tuple_type);
}

/* Those of classes that derive from it too. */
static inline bool py_is_any_tuple(PyValue value)
{
    return py_is_instance(value, &py_tuple_type);
}
static inline PyTuple *py_tuple(PyValue value)
{
    BASE_INVARIANT(py_is_instance(value, &py_tuple_type));
    return (PyTuple *)py_object(value);
}

#endif
