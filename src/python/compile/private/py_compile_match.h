/*
 * py_compile_match.h - the match statement.
 */
#ifndef PY_COMPILE_MATCH_H
#define PY_COMPILE_MATCH_H

#include "py_emit.h"

void py_compile_match(PyUnit *unit, const PyNode *node);

#endif
