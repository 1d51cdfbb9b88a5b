/*
 * py_parser_literals.h - the values of numbers and the escapes of strings.
 */
#ifndef PY_PARSER_LITERALS_H
#define PY_PARSER_LITERALS_H

#include "py_parser_state.h"

PyNode *py_parser_number(PyParser *parser);

typedef struct PyParserLiteral {
    const PyToken *token; /* borrowed; the literal, or a part of an f-string */
    bool is_raw;
    bool is_bytes;
    bool has_double_braces; /* {{ stands for { */
} PyParserLiteral;

/* Appends the text with its escapes decoded. False: raised. */
bool py_parser_decode(PyParser *parser, const PyParserLiteral *literal,
                      const char *text, size_t length, BaseText *out);
PySpan py_parser_string_span(const PyParser *parser, const PyToken *token);

#endif
