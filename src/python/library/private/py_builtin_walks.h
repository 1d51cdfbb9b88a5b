/*
 * py_builtin_walks.h - builtins that walk an iterable.
 */
#ifndef PY_BUILTIN_WALKS_H
#define PY_BUILTIN_WALKS_H

#include "py_object.h"

extern const PyNative py_builtin_sum;
extern const PyNative py_builtin_min;
extern const PyNative py_builtin_max;
extern const PyNative py_builtin_any;
extern const PyNative py_builtin_all;
extern const PyNative py_builtin_sorted;
extern const PyNative py_builtin_iter;
extern const PyNative py_builtin_next;

#endif
