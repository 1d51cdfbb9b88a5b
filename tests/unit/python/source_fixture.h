/*
 * source_fixture.h - a text taken through lexer, parser and scopes.
 */
#ifndef SOURCE_FIXTURE_H
#define SOURCE_FIXTURE_H

#include "py_parser.h"
#include "py_scope.h"

typedef struct SourceFixture {
    BaseArena arena;
    PySource source;
    PyDiagnostics diagnostics;
    PyModuleNode *module; /* NULL: there was an error */
    BaseText text;        /* the errors, as they are printed */
} SourceFixture;

/* `name` is "x.py". */
void source_fixture_init(SourceFixture *fixture, const char *text,
                         size_t length, PyVersion version);
void source_fixture_release(SourceFixture *fixture);

/* A file of tests/unit/python; fails the test if it cannot be read. */
void source_fixture_read(const char *name, BaseText *out);

/* Undoes \n, \t, \\ and \x01 in place. */
void source_fixture_unescape(char *text);

#endif
