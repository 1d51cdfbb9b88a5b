/*
 * py_pipe.h - iterators over iterators, and how natives get their iterators.
 */
#ifndef PY_PIPE_H
#define PY_PIPE_H

#include "py_iterator.h"

/* Calls `use` with a list of iter(value) for each value, at once or when
 * Python's __iter__ methods have answered. */
PyValue py_with_iterators(PyMachine *machine, const PyValue *values,
                          uint32_t count, PyListUse use, const PyValue *state,
                          uint32_t state_count);

/* Iterators of this type never ask Python for an item. */
bool py_iterator_is_leaf(const PyType *type);

PyValue py_call_iterator_new(PyMachine *machine, PyValue function,
                             PyValue sentinel);

/* `item in container` (or not in it) by walking: true if it has to be so,
 * because Python makes the items or compares them. *answer may be pending. */
bool py_search(PyMachine *machine, PyValue container, PyValue item,
               bool inverted, PyValue *answer);

/* How a continuation says that an iterator has ended: StopIteration. */
PyValue py_raise_end(PyMachine *machine);

#endif
