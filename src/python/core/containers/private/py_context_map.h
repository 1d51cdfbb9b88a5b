/*
 * py_context_map.h - the values of context variables, for ever as they are.
 *
 * Sorted by the order in which the variables were made. NULL is an empty one.
 */
#ifndef PY_CONTEXT_MAP_H
#define PY_CONTEXT_MAP_H

#include "py_object.h"

typedef struct PyContextVariable {
    PyObject object;
    PyString *name;  /* owned */
    PyValue initial; /* what get() falls back on; or undefined */
    uint64_t serial;
} PyContextVariable;

typedef struct PyContextItem {
    PyContextVariable *variable; /* owned */
    PyValue value;
} PyContextItem;

typedef struct PyContextMap {
    PyObject object;
    uint32_t count;
    PyContextItem items[];
} PyContextMap;

/* Borrowed; PY_UNDEFINED if it is not set. */
PyValue py_context_map_get(const PyContextMap *map,
                           const PyContextVariable *variable);
/* A new map with another value; `value` undefined: without the variable, which
 * it must have. NULL with MemoryError. */
PyContextMap *py_context_map_with(PyMachine *machine, const PyContextMap *map,
                                  PyContextVariable *variable, PyValue value);

#endif
