/*
 * py_scope_check.h - the third pass: what stands where it must not.
 */
#ifndef PY_SCOPE_CHECK_H
#define PY_SCOPE_CHECK_H

#include "py_scope_table.h"

/* False: raised. */
bool py_scope_check(PyScopeBuilder *builder, PyModuleNode *module);

#endif
