/*
 * py_traceback_fold.h - the frames of one exception; what repeats is folded.
 */
#ifndef PY_TRACEBACK_FOLD_H
#define PY_TRACEBACK_FOLD_H

#include "py_traceback.h"

/* A place that comes more than three times in a row, as in a recursion, is
 * shown three times and then counted. */
void py_traceback_append_frames(const PyTracebackInfo *info, PyVersion version,
                                bool is_colored, BaseText *out);

#endif
