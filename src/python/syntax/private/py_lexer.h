/*
 * py_lexer.h - cuts a source into tokens, one at a time.
 *
 * Follows CPython's tokenizer: indentation, implicit line joining inside
 * brackets, f-strings as tokens from 3.12, and its errors. Knows no grammar.
 */
#ifndef PY_LEXER_H
#define PY_LEXER_H

#include <stdarg.h>
#include <stdbool.h>

#include "py_diagnostic.h"
#include "py_source.h"
#include "py_token.h"

/* CPython's own limits. */
enum {
    PY_LEXER_MAX_PARENS = 200,
    PY_LEXER_MAX_INDENTS = 100,
    PY_LEXER_MAX_FSTRINGS = 150
};

typedef struct PyLexerParen {
    char letter;
    int line;
    int column;
} PyLexerParen;

/* An f-string that is open, from 3.12 on. */
typedef struct PyLexerFstring {
    char quote;
    int quote_size; /* 1 or 3 */
    bool is_raw;
    bool in_text;   /* next comes text, not a token */
    bool in_format; /* that text is a format, behind the colon */
    int depth;      /* brackets opened since its start, its fields' too */
    int field;      /* the field we are in: its depth less one; -1: none */
    uint32_t start; /* offset of the prefix */
    int line;       /* where it starts */
    uint32_t line_start;
} PyLexerFstring;

typedef struct PyLexer {
    const PySource *source;     /* borrowed */
    PyDiagnostics *diagnostics; /* borrowed */
    PyVersion version;
    uint32_t position;
    uint32_t limit; /* the end of what is to be read */
    int line;
    uint32_t line_start;
    bool at_line_start;
    bool is_nested;  /* reads a replacement field of a 3.11 f-string */
    bool has_opened; /* the parenthesis around it has been handed out */

    bool has_failed;     /* an ERROR was handed out; nothing follows */
    bool is_minor;       /* which does not go before an error of the grammar */
    bool never_closed;   /* which was that of a bracket left open */
    bool line_has_token; /* a NEWLINE is due at the end of this line */
    uint32_t comment;    /* where the line's begins, plus one; 0: none yet */
    int pending;         /* > 0: INDENTs, < 0: DEDENTs to hand out */
    int level;
    PyLexerParen parens[PY_LEXER_MAX_PARENS];
    int indent;
    int indents[PY_LEXER_MAX_INDENTS];
    int alternate_indents[PY_LEXER_MAX_INDENTS]; /* tabs counted as one */
    int fstring_count;
    PyLexerFstring *fstrings; /* owned; PY_LEXER_MAX_FSTRINGS or NULL */
} PyLexer;

/* Borrows `source` and `diagnostics` until py_lexer_release(). */
void py_lexer_init(PyLexer *lexer, const PySource *source, PyVersion version,
                   PyDiagnostics *diagnostics);

/* Reads bytes [start, end) of `source` in parentheses that are not there: the
 * expression of a 3.11 f-string, whose first byte stands on `line`. */
void py_lexer_init_nested(PyLexer *lexer, const PySource *source,
                          PyVersion version, PyDiagnostics *diagnostics,
                          uint32_t start, uint32_t end, int line);

void py_lexer_release(PyLexer *lexer);

/* After END_OF_FILE or ERROR the same is returned again. */
PyToken py_lexer_next(PyLexer *lexer);

/* --- what its literals are read with --- */

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

#endif
