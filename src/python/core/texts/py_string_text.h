/*
 * py_string_text.h - pieces of text appended, escaped, read and stripped, for
 * str and bytes.
 */
#ifndef PY_STRING_TEXT_H
#define PY_STRING_TEXT_H

#include "py_string.h"
#include "py_unicode.h"

/* Appends one code point, a surrogate too. */
void py_text_append_code(BaseText *out, uint32_t code);

/* 'text' with quotes and escapes, as repr() shows it. */
void py_text_append_repr(BaseText *out, PyUnicode unicode, const char *text,
                         size_t size);
void py_bytes_append_repr(BaseText *out, const char *data, size_t size);

/* Turns what is not ASCII from `start` on into \x, \u and \U escapes. */
void py_text_make_ascii(BaseText *text, size_t start);

/* What int() and float() read of a str or bytes: decimal digits of any script
 * in ASCII, a space for other white space, '?' for the rest. False with an
 * exception. */
bool py_text_read_number(PyMachine *machine, PyValue value, BaseText *out);

/* Cuts white space off both ends. */
void py_text_strip(const char **text, size_t *size);

#endif
