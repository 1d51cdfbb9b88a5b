/*
 * replays.h - a replay that has something of everything, and how it runs.
 */
#ifndef REPLAYS_H
#define REPLAYS_H

#include "replay.h"
#include "run_machine.h"

/* The caller releases it. */
void replays_make(Replay *replay);

/* Runs it to its end and puts its fingerprint into it. */
void replays_print(Replay *replay);

/* The fingerprint that its run has. */
uint64_t replays_hash(const Replay *replay);

/* Aborts the test if they are not the same in all that is saved; rungs and the
 * lesson's text may be left out with `line`. */
void replays_expect_equal(const Replay *a, const Replay *b, bool line);

#endif
