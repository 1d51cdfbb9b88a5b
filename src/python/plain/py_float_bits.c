#include "py_float_bits.h"

#include <math.h>
#include <string.h>

enum {
    HALF_INFINITY = 0x7C00,
    HALF_NAN = 0x7E00,
    HALF_SIGN = 0x8000,
    HALF_ONE = 1024, /* where the fraction ends */
    HALF_MOST_EXPONENT = 16,
    HALF_LEAST_EXPONENT = -13
};

static bool to_half(double number, uint64_t *out)
{
    int exponent;
    uint64_t sign = signbit(number) ? HALF_SIGN : 0, bits;
    if (!isfinite(number)) {
        *out = sign | (isnan(number) ? HALF_NAN : HALF_INFINITY);
        return true;
    }
    double fraction = frexp(fabs(number), &exponent);
    if (exponent > HALF_MOST_EXPONENT)
        return false;
    if (exponent < HALF_LEAST_EXPONENT || number == 0)
        bits = (uint64_t)rint(ldexp(fabs(number), 24));
    else /* what rounding carries goes on into the exponent */
        bits = (uint64_t)((exponent + 14) * HALF_ONE) +
               (uint64_t)rint(ldexp(fraction, 11)) - HALF_ONE;
    *out = sign | bits;
    return bits < HALF_INFINITY;
}

static double from_half(uint64_t bits)
{
    int exponent = (int)(bits >> 10 & 31);
    double fraction = (double)(bits & (HALF_ONE - 1)), number;
    if (exponent == 31)
        number = fraction != 0 ? NAN : INFINITY;
    else if (exponent == 0)
        number = ldexp(fraction, -24);
    else
        number = ldexp(HALF_ONE + fraction, exponent - 25);
    return bits & HALF_SIGN ? -number : number;
}

bool py_float_to_bits(double number, unsigned size, uint64_t *out)
{
    uint32_t narrow;
    *out = 0;
    if (size == 2)
        return to_half(number, out);
    if (size == 8) {
        memcpy(out, &number, sizeof number);
        return true;
    }
    float single = (float)number;
    memcpy(&narrow, &single, sizeof narrow);
    *out = narrow;
    return !isinf(single) || isinf(number);
}

static double from_single(uint32_t bits)
{
    float number;
    memcpy(&number, &bits, sizeof number);
    return (double)number;
}

double py_float_from_bits(uint64_t bits, unsigned size)
{
    double number;
    if (size == 8)
        memcpy(&number, &bits, sizeof number);
    else
        number = size == 2 ? from_half(bits) : from_single((uint32_t)bits);
    return isnan(number) ? copysign(NAN, number) : number;
}
