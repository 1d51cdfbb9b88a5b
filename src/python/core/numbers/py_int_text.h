/*
 * py_int_text.h - ints read and written as text.
 */
#ifndef PY_INT_TEXT_H
#define PY_INT_TEXT_H

#include "py_int.h"

/* int() of a str or bytes: digits in `base` (2..36, or 0 to read a prefix),
 * underscores allowed. */
PyValue py_int_from_text(PyMachine *machine, PyValue value, int base);

/* Appends the digits in `base` (2..36), with a sign, without a prefix. */
bool py_int_append(PyMachine *machine, PyValue number, unsigned base,
                   BaseText *out);

#endif
