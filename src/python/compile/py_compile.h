/*
 * py_compile.h - from a text to a program that a machine can run.
 *
 * Parses, checks the scopes and emits code, or notes the first error as
 * python3 tells it. Knows no machine: nothing is run here.
 */
#ifndef PY_COMPILE_H
#define PY_COMPILE_H

#include "py_program.h"

/* Compiles a copy of `text`, as Python `version` (313) would. Never NULL; see
 * py_program_is_valid(). The caller owns the result. */
PyProgram *py_compile(const char *name, const char *text, size_t length,
                      int version);

/* The same for a text that is run in a program: PY_PROGRAM_FILE is as above. */
PyProgram *py_compile_text(const char *name, const char *text, size_t length,
                           int version, PyProgramKind kind);

#endif
