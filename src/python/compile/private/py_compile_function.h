/*
 * py_compile_function.h - def and lambda; code objects inside of others.
 */
#ifndef PY_COMPILE_FUNCTION_H
#define PY_COMPILE_FUNCTION_H

#include "py_emit.h"

void py_compile_function(PyUnit *unit, const PyNode *node);
void py_compile_lambda(PyUnit *unit, const PyNode *node);

/* Starts a unit for an inner scope, and makes its code. */
void py_compile_begin(PyUnit *inner, PyUnit *outer, PyScope *scope,
                      uint32_t flags);
PyCode *py_compile_end(PyUnit *inner);
/* [defaults...] -> [function]; `flags` says which of those there are. */
void py_compile_make_function(PyUnit *unit, PyCode *code, PyScope *scope,
                              uint32_t flags);

#endif
