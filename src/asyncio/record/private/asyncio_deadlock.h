/*
 * asyncio_deadlock.h - nothing can happen any more: who waits for what.
 */
#ifndef ASYNCIO_DEADLOCK_H
#define ASYNCIO_DEADLOCK_H

#include "asyncio_state.h"

/* Says so on stderr, with every task that waits, and ends the run. */
void asyncio_end_in_deadlock(Asyncio *a);

#endif
