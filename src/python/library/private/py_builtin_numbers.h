/*
 * py_builtin_numbers.h - builtins about numbers, and len().
 */
#ifndef PY_BUILTIN_NUMBERS_H
#define PY_BUILTIN_NUMBERS_H

#include "py_object.h"

extern const PyNative py_builtin_len;
extern const PyNative py_builtin_abs;
extern const PyNative py_builtin_round;
extern const PyNative py_builtin_divmod;
extern const PyNative py_builtin_pow;

#endif
