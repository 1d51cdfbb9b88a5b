/*
 * py_parser_mistakes_brackets.h - mistakes in calls, displays and fields.
 * See py_parser_mistakes.h.
 */
#ifndef PY_PARSER_MISTAKES_BRACKETS_H
#define PY_PARSER_MISTAKES_BRACKETS_H

#include "py_parser_state.h"

/* The mark is at the bracket, or inside the parentheses of a call. */
bool py_parser_explain_bracket(PyParser *parser);
bool py_parser_explain_arguments(PyParser *parser, bool is_class);
/* The mark is at a dictionary's key, not the first. */
bool py_parser_explain_key(PyParser *parser);

/* The mark is at the brace of an f-string's field. */
bool py_parser_explain_field(PyParser *parser);

#endif
