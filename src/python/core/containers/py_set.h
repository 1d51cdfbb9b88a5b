/*
 * py_set.h - set and frozenset, in CPython's own order.
 *
 * The table is laid out, probed and resized exactly as CPython's is, so that
 * walking a set gives the same order as CPython with PYTHONHASHSEED=0. Items
 * whose __eq__ or __hash__ is written in Python are `unsupported`.
 */
#ifndef PY_SET_H
#define PY_SET_H

#include "py_object.h"

#define PY_SET_SMALL 8

typedef struct PySetEntry {
    PyValue key;  /* PY_UNDEFINED: free or deleted */
    int64_t hash; /* of a free entry 0, of a deleted one -1 */
} PySetEntry;

/* A set or a frozenset. */
typedef struct PySet {
    PyObject object;
    uint32_t used;     /* items */
    uint32_t fill;     /* items and deleted entries */
    uint32_t mask;     /* entries in the table, minus one */
    uint32_t finger;   /* where pop() looks next */
    PySetEntry *table; /* `small`, or owned */
    int64_t hash;      /* of a frozenset; -1: not computed yet */
    PySetEntry small[PY_SET_SMALL];
} PySet;

extern const PyType py_set_type;
extern const PyType py_frozenset_type;

PyValue py_set_new(PyMachine *machine);
/* A set or frozenset (`type`) of an array's items, added in order. */
PyValue py_set_from(PyMachine *machine, const PyType *type,
                    const PyValue *items, uint32_t count);
/* What `{a, b, c}` makes when all items are constants: CPython's compiler makes
 * a frozenset, makes that anew while it merges constants, and the program
 * copies it; which may give another order than adding one by one. */
PyValue py_set_from_constants(PyMachine *machine, const PyValue *items,
                              uint32_t count);
bool py_set_add(PyMachine *machine, PyValue set, PyValue item);
/* 1, 0, or -1 with an exception. */
int py_set_contains(PyMachine *machine, PyValue set, PyValue item);
/* 1 if it was there, 0 if not, -1 with an exception. */
int py_set_discard(PyMachine *machine, PyValue set, PyValue item);
/* Walks in the table's order; *position starts at 0. Borrowed. */
bool py_set_each(const PySet *set, uint32_t *position, PyValue *item);

/* A set or a frozenset. */
bool py_is_any_set(PyValue value);
static inline PySet *py_set(PyValue value)
{
    BASE_INVARIANT(py_is_any_set(value));
    return (PySet *)py_object(value);
}

#endif
