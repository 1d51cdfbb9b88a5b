/*
 * asyncio_record_timeout.h - events of time limits.
 */
#ifndef ASYNCIO_RECORD_TIMEOUT_H
#define ASYNCIO_RECORD_TIMEOUT_H

#include "asyncio_state.h"
#include "trace_store.h"

/* Becomes the cause. `*serial` is the timeout's own; 0: it has none yet. */
TraceEventId asyncio_record_timeout(Asyncio *a, TraceKind kind,
                                    const AsyncioTask *task, uint32_t *serial,
                                    double when);

/* Of a timeout that has fired; `entered_with` is cancelling() back then. */
TraceEventId asyncio_record_timeout_exit(Asyncio *a, const AsyncioTask *task,
                                         uint32_t serial, uint32_t entered_with,
                                         PyValue raised, bool turned);

#endif
