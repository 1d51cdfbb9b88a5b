/*
 * asyncio_run.h - asyncio.run(): drives the loop from a frame of the machine.
 */
#ifndef ASYNCIO_RUN_H
#define ASYNCIO_RUN_H

#include "asyncio_state.h"

extern const PyNative asyncio_run;

/* A loop that rests between two phases begins the next one: what its frame
 * answers. */
PyValue asyncio_run_go_on(Asyncio *a, AsyncioLoop *loop);

/* The text that ends a run has returned, or raised `value` (stolen): what the
 * loop's frame answers. */
PyValue asyncio_run_text_ended(Asyncio *a, AsyncioLoop *loop, PyOutcome outcome,
                               PyValue value);

#endif
