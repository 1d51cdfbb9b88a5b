/*
 * py_traceback_anchors.h - where in an expression the trouble was.
 */
#ifndef PY_TRACEBACK_ANCHORS_H
#define PY_TRACEBACK_ANCHORS_H

#include "py_version.h"

#include <stdbool.h>
#include <stddef.h>

/* The part of an expression that gets ^ while the rest gets ~: an operator or
 * brackets. Lines from 0, columns in bytes, relative to the segment. */
typedef struct PyTracebackAnchors {
    int left_line;
    int left_column;
    int right_line;
    int right_column;                 /* exclusive */
    int operator_start, operator_end; /* up to 3.12: what lies between the
                                       * operands; 0, 0 of no operator */
} PyTracebackAnchors;

/* False: the segment has no such part. Up to 3.12 it is one line. */
bool py_traceback_find_anchors(const char *segment, size_t length,
                               PyVersion version, PyTracebackAnchors *anchors);

/* From 3.13: `lines` is one `return f(...)` or `name = f(...)`, and the call
 * is what stands from `start` in the first line to `end` in the last. */
bool py_traceback_is_plain_call(const char *lines, size_t length, int count,
                                int start, int end);

#endif
