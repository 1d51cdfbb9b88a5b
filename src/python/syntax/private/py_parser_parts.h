/*
 * py_parser_parts.h - what the parser's own files share.
 *
 * Recursive descent without backtracking but in a few places, over tokens that
 * are fetched when first looked at. A function returns NULL (or false) when
 * the text does not fit; if a diagnostic has been made, `raised` is set as
 * well. When the first pass has failed without one, a second pass with
 * `explain` set goes over the file again and looks, at the places where
 * CPython does, for the mistakes that have a message of their own.
 */
#ifndef PY_PARSER_PARTS_H
#define PY_PARSER_PARTS_H

#include "base_arena.h"
#include "py_ast.h"
#include "py_lexer.h"
#include "py_parser.h"

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
    int mark;      /* the token that is next */
    bool raised;   /* a diagnostic has been made: give up */
    bool settles;  /* second pass: takes what fits, see py_parser_settle() */
    bool explain;  /* and looks for mistakes */
    int depth;     /* of the recursion */
    bool is_field; /* parses a field of a 3.11 f-string */
    PyParserMemo *memo; /* owned; of the second pass */
} PyParser;

/* A list of nodes that grows in the arena. */
typedef struct PyParserList {
    PyNode **items;
    int count;
    int capacity;
} PyParserList;

/* ---- py_parser.c: tokens, nodes, errors ---- */

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

/* Both passes over what `parse` reads, which must be all there is. */
void *py_parser_run(PyParser *parser, void *(*parse)(PyParser *parser));

void py_parser_init(PyParser *parser, BaseArena *arena, const PySource *source,
                    PyVersion version, PyDiagnostics *diagnostics);
void py_parser_release(PyParser *parser);

/* ---- py_parser_expressions.c ---- */

bool py_parser_starts_expression(PyTokenKind kind);
PyNode *py_parser_expression(PyParser *parser);
PyNode *py_parser_disjunction(PyParser *parser);
PyNode *py_parser_bitwise_or(PyParser *parser);
PyNode *py_parser_named_expression(PyParser *parser);
/* `node`, read from the token `start`, is a := without parentheses. */
bool py_parser_is_bare_named(const PyParser *parser, int start,
                             const PyNode *node);
PyNode *py_parser_star_expression(PyParser *parser);
PyNode *py_parser_star_named_expression(PyParser *parser);
PyNode *py_parser_star_expressions(PyParser *parser); /* Tuple if a comma */
PyNode *py_parser_yield(PyParser *parser);
/* Without the extra checks of the second pass. */
PyNode *py_parser_expression_plain(PyParser *parser);

/* ---- py_parser_atoms.c, py_parser_calls.c ---- */

PyNode *py_parser_primary(PyParser *parser);
PyNode *py_parser_atom(PyParser *parser);
/* One or more `for ... in ... if ...`; NULL if none is there or one fails. */
PyClause *py_parser_clauses(PyParser *parser, int *count);
PyNode *py_parser_comprehension(PyParser *parser, PyNodeKind kind, int start,
                                PyNode *element, PyNode *value);
/* `node` becomes a Call; the mark is behind the opening parenthesis. */
bool py_parser_arguments(PyParser *parser, PyNode *call);
PyNode *py_parser_subscript_index(PyParser *parser);

/* ---- py_parser_literals.c, py_parser_strings.c, py_parser_fstrings.c ---- */

PyNode *py_parser_number(PyParser *parser);
PyNode *py_parser_strings(PyParser *parser);

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

typedef struct PyParserPieces {
    PyParserList values; /* of a JoinedStr */
    BaseText text;       /* owned; constant text that is not in `values` yet */
    PySpan text_span;
    bool is_format;
    bool is_bytes;
} PyParserPieces;

void py_parser_flush_text(PyParser *parser, PyParserPieces *pieces);
/* From 3.12: the mark is at FSTRING_START. */
bool py_parser_fstring(PyParser *parser, PyParserPieces *pieces);
/* Up to 3.11: the body is [start, end) of the source. */
bool py_parser_old_fstring(PyParser *parser, PyParserPieces *pieces,
                           const PyParserLiteral *literal, uint32_t start,
                           uint32_t end);

/* ---- py_parser_targets.c ---- */

/* Makes a target of an expression; false if it cannot be one. */
bool py_parser_set_context(PyNode *node, PyContext context);
/* Name, Attribute or Subscript. */
bool py_parser_is_single_target(const PyNode *node);
/* `a, *b` up to `in`; a target list. */
PyNode *py_parser_star_targets(PyParser *parser);
PyNode *py_parser_star_target(PyParser *parser);
/* CPython's name for what cannot be assigned to: "function call". */
const char *py_parser_expression_name(const PyNode *node);

/* ---- py_parser_parameters.c ---- */

/* Up to but not including `end` (a parenthesis or a lambda's colon). */
bool py_parser_parameters(PyParser *parser, PyParameters *parameters,
                          PyTokenKind end);

/* ---- py_parser_statements.c, py_parser_compound.c ---- */

PyNode *py_parser_simple_statement(PyParser *parser);
/* One line of simple statements. */
bool py_parser_simple_statements(PyParser *parser, PyParserList *list);
bool py_parser_statement(PyParser *parser, PyParserList *list);
/* *handled is false if no compound statement begins here. */
PyNode *py_parser_compound_statement(PyParser *parser, bool *handled);
bool py_parser_block(PyParser *parser, PyNodes *body);
PyNode *py_parser_function(PyParser *parser, bool is_async, int start,
                           PyNodes decorators);
PyNode *py_parser_class(PyParser *parser, PyNodes decorators);
PyNode *py_parser_decorated(PyParser *parser);
PyNode *py_parser_try(PyParser *parser);
PyNode *py_parser_with(PyParser *parser, bool is_async, int start);
/* `match` or `type` as a statement: unsupported. False: not one. */
bool py_parser_soft_statement(PyParser *parser);

#endif
