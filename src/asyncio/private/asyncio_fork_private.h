/*
 * asyncio_fork_private.h - what a fork asks of the loop at its turning points.
 */
#ifndef ASYNCIO_FORK_PRIVATE_H
#define ASYNCIO_FORK_PRIVATE_H

#include "asyncio_fork.h"
#include "asyncio_state.h"

/* Gives a new task its identity. */
void asyncio_identify(Asyncio *a, AsyncioTask *task);

/* True if that thing of the task is not to happen: counts it. */
bool asyncio_is_suppressed(Asyncio *a, AsyncioThing thing, AsyncioTask *task);

/* The same for one that has been counted: it is the `nth` of its kind. */
bool asyncio_is_suppressed_nth(const Asyncio *a, AsyncioThing thing,
                               const AsyncioTask *task, uint32_t nth);

/* A call of `random` on the shared generator begins and ends. */
void asyncio_draw_begins(Asyncio *a, PyRandom *random);
void asyncio_draw_ends(Asyncio *a, PyRandom *random);

#endif
