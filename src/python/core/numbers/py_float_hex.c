#include "py_float_hex.h"

#include "base_text.h"
#include "py_call.h"
#include "py_exception.h"
#include "py_float.h"
#include "py_fuel.h"
#include "py_string.h"

#include <ctype.h>
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <strings.h>

/* Where a text is read. It ends with a zero. */
typedef struct Reader {
    const char *at;
    bool is_negative;
} Reader;

static void skip_spaces(Reader *reader)
{
    while (*reader->at == ' ' || (*reader->at >= '\t' && *reader->at <= '\r'))
        reader->at++;
}

static bool take_word(Reader *reader, const char *word)
{
    size_t length = strlen(word);
    if (strncasecmp(reader->at, word, length) != 0)
        return false;
    reader->at += length;
    return true;
}

/* Appends the digits at hand; how many. */
static size_t take_digits(Reader *reader, bool hex, BaseText *out)
{
    const char *start = reader->at;
    while (hex ? isxdigit((unsigned char)*reader->at)
               : isdigit((unsigned char)*reader->at))
        reader->at++;
    base_text_append_n(out, start, (size_t)(reader->at - start));
    return (size_t)(reader->at - start);
}

/* "p-12", if there is one. False: there is only half of one. */
static bool take_exponent(Reader *reader, BaseText *out)
{
    if (*reader->at != 'p' && *reader->at != 'P')
        return true;
    reader->at++;
    base_text_append_char(out, 'p');
    if (*reader->at == '+' || *reader->at == '-')
        base_text_append_char(out, *reader->at++);
    return take_digits(reader, false, out) > 0;
}

/* As C reads it: "0x1.8p3". False: it is none. */
static bool take_number(Reader *reader, BaseText *out)
{
    base_text_append(out, "0x");
    if (reader->at[0] == '0' && (reader->at[1] == 'x' || reader->at[1] == 'X'))
        reader->at += 2;
    size_t count = take_digits(reader, true, out);
    if (*reader->at == '.') {
        reader->at++;
        base_text_append_char(out, '.');
        count += take_digits(reader, true, out);
    }
    return count > 0 && take_exponent(reader, out);
}

/* What "0x1.8p3" is made of: the number (and a little more, if `has_more`)
 * times two to the exponent. */
typedef struct Scaled {
    uint64_t number;
    bool has_more;
    int64_t exponent;
} Scaled;

static void add_digit(Scaled *scaled, char letter, bool is_behind)
{
    uint64_t digit =
        (uint64_t)(isdigit((unsigned char)letter) ? letter - '0'
                                                  : (letter | 32) - 'a' + 10);
    if (scaled->number >> 59) {
        scaled->has_more = scaled->has_more || digit != 0;
        scaled->exponent += 4;
    } else {
        scaled->number = scaled->number << 4 | digit;
    }
    scaled->exponent -= is_behind ? 4 : 0;
}

static Scaled read_scaled(const char *at)
{
    enum { BEYOND = 1 << 30 };
    Scaled scaled = {0};
    bool is_behind = false;
    for (at += 2; *at && *at != 'p'; at++)
        if (*at == '.')
            is_behind = true;
        else
            add_digit(&scaled, *at, is_behind);
    long power = *at ? strtol(at + 1, NULL, 10) : 0;
    scaled.exponent += power > BEYOND    ? BEYOND
                       : power < -BEYOND ? -BEYOND
                                         : power;
    return scaled;
}

static int bits_of(uint64_t number)
{
    int bits = 0;
    for (; number; number >>= 1)
        bits++;
    return bits;
}

/* The float nearest to it, of two the even one; a C library's strtod() may
 * round what is subnormal otherwise. */
static double nearest(const char *text)
{
    Scaled scaled = read_scaled(text);
    int64_t top = scaled.exponent + bits_of(scaled.number) - 1;
    if (scaled.number == 0 || top < -1080)
        return 0.0;
    if (top > DBL_MAX_EXP)
        return (double)INFINITY;
    int64_t last = top - 52 < -1074 ? -1074 : top - 52;
    int64_t dropped = last - scaled.exponent;
    if (dropped <= 0)
        return ldexp((double)scaled.number, (int)scaled.exponent);
    if (dropped > 63)
        return 0.0;
    uint64_t kept = scaled.number >> dropped;
    uint64_t half = (uint64_t)1 << (dropped - 1);
    uint64_t left = scaled.number & (half * 2 - 1);
    if (left > half || (left == half && (scaled.has_more || kept % 2 != 0)))
        kept++;
    return ldexp((double)kept, (int)last);
}

static bool take_value(Reader *reader, BaseText *digits, double *value)
{
    if (take_word(reader, "inf")) {
        take_word(reader, "inity");
        *value = (double)INFINITY;
    } else if (take_word(reader, "nan")) {
        *value = (double)NAN;
    } else if (take_number(reader, digits)) {
        *value = nearest(base_text_str(digits));
        return true;
    } else {
        return false;
    }
    return true;
}

static PyValue read_text(PyMachine *machine, const PyString *text)
{
    Reader reader = {text->text, false};
    BaseText digits = {0};
    double value = 0;

    skip_spaces(&reader);
    if (*reader.at == '+' || *reader.at == '-')
        reader.is_negative = *reader.at++ == '-';
    bool good = take_value(&reader, &digits, &value);
    bool is_number = digits.length != 0;
    base_text_release(&digits);
    skip_spaces(&reader);
    if (!good || reader.at != text->text + text->size)
        return py_raise(machine, &py_ValueError,
                        "invalid hexadecimal floating-point string");
    if (is_number && isinf(value))
        return py_raise(machine, &py_OverflowError,
                        "hexadecimal value too large to represent as a float");
    return py_float(reader.is_negative ? -value : value);
}

PyValue py_float_fromhex(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 2);
    if (!py_is_any_string(args[1]))
        return py_raise(machine, &py_TypeError,
                        "bad argument type for built-in operation");
    const PyString *text = py_string(args[1]);
    if (!py_charge(machine, text->size))
        return PY_ERROR;
    PyValue number = read_text(machine, text);
    if (py_is_error(number) || py_is(args[0], py_from_object(&py_float_type)))
        return number;
    PyValue answer = py_call(machine, args[0], &number, 1);
    py_decref(machine, number);
    return answer;
}
