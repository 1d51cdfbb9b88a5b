/*
 * asyncio_record_thread.h - what threads do, written into the trace; the rest
 * of asyncio_record.h.
 */
#ifndef ASYNCIO_RECORD_THREAD_H
#define ASYNCIO_RECORD_THREAD_H

#include "asyncio_threads.h"
#include "base_words.h"

/* A thread is started: the cause of what it does first. */
TraceEventId asyncio_record_thread_started(Asyncio *a,
                                           const AsyncioThread *thread);
/* The running thread has to wait. */
TraceEventId asyncio_record_thread_blocked(Asyncio *a, AsyncioThread *thread);
/* It runs again: becomes the cause. */
TraceEventId asyncio_record_thread_resumed(Asyncio *a,
                                           const AsyncioThread *thread);
/* The running thread dies of that. */
TraceEventId asyncio_record_thread_failed(Asyncio *a, PyValue exception);

TraceEventId asyncio_record_thread_ended(Asyncio *a,
                                         const AsyncioThread *thread);
/* The running thread puts something into the loop of another one, without
 * telling that. */
TraceEventId asyncio_record_touched(Asyncio *a);
/* It wakes such a loop. */
TraceEventId asyncio_record_woken(Asyncio *a);
/* Work is given to a pool of threads. */
TraceEventId asyncio_record_submitted(Asyncio *a, const char *function);

/* A thread is done with the work that was given in that event. */
TraceEventId asyncio_record_worked(Asyncio *a, const char *function,
                                   TraceEventId submitted, bool called);

/* "the lock `box`", "Thread-1 (work)": what a thread waits for. */
void asyncio_append_thread_waits(const Asyncio *a, const AsyncioThread *thread,
                                 BaseWords say, BaseText *out);

#endif
