/*
 * run_awaits.h - what each task itself awaits, call by call.
 *
 * The trace names the line in which a task's innermost coroutine waits. Here it
 * is the line of the task's own coroutine, what that has called there, and
 * whether it is the same call as at the wait before.
 */
#ifndef RUN_AWAITS_H
#define RUN_AWAITS_H

#include "py_probe.h"
#include "run_machine.h"
#include "trace_facts.h"

typedef struct RunAwaits RunAwaits;

/* Observes the run from now on; both are borrowed. The caller owns the result,
 * and frees it before the run. */
RunAwaits *run_awaits_new(Run *run, TraceFacts *facts);
void run_awaits_free(RunAwaits *awaits);

/* One more instruction of the program. */
void run_awaits_step(RunAwaits *awaits, const PyCode *code);

#endif
