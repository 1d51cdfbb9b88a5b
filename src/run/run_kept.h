/*
 * run_kept.h - a run that several keep: with its program, and what forks need
 * of it. So what one has computed, another does not compute again.
 */
#ifndef RUN_KEPT_H
#define RUN_KEPT_H

#include "run_fork.h"
#include "run_machine.h"

typedef struct RunKept RunKept;

/* Takes the program over. Held by one; its run has not begun. */
RunKept *run_kept_new(RunProgram *program, const RunOptions *options);

/* One more holds it, and one fewer (NULL is allowed); the last frees all. Not
 * for several threads. */
RunKept *run_kept_hold(RunKept *kept);
void run_kept_drop(RunKept *kept);

/* Borrowed until the last drop. */
Run *run_kept_run(const RunKept *kept);
RunProgram *run_kept_program(const RunKept *kept);
const RunOrigin *run_kept_origin(const RunKept *kept);

/* Whether it is what a run of this program with these options is: both are
 * programs' own runs within the usual limits, it has come to its end, and the
 * programs are the same to the letter. NULL is none. */
bool run_kept_is(const RunKept *kept, const RunProgram *program,
                 const RunOptions *options);

#endif
