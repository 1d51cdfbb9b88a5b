/*
 * py_set_methods.h - the methods of set and frozenset.
 */
#ifndef PY_SET_METHODS_H
#define PY_SET_METHODS_H

#include "py_set.h"

/* `item in set`: a set that cannot be hashed is looked for as a frozenset. */
PyValue py_set_contains_any(PyMachine *machine, PyValue set, PyValue item);
extern const PyNative py_set_construct;
extern const PyNative py_set_init;
extern const PyNative py_frozenset_construct;
extern const PyNative py_set_methods[];
extern const PyNative py_frozenset_methods[];

#endif
