/*
 * py_protocol.h - the general operations that ask one slot: hash, truth,
 * length, items, iteration, each as CPython's of that name.
 *
 * All may be PY_PENDING: a method written in Python has a say.
 */
#ifndef PY_PROTOCOL_H
#define PY_PROTOCOL_H

#include "py_object.h"

PyValue py_hash(PyMachine *machine, PyValue value); /* an int of 64 bits */
/* False: its values are compared, and so have no hash. */
bool py_type_is_hashable(const PyType *type);

PyValue py_truth(PyMachine *machine, PyValue value); /* PY_TRUE, PY_FALSE */

PyValue py_length(PyMachine *machine, PyValue value);
PyValue py_get_item(PyMachine *machine, PyValue value, PyValue key);

/* True if it is taken for a mapping: all that has items by some key is, but for
 * a deque. */
bool py_is_mapping(PyValue value);

/* What the two answer means nothing. */
PyValue py_set_item(PyMachine *machine, PyValue value, PyValue key,
                    PyValue item);
PyValue py_delete_item(PyMachine *machine, PyValue value, PyValue key);
PyValue py_iter(PyMachine *machine, PyValue value);

/* The end is PY_UNDEFINED with no exception set, or StopIteration. */
PyValue py_next(PyMachine *machine, PyValue iterator);

#endif
