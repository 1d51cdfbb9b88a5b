/*
 * py_compile_warn.h - what is Python, but hardly what was meant.
 */
#ifndef PY_COMPILE_WARN_H
#define PY_COMPILE_WARN_H

#include "py_emit.h"

/* Each warns of the node, if there is something odd about it: what is called,
 * a comparison with `is`, an index, a test of assert. */
void py_compile_warn_call(PyUnit *unit, const PyNode *function);
void py_compile_warn_compare(PyUnit *unit, const PyNode *compare);
void py_compile_warn_subscript(PyUnit *unit, const PyNode *subscript);
void py_compile_warn_assert(PyUnit *unit, const PyNode *statement);

#endif
