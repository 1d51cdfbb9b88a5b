/*
 * py_parser.h - from the text of a file to its tree.
 *
 * Reads the whole grammar of Python 3.11 to 3.14. A mistake is reported in
 * CPython's words, at CPython's place, one per file as CPython does. Constructs
 * that no later stage could run end in an `unsupported` diagnostic here (type
 * parameters); the rest is for the compiler to judge.
 */
#ifndef PY_PARSER_H
#define PY_PARSER_H

#include "base_arena.h"
#include "py_ast.h"
#include "py_diagnostic.h"
#include "py_source.h"

/* The tree lives in `arena`; NULL after a mistake, which has been appended to
 * `diagnostics`. Deep nesting is a diagnostic, never a crash. The errors that
 * CPython's symbol table and compiler find ('return' outside function) are
 * reported by py_scope_analyze(), not here. */
PyModuleNode *py_parse(BaseArena *arena, const PySource *source,
                       PyVersion version, PyDiagnostics *diagnostics);

/* The same for what eval() takes: a module of one statement, an expression. */
PyModuleNode *py_parse_expression(BaseArena *arena, const PySource *source,
                                  PyVersion version,
                                  PyDiagnostics *diagnostics);

/* The same for what a prompt takes: a line of simple statements, or a compound
 * statement and the end of a line behind it. */
PyModuleNode *py_parse_single(BaseArena *arena, const PySource *source,
                              PyVersion version, PyDiagnostics *diagnostics);

#endif
