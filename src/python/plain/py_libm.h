/*
 * py_libm.h - the only door to the functions whose last bit is the platform's.
 *
 * IEEE 754 fixes + - * / sqrt fmod floor, so those are called anywhere. What
 * follows is computed by the machine's libm, as CPython's is, and may differ
 * in the last bit from one libm to another. A run that came this way must be
 * able to say so: every call sets `*used`.
 *
 * Knows nothing of Python's errors: arguments outside of a function's domain
 * give what C gives (NaN or an infinity), and the caller looks first.
 */
#ifndef PY_LIBM_H
#define PY_LIBM_H

#include <stdbool.h>

/* One line per function of one argument: name in Python's math and in C. */
#define PY_LIBM_UNARY(X)                                                       \
    X(log)                                                                     \
    X(log2)                                                                    \
    X(log10)                                                                   \
    X(log1p)                                                                   \
    X(exp)                                                                     \
    X(exp2)                                                                    \
    X(expm1)                                                                   \
    X(sin)                                                                     \
    X(cos)                                                                     \
    X(tan)                                                                     \
    X(asin)                                                                    \
    X(acos)                                                                    \
    X(atan)                                                                    \
    X(sinh)                                                                    \
    X(cosh)                                                                    \
    X(tanh)                                                                    \
    X(asinh)                                                                   \
    X(acosh)                                                                   \
    X(atanh)                                                                   \
    X(cbrt)                                                                    \
    X(erf)                                                                     \
    X(erfc)

/* double py_libm_NAME(double x, bool *used): `used` is borrowed, never NULL. */
#define PY_LIBM_DECLARE(name) double py_libm_##name(double x, bool *used);
PY_LIBM_UNARY(PY_LIBM_DECLARE)
#undef PY_LIBM_DECLARE

double py_libm_pow(double base, double exponent, bool *used);
double py_libm_atan2(double y, double x, bool *used);
double py_libm_hypot(double x, double y, bool *used);

#endif
