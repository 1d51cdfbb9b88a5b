/*
 * py_unparse.h - the text of an expression, as CPython's ast.unparse() has it.
 *
 * What `from __future__ import annotations` keeps of an annotation: spaces,
 * quotes and parentheses are the tree's, not the author's.
 */
#ifndef PY_UNPARSE_H
#define PY_UNPARSE_H

#include "py_ast.h"
#include "py_unicode.h"

/* Appends it; its strings show what `unicode` calls printable. False for what
 * has no such text here: f-strings and what no annotation may hold. */
bool py_unparse(const PyNode *node, PyUnicode unicode, BaseText *out);

#endif
