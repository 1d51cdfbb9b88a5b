/*
 * py_parser_mistakes.h - mistakes in expressions and simple statements.
 *
 * Each py_parser_explain_* function stands where CPython looks for mistakes of
 * its kind. It leaves the mark where it was and returns false once it has
 * raised. The order of the looks is CPython's, since the first that finds
 * something decides the message.
 */
#ifndef PY_PARSER_MISTAKES_H
#define PY_PARSER_MISTAKES_H

#include "py_parser_state.h"

/* From the start of `first` to the end of `last`. */
PySpan py_parser_join(PySpan first, PySpan last);

/* From the start of `span` to the last token that has been looked at, whose
 * last letter CPython leaves out. */
PySpan py_parser_until_last(const PyParser *parser, PySpan span);

/* Raise a SyntaxError at `span`, or at the last token that has been looked at,
 * and return false. */
bool py_parser_blame(PyParser *parser, PySpan span, const char *message);
bool py_parser_blame_last(PyParser *parser, const char *message);
/* At mark `star` is one behind which no expression could be read: an error of
 * its own since 3.13, if none even begins there. */
void py_parser_blame_star(PyParser *parser, int star);
/* What has just been raised is blamed on that token, which may be a bare one.
 */
void py_parser_note_bare(PyParser *parser, const PyToken *token);

/* Parses without looking for mistakes. */
PyNode *py_parser_try_plain(PyParser *parser,
                            PyNode *(*parse)(PyParser *parser));

bool py_parser_explain_expression(PyParser *parser);
bool py_parser_explain_named(PyParser *parser);
/* The mark is behind the `for` of a loop. */
bool py_parser_explain_for_target(PyParser *parser);
/* The same in a comprehension, where `in` must follow. */
bool py_parser_explain_for_variables(PyParser *parser);

/* The mark is at the statement, or behind its keyword. */
bool py_parser_explain_assignment(PyParser *parser);
bool py_parser_explain_delete(PyParser *parser);
bool py_parser_explain_with_target(PyParser *parser); /* behind `as` */

/* The mark is where a name should stand, behind the comma of an import. */
bool py_parser_explain_import(PyParser *parser);
bool py_parser_explain_import_from(PyParser *parser, int start);

#endif
