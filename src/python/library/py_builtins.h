/*
 * py_builtins.h - the modules that are part of the language's own library.
 */
#ifndef PY_BUILTINS_H
#define PY_BUILTINS_H

#include "py_module.h"

extern const PyModuleSpec py_builtins_module;
extern const PyModuleSpec py_random_module;
extern const PyModuleSpec py_math_module;
extern const PyModuleSpec py_sys_module;

#endif
