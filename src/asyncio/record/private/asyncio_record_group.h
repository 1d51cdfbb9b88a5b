/*
 * asyncio_record_group.h - what the trace is told of groups and gathers.
 *
 * Each writes one event, and answers with its number, or TRACE_NONE where
 * nothing is recorded any more.
 */
#ifndef ASYNCIO_RECORD_GROUP_H
#define ASYNCIO_RECORD_GROUP_H

#include "asyncio_future.h"
#include "asyncio_gather.h"
#include "asyncio_group.h"
#include "asyncio_state.h"
#include "trace_store.h"

/* What the block does still follows from the task's step. */
TraceEventId asyncio_record_group_enter(Asyncio *a, AsyncioGroup *group);
/* From here to the exit's end: becomes the cause. */
TraceEventId asyncio_record_child_done(Asyncio *a, const AsyncioGroup *group,
                                       const AsyncioTask *child);
TraceEventId asyncio_record_abort(Asyncio *a, const AsyncioGroup *group,
                                  uint32_t count);
TraceEventId asyncio_record_exit_begin(Asyncio *a, AsyncioGroup *group,
                                       PyValue exception);
/* `exception` undefined: it raises nothing. */
TraceEventId asyncio_record_exit_end(Asyncio *a, const AsyncioGroup *group,
                                     PyValue exception);
TraceEventId asyncio_record_refused(Asyncio *a, const AsyncioGroup *group,
                                    const char *why, PyValue coroutine);
TraceEventId asyncio_record_gather_made(Asyncio *a, AsyncioGather *gather);
/* Becomes the cause. */
TraceEventId asyncio_record_gather_error(Asyncio *a,
                                         const AsyncioGather *gather,
                                         const AsyncioFuture *child);

#endif
