/*
 * py_compile_with.h - with and async with.
 */
#ifndef PY_COMPILE_WITH_H
#define PY_COMPILE_WITH_H

#include "py_emit.h"

void py_compile_with(PyUnit *unit, const PyNode *node, int item);

#endif
