/*
 * py_math_module.h - the module `math`.
 */
#ifndef PY_MATH_MODULE_H
#define PY_MATH_MODULE_H

#include "py_module.h"

extern const PyModuleSpec py_math_module;

#endif
