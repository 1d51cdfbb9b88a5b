/*
 * py_context_object_private.h - a context as an object.
 */
#ifndef PY_CONTEXT_OBJECT_PRIVATE_H
#define PY_CONTEXT_OBJECT_PRIVATE_H

#include "py_context_map.h"

typedef struct PyContextObject {
    PyObject object;
    PyContextMap *map; /* owned; NULL: nothing is set */
    bool is_entered;
} PyContextObject;

/* The values of what runs now; borrowed. */
PyContextMap *py_context_map(const PyMachine *machine);
/* For the `hash` slot of what has none. */
PyValue py_context_unhashable(PyMachine *machine, PyValue self);

#endif
