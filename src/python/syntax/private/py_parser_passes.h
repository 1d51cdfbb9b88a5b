/*
 * py_parser_passes.h - how the two passes run and end.
 *
 * The first pass reads; the second, when the first has failed without a word,
 * finds the words for the mistake.
 */
#ifndef PY_PARSER_PASSES_H
#define PY_PARSER_PASSES_H

#include "py_parser_state.h"

/* Both passes over what `parse` reads, which must be all there is. */
void *py_parser_run(PyParser *parser, void *(*parse)(PyParser *parser));

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

/* An error in the tokens that follow goes before the one that was raised. */
void py_parser_finish_tokens(PyParser *parser);

#endif
