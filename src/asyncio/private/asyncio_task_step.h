/*
 * asyncio_task_step.h - the steps of tasks: from one suspension to the next.
 */
#ifndef ASYNCIO_TASK_STEP_H
#define ASYNCIO_TASK_STEP_H

#include "asyncio_state.h"

/* Entries of the kernel's loop: a step, and one that hears of what the task
 * waited for. */
void asyncio_run_step(void *subject, void *context);
void asyncio_run_wakeup(void *subject, void *context);

/* The step of `Asyncio.current` has ended so; steals `value`. */
void asyncio_task_step_ended(Asyncio *a, PySend outcome, PyValue value);

#endif
