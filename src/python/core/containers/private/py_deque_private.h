/*
 * py_deque_private.h - what deque's slots and its methods share.
 */
#ifndef PY_DEQUE_PRIVATE_H
#define PY_DEQUE_PRIVATE_H

#include "py_deque.h"

void py_deque_clear(PyMachine *machine, PyDeque *deque);
void py_deque_rotate(PyDeque *deque, int64_t steps);

/* Adds all that the iterable gives; answers with `answer`. May be PY_PENDING.
 */
PyValue py_deque_extend(PyMachine *machine, PyValue self, PyValue iterable,
                        bool left, PyValue answer);
/* One of the same class and limit. May be PY_PENDING. */
PyValue py_deque_copy(PyMachine *machine, PyValue self);
/* Each item as often; the row itself is changed. False with MemoryError. */
bool py_deque_repeat(PyMachine *machine, PyDeque *deque, int64_t times);

#endif
