/*
 * py_parser_targets.h - what can be assigned to.
 */
#ifndef PY_PARSER_TARGETS_H
#define PY_PARSER_TARGETS_H

#include "py_parser_state.h"

/* Makes a target of an expression; false if it cannot be one. */
bool py_parser_set_context(PyNode *node, PyContext context);
/* Name, Attribute or Subscript. */
bool py_parser_is_single_target(const PyNode *node);
/* `a, *b` up to `in`; a target list. */
PyNode *py_parser_star_targets(PyParser *parser);
PyNode *py_parser_star_target(PyParser *parser);
/* CPython's name for what cannot be assigned to: "function call". */
const char *py_parser_expression_name(const PyNode *node);

#endif
