/*
 * py_parser_mistakes_blocks.h - mistakes in statements with blocks, and in
 * parameter lists.
 * See py_parser_mistakes.h.
 */
#ifndef PY_PARSER_MISTAKES_BLOCKS_H
#define PY_PARSER_MISTAKES_BLOCKS_H

#include "py_parser_state.h"

/* The mark is at the statement, or behind its keyword. */
bool py_parser_explain_match(PyParser *parser);
bool py_parser_explain_with(PyParser *parser);
bool py_parser_explain_except(PyParser *parser, bool is_star);

/* The mark is where something else should stand: a colon, another `except`,
 * `except` or `finally`. */
bool py_parser_explain_colon(PyParser *parser);
bool py_parser_explain_mixed_except(PyParser *parser);
bool py_parser_explain_lone_try(PyParser *parser);

/* The mark is behind a colon: an indented block must follow. `what` began at
 * the token `start`. */
bool py_parser_explain_indent(PyParser *parser, const char *what, int start);

/* The mark is behind the opening parenthesis or `lambda`. */
bool py_parser_explain_parameters(PyParser *parser, PyTokenKind end);

#endif
