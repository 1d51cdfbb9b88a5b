/*
 * py_math_numbers.h - functions of `math` on floats, and on any number.
 */
#ifndef PY_MATH_NUMBERS_H
#define PY_MATH_NUMBERS_H

#include "py_object.h"

/* name, least and most arguments, all by position */
#define PY_MATH_NUMBERS(X)                                                     \
    X(ceil, 1, 1)                                                              \
    X(floor, 1, 1)                                                             \
    X(trunc, 1, 1)                                                             \
    X(sqrt, 1, 1)                                                              \
    X(fabs, 1, 1)                                                              \
    X(fmod, 2, 2)                                                              \
    X(remainder, 2, 2)                                                         \
    X(copysign, 2, 2)                                                          \
    X(pow, 2, 2)                                                               \
    X(atan2, 2, 2)                                                             \
    X(log, 1, 2)                                                               \
    X(log2, 1, 1)                                                              \
    X(log10, 1, 1)                                                             \
    X(isnan, 1, 1)                                                             \
    X(isinf, 1, 1)                                                             \
    X(isfinite, 1, 1)                                                          \
    X(degrees, 1, 1)                                                           \
    X(radians, 1, 1)                                                           \
    X(frexp, 1, 1)                                                             \
    X(ldexp, 2, 2)                                                             \
    X(modf, 1, 1)                                                              \
    X(ulp, 1, 1)

#define PY_MATH_DECLARE(name, ...)                                             \
    PyValue py_math_##name(PyMachine *machine, const PyValue *args,            \
                           uint32_t count);
PY_MATH_NUMBERS(PY_MATH_DECLARE)
#undef PY_MATH_DECLARE

/* They have keywords. */
PyValue py_math_nextafter(PyMachine *machine, const PyValue *args,
                          uint32_t count);
PyValue py_math_fma(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_math_isclose(PyMachine *machine, const PyValue *args,
                        uint32_t count);

#endif
