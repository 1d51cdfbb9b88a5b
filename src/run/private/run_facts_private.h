/*
 * run_facts_private.h - looking at a run.
 */
#ifndef RUN_FACTS_PRIVATE_H
#define RUN_FACTS_PRIVATE_H

#include "run_facts.h"
#include "trace_facts.h"

/* Runs what is fresh to its end, and looks at it. False: it takes too much, and
 * stands somewhere. */
bool run_facts_look(Run *run, TraceFacts *facts);

#endif
