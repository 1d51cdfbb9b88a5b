/*
 * asyncio_record_wait.h - what a task waits for, and for how long at most, in
 * the trace.
 */
#ifndef ASYNCIO_RECORD_WAIT_H
#define ASYNCIO_RECORD_WAIT_H

#include "asyncio_state.h"
#include "trace_store.h"

TraceEventId asyncio_record_suspended(Asyncio *a, const AsyncioTask *task);

/* What a suspended task waits for; and the same in words, as the reference
 * harness has them: "sleep(0.5)", "task Task-3". */
TraceWait asyncio_wait_of(const AsyncioTask *task);

/* What a thread calls for the future that it waits for; NULL: nothing. */
const char *asyncio_work_of(const AsyncioTask *task);
void asyncio_append_waits(const Asyncio *a, const AsyncioTask *task,
                          BaseText *out);

/* Of a time limit. Becomes the cause. `*serial` is the timeout's own; 0: it has
 * none yet. */
TraceEventId asyncio_record_timeout(Asyncio *a, TraceKind kind,
                                    const AsyncioTask *task, uint32_t *serial,
                                    double when);

/* Of a timeout that has fired; `entered_with` is cancelling() back then. */
TraceEventId asyncio_record_timeout_exit(Asyncio *a, const AsyncioTask *task,
                                         uint32_t serial, uint32_t entered_with,
                                         PyValue raised, bool turned);

#endif
