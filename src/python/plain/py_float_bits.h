/*
 * py_float_bits.h - floats as bits of IEEE 754, in 2, 4 or 8 bytes.
 *
 * Knows nothing of the order of bytes, nor of Python objects.
 */
#ifndef PY_FLOAT_BITS_H
#define PY_FLOAT_BITS_H

#include <stdbool.h>
#include <stdint.h>

/* Rounded to the nearest, ties to the even one. False: it is finite, and too
 * large for `size` bytes. */
bool py_float_to_bits(double number, unsigned size, uint64_t *out);
/* Of a NaN it keeps the sign alone: see py_value.h. */
double py_float_from_bits(uint64_t bits, unsigned size);

#endif
