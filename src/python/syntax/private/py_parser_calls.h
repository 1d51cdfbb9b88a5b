/*
 * py_parser_calls.h - attributes, calls and subscripts.
 */
#ifndef PY_PARSER_CALLS_H
#define PY_PARSER_CALLS_H

#include "py_parser_state.h"

PyNode *py_parser_primary(PyParser *parser);
/* `node` becomes a Call; the mark is behind the opening parenthesis. */
bool py_parser_arguments(PyParser *parser, PyNode *call, bool is_class);
PyNode *py_parser_subscript_index(PyParser *parser);

#endif
