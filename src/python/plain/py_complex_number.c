#include "py_complex_number.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "py_float_number.h"
#include "py_libm.h"

/* --- reading --------------------------------------------------------------
 */

typedef struct Reader {
    const char *at, *end;
} Reader;

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static void skip_space(Reader *reader)
{
    while (reader->at < reader->end && is_space(*reader->at))
        reader->at++;
}

static bool sees(const Reader *reader, const char *any_of)
{
    return reader->at < reader->end && *reader->at &&
           strchr(any_of, *reader->at);
}

static const char *skip_digits(const Reader *reader, const char *at)
{
    while (at < reader->end && ((*at >= '0' && *at <= '9') || *at == '_'))
        at++;
    return at;
}

/* The word, in any case, at that place; its end, or NULL. */
static const char *skip_word(const Reader *reader, const char *at,
                             const char *word)
{
    for (; *word; word++, at++) {
        if (at == reader->end || (*at | 0x20) != *word)
            return NULL;
    }
    return at;
}

/* Where the digits end that begin at `at` (behind a sign). */
static const char *end_of_digits(const Reader *reader, const char *at)
{
    const char *end = skip_digits(reader, at);
    if (end < reader->end && *end == '.')
        end = skip_digits(reader, end + 1);
    if (end == at || end == reader->end || (*end | 0x20) != 'e')
        return end;
    const char *exponent = end + 1;
    if (exponent < reader->end && (*exponent == '+' || *exponent == '-'))
        exponent++;
    const char *last = skip_digits(reader, exponent);
    return last == exponent ? end : last;
}

static const char *end_of_number(const Reader *reader)
{
    static const char *const words[] = {"infinity", "inf", "nan"};
    const char *at = reader->at;
    if (at < reader->end && (*at == '+' || *at == '-'))
        at++;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        const char *end = skip_word(reader, at, words[i]);
        if (end)
            return end;
    }
    return end_of_digits(reader, at);
}

/* A float as long as one can be read; false, with nothing taken, if none is
 * there. */
static bool read_number(Reader *reader, double *out)
{
    const char *end = end_of_number(reader);
    if (end == reader->at ||
        py_float_parse(reader->at, (size_t)(end - reader->at), out) !=
            PY_FLOAT_PARSE_OK)
        return false;
    reader->at = end;
    return true;
}

/* 1 or -1 by a sign alone, as in "1+j". */
static double read_sign(Reader *reader)
{
    if (!sees(reader, "+-"))
        return 1;
    return *reader->at++ == '-' ? -1 : 1;
}

static bool read_j(Reader *reader)
{
    if (!sees(reader, "jJ"))
        return false;
    reader->at++;
    return true;
}

static bool read_parts(Reader *reader, PyComplexNumber *out)
{
    double number;
    *out = (PyComplexNumber){0, 0};
    if (!read_number(reader, &number)) {
        out->imaginary = read_sign(reader);
        return read_j(reader);
    }
    if (read_j(reader)) {
        out->imaginary = number;
        return true;
    }
    out->real = number;
    if (!sees(reader, "+-"))
        return true;
    if (!read_number(reader, &out->imaginary))
        out->imaginary = read_sign(reader);
    return read_j(reader);
}

bool py_complex_parse(const char *text, size_t length, PyComplexNumber *out)
{
    Reader reader = {text, text + length};
    skip_space(&reader);
    bool bracketed = sees(&reader, "(");
    if (bracketed) {
        reader.at++;
        skip_space(&reader);
    }
    if (!read_parts(&reader, out))
        return false;
    skip_space(&reader);
    if (bracketed) {
        if (!sees(&reader, ")"))
            return false;
        reader.at++;
        skip_space(&reader);
    }
    return reader.at == reader.end;
}

/* --- arithmetic -----------------------------------------------------------
 */

PyComplexNumber py_complex_product(PyComplexNumber a, PyComplexNumber b)
{
    return (PyComplexNumber){a.real * b.real - a.imaginary * b.imaginary,
                             a.real * b.imaginary + a.imaginary * b.real};
}

/* By Smith's method: the larger part of the divisor is divided out first. */
bool py_complex_quotient(PyComplexNumber a, PyComplexNumber b,
                         PyComplexNumber *out)
{
    double real = fabs(b.real), imaginary = fabs(b.imaginary);
    if (real == 0 && imaginary == 0)
        return false;
    if (real >= imaginary) {
        double ratio = b.imaginary / b.real;
        double divisor = b.real + b.imaginary * ratio;
        out->real = (a.real + a.imaginary * ratio) / divisor;
        out->imaginary = (a.imaginary - a.real * ratio) / divisor;
    } else if (imaginary >= real) {
        double ratio = b.real / b.imaginary;
        double divisor = b.real * ratio + b.imaginary;
        out->real = (a.real * ratio + a.imaginary) / divisor;
        out->imaginary = (a.imaginary * ratio - a.real) / divisor;
    } else {
        out->real = out->imaginary = NAN;
    }
    return true;
}

double py_complex_modulus(PyComplexNumber z, bool *used_libm)
{
    return py_libm_hypot(z.real, z.imaginary, used_libm);
}

/* By squaring; `exponent` is at least 0. */
static PyComplexNumber whole_power(PyComplexNumber base, unsigned exponent)
{
    PyComplexNumber answer = {1, 0};
    for (unsigned bit = 1; bit <= exponent; bit <<= 1) {
        if (exponent & bit)
            answer = py_complex_product(answer, base);
        base = py_complex_product(base, base);
    }
    return answer;
}

static PyComplexPower polar_power(PyComplexNumber a, PyComplexNumber b,
                                  int version, bool *used, PyComplexNumber *out)
{
    *out = (PyComplexNumber){0, 0};
    if (b.real == 0 && b.imaginary == 0)
        out->real = 1;
    else if (a.real == 0 && a.imaginary == 0)
        return b.imaginary != 0 || b.real < 0 ? PY_COMPLEX_POWER_ZERO_DIVISION
                                              : PY_COMPLEX_POWER_OK;
    if (out->real == 1)
        return PY_COMPLEX_POWER_OK;
    double modulus = py_complex_modulus(a, used);
    double length = py_libm_pow(modulus, b.real, used);
    double angle = py_libm_atan2(a.imaginary, a.real, used);
    double phase = angle * b.real;
    if (b.imaginary != 0) {
        if (version < 314)
            length /= py_libm_exp(angle * b.imaginary, used);
        else
            length *= py_libm_exp(-angle * b.imaginary, used);
        phase += b.imaginary * py_libm_log(modulus, used);
    }
    if (isinf(phase)) /* CPython takes what C says of it for that error */
        return PY_COMPLEX_POWER_ZERO_DIVISION;
    out->real = length * py_libm_cos(phase, used);
    out->imaginary = length * py_libm_sin(phase, used);
    return PY_COMPLEX_POWER_OK;
}

PyComplexPower py_complex_power(PyComplexNumber a, PyComplexNumber b,
                                int version, bool *used_libm,
                                PyComplexNumber *out)
{
    enum { MOST_STEPS = 100 };
    PyComplexPower answer = PY_COMPLEX_POWER_OK;
    if (b.imaginary == 0 && b.real == floor(b.real) &&
        fabs(b.real) <= MOST_STEPS) {
        int steps = (int)b.real;
        *out = whole_power(a, (unsigned)abs(steps));
        if (steps <= 0 &&
            !py_complex_quotient((PyComplexNumber){1, 0}, *out, out))
            answer = PY_COMPLEX_POWER_ZERO_DIVISION;
    } else {
        answer = polar_power(a, b, version, used_libm, out);
    }
    if (answer == PY_COMPLEX_POWER_OK &&
        (isinf(out->real) || isinf(out->imaginary)))
        return PY_COMPLEX_POWER_OVERFLOW;
    return answer;
}
