/*
 * py_builtin_evaluate.h - compile, eval and exec.
 */
#ifndef PY_BUILTIN_EVALUATE_H
#define PY_BUILTIN_EVALUATE_H

#include "py_object.h"

extern const PyNative py_builtin_compile;
extern const PyNative py_builtin_eval;
extern const PyNative py_builtin_exec;

#endif
