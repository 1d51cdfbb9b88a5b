/*
 * asyncio_task_type.h - the class Task: its methods, and how one dies.
 */
#ifndef ASYNCIO_TASK_TYPE_H
#define ASYNCIO_TASK_TYPE_H

#include "asyncio_state.h"

/* What loop.create_task() without a factory does: asyncio.Task() with these
 * options (asyncio_eager.h). PY_PENDING: its first step runs. */
PyValue asyncio_task_construct(PyMachine *machine, AsyncioLoop *loop,
                               PyValue coroutine, const PyValue *options);

#endif
