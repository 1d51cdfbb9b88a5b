/*
 * replay_print.h - by what a run is known again.
 *
 * A fingerprint of what CPython could tell of a run: the kinds of events of the
 * reference harness, with fields that do not change when ours learns to record
 * more, the output and the exit status. Rungs on the way, at even distances,
 * tell where two runs part. Equal on every machine, and wherever the program
 * lies.
 */
#ifndef REPLAY_PRINT_H
#define REPLAY_PRINT_H

#include <stdbool.h>
#include <stdint.h>

typedef struct Run Run;

/* What is covered, and how; it goes up when that changes. */
#define REPLAY_PRINT_VERSION 1

typedef struct ReplayPrint {
    uint32_t version; /* 0: none was taken */
    uint64_t hash;    /* of all of it */
    uint32_t events;  /* that it covers */
    uint32_t step;    /* from one rung to the next, in events; 0: no rungs */
    uint32_t *rungs;  /* after `step` events, after twice as many ...; owned */
    uint32_t rung_count;
} ReplayPrint;

/* Of a run that has ended and keeps its trace. `step` is that of a print to
 * compare with; 0: so that there are 256 rungs at most. */
void replay_print_take(const Run *run, uint32_t step, ReplayPrint *print);
void replay_print_release(ReplayPrint *print);

typedef enum ReplayVerdict {
    REPLAY_SAME,
    REPLAY_PARTS,    /* the runs are not the same */
    REPLAY_UNPRINTED /* no fingerprint, or one of another version */
} ReplayVerdict;

/* Where the run parts from the one that was printed. */
typedef struct ReplayParting {
    ReplayVerdict verdict;
    /* Of the run at hand: the first event that differs is one of these, both
     * included; `first` is the number of its events where it is shorter. */
    uint32_t first, last;
    bool at_end; /* the events are equal: output or status are not */
} ReplayParting;

ReplayParting replay_print_compare(const ReplayPrint *saved, const Run *run);

#endif
