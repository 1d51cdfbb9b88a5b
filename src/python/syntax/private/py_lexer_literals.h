/*
 * py_lexer_literals.h - numbers, strings and the texts of f-strings as tokens.
 */
#ifndef PY_LEXER_LITERALS_H
#define PY_LEXER_LITERALS_H

#include "py_lexer.h"

/* The position is at a digit, or at a dot before one. */
PyToken py_lexer_number(PyLexer *lexer);

/* `start` is at the prefix, the position at the opening quote. */
PyToken py_lexer_string(PyLexer *lexer, uint32_t start);

/* The same for an f-string from 3.12 on. */
PyToken py_lexer_fstring_start(PyLexer *lexer, uint32_t start, bool is_raw);

/* The next token inside the text of the innermost f-string. */
PyToken py_lexer_fstring_text(PyLexer *lexer);

#endif
