/*
 * py_async_hooks.h - sys.get_asyncgen_hooks() and sys.set_asyncgen_hooks().
 */
#ifndef PY_ASYNC_HOOKS_H
#define PY_ASYNC_HOOKS_H

#include "py_object.h"

extern const PyNative py_sys_get_hooks;
extern const PyNative py_sys_set_hooks;

#endif
