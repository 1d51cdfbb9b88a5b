/*
 * py_parser_errors.h - the second pass, which finds the words for a mistake.
 *
 * Each py_parser_explain_* function stands where CPython looks for mistakes of
 * its kind. It leaves the mark where it was and returns false once it has
 * raised.
 */
#ifndef PY_PARSER_ERRORS_H
#define PY_PARSER_ERRORS_H

#include "py_parser_parts.h"

/* What the second pass remembers, as it comes by the same place often. */
typedef enum PyParserRule {
    PY_PARSER_DISJUNCTION,
    PY_PARSER_EXPRESSION,
    PY_PARSER_NAMED,
    PY_PARSER_STAR_EXPRESSIONS,
    PY_PARSER_PRIMARY,
    PY_PARSER_ATOM,
    PY_PARSER_RULE_COUNT
} PyParserRule;

/* In the first pass just parse(parser); in the second the result of the first
 * time at this mark, and the mark it led to. */
PyNode *py_parser_remember(PyParser *parser, PyParserRule rule,
                           PyNode *(*parse)(PyParser *parser));
void py_parser_memo_free(PyParserMemo *memo);

/* The second pass is over: makes sure that there is a diagnostic. `reached`
 * is the last token that the first pass looked at. */
void py_parser_explain(PyParser *parser, int reached);

/* An error in the tokens that follow goes before the one that was raised. */
void py_parser_finish_tokens(PyParser *parser);

/* From the start of `first` to the end of `last`. */
PySpan py_parser_join(PySpan first, PySpan last);

/* From the start of `span` to the last token that has been looked at, whose
 * last letter CPython leaves out. */
PySpan py_parser_until_last(const PyParser *parser, PySpan span);

/* Raise a SyntaxError at `span`, or at the last token that has been looked at,
 * and return false. */
bool py_parser_blame(PyParser *parser, PySpan span, const char *message);
bool py_parser_blame_last(PyParser *parser, const char *message);

/* Parses without looking for mistakes. */
PyNode *py_parser_try_plain(PyParser *parser,
                            PyNode *(*parse)(PyParser *parser));

bool py_parser_explain_expression(PyParser *parser);
bool py_parser_explain_named(PyParser *parser);

/* The mark is at the bracket, inside the parentheses of a call, or behind the
 * `for` of a loop. */
bool py_parser_explain_bracket(PyParser *parser);
bool py_parser_explain_arguments(PyParser *parser);
/* The mark is at a dictionary's key, not the first. */
bool py_parser_explain_key(PyParser *parser);
bool py_parser_explain_for_target(PyParser *parser);
/* The same in a comprehension, where `in` must follow. */
bool py_parser_explain_for_variables(PyParser *parser);

/* The mark is at the statement, or behind its keyword. */
bool py_parser_explain_assignment(PyParser *parser);
bool py_parser_explain_match(PyParser *parser);
bool py_parser_explain_delete(PyParser *parser);
bool py_parser_explain_with(PyParser *parser);
bool py_parser_explain_with_target(PyParser *parser); /* behind `as` */
bool py_parser_explain_except(PyParser *parser, bool is_star);

/* The mark is where something else should stand: a name behind the comma of an
 * import, a colon, another `except`, `except` or `finally`. */
bool py_parser_explain_import(PyParser *parser);
bool py_parser_explain_import_from(PyParser *parser, int start);
bool py_parser_explain_colon(PyParser *parser);
bool py_parser_explain_mixed_except(PyParser *parser);
bool py_parser_explain_lone_try(PyParser *parser);

/* The mark is behind a colon: an indented block must follow. `what` began at
 * the token `start`. */
bool py_parser_explain_indent(PyParser *parser, const char *what, int start);

/* The mark is at the brace of an f-string's field. */
bool py_parser_explain_field(PyParser *parser);

/* The mark is behind the opening parenthesis or `lambda`. */
bool py_parser_explain_parameters(PyParser *parser, PyTokenKind end);

#endif
