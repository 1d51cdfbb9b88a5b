/*
 * asyncio_task.h - a task: a future that runs a coroutine, step by step.
 */
#ifndef ASYNCIO_TASK_H
#define ASYNCIO_TASK_H

#include "asyncio_state.h"

/* Makes a task of a coroutine and puts its first step into that loop, which is
 * open. `name` is a value whose text is the name, or None; `group` may be NULL.
 * A new reference, or PY_ERROR. */
PyValue asyncio_task_new(Asyncio *a, const AsyncioLoop *loop, PyValue coroutine,
                         PyValue name, AsyncioGroup *group);

/* The same task (stolen) with the argument `context` as its own: what it was
 * made with if that is undefined or None. PY_ERROR is passed on. */
PyValue asyncio_task_in_context(PyMachine *machine, PyValue task,
                                PyValue context);

/* Entries of the kernel's loop: a step, and one that hears of what the task
 * waited for. */
void asyncio_run_step(void *subject, void *context);
void asyncio_run_wakeup(void *subject, void *context);

/* The step of `Asyncio.current` has ended so; steals `value`. */
void asyncio_task_step_ended(Asyncio *a, PySend outcome, PyValue value);

/* Task.cancel(msg) and Task.uncancel(). */
bool asyncio_task_cancel(Asyncio *a, AsyncioTask *task, PyValue message);
uint32_t asyncio_task_uncancel(Asyncio *a, AsyncioTask *task);

/* "Task-3", or the name that it was given. */
void asyncio_task_append_name(const AsyncioTask *task, BaseText *out);
/* The same for who reads of it: of a very long name the beginning, since many
 * events may tell it. */
enum { ASYNCIO_LONGEST_NAME = 4096 };
void asyncio_task_append_label(const AsyncioTask *task, BaseText *out);

#endif
