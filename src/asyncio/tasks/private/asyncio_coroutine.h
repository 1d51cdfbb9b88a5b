/*
 * asyncio_coroutine.h - coroutines that are written in C.
 */
#ifndef ASYNCIO_COROUTINE_H
#define ASYNCIO_COROUTINE_H

#include "asyncio_state.h"

/* Not started; takes a reference to each local. PY_ERROR with MemoryError. */
PyValue asyncio_coroutine_new(PyMachine *machine,
                              const AsyncioCoroutineSpec *spec,
                              const PyValue *locals, uint32_t count);

/* It has run to its end, and gives up its locals. */
void asyncio_coroutine_finish(PyMachine *machine, AsyncioCoroutine *self);

/* For a body: yields `future` (stolen) to the task, and goes on at `step`. */
PySend asyncio_coroutine_wait(PyMachine *machine, AsyncioCoroutine *self,
                              AsyncioFuture *future, uint8_t step,
                              PyValue *result);
/* For a body: raises what was thrown into it. */
PySend asyncio_coroutine_rethrow(PyMachine *machine, PyValue thrown);

/* What asyncio.iscoroutine() says: what can do all that a coroutine can, too,
 * and up to 3.11 generators. False with MemoryError. */
bool asyncio_is_coroutine_like(PyMachine *machine, PyValue value);

/* "TaskGroup.__aexit__"; of any coroutine. Borrowed. */
const char *asyncio_coroutine_qualified_name(PyValue coroutine);

/* True if it has run to its end or was closed. */
bool asyncio_coroutine_is_over(PyValue coroutine);

/* Closes one that has not started, of any kind: nobody will await it. */
void asyncio_coroutine_discard(PyMachine *machine, PyValue coroutine);

/* The last that asyncio.run() waits for. */
extern const AsyncioCoroutineSpec asyncio_shutdown_executor;

/* is_of_library(coroutine): it is asyncio's own. */
extern const PyNative asyncio_is_of_library;

#endif
