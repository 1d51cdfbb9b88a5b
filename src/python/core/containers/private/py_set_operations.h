/*
 * py_set_operations.h - what two sets make: union, intersection and their like.
 *
 * All may be PY_PENDING.
 */
#ifndef PY_SET_OPERATIONS_H
#define PY_SET_OPERATIONS_H

#include "py_set.h"

/* Both are any sets, or `b` any iterable. */
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

#endif
