/*
 * py_unicode_normalize.h - normal form KC, as UAX 15 defines it: what
 * identifiers are compared in.
 */
#ifndef PY_UNICODE_NORMALIZE_H
#define PY_UNICODE_NORMALIZE_H

#include "base_text.h"
#include "py_unicode.h"

/* Appends the text (UTF-8) in normal form KC. */
void py_unicode_normalize(PyUnicode version, const char *text, size_t length,
                          BaseText *out);

#endif
