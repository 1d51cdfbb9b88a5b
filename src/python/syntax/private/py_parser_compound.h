/*
 * py_parser_compound.h - statements that contain blocks.
 */
#ifndef PY_PARSER_COMPOUND_H
#define PY_PARSER_COMPOUND_H

#include "py_parser_state.h"

/* *handled is false if no compound statement begins here. */
PyNode *py_parser_compound_statement(PyParser *parser, bool *handled);
/* A colon and a block. `what` names the statement, begun at the token `start`,
 * for CPython's message "expected an indented block after %s on line %d". */
bool py_parser_suite(PyParser *parser, const char *what, int start,
                     PyNodes *body);
bool py_parser_block(PyParser *parser, PyNodes *body);
PyNode *py_parser_function(PyParser *parser, bool is_async, int start,
                           PyNodes decorators);
PyNode *py_parser_class(PyParser *parser, PyNodes decorators);
PyNode *py_parser_decorated(PyParser *parser);
PyNode *py_parser_try(PyParser *parser);
PyNode *py_parser_with(PyParser *parser, bool is_async, int start);

#endif
