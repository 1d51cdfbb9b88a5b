/*
 * py_parser_state.h - what all of the parser's files work on: the tokens, the
 * place among them, the nodes made so far.
 *
 * Recursive descent without backtracking but in a few places, over tokens that
 * are fetched when first looked at. A function returns NULL (or false) when
 * the text does not fit; if a diagnostic has been made, `raised` is set as
 * well. When the first pass has failed without one, a second pass with
 * `explain` set goes over the file again and looks, at the places where
 * CPython does, for the mistakes that have a message of their own.
 */
#ifndef PY_PARSER_STATE_H
#define PY_PARSER_STATE_H

#include "base_arena.h"
#include "py_ast.h"
#include "py_lexer.h"

typedef struct PyParserMemo PyParserMemo;

typedef struct PyParser {
    BaseArena *arena;
    const PySource *source;
    PyVersion version;
    PyDiagnostics *diagnostics;
    PyLexer lexer;
    PyToken *tokens; /* owned; all that have been looked at */
    int token_count;
    int token_capacity;
    int mark;       /* the token that is next */
    bool raised;    /* a diagnostic has been made: give up */
    bool settles;   /* second pass: takes what fits, see py_parser_settle() */
    bool explain;   /* and looks for mistakes */
    bool remembers; /* and reads nothing twice, see py_parser_remember() */
    int depth;      /* of the recursion */
    bool is_field;  /* parses a field of a 3.11 f-string */
    PyRefusal refusal;  /* of the string literal that is being read */
    PyParserMemo *memo; /* owned; of the second pass */
} PyParser;

/* A list of nodes that grows in the arena. */
typedef struct PyParserList {
    PyNode **items;
    int count;
    int capacity;
} PyParserList;

/* The token at the mark; `ahead` beyond it. */
const PyToken *py_parser_token(PyParser *parser, int ahead);
PyTokenKind py_parser_peek(PyParser *parser);
PyTokenKind py_parser_peek_ahead(PyParser *parser, int ahead);

/* Steps over the token if it is of this kind. */
bool py_parser_accept(PyParser *parser, PyTokenKind kind);

/* The same, but raises "expected ':'" if it is not. */
bool py_parser_force(PyParser *parser, PyTokenKind kind, const char *text);

/* The token at the mark is a NAME with this text. */
bool py_parser_at_word(PyParser *parser, const char *word);

/* The text of a token, in the arena. */
const char *py_parser_text(PyParser *parser, const PyToken *token);

/* A NAME, or NULL. */
const char *py_parser_name(PyParser *parser);

/* From the token `start` to the last one that was stepped over. */
PySpan py_parser_span(const PyParser *parser, int start);

PyNode *py_parser_node(PyParser *parser, PyNodeKind kind, int start);
void py_parser_push(PyParser *parser, PyParserList *list, PyNode *node);
PyNodes py_parser_nodes(const PyParserList *list);

/* Grows an array in the arena to hold one element more. */
void *py_parser_grow(PyParser *parser, void *items, int count, int *capacity,
                     size_t size);

/* Each raises a diagnostic, unless there is one, and returns NULL. */
void *py_parser_raise(PyParser *parser, PyDiagnosticKind kind, PySpan span,
                      const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void *py_parser_raise_unsupported(PyParser *parser, PySpan span,
                                  const char *construct, const char *hint);

/* What to do when a rule has read `node` up to `mark`, but not what follows:
 * the second pass goes on from there, as a parser that tries all ways would,
 * since that decides where CPython looks for mistakes; the first pass gives up.
 */
PyNode *py_parser_settle(PyParser *parser, PyNode *node, int mark);

/* Counts a level of recursion; false (raised) when there are too many. */
bool py_parser_enter(PyParser *parser);
void py_parser_leave(PyParser *parser);

void py_parser_init(PyParser *parser, BaseArena *arena, const PySource *source,
                    PyVersion version, PyDiagnostics *diagnostics);
void py_parser_release(PyParser *parser);

#endif
