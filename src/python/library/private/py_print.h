/*
 * py_print.h - print().
 */
#ifndef PY_PRINT_H
#define PY_PRINT_H

#include "py_object.h"

extern const PyNative py_builtin_print;
extern const PyNative py_builtin_input;

#endif
