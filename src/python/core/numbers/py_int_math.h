/*
 * py_int_math.h - arithmetic with ints of any size.
 */
#ifndef PY_INT_MATH_H
#define PY_INT_MATH_H

#include "py_int.h"

PyValue py_int_binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b);
PyValue py_int_negate(PyMachine *machine, PyValue number);

/* Both floor; each result may be NULL. */
bool py_int_divmod(PyMachine *machine, PyValue a, PyValue b, PyValue *quotient,
                   PyValue *remainder);
PyValue py_int_power_modulo(PyMachine *machine, PyValue base, PyValue exponent,
                            PyValue modulus);

/* Correctly rounded a / b; ZeroDivisionError, OverflowError. */
PyValue py_int_true_divide(PyMachine *machine, PyValue a, PyValue b);
PyValue py_int_square_root(PyMachine *machine, PyValue number);

#endif
