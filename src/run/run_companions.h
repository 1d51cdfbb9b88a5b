/*
 * run_companions.h - the modules that a program consists of besides its file.
 *
 * A lesson may have helper modules: files beside it that it imports, and those
 * that these import. They are read before the run, as texts that its imports
 * name; while it runs, no file is read any more.
 */
#ifndef RUN_COMPANIONS_H
#define RUN_COMPANIONS_H

#include "base_text.h"
#include "run_program.h"

/* Looks into the folder of the program's file; before the first run. What is
 * not there, or cannot be read, is as if nobody had asked. */
void run_companions_find(RunProgram *program);

/* The same, in the folder of another file: the program is a copy of that one,
 * and lies elsewhere. */
void run_companions_find_beside(RunProgram *program, const char *path);

/* Gives the program a module of that name without looking at any folder; before
 * the first run. `file` is its path below the program's folder
 * ("pack/__init__.py"), as tracebacks show it; NULL: a package without a text.
 * All is copied. */
void run_companions_give(RunProgram *program, const char *name,
                         const char *file, const char *text, size_t length);

/* A program like that one, with its modules and its input, but of another text
 * (which may be its own) and for another Python; see run_program_new(). */
RunProgram *run_companions_renew(const RunProgram *program, const char *text,
                                 size_t length, int python);

/* What was found and given. */
uint32_t run_companions_count(const RunProgram *program);

/* The name of the `nth` (from 0), and the rest of it; borrowed. */
const char *run_companions_get(const RunProgram *program, uint32_t nth,
                               const char **file, const BaseText **text);

#endif
