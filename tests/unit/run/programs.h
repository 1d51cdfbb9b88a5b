/* What the tests of this folder share: programs as text, run to their end. */
#ifndef PROGRAMS_H
#define PROGRAMS_H

#include "run_machine.h"
#include "trace_limits.h"

/* One of the lessons, "01-ten-tasks/main.py"; the caller frees it. */
RunProgram *program_of_lesson(const char *name);

/* A program called "test.py". */
RunProgram *program_of_text(const char *text);

/* Runs the text with these limits (NULL: none of its own) to its end. */
Run *run_text(RunProgram **program, const char *text,
              const TraceLimits *limits);

#endif
