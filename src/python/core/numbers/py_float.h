/*
 * py_float.h - the type float.
 */
#ifndef PY_FLOAT_H
#define PY_FLOAT_H

#include "py_object.h"

extern const PyType py_float_type;

/* float() of a str or bytes: "1.5", " inf ", "1_000". ValueError otherwise. */
PyValue py_float_from_text(PyMachine *machine, PyValue value);

/* `a op b` for doubles; ZeroDivisionError and the like are raised. */
PyValue py_float_binary(PyMachine *machine, PyBinaryOp op, double a, double b);

/* Compares an int of any size with a double, exactly: -1, 0, 1; 2 for NaN. */
int py_int_compare_double(PyValue number, double other);

#endif
