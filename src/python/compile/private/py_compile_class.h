/*
 * py_compile_class.h - a class statement: its body, its bases, its decorators.
 */
#ifndef PY_COMPILE_CLASS_H
#define PY_COMPILE_CLASS_H

#include "py_emit.h"

void py_compile_class(PyUnit *unit, const PyNode *node);

/* An attribute is set: where it is one of `self`, the class round the function
 * hears of it. */
void py_compile_note_self(const PyUnit *unit, const PyNode *target);

#endif
