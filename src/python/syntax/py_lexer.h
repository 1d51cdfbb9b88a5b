/*
 * py_lexer.h - cuts a source into tokens, one at a time.
 *
 * Follows CPython's tokenizer: indentation, implicit line joining inside
 * brackets, f-strings as tokens from 3.12, and its errors. Knows no grammar.
 */
#ifndef PY_LEXER_H
#define PY_LEXER_H

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

#endif
