/*
 * run_contexts.h - context variables that one task sets and another misses.
 *
 * Each task runs in a context of its own: who asks for a variable that another
 * has set does not see that.
 */
#ifndef RUN_CONTEXTS_H
#define RUN_CONTEXTS_H

#include "py_probe.h"
#include "run_machine.h"
#include "trace_facts.h"

typedef struct RunContexts RunContexts;

/* Both are borrowed. */
RunContexts *run_contexts_new(Run *run, TraceFacts *facts);
void run_contexts_free(RunContexts *contexts);

/* The running task asks for a variable, sets it or takes its setting back. */
void run_contexts_see(RunContexts *contexts, const PyVariableUse *use);

#endif
