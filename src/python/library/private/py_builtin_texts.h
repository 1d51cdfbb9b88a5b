/*
 * py_builtin_texts.h - builtins that make texts.
 */
#ifndef PY_BUILTIN_TEXTS_H
#define PY_BUILTIN_TEXTS_H

#include "py_object.h"

extern const PyNative py_builtin_repr;
extern const PyNative py_builtin_ascii;
extern const PyNative py_builtin_format;
extern const PyNative py_builtin_chr;
extern const PyNative py_builtin_ord;
extern const PyNative py_builtin_hex;
extern const PyNative py_builtin_oct;
extern const PyNative py_builtin_bin;

#endif
