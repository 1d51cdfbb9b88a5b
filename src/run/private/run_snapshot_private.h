/*
 * run_snapshot_private.h - makes a snapshot of a run as it stands.
 */
#ifndef RUN_SNAPSHOT_PRIVATE_H
#define RUN_SNAPSHOT_PRIVATE_H

#include "run_state.h"

/* The state at `event`, which has just been recorded, with `most` of what is
 * ready and of the timers. What the snapshot held before is released. */
void run_snapshot_fill(RunSnapshot *snapshot, Run *run, uint32_t event,
                       uint32_t most);

#endif
