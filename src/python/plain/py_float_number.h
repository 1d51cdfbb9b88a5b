/*
 * py_float_number.h - reading floats, and their arithmetic that is not one
 * machine instruction, as CPython has them. (Writing: base_float_text.h.)
 *
 * Everything is exactly rounded and depends on no locale (LC_NUMERIC stays
 * "C"), and nothing here calls py_libm.h but pow.
 *
 * Knows nothing of Python objects: errors come back as small enumerations.
 */
#ifndef PY_FLOAT_NUMBER_H
#define PY_FLOAT_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum PyFloatParse {
    PY_FLOAT_PARSE_OK,
    PY_FLOAT_PARSE_INVALID,
    PY_FLOAT_PARSE_NOT_ASCII /* other scripts' digits: not looked into */
} PyFloatParse;

/* float(text): white space around, underscores between digits, inf and nan. */
PyFloatParse py_float_parse(const char *text, size_t length, double *out);

/* round(value, digits). False: the result is too large for a float. NaN and
 * infinities come back as they are. */
bool py_float_round(double value, int64_t digits, double *out);

/* value // divisor and value % divisor; divisor is not 0. */
void py_float_divmod(double value, double divisor, double *quotient,
                     double *remainder);

typedef enum PyFloatPow {
    PY_FLOAT_POW_OK,
    PY_FLOAT_POW_ZERO_DIVISION, /* 0.0 ** -1 */
    PY_FLOAT_POW_OVERFLOW,
    PY_FLOAT_POW_COMPLEX /* (-8.0) ** 0.5 */
} PyFloatPow;

/* base ** exponent. `used_libm` as in py_libm.h. */
PyFloatPow py_float_pow(double base, double exponent, bool *used_libm,
                        double *out);

typedef enum PyFloatOrder {
    PY_FLOAT_LESS = -1,
    PY_FLOAT_EQUAL = 0,
    PY_FLOAT_GREATER = 1,
    PY_FLOAT_UNORDERED = 2 /* NaN: only != is true */
} PyFloatOrder;

/* Compares exactly, without rounding the integer to a double. */
PyFloatOrder py_float_compare_int64(double value, int64_t integer);

#endif
