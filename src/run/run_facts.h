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

/* The same in parts, for whoever has other things to do meanwhile. The options
 * and what they borrow must outlive the look, and so must the program. The
 * caller owns the result, and gives it back with run_look_end(). */
typedef struct RunLook RunLook;
RunLook *run_look_new(const RunProgram *program, const RunOptions *options);

/* Looks at so many instructions more. RUN_ENDED: at the run's end, or where it
 * has taken too much. */
RunStatus run_look_advance(RunLook *look, uint64_t budget);

/* Frees the look, at any time; what it has found is the caller's, in `facts`,
 * which are empty before (NULL: nobody wants it). True if it came to the end of
 * the run. */
bool run_look_end(RunLook *look, TraceFacts *facts);

/* Adds to `facts` what the end of a run that has ended in a deadlock tells by
 * itself: who still holds what is waited for. Nothing is run for that. */
void run_facts_at_end(const Run *run, TraceFacts *facts);

#endif
