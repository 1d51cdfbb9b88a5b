/*
 * query_sweep.h - one expression, asked of a program's runs on many seeds.
 *
 * Several threads share the work; what comes out does not depend on them.
 */
#ifndef QUERY_SWEEP_H
#define QUERY_SWEEP_H

#include "query.h"

typedef struct RunProgram RunProgram;
typedef struct TraceLimits TraceLimits;

typedef struct QuerySweep {
    const RunProgram *program;
    const TraceLimits *limits; /* of each run */
    int64_t first, last;       /* seeds, both included */
    const char *expression;
    const char *python; /* "3.13" */
    const char *knobs;  /* as in QueryRun */
    int threads;        /* 0: as many as there are processors */
    /* Told each seed in order, on the calling thread. False ends the sweep. */
    bool (*tell)(void *context, int64_t seed, const QueryAnswer *answer);
    void *context;
} QuerySweep;

/* False if `tell` ended it. */
bool query_sweep(const QuerySweep *sweep);

#endif
