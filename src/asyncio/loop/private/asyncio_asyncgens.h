/*
 * asyncio_asyncgens.h - what a loop does about async generators.
 *
 * It is told of each when its first step is asked for. One that is dropped
 * unfinished gets a task that awaits its aclose(); those that are left are
 * closed when asyncio.run() ends.
 */
#ifndef ASYNCIO_ASYNCGENS_H
#define ASYNCIO_ASYNCGENS_H

#include "asyncio_state.h"

/* A loop begins to run (false with MemoryError), and stops. */
bool asyncio_asyncgens_begin(Asyncio *a);
void asyncio_asyncgens_end(Asyncio *a);
/* The loop is closed: nothing is done for what it knew of. */
void asyncio_asyncgens_forget(Asyncio *a);

/* take_asyncgens(): a list of those that the loop knows of; it forgets them. */
extern const PyNative asyncio_take_asyncgens;

/* loop.shutdown_asyncgens() */
extern const AsyncioCoroutineSpec asyncio_shutdown_asyncgens;

#endif
