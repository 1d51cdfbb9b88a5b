/*
 * py_deque_find.h - searching and comparing deques.
 *
 * All may be PY_PENDING.
 */
#ifndef PY_DEQUE_FIND_H
#define PY_DEQUE_FIND_H

#include "py_deque.h"

PyValue py_deque_contains(PyMachine *machine, PyValue self, PyValue item);
PyValue py_deque_count(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_deque_index(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_deque_remove(PyMachine *machine, const PyValue *args,
                        uint32_t count);
PyValue py_deque_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                         PyValue b);

#endif
