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

/* Its step begins: the context, and in *thrown (stolen, and then borrowed) what
 * is to be thrown. False with an exception, `unsupported`. */
bool asyncio_task_open_step(Asyncio *a, AsyncioTask *task, PyValue *thrown);

/* What `Asyncio.current` asked of the program's methods has been answered so:
 * its step ends, or begins. Steals `value`. */
void asyncio_task_asked(Asyncio *a, PyOutcome outcome, PyValue value);

/* The context of the task that lingers in the loop, if one does, is left. */
void asyncio_task_stop_lingering(Asyncio *a, AsyncioLoop *loop);

/* Resumes its coroutine, as py_resume(); also one that is none of Python's own.
 */
PySend asyncio_task_resume(Asyncio *a, AsyncioTask *task, PyValue thrown,
                           PyValue *result);

#endif
