/*
 * py_complex_number.h - reading complex numbers, and their arithmetic, as
 * CPython has them.
 *
 * A pair of doubles and nothing more. What a power or an absolute value calls
 * of the platform's libm sets `*used_libm` (py_libm.h). Knows nothing of Python
 * objects.
 */
#ifndef PY_COMPLEX_NUMBER_H
#define PY_COMPLEX_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

typedef struct PyComplexNumber {
    double real, imaginary;
} PyComplexNumber;

/* complex(text): white space and a pair of parentheses around. False: it is
 * none. */
bool py_complex_parse(const char *text, size_t length, PyComplexNumber *out);

PyComplexNumber py_complex_product(PyComplexNumber a, PyComplexNumber b);
/* False: `b` is 0. */
bool py_complex_quotient(PyComplexNumber a, PyComplexNumber b,
                         PyComplexNumber *out);
/* |z|; an infinity out of finite parts is an overflow. */
double py_complex_modulus(PyComplexNumber z, bool *used_libm);

typedef enum PyComplexPower {
    PY_COMPLEX_POWER_OK,
    PY_COMPLEX_POWER_ZERO_DIVISION, /* 0 ** -1, 0 ** 1j */
    PY_COMPLEX_POWER_OVERFLOW
} PyComplexPower;

/* a ** b, as `version` (312) reckons it. */
PyComplexPower py_complex_power(PyComplexNumber a, PyComplexNumber b,
                                int version, bool *used_libm,
                                PyComplexNumber *out);

#endif
