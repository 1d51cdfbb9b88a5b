/*
 * py_parser_compound.h - statements that contain blocks.
 */
#ifndef PY_PARSER_COMPOUND_H
#define PY_PARSER_COMPOUND_H

#include "py_parser_state.h"

/* *handled is false if no compound statement begins here. */
PyNode *py_parser_compound_statement(PyParser *parser, bool *handled);
bool py_parser_block(PyParser *parser, PyNodes *body);
PyNode *py_parser_function(PyParser *parser, bool is_async, int start,
                           PyNodes decorators);
PyNode *py_parser_class(PyParser *parser, PyNodes decorators);
PyNode *py_parser_decorated(PyParser *parser);
PyNode *py_parser_try(PyParser *parser);
PyNode *py_parser_with(PyParser *parser, bool is_async, int start);

#endif
