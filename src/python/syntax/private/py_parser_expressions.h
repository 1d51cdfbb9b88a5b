/*
 * py_parser_expressions.h - operators, from the loosest to the tightest.
 */
#ifndef PY_PARSER_EXPRESSIONS_H
#define PY_PARSER_EXPRESSIONS_H

#include "py_parser_state.h"

bool py_parser_starts_expression(PyTokenKind kind);
PyNode *py_parser_expression(PyParser *parser);
PyNode *py_parser_disjunction(PyParser *parser);
PyNode *py_parser_bitwise_or(PyParser *parser);
PyNode *py_parser_named_expression(PyParser *parser);
/* `node`, read from the token `start`, is a := without parentheses. */
bool py_parser_is_bare_named(const PyParser *parser, int start,
                             const PyNode *node);
PyNode *py_parser_star_expression(PyParser *parser);
PyNode *py_parser_star_named_expression(PyParser *parser);
PyNode *py_parser_star_expressions(PyParser *parser); /* Tuple if a comma */
PyNode *py_parser_yield(PyParser *parser);
/* Without the extra checks of the second pass. */
PyNode *py_parser_expression_plain(PyParser *parser);

#endif
