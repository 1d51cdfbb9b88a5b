/*
 * asyncio_record_wait.h - what a task waits for, in the trace.
 */
#ifndef ASYNCIO_RECORD_WAIT_H
#define ASYNCIO_RECORD_WAIT_H

#include "asyncio_state.h"

TraceEventId asyncio_record_suspended(Asyncio *a, const AsyncioTask *task);

/* What a suspended task waits for; and the same in words, as the reference
 * harness has them: "sleep(0.5)", "task Task-3". */
TraceWait asyncio_wait_of(const AsyncioTask *task);
void asyncio_append_waits(const Asyncio *a, const AsyncioTask *task,
                          BaseText *out);

#endif
