/*
 * py_parser_generics.h - type parameters, and the type statement.
 *
 * A definition with a list of type parameters is read as what it does: the call
 * of a function of its own, in which the parameters are variables.
 */
#ifndef PY_PARSER_GENERICS_H
#define PY_PARSER_GENERICS_H

#include "py_parser_state.h"

typedef struct PyTypeParameters {
    PyParserList statements; /* that make them; empty: there is no list */
    PyParserList names;
    const char **seen;
    int count;
    int capacity;
    bool has_default;
} PyTypeParameters;

/* `[T: int, *Ts, **P]`, or nothing. False: it does not fit, or was raised. */
bool py_parser_type_parameters(PyParser *parser, PyTypeParameters *parameters);

/* The def or class that was read behind them, as it is executed. */
PyNode *py_parser_generic(PyParser *parser, PyTypeParameters *parameters,
                          PyNode *definition);

/* `type X = ...` stands at the mark (from 3.12 on). */
bool py_parser_at_type(PyParser *parser);
PyNode *py_parser_type(PyParser *parser);

#endif
