/*
 * py_unicode.h - what a character is and becomes, by the Unicode Character
 * Database of a Python's version.
 *
 * What CPython's str asks: properties, case, decimal digits. The tables are
 * made at build time from Debian's unicode-data. Knows nothing of strings,
 * languages or locales.
 */
#ifndef PY_UNICODE_H
#define PY_UNICODE_H

#include <stdbool.h>
#include <stdint.h>

/* The database's version, in the order of time. */
typedef enum PyUnicode {
    PY_UNICODE_14_0,
    PY_UNICODE_15_0,
    PY_UNICODE_15_1,
    PY_UNICODE_16_0
} PyUnicode;

/* That of CPython 311 .. 314. */
PyUnicode py_unicode_of_python(int python);

/* Properties, to be combined. */
enum {
    PY_UNICODE_ALPHA = 1,
    PY_UNICODE_DECIMAL = 2,
    PY_UNICODE_DIGIT = 4,
    PY_UNICODE_NUMERIC = 8,
    PY_UNICODE_PRINTABLE = 16,
    PY_UNICODE_UPPER_CASE = 32,
    PY_UNICODE_LOWER_CASE = 64,
    PY_UNICODE_TITLE_CASE = 128,
    PY_UNICODE_CASED = 32 | 64 | 128,
    PY_UNICODE_CASE_IGNORABLE = 256,
    PY_UNICODE_ID_START = 512, /* XID_Start; '_' is the caller's matter */
    PY_UNICODE_ID_CONTINUE = 1024,
    PY_UNICODE_SPACE = 2048,
    PY_UNICODE_CHANGED = 4096 /* not in every version: the tables' own */
};

/* True if the character has any of the properties. */
bool py_unicode_is(PyUnicode version, uint32_t code, unsigned properties);

/* True for a character that came after that version. */
bool py_unicode_is_later(PyUnicode version, uint32_t code);

/* str.isspace(), which is the same in every version. */
bool py_unicode_is_wide_space(
    uint32_t code); /* the same, without a short cut */
static inline bool py_unicode_is_space(uint32_t code)
{
    return code < 128 ? code - '\t' <= '\r' - '\t' || code - 28 <= ' ' - 28
                      : py_unicode_is_wide_space(code);
}

/* The value of a decimal digit, 0 to 9; PY_UNICODE_NO_DIGIT: it is none. */
enum { PY_UNICODE_NO_DIGIT = 255 };
unsigned py_unicode_digit(PyUnicode version, uint32_t code);

typedef enum PyUnicodeCase {
    PY_UNICODE_UPPER,
    PY_UNICODE_LOWER,
    PY_UNICODE_TITLE,
    PY_UNICODE_FOLD,
    PY_UNICODE_CASE_COUNT
} PyUnicodeCase;

/* What a character becomes in every version and wherever it stands, if both
 * are below PY_UNICODE_NEAR, which two bytes of UTF-8 hold: the first of them,
 * and 256 times the second if there is one. Otherwise 0. */
enum { PY_UNICODE_NEAR = 0x800 };
extern const uint16_t py_unicode_near[PY_UNICODE_CASE_COUNT][PY_UNICODE_NEAR];

/* Maps one character to up to three; returns how many. */
uint32_t py_unicode_map(PyUnicode version, PyUnicodeCase to, uint32_t code,
                        uint32_t out[3]);

#endif
