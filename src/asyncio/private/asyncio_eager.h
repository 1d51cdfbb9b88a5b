/*
 * asyncio_eager.h - tasks whose first step is made where they are made, and
 * factories of tasks, one of which makes such.
 */
#ifndef ASYNCIO_EAGER_H
#define ASYNCIO_EAGER_H

#include "asyncio_state.h"

/* Makes the first step of a task (stolen) that no loop knows of yet, and
 * answers with the task. PY_PENDING or PY_ERROR. */
PyValue asyncio_task_begin_eagerly(Asyncio *a, PyValue task);

/* The loop's factory makes a task; `name` and `context` may be undefined.
 * PY_PENDING or PY_ERROR. */
PyValue asyncio_call_factory(PyMachine *machine, AsyncioLoop *loop,
                             PyValue coroutine, PyValue name, PyValue context);

#endif
