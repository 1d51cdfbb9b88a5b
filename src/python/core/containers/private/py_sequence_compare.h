/*
 * py_sequence_compare.h - two sequences compared item by item.
 */
#ifndef PY_SEQUENCE_COMPARE_H
#define PY_SEQUENCE_COMPARE_H

#include "py_object.h"

/* Each a list or a tuple. May be PY_PENDING. */
PyValue py_sequence_compare(PyMachine *machine, PyCompareOp op, PyValue left,
                            PyValue right);

#endif
