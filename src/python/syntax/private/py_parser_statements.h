/*
 * py_parser_statements.h - statements that fit on a line.
 */
#ifndef PY_PARSER_STATEMENTS_H
#define PY_PARSER_STATEMENTS_H

#include "py_parser_state.h"

PyNode *py_parser_simple_statement(PyParser *parser);
/* One line of simple statements. */
bool py_parser_simple_statements(PyParser *parser, PyParserList *list);
bool py_parser_statement(PyParser *parser, PyParserList *list);
/* `match` or `type` as a statement. *handled is false if none begins here. */
PyNode *py_parser_soft_statement(PyParser *parser, bool *handled);

#endif
