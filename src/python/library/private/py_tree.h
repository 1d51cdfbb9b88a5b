/*
 * py_tree.h - the tree of a text as a list of values, which the module ast
 * makes its nodes of.
 */
#ifndef PY_TREE_H
#define PY_TREE_H

#include "py_evaluate.h"

/* A list in which each node stands behind its parts; or a SyntaxError. What
 * the text would do is not looked at: it need not compile. */
PyValue py_tree_of(PyMachine *machine, const PySourceText *text);

#endif
