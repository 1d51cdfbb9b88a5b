/*
 * py_builtin_async.h - aiter() and anext().
 */
#ifndef PY_BUILTIN_ASYNC_H
#define PY_BUILTIN_ASYNC_H

#include "py_object.h"

extern const PyNative py_builtin_aiter;
extern const PyNative py_builtin_anext;

#endif
