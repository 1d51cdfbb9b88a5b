/*
 * py_unicode.h - what a character is, by the Unicode Character Database 14.
 */
#ifndef PY_UNICODE_H
#define PY_UNICODE_H

#include <stdbool.h>
#include <stdint.h>

bool py_unicode_is_alpha(uint32_t code);
bool py_unicode_is_decimal(uint32_t code);
bool py_unicode_is_digit(uint32_t code);
bool py_unicode_is_numeric(uint32_t code);
bool py_unicode_is_space(uint32_t code);
bool py_unicode_is_printable(uint32_t code);
bool py_unicode_is_upper(uint32_t code);
bool py_unicode_is_lower(uint32_t code);
bool py_unicode_is_title(uint32_t code);
bool py_unicode_is_cased(uint32_t code);
bool py_unicode_is_case_ignorable(uint32_t code);

typedef enum PyUnicodeCase {
    PY_UNICODE_UPPER,
    PY_UNICODE_LOWER,
    PY_UNICODE_TITLE,
    PY_UNICODE_FOLD
} PyUnicodeCase;

/* Maps one character to up to three; returns how many. */
uint32_t py_unicode_map(PyUnicodeCase to, uint32_t code, uint32_t out[3]);

#endif
