/*
 * py_sequence.h - what list and tuple (and deque) have in common.
 */
#ifndef PY_SEQUENCE_H
#define PY_SEQUENCE_H

#include "py_list.h"

PyValue *py_values_new(PyMachine *machine, uint64_t count);
/* "a, b, c" */
bool py_values_repr(PyMachine *machine, const PyValue *items, uint32_t count,
                    BaseText *out);
void py_values_reverse(PyValue *values, uint32_t count);

#endif
