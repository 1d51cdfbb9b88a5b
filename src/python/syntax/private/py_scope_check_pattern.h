/*
 * py_scope_check_pattern.h - what a pattern of a match statement may not hold.
 */
#ifndef PY_SCOPE_CHECK_PATTERN_H
#define PY_SCOPE_CHECK_PATTERN_H

#include "py_scope_table.h"

/* `may_match_all`: it is the last case, or has a guard. False: raised. */
bool py_scope_check_pattern(PyScopeBuilder *builder, const PyNode *pattern,
                            bool may_match_all);

#endif
