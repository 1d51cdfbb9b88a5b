/*
 * torture_ways.h - runs a program in ways that must make no difference.
 *
 * A run cut into slices of any budget, one that was reset after another, and
 * one without a trace give what a whole run gives; the state at an event is the
 * same however one comes there. A run in which the Nth allocation fails may end
 * otherwise, but it ends in order and leaves nothing behind. Knows nothing of
 * files.
 */
#ifndef TORTURE_WAYS_H
#define TORTURE_WAYS_H

#include "run_program.h"
#include "trace_limits.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum TortureDepth {
    TORTURE_SAMPLE, /* a few of each kind, as `luck` has it */
    TORTURE_WIDE,   /* N is 1, 2, 3 and so on with ever wider gaps */
    TORTURE_EVERY   /* every N */
} TortureDepth;

typedef struct TortureOptions {
    TortureDepth depth;
    TraceLimits limits; /* as in RunOptions */
    uint64_t luck;      /* chooses what a sample consists of */
    bool each;          /* failure is held against the same one in slices */
} TortureOptions;

/* False if there was a difference; what it was is printed. */
bool torture_program(RunProgram *program, const TortureOptions *options);

#endif
