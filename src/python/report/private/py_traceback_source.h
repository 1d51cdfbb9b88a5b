/*
 * py_traceback_source.h - a frame's source lines with carets under them.
 */
#ifndef PY_TRACEBACK_SOURCE_H
#define PY_TRACEBACK_SOURCE_H

#include "py_traceback.h"

/* The source lines of a frame and the carets under them. */
void py_traceback_append_source(const PyTracebackFrame *frame,
                                PyVersion version, bool is_colored,
                                BaseText *out);

#endif
