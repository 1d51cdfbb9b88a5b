/*
 * run_facts.h - facts of a run that its trace does not have.
 *
 * Runs the program once more and looks at each instruction: who reads and
 * writes the variables that tasks share, and which lines never ran because of
 * which branch.
 */
#ifndef RUN_FACTS_H
#define RUN_FACTS_H

#include "run_machine.h"

/* As in trace_facts.h. */
typedef struct TraceFacts TraceFacts;

/* Fills `facts`, which are empty, with those of the run of that program under
 * those options. Of a run that takes too much for that it is only known which
 * steps of its beginning held the thread. */
void run_facts_find(const RunProgram *program, const RunOptions *options,
                    TraceFacts *facts);

/* Adds to `facts` what the end of a run that has ended in a deadlock tells by
 * itself: who still holds what is waited for. Nothing is run for that. */
void run_facts_at_end(const Run *run, TraceFacts *facts);

#endif
