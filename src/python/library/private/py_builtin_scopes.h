/*
 * py_builtin_scopes.h - locals, globals, vars and dir.
 */
#ifndef PY_BUILTIN_SCOPES_H
#define PY_BUILTIN_SCOPES_H

#include "py_object.h"

extern const PyNative py_builtin_locals;
extern const PyNative py_builtin_globals;
extern const PyNative py_builtin_vars;
extern const PyNative py_builtin_dir;

#endif
