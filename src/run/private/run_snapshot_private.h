/*
 * run_snapshot_private.h - makes a snapshot of a run as it stands.
 */
#ifndef RUN_SNAPSHOT_PRIVATE_H
#define RUN_SNAPSHOT_PRIVATE_H

#include "run_state.h"

/* What is the same as in the last picture is taken from there. Zero-initialised
 * is valid and empty. */
typedef struct RunGallery {
    RunPart **parts; /* of the last picture that has any; owned with it */
    uint32_t count;
} RunGallery;

typedef struct RunWanted {
    uint32_t event;  /* which has just been recorded */
    uint32_t most;   /* of what is ready and of the timers */
    uint32_t plain;  /* more tasks than these lie in parts */
    uint32_t chosen; /* whose locals are wanted, if they do; 0: nobody's */
} RunWanted;

/* The state at that event. What the snapshot held before is released. */
void run_snapshot_fill(RunSnapshot *snapshot, Run *run, RunGallery *gallery,
                       const RunWanted *wanted);

#endif
