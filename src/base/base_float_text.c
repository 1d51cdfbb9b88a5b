#include "base_float_text.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base_decimal.h"
#include "base_float_powers.h"

enum {
    FRACTION_BITS = 52,
    EXPONENT_BIAS = 1075, /* of a value read as whole number * 2^exponent */
};

typedef struct Decimal {
    uint64_t digits;
    int exponent;
} Decimal;

/* floor(log10(2^e)), and of 3/4 * 2^e; exact for |e| < 1700. */
static int floor_log10_of_power_of_2(int e)
{
    return (e * 1262611) >> 22;
}

static int floor_log10_of_3_quarters(int e)
{
    return (e * 1262611 - 524031) >> 22;
}

static int floor_log2_of_power_of_10(int e)
{
    return (e * 1741647) >> 19;
}

/* The upper 64 bits of power * factor / 2^64, the last bit set if anything
 * was cut off: enough to compare exactly ("round to odd"). */
static uint64_t scale(const uint64_t power[2], uint64_t factor)
{
    unsigned __int128 low = (unsigned __int128)power[1] * factor;
    unsigned __int128 high = (unsigned __int128)power[0] * factor;

    high += (uint64_t)(low >> 64);
    return (uint64_t)(high >> 64) | ((uint64_t)high > 1);
}

/* `whole` * 2^exponent of a double. */
typedef struct Binary {
    uint64_t whole;
    int exponent;
    bool at_power_of_2; /* its lower neighbour is nearer */
} Binary;

static Binary take_apart(double value)
{
    uint64_t bits;
    Binary binary;

    memcpy(&bits, &value, sizeof bits);
    uint64_t fraction = bits & ((UINT64_C(1) << FRACTION_BITS) - 1);
    int exponent = (int)(bits >> FRACTION_BITS & 0x7ff);
    binary.at_power_of_2 = fraction == 0 && exponent > 1;
    if (exponent == 0) {
        binary.whole = fraction;
        binary.exponent = 1 - EXPONENT_BIAS;
    } else {
        binary.whole = fraction | UINT64_C(1) << FRACTION_BITS;
        binary.exponent = exponent - EXPONENT_BIAS;
    }
    return binary;
}

static bool is_small_integer(const Binary *binary)
{
    int shift = -binary->exponent;

    return shift >= 0 && shift <= FRACTION_BITS &&
           (binary->whole & ((UINT64_C(1) << shift) - 1)) == 0;
}

/*
 * The Schubfach method (R. Giulietti): scaled by a power of ten, the interval
 * of decimals that read back as the value is between 2 and 20 units long, so
 * one of at most four candidates is the answer.
 */
static Decimal shortest_decimal(const Binary *binary)
{
    bool odd = binary->whole & 1;
    uint64_t four = binary->whole * 4;
    int k = binary->at_power_of_2 ? floor_log10_of_3_quarters(binary->exponent)
                                  : floor_log10_of_power_of_2(binary->exponent);
    int shift = binary->exponent + floor_log2_of_power_of_10(-k) + 1;
    const uint64_t *power = BASE_POWERS_OF_TEN[-k - BASE_POWER_FIRST];

    uint64_t low = scale(power, (four - 2 + binary->at_power_of_2) << shift);
    uint64_t value = scale(power, four << shift);
    uint64_t high = scale(power, (four + 2) << shift);
    low += odd;
    high -= odd;

    uint64_t unit = value / 4;
    if (unit >= 10) {
        uint64_t ten = unit / 10;
        bool below = low <= 40 * ten;
        bool above = 40 * ten + 40 <= high;
        if (below != above)
            return (Decimal){ten + above, k + 1};
    }
    bool below = low <= 4 * unit;
    bool above = 4 * unit + 4 <= high;
    if (below != above)
        return (Decimal){unit + above, k};
    uint64_t middle = 4 * unit + 2;
    bool up = value > middle || (value == middle && (unit & 1));
    return (Decimal){unit + up, k};
}

void base_float_digits(double value, BaseFloatDigits *out)
{
    Binary binary = take_apart(value);
    Decimal decimal = is_small_integer(&binary)
                          ? (Decimal){binary.whole >> -binary.exponent, 0}
                          : shortest_decimal(&binary);
    char text[BASE_DECIMAL_SIZE];
    char *end = text + sizeof text;

    while (decimal.digits % 10 == 0) {
        decimal.digits /= 10;
        decimal.exponent++;
    }
    char *first = base_decimal_before(end, decimal.digits);
    out->count = (int)(end - first);
    memcpy(out->digits, first, (size_t)out->count);
    out->digits[out->count] = '\0';
    out->point = decimal.exponent + out->count;
}

static char *put(char *at, const char *text, int length)
{
    memcpy(at, text, (size_t)length);
    return at + length;
}

static char *put_zeros(char *at, int count)
{
    if (count <= 0)
        return at;
    memset(at, '0', (size_t)count);
    return at + count;
}

/* At least two digits of exponent, as C writes it. */
static char *put_exponent(char *at, int exponent)
{
    int size = abs(exponent);

    *at++ = 'e';
    *at++ = exponent < 0 ? '-' : '+';
    if (size >= 100)
        *at++ = (char)('0' + size / 100);
    *at++ = (char)('0' + size / 10 % 10);
    *at++ = (char)('0' + size % 10);
    return at;
}

static char *put_scientific(char *at, const BaseFloatDigits *digits)
{
    *at++ = digits->digits[0];
    if (digits->count > 1) {
        *at++ = '.';
        at = put(at, digits->digits + 1, digits->count - 1);
    }
    return put_exponent(at, digits->point - 1);
}

static char *put_positional(char *at, const BaseFloatDigits *digits)
{
    int point = digits->point, count = digits->count;

    if (point <= 0) {
        at = put(at, "0.", 2);
        at = put_zeros(at, -point);
        return put(at, digits->digits, count);
    }
    if (point >= count) {
        at = put(at, digits->digits, count);
        at = put_zeros(at, point - count);
        return put(at, ".0", 2);
    }
    at = put(at, digits->digits, point);
    *at++ = '.';
    return put(at, digits->digits + point, count - point);
}

static char *put_finite(char *at, double value)
{
    BaseFloatDigits digits;

    if (value == 0.0)
        return put(at, "0.0", 3);
    base_float_digits(value, &digits);
    if (digits.point > 16 || digits.point <= -4)
        return put_scientific(at, &digits);
    return put_positional(at, &digits);
}

size_t base_float_text(double value, char out[BASE_FLOAT_TEXT_SIZE])
{
    char *at = out;

    if (isnan(value)) {
        at = put(at, "nan", 3);
    } else {
        if (signbit(value))
            *at++ = '-';
        at = isinf(value) ? put(at, "inf", 3) : put_finite(at, fabs(value));
    }
    *at = '\0';
    return (size_t)(at - out);
}
