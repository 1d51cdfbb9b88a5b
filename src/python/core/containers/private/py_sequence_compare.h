/*
 * py_sequence_compare.h - two sequences compared item by item.
 */
#ifndef PY_SEQUENCE_COMPARE_H
#define PY_SEQUENCE_COMPARE_H

#include "py_object.h"

/* How many items there are decides between sequences that are equal as far as
 * the shorter one goes. */
PyValue py_compare_counts(PyCompareOp op, uint32_t a, uint32_t b);

/* Each a list or a tuple. May be PY_PENDING. */
PyValue py_sequence_compare(PyMachine *machine, PyCompareOp op, PyValue left,
                            PyValue right);

#endif
