/*
 * asyncio_task.h - a task: a future that runs a coroutine, step by step.
 *
 * How one is made, named and found among those that are alive. What a step
 * does is said in asyncio_task_step.h.
 */
#ifndef ASYNCIO_TASK_H
#define ASYNCIO_TASK_H

#include "asyncio_state.h"

/* Makes a task of a coroutine and puts its first step into that loop, which is
 * open. `name` is a value whose text is the name, or None; `group` may be NULL.
 * A new reference, or PY_ERROR. */
PyValue asyncio_task_new(Asyncio *a, const AsyncioLoop *loop, PyValue coroutine,
                         PyValue name, AsyncioGroup *group);
/* The same with a name that counts in every version; one that is `eager` is put
 * into no loop. `derived`, or NULL, is the task itself, of a class that derives
 * from Task and that has not begun. */
PyValue asyncio_task_make(Asyncio *a, const AsyncioLoop *loop,
                          PyValue coroutine, PyValue name,
                          const AsyncioGroup *group, bool eager,
                          AsyncioTask *derived);

/* The same task (stolen) with the argument `context` as its own: what it was
 * made with if that is undefined or None. PY_ERROR is passed on. */
PyValue asyncio_task_in_context(PyMachine *machine, PyValue task,
                                PyValue context);

/* Its name from now on is the text of `name`; false with an exception. */
bool asyncio_task_rename(Asyncio *a, AsyncioTask *task, PyValue name);

/* It is among those that are alive, until it dies. */
bool asyncio_task_is_linked(const Asyncio *a, const AsyncioTask *task);
void asyncio_task_unlink(Asyncio *a, AsyncioTask *task);

/* Its own name, or a number: 0 of one that has not begun. */
static inline bool asyncio_task_is_named(const AsyncioTask *task)
{
    return py_is_object(task->name);
}
static inline uint64_t asyncio_task_number(const AsyncioTask *task)
{
    return py_is_small(task->name) ? (uint64_t)py_small_value(task->name) : 0;
}

/* "Task-3", or the name that it was given. */
void asyncio_task_append_name(const AsyncioTask *task, BaseText *out);
/* The same for who reads of it: of a very long name the beginning, since many
 * events may tell it. */
enum { ASYNCIO_LONGEST_NAME = 4096 };
void asyncio_task_append_label(const AsyncioTask *task, BaseText *out);

#endif
