/*
 * py_parser_fstrings.h - f-strings: out of tokens from 3.12 on, out of the
 * text of a string literal before.
 */
#ifndef PY_PARSER_FSTRINGS_H
#define PY_PARSER_FSTRINGS_H

#include "py_parser_literals.h"
#include "py_parser_strings.h"

/* From 3.12: the mark is at FSTRING_START. */
bool py_parser_fstring(PyParser *parser, PyParserPieces *pieces);
/* Up to 3.11: the body is [start, end) of the source. */
bool py_parser_old_fstring(PyParser *parser, PyParserPieces *pieces,
                           const PyParserLiteral *literal, uint32_t start,
                           uint32_t end);

#endif
