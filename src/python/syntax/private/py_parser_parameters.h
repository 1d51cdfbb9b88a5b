/*
 * py_parser_parameters.h - the parameters of def and lambda.
 */
#ifndef PY_PARSER_PARAMETERS_H
#define PY_PARSER_PARAMETERS_H

#include "py_parser_state.h"

/* Up to but not including `end` (a parenthesis or a lambda's colon). */
bool py_parser_parameters(PyParser *parser, PyParameters *parameters,
                          PyTokenKind end);

#endif
