/*
 * py_math_sums.h - functions of `math` that add up or multiply.
 */
#ifndef PY_MATH_SUMS_H
#define PY_MATH_SUMS_H

#include "py_object.h"

PyValue py_math_fsum(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_math_prod(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_math_hypot(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_math_dist(PyMachine *machine, const PyValue *args, uint32_t count);

#endif
