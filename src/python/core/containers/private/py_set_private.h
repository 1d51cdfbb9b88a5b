/*
 * py_set_private.h - what the files of set and frozenset share.
 */
#ifndef PY_SET_PRIVATE_H
#define PY_SET_PRIVATE_H

#include "py_set.h"

PyValue py_set_new_of(PyMachine *machine, const PyType *type);
bool py_set_add_hashed(PyMachine *machine, PySet *set, PyValue item,
                       int64_t hash);
int py_set_contains_hashed(PyMachine *machine, PySet *set, PyValue item,
                           int64_t hash);
int py_set_discard_hashed(PyMachine *machine, PySet *set, PyValue item,
                          int64_t hash);
PyValue py_set_pop(PyMachine *machine, PySet *set);
void py_set_clear(PyMachine *machine, PySet *set);
/* Rebuilds the table if many entries are deleted ones. */
bool py_set_shrink(PyMachine *machine, PySet *set);
/* What CPython does before it adds `more` items at once. */
bool py_set_make_room(PyMachine *machine, PySet *set, uint64_t more);
bool py_set_merge(PyMachine *machine, PySet *set, const PySet *other);
void py_set_swap(PySet *a, PySet *b);

PyValue py_set_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                       PyValue b);
PyValue py_set_binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b);
PyValue py_set_inplace(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b);
extern const PyNative py_set_construct;
extern const PyNative py_frozenset_construct;
extern const PyNative py_set_methods[];
extern const PyNative py_frozenset_methods[];

#endif
