/*
 * run_state.h - what is behind a Run.
 */
#ifndef RUN_STATE_H
#define RUN_STATE_H

#include "asyncio_host.h"
#include "py_value.h"
#include "run_machine.h"
#include "trace_limits.h"
#include "trace_store.h"
#include "trace_task.h"

typedef enum RunPhase {
    RUN_FRESH,
    RUN_RUNNING,
    RUN_REPORTING, /* an uncaught exception is asked for its text */
    RUN_FINISHING, /* the module's code is over, finalisers may speak */
    RUN_OVER
} RunPhase;

struct Run {
    const RunProgram *program; /* borrowed */
    RunOptions options;        /* seed and limits are the run's own */
    TraceLimits limits;        /* without zeros */
    char *seed;                /* owned */
    char version[16];          /* of Python, "3.13" */
    Asyncio *asyncio;          /* owned */
    TraceStore *trace;         /* owned; stays empty if untraced */
    BaseText output[2];
    RunPhase phase;
    bool is_cut;      /* the machine was stopped in the middle of something */
    PyValue uncaught; /* owned while reporting */
    int status;
    TraceEnding ending;
    BaseText end_type, end_detail; /* what ended the run, for the last event */
    uint32_t end_line;             /* which raised that; 0 */
    bool has_told_limit;           /* one that ended no run by itself */
};

#endif
