/*
 * py_lexer_parts.h - what the lexer's own files share.
 */
#ifndef PY_LEXER_PARTS_H
#define PY_LEXER_PARTS_H

#include <stdarg.h>

#include "py_lexer.h"

/* Appends the diagnostic and returns the ERROR token. The place is that of the
 * byte before `offset`, as CPython has it. */
PyToken py_lexer_fail(PyLexer *lexer, uint32_t offset, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The same for another kind, line and columns. */
PyToken py_lexer_fail_at(PyLexer *lexer, PyDiagnosticKind kind, PySpan span,
                         const char *format, va_list arguments);

/* The byte `ahead` of the position, or 0 at the end. */
static inline unsigned char py_lexer_peek(const PyLexer *lexer, uint32_t ahead)
{
    uint32_t at = lexer->position + ahead;

    return at < lexer->limit ? (unsigned char)lexer->source->text[at] : 0;
}

static inline bool py_lexer_at_end(const PyLexer *lexer)
{
    return lexer->position >= lexer->limit;
}

/* Steps over one line end at the position. */
void py_lexer_newline(PyLexer *lexer);

/* A token from `start` on `line` up to the position. */
PyToken py_lexer_token(const PyLexer *lexer, PyTokenKind kind, uint32_t start,
                       int line, uint32_t line_start);

/* The position is at a digit, or at a dot before one. */
PyToken py_lexer_number(PyLexer *lexer);

/* `start` is at the prefix, the position at the opening quote. */
PyToken py_lexer_string(PyLexer *lexer, uint32_t start);

/* The same for an f-string from 3.12 on. */
PyToken py_lexer_fstring_start(PyLexer *lexer, uint32_t start, bool is_raw);

/* The next token inside the text of the innermost f-string. */
PyToken py_lexer_fstring_text(PyLexer *lexer);

#endif
