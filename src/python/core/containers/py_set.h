/*
 * py_set.h - set and frozenset, in CPython's own order.
 *
 * The table is laid out, probed and resized exactly as CPython's is, so that
 * walking a set gives the same order as CPython with PYTHONHASHSEED=0, and so
 * that items whose __eq__ is written in Python are asked in the same order.
 */
#ifndef PY_SET_H
#define PY_SET_H

#include "base_check.h"
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
    uint32_t tables;   /* goes up when the table is replaced */
    /* Owned; the items in the order in which they came, in which an ordered set
     * is walked. NULL: a set like others, walked in the table's order. */
    PySetEntry *order;
    uint32_t order_room; /* entries that it has room for */
    PySetEntry small[PY_SET_SMALL];
} PySet;

extern const PyType py_set_type;
extern const PyType py_frozenset_type;

/* A set or a frozenset, or an instance of what derives from one. */
static inline bool py_is_any_set(PyValue value)
{
    return py_is_instance(value, &py_set_type) ||
           py_is_instance(value, &py_frozenset_type);
}
/* One of these two types itself. */
static inline bool py_is_exact_set(PyValue value)
{
    return py_has_type(value, &py_set_type) ||
           py_has_type(value, &py_frozenset_type);
}
static inline PySet *py_set(PyValue value)
{
    BASE_INVARIANT(py_is_any_set(value));
    return (PySet *)py_object(value);
}

PyValue py_set_new(PyMachine *machine);

/* An empty set that is walked in the order in which its items come: where
 * CPython's order would depend on addresses, and one that stays the same is
 * promised. What is made from it, a copy or a union, is a set like others. */
PyValue py_set_new_ordered(PyMachine *machine);

/*
 * All of these may be PY_PENDING: an item's class has a say.
 */
/* A set or frozenset (`type`) of an array's items, added in order. */
PyValue py_set_from(PyMachine *machine, const PyType *type,
                    const PyValue *items, uint32_t count);
/* What `{a, b, c}` makes when all items are constants: CPython's compiler makes
 * a frozenset, makes that anew while it merges constants, and the program
 * copies it; which may give another order than adding one by one. What a loop
 * only walks over is that frozenset. */
PyValue py_set_from_constants(PyMachine *machine, const PyValue *items,
                              uint32_t count, bool is_walked);
/* What the two answer means nothing. */
PyValue py_set_add(PyMachine *machine, PyValue set, PyValue item);
PyValue py_set_update(PyMachine *machine, PyValue set, PyValue iterable);
PyValue py_set_contains(PyMachine *machine, PyValue set, PyValue item);
/* PY_TRUE if it was there. */
PyValue py_set_discard(PyMachine *machine, PyValue set, PyValue item);

/* Walks in the table's order; *position starts at 0. Borrowed. */
bool py_set_each(const PySet *set, uint32_t *position, PyValue *item);
bool py_set_each_hashed(const PySet *set, uint32_t *position, PyValue *item,
                        int64_t *hash);

#endif
