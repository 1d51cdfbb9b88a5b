/*
 * py_parser_atoms.h - names, constants, displays and comprehensions.
 */
#ifndef PY_PARSER_ATOMS_H
#define PY_PARSER_ATOMS_H

#include "py_parser_state.h"

PyNode *py_parser_atom(PyParser *parser);
/* One or more `for ... in ... if ...`; NULL if none is there or one fails. */
PyClause *py_parser_clauses(PyParser *parser, int *count);
PyNode *py_parser_comprehension(PyParser *parser, PyNodeKind kind, int start,
                                PyNode *element, PyNode *value);

#endif
