/*
 * asyncio_schedule.h - which of the threads runs: one at a time.
 *
 * Those that can run wait in a row; time passes only when it is empty. What a
 * thread is about in asyncio is put down when it stops and taken up again.
 */
#ifndef ASYNCIO_SCHEDULE_H
#define ASYNCIO_SCHEDULE_H

#include "asyncio_threads.h"

/* It can run: behind all others that can, or before them. */
void asyncio_schedule_append(Asyncio *a, AsyncioThread *thread);
void asyncio_schedule_prepend(Asyncio *a, AsyncioThread *thread);
/* It waits in the row no more. */
void asyncio_schedule_remove(Asyncio *a, AsyncioThread *thread);

/* It is parked as a loop that waits for its timers. */
bool asyncio_schedule_polls(const AsyncioThread *thread);
/* The running one goes on only to hear of a signal. */
bool asyncio_schedule_is_interrupted(const Asyncio *a);
/* It waits for nothing any more. */
void asyncio_schedule_resumed(Asyncio *a, AsyncioThread *thread);
/* Frees what the machine has of the one that ended last. */
void asyncio_schedule_bury(Asyncio *a);

/* PyHost.next_thread and PyHost.quantum_over */
PyThread *asyncio_next_thread(Asyncio *a);
void asyncio_quantum_over(Asyncio *a);

#endif
