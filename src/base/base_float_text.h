/*
 * base_float_text.h - a double as the shortest decimal that reads back as it.
 *
 * Of the decimals that are as short, it is the one closest to the double. The
 * text is the same on every machine and in every locale, and is what Python's
 * repr() of a float, and JSON, ask for. Knows nothing of widths and precisions.
 */
#ifndef BASE_FLOAT_TEXT_H
#define BASE_FLOAT_TEXT_H

#include <stddef.h>

/* Room for any text and its NUL. */
enum { BASE_FLOAT_TEXT_SIZE = 32 };

/* A finite number > 0 as 0.d1d2d3... * 10^point, without trailing zeros. */
typedef struct BaseFloatDigits {
    char digits[18]; /* `count` digits and a NUL */
    int count;
    int point;
} BaseFloatDigits;

void base_float_digits(double value, BaseFloatDigits *out);

/* Always with a point or an exponent: "3.0", "0.0001", "1e-05", "1e+16"; and
 * "-0.0", "nan", "inf", "-inf". Returns the length. */
size_t base_float_text(double value, char out[BASE_FLOAT_TEXT_SIZE]);

#endif
