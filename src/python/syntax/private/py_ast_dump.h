/*
 * py_ast_dump.h - a tree as a text, for tests.
 */
#ifndef PY_AST_DUMP_H
#define PY_AST_DUMP_H

#include "base_text.h"
#include "py_ast.h"

/* Writes the tree as nested lists: (Kind fields...), "-" for what is
 * missing, [...] for lists; `with_positions` adds "@line:column-line:column" to
 * each kind. */
void py_ast_dump(const PyModuleNode *module, bool with_positions,
                 BaseText *out);

#endif
