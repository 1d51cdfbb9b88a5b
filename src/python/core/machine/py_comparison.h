/*
 * py_comparison.h - what the answer of a call is compared with, seen ahead.
 *
 * A native that is being called may ask whether its answer is itself an operand
 * of the comparison that comes next: `random() < 0.1`, or a local variable that
 * holds nothing else and is compared in the next statement. Reads code and
 * values; runs nothing and changes nothing.
 */
#ifndef PY_COMPARISON_H
#define PY_COMPARISON_H

#include "py_machine.h"

typedef struct PyComparison {
    PyCompareOp op;
    PyValue other; /* borrowed: the other operand */
    bool is_right; /* the answer is the right operand */
    bool holds;    /* what comes out */
} PyComparison;

/* "<" */
const char *py_comparison_sign(PyCompareOp op);

/* The function `native` is being called, and will answer with `answer`: fills
 * in the comparison of which that is an operand. False: there is none, or it
 * cannot be known before it is made. */
bool py_comparison_ahead(PyMachine *machine, const PyNative *native,
                         PyValue answer, PyComparison *comparison);

#endif
