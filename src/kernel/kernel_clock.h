/*
 * kernel_clock.h - virtual time and the number of the turn.
 *
 * A program may run several event loops, one after another; time and turns go
 * on across them, so the clock is apart from the loop and lent to it. Nothing
 * here looks at the machine's own clock.
 */
#ifndef KERNEL_CLOCK_H
#define KERNEL_CLOCK_H

#include <stdint.h>

/* Virtual time in seconds since the start of the run, a double as in asyncio.
 * Two times are the same instant only when the doubles are equal. */
typedef double KernelTime;

/* Deadlines less than this after "now" are due. */
#define KERNEL_RESOLUTION 1e-9

/* The longest jump in one turn: a longer sleep costs an empty turn a day. */
#define KERNEL_LONGEST_WAIT 86400.0

/* All zero is the beginning of a run. Read it freely; only the loop that it
 * was lent to and the functions below change it. */
typedef struct KernelClock {
    KernelTime now;
    uint64_t turn; /* the turn in progress or the last one; the first is 1 */
} KernelClock;

/* A callback blocks the thread: time passes inside it. `seconds` is finite and
 * not negative. */
void kernel_clock_advance(KernelClock *clock, KernelTime seconds);

/* Nobody can run before that moment, which is not in the past. */
void kernel_clock_move(KernelClock *clock, KernelTime when);

#endif
