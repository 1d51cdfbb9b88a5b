/*
 * run_program.h - a program and the Python version that it is for.
 *
 * Compiled once, never changes and may be shared by threads.
 */
#ifndef RUN_PROGRAM_H
#define RUN_PROGRAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct RunProgram RunProgram;

/* Python versions as 311, 312, 313, 314, with a patch as 31102. */
#define RUN_PYTHON_DEFAULT 313

/* Reads "3.11", or a release: "3.11.4" is played as the nearest one at or below
 * it that was measured. 0 if it is none of ours. */
int run_python_parse(const char *text);

/* Compiles `text` (copied). `name` is the path as tracebacks show it. Never
 * NULL: a program that does not compile ends each of its runs with the error,
 * as python3 would. The caller releases it after all of its runs. */
RunProgram *run_program_new(const char *name, const char *text, size_t length,
                            int python);
void run_program_free(RunProgram *program); /* NULL is allowed */

/* The lines that input() reads (copied); before the first run. */
void run_program_give_input(RunProgram *program, const char *text,
                            size_t length);

/* That text, borrowed; NULL: there is none. */
const char *run_program_input(const RunProgram *program, size_t *length);

/* True if the program compiled; else the message python3 would print is in
 * run_program_error() and its place in *line (from 1). */
bool run_program_is_valid(const RunProgram *program);
const char *run_program_error(const RunProgram *program, uint32_t *line);

const char *run_program_name(const RunProgram *program);
int run_program_python(const RunProgram *program);
/* The version that run_program_new() was given: it may name a release. */
int run_program_asked_python(const RunProgram *program);
/* The module's docstring, cleaned of its indentation; "" if there is none. */
const char *run_program_docstring(const RunProgram *program);
/* The source text, borrowed. */
const char *run_program_text(const RunProgram *program, size_t *length);

#endif
