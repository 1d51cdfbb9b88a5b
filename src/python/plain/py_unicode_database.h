/*
 * py_unicode_database.h - what the Unicode Character Database of a Python's
 * version says of a character, beyond what str asks.
 *
 * Of Unicode 16.0 it knows no character that 15.1 has not. Knows nothing of
 * strings.
 */
#ifndef PY_UNICODE_DATABASE_H
#define PY_UNICODE_DATABASE_H

#include <stdbool.h>
#include <stdint.h>

#include "py_unicode.h"

typedef struct PyUnicodeRecord {
    const char *category, *direction, *width; /* constant: "Lu", "L", "Na" */
    unsigned combining;
    bool is_mirrored;
} PyUnicodeRecord;

/* False: that version has the character, and nothing is known of it here. */
bool py_unicode_record(PyUnicode version, uint32_t code, PyUnicodeRecord *out);

/* What number the character stands for; false: for none. */
bool py_unicode_number(PyUnicode version, uint32_t code, double *out);

/* As the database has it: "<font> 0041"; "": it is not taken apart. */
const char *py_unicode_parts(PyUnicode version, uint32_t code);

#endif
