/*
 * py_math_integers.h - functions of `math` on ints.
 */
#ifndef PY_MATH_INTEGERS_H
#define PY_MATH_INTEGERS_H

#include "py_object.h"

/* name, least and most arguments, all by position */
#define PY_MATH_INTEGERS(X)                                                    \
    X(isqrt, 1, 1)                                                             \
    X(factorial, 1, 1)                                                         \
    X(comb, 2, 2)                                                              \
    X(perm, 1, 2)

#define PY_MATH_DECLARE(name, ...)                                             \
    PyValue py_math_##name(PyMachine *machine, const PyValue *args,            \
                           uint32_t count);
PY_MATH_INTEGERS(PY_MATH_DECLARE)
#undef PY_MATH_DECLARE

/* Of any number of arguments. */
PyValue py_math_gcd(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_math_lcm(PyMachine *machine, const PyValue *args, uint32_t count);

#endif
