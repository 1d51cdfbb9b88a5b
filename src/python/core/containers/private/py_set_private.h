/*
 * py_set_private.h - what the files of set and frozenset share.
 *
 * Everything that answers with a PyValue may be PY_PENDING.
 */
#ifndef PY_SET_PRIVATE_H
#define PY_SET_PRIVATE_H

#include "py_at_once.h"
#include "py_set.h"

/* The same as py_set_add() and the others, for an item whose hash is known. */
PyValue py_set_add_hashed(PyMachine *machine, PyValue set, PyValue item,
                          int64_t hash);
PyValue py_set_contains_hashed(PyMachine *machine, PyValue set, PyValue item,
                               int64_t hash);
PyValue py_set_discard_hashed(PyMachine *machine, PyValue set, PyValue item,
                              int64_t hash);

/* The same at once: PY_NOW_YES if it was there; PY_NOW_ASK: nothing was done.
 */
PyNow py_set_add_now(PyMachine *machine, PyValue set, PyValue item,
                     int64_t hash);
PyNow py_set_contains_now(PyMachine *machine, PyValue set, PyValue item,
                          int64_t hash);
PyNow py_set_discard_now(PyMachine *machine, PyValue set, PyValue item,
                         int64_t hash);

/* None; KeyError if it is not there but must be. */
PyValue py_set_remove(PyMachine *machine, PyValue set, PyValue item,
                      bool must_be_there);

/* py_set_walk.c: what is done with each item of a source. */
typedef enum PySetWork {
    PY_SET_ADD,     /* to `into` */
    PY_SET_DISCARD, /* from `into` */
    PY_SET_TOGGLE,  /* in `into`: discarded, or added if it was not there */
    PY_SET_COMMON,  /* added to `into` if it is in `look` */
    PY_SET_OTHERS,  /* added to `into` if it is not in `look` */
    PY_SET_ALL_IN,  /* PY_TRUE if all are in `look` */
    PY_SET_NONE_IN  /* PY_TRUE if none is in `look` */
} PySetWork;

typedef struct PySetWalk {
    PySetWork work;
    PyValue source;
    bool is_hashed; /* the source is a set or a dict whose hashes are used;
                       otherwise it is any iterable, and items are hashed */
    PyValue look;   /* a set or a dict */
    PyValue into;   /* a set: the answer, but for the last two */
    bool is_quiet;  /* the answer is None instead */
} PySetWalk;

PyValue py_set_walk(PyMachine *machine, const PySetWalk *walk);

/* py_set_operations.c. Both are any sets, or `b` any iterable. */
PyValue py_set_union(PyMachine *machine, PyValue a, PyValue b);
PyValue py_set_intersection(PyMachine *machine, PyValue a, PyValue b);
PyValue py_set_difference(PyMachine *machine, PyValue a, PyValue b);
PyValue py_set_symmetric(PyMachine *machine, PyValue a, PyValue b);
/* Change `a` and answer with it. */
PyValue py_set_unite(PyMachine *machine, PyValue a, PyValue b);
PyValue py_set_intersect(PyMachine *machine, PyValue a, PyValue b);
PyValue py_set_subtract(PyMachine *machine, PyValue a, PyValue b);
PyValue py_set_toggle(PyMachine *machine, PyValue a, PyValue b);

PyValue py_set_is_subset(PyMachine *machine, PyValue a, PyValue b);
PyValue py_set_is_superset(PyMachine *machine, PyValue a, PyValue b);
PyValue py_set_is_disjoint(PyMachine *machine, PyValue a, PyValue b);

/* A set or frozenset (`type`) of an iterable's items. */
PyValue py_set_make(PyMachine *machine, const PyType *type, PyValue iterable);

PyValue py_set_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                       PyValue b);
PyValue py_set_binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b);
PyValue py_set_inplace(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b);

/* py_set_methods.c */
/* `item in set`: a set that cannot be hashed is looked for as a frozenset. */
PyValue py_set_contains_any(PyMachine *machine, PyValue set, PyValue item);
extern const PyNative py_set_construct;
extern const PyNative py_set_init;
extern const PyNative py_frozenset_construct;
extern const PyNative py_set_methods[];
extern const PyNative py_frozenset_methods[];

#endif
