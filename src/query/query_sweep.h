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

/* Whether a run came to its own end, so that there is an answer. */
typedef enum QueryStop {
    QUERY_CAME_TO_ITS_END, /* a deadlock is one, too */
    QUERY_MET_A_LIMIT,
    QUERY_IS_UNSUPPORTED,
    QUERY_IS_NOT_RECORDED, /* to its end, and the expression asks for events */
    QUERY_STOP_COUNT
} QueryStop;

/* A seed's run, as it was asked about. */
typedef struct QuerySeen {
    int64_t seed;
    QueryStop stop;
    QueryAnswer answer; /* about what there was, where it was stopped */
    char *why;          /* it was stopped, in a sentence; owned; NULL */
} QuerySeen;

typedef struct QuerySweep {
    const RunProgram *program;
    const TraceLimits *limits; /* of each run */
    int64_t first, last;       /* seeds, both included */
    const char *expression;
    const char *python; /* "3.13" */
    const char *knobs;  /* as in QueryRun */
    int threads;        /* 0: as many as there are processors */
    /* Told each seed in order, on the calling thread. False ends the sweep. */
    bool (*tell)(void *context, const QuerySeen *seen);
    void *context;
} QuerySweep;

/* False if `tell` ended it. */
bool query_sweep(const QuerySweep *sweep);

#endif
