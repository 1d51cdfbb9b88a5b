/*
 * py_parser_strings.h - string literals, side by side, as one value.
 */
#ifndef PY_PARSER_STRINGS_H
#define PY_PARSER_STRINGS_H

#include "py_parser_state.h"

PyNode *py_parser_strings(PyParser *parser);

typedef struct PyParserPieces {
    PyParserList values; /* of a JoinedStr */
    BaseText text;       /* owned; constant text that is not in `values` yet */
    PySpan text_span;
    bool is_format;
    bool is_bytes;
} PyParserPieces;

/* What is appended to the text stands there. */
void py_parser_place_text(PyParserPieces *pieces, PySpan span);
void py_parser_flush_text(PyParser *parser, PyParserPieces *pieces);

#endif
