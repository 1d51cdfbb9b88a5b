/*
 * py_ast_walk.h - over a tree, child by child.
 */
#ifndef PY_AST_WALK_H
#define PY_AST_WALK_H

#include "py_ast.h"

/* Calls `visit` for each child of `node`, in the order in which CPython
 * evaluates them, until one returns false; that is the result. Of a function,
 * lambda, class or comprehension all children alike are visited: a caller that
 * minds scopes treats those itself. */
bool py_ast_each_child(PyNode *node, bool (*visit)(PyNode *child, void *data),
                       void *data);
bool py_ast_each(const PyNodes *nodes, bool (*visit)(PyNode *child, void *data),
                 void *data);

#endif
