/*
 * run_branches.h - the code that a run has been through.
 *
 * Keeps which instructions were done, and so knows, when the run is over, the
 * branches that went one way each time.
 */
#ifndef RUN_BRANCHES_H
#define RUN_BRANCHES_H

#include "py_probe.h"
#include "py_source.h"
#include "trace_facts.h"

typedef struct RunBranches RunBranches;

/* The caller owns the result. */
RunBranches *run_branches_new(void);
void run_branches_free(RunBranches *branches);

void run_branches_step(RunBranches *branches, const PyCode *code, uint32_t at);

/* Adds the branches that kept lines of `source` from running. */
void run_branches_tell(const RunBranches *branches, const PySource *source,
                       TraceFacts *facts);

#endif
