/*
 * py_list.h - list.
 */
#ifndef PY_LIST_H
#define PY_LIST_H

#include "py_object.h"

typedef struct PyList {
    PyObject object;
    uint32_t count, capacity;
    PyValue *items; /* owned: py_memory_new(capacity * sizeof(PyValue)) */
} PyList;

/* A flag: items were added, to a list that had no room; sort() looks at it. */
#define PY_LIST_GROWN 32u

extern const PyType py_list_type;

/* Takes a reference to each item; `items` may be NULL for a list that is
 * reserved but empty of values (then all are None). */
PyValue py_list_new(PyMachine *machine, const PyValue *items, uint32_t count);
bool py_list_append(PyMachine *machine, PyValue list, PyValue item);
/* The same; steals the item, also where it fails. */
bool py_list_append_stolen(PyMachine *machine, PyValue list, PyValue item);
/* An empty list with room for `count` items, of which there is one at least:
 * who asks puts them there at once. */
PyValue py_list_for(PyMachine *machine, uint32_t count);
PyValue py_list_steal(PyMachine *machine, PyValue *items, uint32_t count);

static inline bool py_is_list(PyValue value)
{
    return py_has_type(value, &py_list_type);
}
/* Those of classes that derive from it too. */
static inline bool py_is_any_list(PyValue value)
{
    return py_is_instance(value, &py_list_type);
}
static inline PyList *py_list(PyValue value)
{
    BASE_INVARIANT(py_is_instance(value, &py_list_type));
    return (PyList *)py_object(value);
}

bool py_list_reserve(PyMachine *machine, PyList *list, uint64_t count);
bool py_list_extend_values(PyMachine *machine, PyList *list,
                           const PyValue *items, uint32_t count);
/* Takes out the item of that index: a new reference. */
PyValue py_list_take(PyList *list, uint32_t index);
void py_list_clear(PyMachine *machine, PyList *list);

#endif
