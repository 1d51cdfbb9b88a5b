/*
 * trace_task.h - what a task is doing, as one list for everybody.
 *
 * asyncio knows a task's state from its objects, run puts it into snapshots,
 * explain reads it out of events, view draws it: all mean these.
 */
#ifndef TRACE_TASK_H
#define TRACE_TASK_H

#include <stdint.h>

/* One of the TRACE_STATE_... below. */
typedef uint32_t TraceState;

enum {
    TRACE_STATE_QUEUED,           /* made or woken: its step is in the queue */
    TRACE_STATE_RUNNING,          /* its step is being run */
    TRACE_STATE_WAITING,          /* suspended on something that is not done */
    TRACE_STATE_CANCEL_REQUESTED, /* asked to stop, and not told yet */
    TRACE_STATE_CANCELLED,        /* the last three end a task */
    TRACE_STATE_FAILED,
    TRACE_STATE_RETURNED,
    TRACE_STATE_COUNT
};

#endif
