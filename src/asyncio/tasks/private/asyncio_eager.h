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
/* Goes on with a task whose future is done, not in the loop but in a frame on
 * top of what runs. PY_PENDING or PY_ERROR. */
PyValue asyncio_task_wake_here(Asyncio *a, AsyncioTask *task);

/* What create_task() is given beside the coroutine: name, context and
 * eager_start; undefined is what it is not given. */
enum { ASYNCIO_TASK_OPTIONS = 3 };

/* The loop's factory makes a task: PY_PENDING or PY_ERROR. */
PyValue asyncio_call_factory(PyMachine *machine, AsyncioLoop *loop,
                             PyValue coroutine, const PyValue *options);

/* The loop's create_task() is Python's business: a factory, or an attribute in
 * its place. Whoever calls it then does so by this, as it is written there with
 * `name=` in any case (`is_named`) or only with what was given. */
bool asyncio_makes_in_python(const AsyncioLoop *loop);
PyValue asyncio_make_in_python(PyMachine *machine, AsyncioLoop *loop,
                               PyValue coroutine, const PyValue *options,
                               bool is_named);

/* False, with TypeError, if there is one that the release does not have. */
bool asyncio_takes_options(PyMachine *machine, const PyValue *options,
                           const char *function);

#endif
