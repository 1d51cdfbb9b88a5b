/*
 * py_compile_constant.h - the values that stand in the text.
 */
#ifndef PY_COMPILE_CONSTANT_H
#define PY_COMPILE_CONSTANT_H

#include "py_emit.h"

void py_compile_constant_none(PyUnit *unit);

/* The value of a constant node, immortal. */
PyValue py_compile_constant(PyUnit *unit, const PyNode *node);
/* [] -> [value] */
void py_compile_value(PyUnit *unit, PyValue value);

/* The docstring that opens a body, as the version keeps it; NULL: none. */
const PyNode *py_compile_docstring(PyUnit *unit, const PyNodes *body);

#endif
