/*
 * py_format_spec.h - the small language of format(value, spec) and f"{x:spec}".
 *
 * Reads a specification and lays out floats, integers (given as digits) and
 * texts by it, with CPython's error messages (the same from 3.11 to 3.14).
 * Knows nothing of Python objects; widths are not limited here, so a caller
 * with a memory limit looks at `width` and `precision` first.
 */
#ifndef PY_FORMAT_SPEC_H
#define PY_FORMAT_SPEC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base_text.h"

/* [[fill]align][sign][z][#][0][width][grouping][.precision][type] */
typedef struct PyFormatSpec {
    char fill[5];          /* one character in UTF-8, NUL-terminated */
    char align;            /* '<' '>' '^' '=' */
    char sign;             /* 0, '-', '+' or ' ' */
    bool no_negative_zero; /* z */
    bool alternate;        /* # */
    char grouping;         /* 0, ',' or '_' */
    int64_t width;         /* -1: none given */
    int64_t precision;     /* -1: none given */
    uint32_t type;         /* code point, 0: none given */
} PyFormatSpec;

/* `align` is the type's own: '>' for numbers, '<' for texts. False: `error`
 * holds the ValueError's message. `type_name` is for that message. */
bool py_format_spec_parse(PyFormatSpec *spec, const char *text, size_t length,
                          char align, const char *type_name, BaseText *error);

/* "Unknown format code 'q' for object of type 'int'". */
void py_format_spec_unknown(const PyFormatSpec *spec, const char *type_name,
                            BaseText *error);

/* A number in parts: sign and prefix ("0x") stay left of '=' padding, the
 * digits are grouped, the rest (".25", "e+10", "inf") is not. All is ASCII. */
typedef struct PyFormatNumber {
    bool negative;
    const char *prefix; /* borrowed, as are the others; "" for none */
    const char *digits;
    size_t digit_count;
    size_t group; /* digits between separators: 3, or 4 in bases 2, 8, 16 */
    const char *rest;
} PyFormatNumber;

void py_format_number(const PyFormatSpec *spec, const PyFormatNumber *number,
                      BaseText *out);

bool py_format_text(const PyFormatSpec *spec, const char *text, size_t length,
                    BaseText *out, BaseText *error);

/* Which base an integer's specification wants: 2, 8, 10, 16; 1 for a
 * character ('c'); 0 where the integer is to be formatted as a float; -1: the
 * message is in `error`. */
int py_format_integer_base(const PyFormatSpec *spec, const char *type_name,
                           BaseText *error);

/* `digits` of the absolute value in that base, in lower case. */
void py_format_integer(const PyFormatSpec *spec, const char *digits,
                       bool negative, BaseText *out);

#endif
