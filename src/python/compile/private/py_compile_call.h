/*
 * py_compile_call.h - calls, and their arguments.
 */
#ifndef PY_COMPILE_CALL_H
#define PY_COMPILE_CALL_H

#include "py_emit.h"

/* Leaves a tuple of arguments that may have stars, and a dict of keywords that
 * may have double ones; `span` is that of the call. The dict's place is right
 * above the tuple's, which is right above the callee's, if they are of a call:
 * errors name it then. */
void py_compile_arguments(PyUnit *unit, const PyNodes *arguments, PySpan span,
                          bool of_call);
void py_compile_keywords(PyUnit *unit, const PyKeyword *keywords, int count,
                         PySpan span);
void py_compile_call(PyUnit *unit, const PyNode *node);

#endif
