/*
 * py_compile_class.h - a class statement: its body, its bases, its decorators.
 */
#ifndef PY_COMPILE_CLASS_H
#define PY_COMPILE_CLASS_H

#include "py_emit.h"

void py_compile_class(PyUnit *unit, const PyNode *node);

#endif
