/*
 * trace_limits.h - where a run stops by itself, and when somebody presses
 * Ctrl+C, as one list for everybody.
 *
 * The command line fills it in, run gives what is missing its default, and
 * asyncio and the machine keep to it.
 */
#ifndef TRACE_LIMITS_H
#define TRACE_LIMITS_H

#include <stdint.h>

/* Who presses Ctrl+C more often than that is not heard. */
enum { TRACE_INTERRUPTS = 8 };

typedef struct TraceLimits {
    uint64_t instructions; /* without a return to the loop */
    uint64_t turns;
    double seconds;     /* of virtual time */
    uint64_t events;    /* counted whether they are recorded or not */
    uint64_t memory;    /* bytes of the machine */
    uint64_t output;    /* bytes on both streams */
    uint64_t tasks;     /* alive at once */
    uint32_t recursion; /* frames */
    /* Moments of virtual time at which the program gets a SIGINT, in their
     * order. */
    uint32_t interrupt_count;
    double interrupts[TRACE_INTERRUPTS];
} TraceLimits;

#endif
