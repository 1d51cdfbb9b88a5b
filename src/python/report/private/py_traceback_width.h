/*
 * py_traceback_width.h - how wide a text is on a terminal.
 */
#ifndef PY_TRACEBACK_WIDTH_H
#define PY_TRACEBACK_WIDTH_H

#include <stddef.h>

/* Columns that the first `length` bytes take on a terminal. */
int py_traceback_width(const char *text, size_t length);

#endif
