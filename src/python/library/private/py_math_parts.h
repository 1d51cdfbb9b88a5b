/*
 * py_math_parts.h - the functions of `math`, cut into files by theme.
 */
#ifndef PY_MATH_PARTS_H
#define PY_MATH_PARTS_H

#include "py_module.h"

extern const PyModuleSpec py_math_module;

/* name, least and most arguments, all by position: py_math_numbers.c */
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
/* py_math_integers.c */
#define PY_MATH_INTEGERS(X)                                                    \
    X(isqrt, 1, 1)                                                             \
    X(factorial, 1, 1)                                                         \
    X(comb, 2, 2)                                                              \
    X(perm, 1, 2)

#define PY_MATH_DECLARE(name, ...)                                             \
    PyValue py_math_##name(PyMachine *machine, const PyValue *args,            \
                           uint32_t count);
PY_MATH_NUMBERS(PY_MATH_DECLARE)
PY_MATH_INTEGERS(PY_MATH_DECLARE)
PY_MATH_DECLARE(gcd)
PY_MATH_DECLARE(lcm)
PY_MATH_DECLARE(fsum)
PY_MATH_DECLARE(prod)
PY_MATH_DECLARE(hypot)
PY_MATH_DECLARE(dist)
PY_MATH_DECLARE(isclose)

#endif
