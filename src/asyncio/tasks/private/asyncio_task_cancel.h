/*
 * asyncio_task_cancel.h - asking tasks to stop: Task.cancel(msg), uncancel().
 */
#ifndef ASYNCIO_TASK_CANCEL_H
#define ASYNCIO_TASK_CANCEL_H

#include "asyncio_state.h"

/* False if it is done. What is asked of a task that awaits a task is asked of
 * that one. */
bool asyncio_task_cancel(Asyncio *a, AsyncioTask *task, PyValue message);
/* How many requests are left. */
uint32_t asyncio_task_uncancel(Asyncio *a, AsyncioTask *task);

#endif
