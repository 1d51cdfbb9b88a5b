/*
 * py_list.h - list and tuple.
 */
#ifndef PY_LIST_H
#define PY_LIST_H

#include "py_object.h"

typedef struct PyList {
    PyObject object;
    uint32_t count, capacity;
    PyValue *items; /* owned: py_memory_new(capacity * sizeof(PyValue)) */
} PyList;

typedef struct PyTuple {
    PyObject object;
    uint32_t count;
    PyValue items[];
} PyTuple;

/* A flag: items were added, to a list that had no room; sort() looks at it. */
#define PY_LIST_GROWN 32u

extern const PyType py_list_type;
extern const PyType py_tuple_type;

/* Takes a reference to each item; `items` may be NULL for a list that is
 * reserved but empty of values (then all are None). */
PyValue py_list_new(PyMachine *machine, const PyValue *items, uint32_t count);
bool py_list_append(PyMachine *machine, PyValue list, PyValue item);
PyValue py_tuple_new(PyMachine *machine, const PyValue *items, uint32_t count);
/* Steals the items' references, also on failure. */
PyValue py_tuple_steal(PyMachine *machine, PyValue *items, uint32_t count);
PyValue py_list_steal(PyMachine *machine, PyValue *items, uint32_t count);

static inline bool py_is_list(PyValue value)
{
    return py_has_type(value, &py_list_type);
}
static inline bool py_is_tuple(PyValue value)
{
    return py_has_type(value, &py_tuple_type);
}
static inline PyList *py_list(PyValue value)
{
    BASE_INVARIANT(py_is_instance(value, &py_list_type));
    return (PyList *)py_object(value);
}
static inline PyTuple *py_tuple(PyValue value)
{
    BASE_INVARIANT(py_is_instance(value, &py_tuple_type));
    return (PyTuple *)py_object(value);
}

/* A list of the items of any iterable that needs no Python to be walked
 * (containers, range, dict views, enumerate over such ...). For a generator or
 * an object with __iter__ it returns PY_PENDING after pushing frames: the list
 * then comes as the answer to the frame below. */
PyValue py_sequence_of(PyMachine *machine, PyValue iterable);

#endif
