/*
 * py_garbage.h - which of a machine's objects only hold one another.
 */
#ifndef PY_GARBAGE_H
#define PY_GARBAGE_H

#include "py_object.h"

typedef struct PyGarbage {
    struct PyGarbageNode *nodes; /* those that were looked at; owned */
    uint32_t count, capacity;
    uint32_t *places; /* where each object's node is, by its address; owned */
    uint32_t place_count;
    uint32_t *work; /* owned */
    uint32_t work_count;
} PyGarbage;

void py_garbage_release(PyGarbage *garbage);

/* Looks at all objects of the machine. False: the limit of instructions. */
bool py_garbage_find(PyMachine *machine, PyGarbage *garbage);
/* Looks at these alone; each has one reference more, the caller's. */
bool py_garbage_find_among(PyMachine *machine, PyGarbage *garbage,
                           const PyValue *objects, uint32_t count);

/* The next object that only garbage holds, from *at on; NULL: that was all. */
PyObject *py_garbage_next(const PyGarbage *garbage, uint32_t *at);

/* True if that is what the object is. */
bool py_garbage_has(const PyGarbage *garbage, const PyObject *object);

/* How many of them CPython counts: the dict of an instance is a part of it. */
uint32_t py_garbage_counted(const PyGarbage *garbage);

#endif
