/*
 * py_base_prefix.h - 0x, 0o and 0b before a whole number.
 *
 * The one place that reads them, for a program's text, for int() and for a
 * seed. Knows nothing of Python objects.
 */
#ifndef PY_BASE_PREFIX_H
#define PY_BASE_PREFIX_H

#include <stddef.h>

enum { PY_BASE_PREFIX_SIZE = 2 };

/* The base that the first two letters say, large or small: 16, 8 or 2; 0 if
 * they are none of these. Whether digits follow is not looked at. */
int py_base_prefix(const char *text, size_t length);

#endif
