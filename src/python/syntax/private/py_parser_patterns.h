/*
 * py_parser_patterns.h - the match statement and its patterns.
 */
#ifndef PY_PARSER_PATTERNS_H
#define PY_PARSER_PATTERNS_H

#include "py_parser_state.h"

/* `match subject:` and an indented `case` are next. The mark stays. */
bool py_parser_at_match(PyParser *parser);
PyNode *py_parser_match(PyParser *parser);
/* What stands between `match` and the colon. */
PyNode *py_parser_match_subject(PyParser *parser);

#endif
