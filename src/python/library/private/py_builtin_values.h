/*
 * py_builtin_values.h - builtins about any value and its attributes.
 */
#ifndef PY_BUILTIN_VALUES_H
#define PY_BUILTIN_VALUES_H

#include "py_object.h"

extern const PyNative py_builtin_hash;
extern const PyNative py_builtin_id;
extern const PyNative py_builtin_callable;
extern const PyNative py_builtin_getattr;
extern const PyNative py_builtin_hasattr;
extern const PyNative py_builtin_setattr;
extern const PyNative py_builtin_delattr;

#endif
