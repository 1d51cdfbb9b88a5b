/*
 * run_held.h - steps of a run that take very many instructions.
 *
 * Until such a step has come to an await that waits, no other task runs.
 */
#ifndef RUN_HELD_H
#define RUN_HELD_H

#include "py_probe.h"
#include "run_machine.h"
#include "trace_facts.h"

typedef struct RunHeld {
    Run *run;          /* borrowed */
    TraceFacts *facts; /* borrowed */
    uint32_t task;     /* whose step is counted; 0: nobody's */
    TraceEventId step; /* the event that began it */
    uint64_t instructions;
    uint32_t line, votes; /* the line that most looks fell on */
} RunHeld;

/* One more instruction. */
void run_held_step(RunHeld *held, const PyCode *code, uint32_t at);

/* The run is over, or is not looked at any more. */
void run_held_end(RunHeld *held);

#endif
