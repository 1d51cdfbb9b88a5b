/*
 * asyncio_sleep.h - asyncio.sleep().
 *
 * In CPython its timer ends a future, whose callback wakes the task a turn
 * later. Where a task itself awaits the sleep, that future is made only when
 * somebody looks at it: the timer's subject is the task then, which knows the
 * coroutine as its `sleep`, and the turns are the same.
 */
#ifndef ASYNCIO_SLEEP_H
#define ASYNCIO_SLEEP_H

#include "asyncio_state.h"

extern const PyNative asyncio_sleep;
/* sleep_until(delay, when): the same for our own text, which has reckoned when
 * such a delay is over. */
extern const PyNative asyncio_sleep_until;

/* Entries of the kernel's loop: a timer has fired, of a future and of a task
 * without one. */
void asyncio_run_sleep_over(void *subject, void *context);
void asyncio_run_sleeper(void *subject, void *context);

/* What the task waits for as a future, borrowed; NULL: nothing, or with
 * MemoryError that of its sleep cannot be made. */
AsyncioFuture *asyncio_task_waiter(Asyncio *a, AsyncioTask *task);
/* What it has waited for, a new reference; `waking` is of its step. NULL as
 * above. */
AsyncioFuture *asyncio_task_woken_by(Asyncio *a, const AsyncioTask *task,
                                     const AsyncioWaking *waking);
/* It waits for something that has not come yet. */
bool asyncio_task_is_waiting(const AsyncioTask *task);

/* The task's sleep is over: its result, a new reference. */
PyValue asyncio_sleep_end(PyMachine *machine, AsyncioTask *task);
/* Resumes the task's coroutine, which awaits that sleep, with its result: what
 * the task has waited for need not be asked. As py_resume(). */
PySend asyncio_sleep_answer(PyMachine *machine, PyValue coroutine,
                            PyValue slept);
/* The task has no such sleep any more, if it had one. */
void asyncio_sleep_part(PyMachine *machine, AsyncioTask *task);
/* True if it is one that a task waits in without a future. */
static inline bool asyncio_is_sleep_of(PyValue value, const AsyncioTask *task)
{
    return py_has_type(value, &asyncio_coroutine_type) &&
           ((const AsyncioCoroutine *)py_object(value))->is_sleeping &&
           ((const AsyncioCoroutine *)py_object(value))->sleeper == task;
}

/* Of a sleep that somebody else resumes or closes than the task: its future is
 * made. False with MemoryError: the task waits for nothing any more. */
bool asyncio_sleep_reveal(PyMachine *machine, AsyncioCoroutine *sleep);

/* What a task that sleeps was given as its delay, borrowed, and its deadline;
 * undefined and NaN if it waits for something else. */
PyValue asyncio_task_delay(const AsyncioTask *task);
double asyncio_task_deadline(const AsyncioTask *task);

#endif
