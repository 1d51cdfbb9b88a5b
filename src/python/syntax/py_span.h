/*
 * py_span.h - a stretch of a program's text.
 */
#ifndef PY_SPAN_H
#define PY_SPAN_H

#include <stdint.h>

/* Where something stands. Lines count from 1, columns from 0 in bytes of the
 * line, as `lineno` and `col_offset` of CPython's ast. The end is exclusive. */
typedef struct PySpan {
    int32_t line;
    int32_t column;
    int32_t end_line;
    int32_t end_column;
} PySpan;

#endif
