/*
 * py_compile_comprehension.h - comprehensions and generator expressions.
 */
#ifndef PY_COMPILE_COMPREHENSION_H
#define PY_COMPILE_COMPREHENSION_H

#include "py_emit.h"

void py_compile_comprehension(PyUnit *unit, const PyNode *node);

#endif
