/*
 * py_program.h - a compiled program: immutable, shared by machines.
 *
 * Or one that did not compile, and what is to be said of it. The layer compile
 * makes it of a text.
 */
#ifndef PY_PROGRAM_H
#define PY_PROGRAM_H

#include "base_text.h"
#include "py_source.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct PyProgram PyProgram;

/* What a text is compiled as. */
typedef enum PyProgramKind {
    PY_PROGRAM_FILE,       /* a module: its names are its globals */
    PY_PROGRAM_STATEMENTS, /* exec(): its names lie where the run says */
    PY_PROGRAM_EXPRESSION, /* eval() */
    PY_PROGRAM_SINGLE      /* one statement, whose values are shown */
} PyProgramKind;

void py_program_free(PyProgram *program); /* NULL is allowed */

bool py_program_is_valid(const PyProgram *program);
/* The lines that input() and sys.stdin read in each run of the program (copied;
 * \r\n ends a line as \n does). Before it is shared: nothing else changes a
 * program. */
void py_program_give_input(PyProgram *program, const char *text, size_t length);

/* What they read; borrowed. NULL: nothing was given. */
const char *py_program_input(const PyProgram *program, size_t *length);

/* The SyntaxWarnings that python3 prints on stderr before it runs the program,
 * or tells its error; "" if there are none. */
const char *py_program_warnings(const PyProgram *program);
/* What python3 (or, for `unsupported`, Taskarium) prints on stderr; "" if it
 * is valid. */
const char *py_program_error(const PyProgram *program);
/* The same in the language that was chosen when it was compiled. */
const char *py_program_error_words(const PyProgram *program);
/* Python's own in 3.13's colours, if that is its version. */
const char *py_program_error_colored(const PyProgram *program);
/* True if the error is `unsupported` rather than Python's own. */
bool py_program_error_is_unsupported(const PyProgram *program);
uint32_t py_program_error_line(const PyProgram *program);

const PySource *py_program_source(const PyProgram *program);
int py_program_version(const PyProgram *program);
/* The docstring, cleaned as inspect.cleandoc() does; "" if there is none. */
const char *py_program_docstring(const PyProgram *program);

#endif
