/*
 * py_scope_build.h - the first pass: who uses and who binds which name.
 */
#ifndef PY_SCOPE_BUILD_H
#define PY_SCOPE_BUILD_H

#include "py_scope_table.h"

/* The module's table; NULL: raised. */
PyScopeTable *py_scope_build(PyScopeBuilder *builder, PyModuleNode *module);

#endif
