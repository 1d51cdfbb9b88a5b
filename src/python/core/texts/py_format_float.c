/* Floats by a specification: py_format_spec.h. The C library's printf rounds
 * exactly, so it supplies the digits, where 128 bits do not: the rest is
 * Python's. */
#include "py_format_float.h"

#include "py_format_spec.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base_float_text.h"

enum { DEFAULT_PRECISION = 6 };

/* What is to be printed of a finite value >= 0. */
typedef struct Style {
    char letter; /* 'e', 'f', 'g', or 'r' for the repr */
    int precision;
    bool point_and_zero; /* "1" becomes "1.0", as in a repr */
    bool keep_zeros;     /* '#' */
} Style;

static char *find_exponent(char *text)
{
    return strpbrk(text, "e");
}

/* The decimal exponent of `value` once it is rounded to `precision` digits. */
static int rounded_exponent(double value, int precision)
{
    BaseText text = {0};

    base_text_printf(&text, "%.*e", precision - 1, value);
    int exponent = atoi(find_exponent(text.data) + 1);
    base_text_release(&text);
    return exponent;
}

/* 'g' with '#': all digits are kept. The C library's own "%#g" loses zeros
 * where rounding reaches the next power of ten. A spec without a type
 * (`point_and_zero`) begins the exponent form one place earlier. */
static void append_g_with_zeros(BaseText *out, double value, const Style *style)
{
    int precision = style->precision > 0 ? style->precision : 1;
    int exponent = value == 0.0 ? 0 : rounded_exponent(value, precision);
    int limit = style->point_and_zero ? precision - 1 : precision;

    if (exponent < -4 || exponent >= limit)
        base_text_printf(out, "%#.*e", precision - 1, value);
    else
        base_text_printf(out, "%#.*f", precision - 1 - exponent, value);
}

/* Takes needless zeros away: "1.200e+05" is "1.2e+05", "2.50" is "2.5" and
 * "2.0" stays, while "3.e+05" is "3e+05". */
static void drop_zeros(BaseText *text)
{
    char *exponent = find_exponent(text->data);
    char *end = exponent ? exponent : text->data + text->length;
    char *kept = end;

    while (kept[-1] == '0')
        kept--;
    if (kept[-1] == '.')
        kept += exponent ? -1 : 1;
    memmove(kept, end, strlen(end) + 1);
    text->length = strlen(text->data);
}

/* '#' on a repr: "1e+22" is "1.e+22". Part of a complex number is "1". */
static void append_repr(BaseText *out, double value, const Style *style)
{
    char repr[BASE_FLOAT_TEXT_SIZE];

    base_float_text(value, repr);
    size_t whole = strspn(repr, "0123456789");
    base_text_append_n(out, repr, whole);
    bool is_whole = strcmp(repr + whole, ".0") == 0 && !style->point_and_zero;
    if (style->keep_zeros && (is_whole || repr[whole] == 'e'))
        base_text_append_char(out, '.');
    if (!is_whole)
        base_text_append(out, repr + whole);
}

/* "%.*f" of a value that is m / 2^s and that, times 10^precision, fits into 64
 * bits: then all of it is exact, ties go to the even digit as in the C library.
 * False: it is not such a value. */
static bool append_fixed(BaseText *out, double value, int precision)
{
    enum { MOST_PRECISION = 15, MANTISSA = 53, MOST_SHIFT = 120 };
    char text[32];
    int exponent, at = sizeof text;
    if (precision < 1 || precision > MOST_PRECISION)
        return false;
    uint64_t scale = 1;
    for (int i = 0; i < precision; i++)
        scale *= 10;
    int64_t mantissa = (int64_t)ldexp(frexp(value, &exponent), MANTISSA);
    int shift = MANTISSA - exponent;
    if (shift < 1 || shift > MOST_SHIFT || value >= 1e18 / (double)scale)
        return false;
    unsigned __int128 product = (unsigned __int128)mantissa * scale;
    unsigned __int128 half = (unsigned __int128)1 << (shift - 1);
    unsigned __int128 rest = product & (half * 2 - 1);
    uint64_t number = (uint64_t)(product >> shift);
    if (rest > half || (rest == half && number & 1))
        number++;
    for (int digits = 0; number || digits <= precision; digits++) {
        if (digits == precision)
            text[--at] = '.';
        text[--at] = (char)('0' + number % 10);
        number /= 10;
    }
    base_text_append_n(out, text + at, sizeof text - (size_t)at);
    return true;
}

static void append_digits(BaseText *out, double value, const Style *style)
{
    int precision = style->precision;

    if (style->letter == 'r') {
        append_repr(out, value, style);
    } else if (style->letter == 'g' &&
               (style->keep_zeros || style->point_and_zero)) {
        append_g_with_zeros(out, value, style);
        if (!style->keep_zeros)
            drop_zeros(out);
    } else if (style->letter == 'g') {
        base_text_printf(out, "%.*g", precision > 0 ? precision : 1, value);
    } else if (style->letter == 'e') {
        base_text_printf(out, style->keep_zeros ? "%#.*e" : "%.*e", precision,
                         value);
    } else if (!append_fixed(out, value, precision)) {
        base_text_printf(out, style->keep_zeros ? "%#.*f" : "%.*f", precision,
                         value);
    }
}

/* False: the type is none of a float's. */
static bool choose_style(const PyFormatSpec *spec, Style *style, bool *upper)
{
    uint32_t type = spec->type;

    *upper = type == 'E' || type == 'F' || type == 'G';
    if (*upper)
        type += 'a' - 'A';
    style->keep_zeros = spec->alternate;
    style->point_and_zero = type == 0;
    style->precision =
        spec->precision < 0 ? DEFAULT_PRECISION : (int)spec->precision;
    if (type == 0)
        style->letter = spec->precision < 0 ? 'r' : 'g';
    else if (type == 'n')
        style->letter = 'g';
    else if (type == '%')
        style->letter = 'f';
    else if (type == 'e' || type == 'f' || type == 'g')
        style->letter = (char)type;
    else
        return false;
    return true;
}

static bool is_zero_text(const char *text)
{
    return strspn(text, "0.") == strcspn(text, "e");
}

static void to_upper(BaseText *text)
{
    for (size_t i = 0; i < text->length; i++) {
        if (text->data[i] >= 'a' && text->data[i] <= 'z')
            text->data[i] = (char)(text->data[i] - 'a' + 'A');
    }
}

/* One number, without room around it; `is_part`: of a complex one. */
static bool is_too_precise(const PyFormatSpec *spec, BaseText *error)
{
    if (spec->precision <= INT_MAX)
        return false;
    base_text_append(error, "precision too big");
    return true;
}

static bool format_number(const PyFormatSpec *spec, double value, bool is_part,
                          const char *type_name, BaseText *out, BaseText *error)
{
    char memory[64];
    BaseText text = base_text_in(memory, sizeof memory);
    Style style;
    bool upper;

    if (!choose_style(spec, &style, &upper)) {
        py_format_spec_unknown(spec, type_name, error);
        return false;
    }
    if (is_too_precise(spec, error))
        return false;
    if (is_part)
        style.point_and_zero = false;
    if (spec->type == '%')
        value *= 100.0;
    if (isnan(value))
        base_text_append(&text, "nan");
    else if (isinf(value))
        base_text_append(&text, "inf");
    else
        append_digits(&text, fabs(value), &style);
    bool negative = signbit(value) && !isnan(value);
    if (spec->no_negative_zero && is_zero_text(text.data))
        negative = false;
    if (upper)
        to_upper(&text);
    if (spec->type == '%')
        base_text_append_char(&text, '%');
    size_t digits = strspn(text.data, "0123456789");
    py_format_number(spec,
                     &(PyFormatNumber){.negative = negative,
                                       .prefix = "",
                                       .digits = text.data,
                                       .digit_count = digits,
                                       .group = 3,
                                       .rest = text.data + digits},
                     out);
    base_text_release(&text);
    return true;
}

bool py_format_float(const PyFormatSpec *spec, double value,
                     const char *type_name, BaseText *out, BaseText *error)
{
    return format_number(spec, value, false, type_name, out, error);
}

/* ---- complex numbers ---- */

static bool refuses_complex(const PyFormatSpec *spec, const char *type_name,
                            BaseText *error)
{
    if (spec->type == '%') {
        py_format_spec_unknown(spec, type_name, error);
        return true;
    }
    const char *refused =
        strcmp(spec->fill, "0") == 0
            ? "Zero padding is not allowed in complex format specifier"
        : spec->align == '='
            ? "'=' alignment flag is not allowed in complex format specifier"
            : NULL;
    if (refused)
        base_text_append(error, refused);
    return refused;
}

bool py_format_complex(const PyFormatSpec *spec, double real, double imaginary,
                       const char *type_name, BaseText *out, BaseText *error)
{
    BaseText text = {0};
    PyFormatSpec part = *spec, whole = *spec;
    bool is_plain = spec->type == 0;
    bool is_alone = is_plain && real == 0 && !signbit(real);
    part.width = -1;
    if (refuses_complex(spec, type_name, error))
        return false;
    if (is_plain && !is_alone)
        base_text_append_char(&text, '(');
    bool good =
        is_alone || format_number(&part, real, true, type_name, &text, error);
    if (!is_alone)
        part.sign = '+';
    good =
        good && format_number(&part, imaginary, true, type_name, &text, error);
    base_text_append(&text, is_plain && !is_alone ? "j)" : "j");
    whole.type = 's';
    whole.precision = -1;
    whole.sign = 0;
    whole.alternate = whole.no_negative_zero = false;
    good = good && py_format_text(&whole, base_text_str(&text), text.length,
                                  out, error);
    base_text_release(&text);
    return good;
}
