/*
 * asyncio_outcomes.h - how each task of a run ended, kept without a trace.
 *
 * For whoever runs a program many times and asks no more of it.
 */
#ifndef ASYNCIO_OUTCOMES_H
#define ASYNCIO_OUTCOMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum AsyncioOutcome {
    ASYNCIO_NO_TASK,    /* or one that asyncio.run() made for its own end */
    ASYNCIO_NO_OUTCOME, /* it has not ended */
    ASYNCIO_HAS_RETURNED,
    ASYNCIO_HAS_FAILED,
    ASYNCIO_WAS_CANCELLED
} AsyncioOutcome;

/* Zero-initialised is valid and empty. */
typedef struct AsyncioOutcomes {
    uint8_t *of; /* an AsyncioOutcome by the task's serial; owned */
    uint32_t count, capacity;
    bool stopped; /* a loop has come to its end */
} AsyncioOutcomes;

/* Before each run. */
void asyncio_outcomes_clear(AsyncioOutcomes *outcomes);
void asyncio_outcomes_release(AsyncioOutcomes *outcomes);

void asyncio_outcomes_set(AsyncioOutcomes *outcomes, uint32_t serial,
                          AsyncioOutcome outcome);

/* ASYNCIO_NO_TASK for a serial that there is not. */
AsyncioOutcome asyncio_outcomes_get(const AsyncioOutcomes *outcomes,
                                    uint32_t serial);

#endif
