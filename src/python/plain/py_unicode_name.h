/*
 * py_unicode_name.h - what a character is called, by the Unicode Character
 * Database of a Python's version.
 *
 * Of Unicode 16.0 it knows no name that 15.1 has not. Knows nothing of strings.
 */
#ifndef PY_UNICODE_NAME_H
#define PY_UNICODE_NAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "py_unicode.h"

enum { PY_UNICODE_NAME_SIZE = 200, PY_UNICODE_SEQUENCE = 4 };

/* Writes the name with a 0 behind it; false: it has none. */
bool py_unicode_name(PyUnicode version, uint32_t code,
                     char out[PY_UNICODE_NAME_SIZE]);

/* The character of that name or alias, in large or small letters, into
 * codes[0]; or, if `sequences`, those of a named sequence. Answers how many. */
uint32_t py_unicode_find(PyUnicode version, const char *name, size_t length,
                         bool sequences, uint32_t codes[PY_UNICODE_SEQUENCE]);

#endif
