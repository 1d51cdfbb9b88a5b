#define _GNU_SOURCE
#include "py_float_number.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base_memory.h"
#include "py_libm.h"

/* ---- reading ---- */

/* How many bytes of white space `text` begins with: str.isspace's one. */
static size_t space_at(const char *text, size_t length)
{
    const unsigned char *s = (const unsigned char *)text;

    if (length == 0)
        return 0;
    if ((s[0] >= 9 && s[0] <= 13) || s[0] == 32)
        return 1;
    if (length >= 2 && s[0] == 0xc2 && (s[1] == 0x85 || s[1] == 0xa0))
        return 2;
    if (length < 3)
        return 0;
    unsigned wide = (unsigned)s[0] << 16 | (unsigned)s[1] << 8 | s[2];
    bool is_space = wide == 0xe19a80 ||
                    (wide >= 0xe28080 && wide <= 0xe2808a) ||
                    wide == 0xe280a8 || wide == 0xe280a9 || wide == 0xe280af ||
                    wide == 0xe2819f || wide == 0xe38080;
    return is_space ? 3 : 0;
}

static void strip(const char **text, size_t *length)
{
    size_t size;

    while ((size = space_at(*text, *length)) > 0) {
        *text += size;
        *length -= size;
    }
    for (;;) {
        for (size = 1; size <= 3; size++) {
            if (size <= *length &&
                space_at(*text + *length - size, size) == size)
                break;
        }
        if (size > 3)
            return;
        *length -= size;
    }
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Skips digits with single underscores between them; copies the digits. */
static const char *read_digits(const char *at, const char *end, char **out)
{
    while (at < end && is_digit(*at)) {
        *(*out)++ = *at++;
        if (end - at >= 2 && *at == '_' && is_digit(at[1]))
            at++;
    }
    return at;
}

static bool is_word(const char *at, const char *end, const char *word)
{
    return (size_t)(end - at) == strlen(word) &&
           strncasecmp(at, word, strlen(word)) == 0;
}

/* Reads [digits][.digits][e[+-]digits] up to `end`, copied without
 * underscores; false if anything else is there. */
static bool read_decimal(const char *at, const char *end, char *out)
{
    const char *begin = out;

    at = read_digits(at, end, &out);
    size_t digits = (size_t)(out - begin);
    if (at < end && *at == '.') {
        *out++ = *at++;
        const char *fraction = out;
        at = read_digits(at, end, &out);
        digits += (size_t)(out - fraction);
    }
    if (digits == 0)
        return false;
    if (at < end && (*at == 'e' || *at == 'E')) {
        *out++ = *at++;
        if (at < end && (*at == '+' || *at == '-'))
            *out++ = *at++;
        const char *exponent = out;
        at = read_digits(at, end, &out);
        if (out == exponent)
            return false;
    }
    *out = '\0';
    return at == end;
}

static bool read_unsigned(const char *at, const char *end, double *out)
{
    if (is_word(at, end, "inf") || is_word(at, end, "infinity")) {
        *out = INFINITY;
        return true;
    }
    if (is_word(at, end, "nan")) {
        *out = NAN;
        return true;
    }
    char *copy = base_alloc((size_t)(end - at) + 1);
    bool good = read_decimal(at, end, copy);
    if (good)
        *out = strtod(copy, NULL);
    base_free(copy);
    return good;
}

static bool has_other_script(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if ((unsigned char)text[i] >= 0x80)
            return true;
    }
    return false;
}

PyFloatParse py_float_parse(const char *text, size_t length, double *out)
{
    bool negative = false;

    strip(&text, &length);
    if (has_other_script(text, length))
        return PY_FLOAT_PARSE_NOT_ASCII;
    if (length > 0 && (*text == '-' || *text == '+')) {
        negative = *text == '-';
        text++;
        length--;
    }
    if (length == 0 || !read_unsigned(text, text + length, out))
        return PY_FLOAT_PARSE_INVALID;
    *out = copysign(*out, negative ? -1.0 : 1.0);
    return PY_FLOAT_PARSE_OK;
}

/* ---- rounding ---- */

/* Adds one to the last of `count` decimal digits; the carry may leave a
 * leading 1 in text[-1]. Returns the new first digit. */
static char *increment(char *text, size_t count)
{
    while (count > 0 && text[count - 1] == '9')
        text[--count] = '0';
    if (count > 0) {
        text[count - 1]++;
        return text;
    }
    text[-1] = '1';
    return text - 1;
}

/* Rounds to a multiple of 10^tens, half to even, on the exact digits. */
static double round_to_tens(double value, size_t tens)
{
    char buffer[340];
    char *text = buffer + 1;
    double whole = trunc(value);
    size_t length = (size_t)snprintf(text, sizeof buffer - 1, "%.0f", whole);

    if (length < tens)
        return 0.0;
    size_t kept = length - tens;
    char next = text[kept];
    bool rest = value != whole;
    for (size_t i = kept + 1; i < length; i++)
        rest = rest || text[i] != '0';
    bool odd = kept > 0 && (text[kept - 1] - '0') % 2 != 0;
    memset(text + kept, '0', tens);
    if (next > '5' || (next == '5' && (rest || odd)))
        text = increment(text, kept);
    return strtod(text, NULL);
}

bool py_float_round(double value, int64_t digits, double *out)
{
    enum { MOST = 323, LEAST = -308 };
    char text[700];

    *out = value;
    if (!isfinite(value) || value == 0.0 || digits > MOST)
        return true;
    double size = fabs(value);
    if (digits < LEAST) {
        size = 0.0;
    } else if (digits >= 0) {
        snprintf(text, sizeof text, "%.*f", (int)digits, size);
        size = strtod(text, NULL);
    } else {
        size = round_to_tens(size, (size_t)-digits);
    }
    *out = copysign(size, value);
    return isfinite(size);
}

/* ---- arithmetic ---- */

void py_float_divmod(double value, double divisor, double *quotient,
                     double *remainder)
{
    double mod = fmod(value, divisor);
    double div = (value - mod) / divisor;

    if (mod == 0.0) {
        mod = copysign(0.0, divisor);
    } else if ((divisor < 0.0) != (mod < 0.0)) {
        mod += divisor;
        div -= 1.0;
    }
    if (div == 0.0) {
        *quotient = copysign(0.0, value / divisor);
    } else {
        *quotient = floor(div);
        if (div - *quotient > 0.5)
            *quotient += 1.0;
    }
    *remainder = mod;
}

PyFloatPow py_float_pow(double base, double exponent, bool *used_libm,
                        double *out)
{
    /* What IEEE 754 and C fix needs no libm. */
    if (exponent == 0.0 || base == 1.0) {
        *out = 1.0;
        return PY_FLOAT_POW_OK;
    }
    if (isfinite(base) && isfinite(exponent)) {
        if (base == 0.0 && exponent < 0.0)
            return PY_FLOAT_POW_ZERO_DIVISION;
        if (base < 0.0 && exponent != floor(exponent))
            return PY_FLOAT_POW_COMPLEX;
    }
    *out = py_libm_pow(base, exponent, used_libm);
    if (isinf(*out) && isfinite(base) && isfinite(exponent))
        return PY_FLOAT_POW_OVERFLOW;
    return PY_FLOAT_POW_OK;
}

PyFloatOrder py_float_compare_int64(double value, int64_t integer)
{
    if (isnan(value))
        return PY_FLOAT_UNORDERED;
    if (value >= 9223372036854775808.0)
        return PY_FLOAT_GREATER;
    if (value < -9223372036854775808.0)
        return PY_FLOAT_LESS;
    double whole = floor(value);
    int64_t number = (int64_t)whole;
    if (number != integer)
        return number < integer ? PY_FLOAT_LESS : PY_FLOAT_GREATER;
    return value > whole ? PY_FLOAT_GREATER : PY_FLOAT_EQUAL;
}
