/*
 * py_compile_statement.h - statements.
 */
#ifndef PY_COMPILE_STATEMENT_H
#define PY_COMPILE_STATEMENT_H

#include "py_emit.h"

void py_compile_statements(PyUnit *unit, const PyNodes *nodes);

#endif
