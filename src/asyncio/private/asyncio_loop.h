/*
 * asyncio_loop.h - the loop as the program sees it: handles and call_soon().
 */
#ifndef ASYNCIO_LOOP_H
#define ASYNCIO_LOOP_H

#include "asyncio_state.h"

/* Calls a handle's function: an entry of the kernel's loop. */
void asyncio_run_handle(void *subject, void *context);

/* The function has ended, after it went on in frames. */
void asyncio_handle_ended(Asyncio *a, PyOutcome outcome, PyValue value);

/* A handle that calls `function(*arguments)`; steals `arguments`, a tuple.
 * NULL with MemoryError. */
AsyncioHandle *asyncio_handle_new(Asyncio *a, PyValue function,
                                  PyValue arguments);
/* A handle whose only argument, None so far, is given later: which then takes
 * no memory, since nobody could be told that there is none. */
AsyncioHandle *asyncio_handle_new_for(Asyncio *a, PyValue function);
void asyncio_handle_give(AsyncioHandle *handle, PyMachine *machine,
                         PyValue argument);

/* The running loop's object, a new reference; RuntimeError if none runs. */
PyValue asyncio_running_loop(PyMachine *machine);
bool asyncio_require_loop(PyMachine *machine);

/* Takes everything out of the loop, as loop.close() does. */
void asyncio_close_loop(Asyncio *a);

/* Adds an entry to the loop with a new reference to `subject`. */
void asyncio_soon(Asyncio *a, KernelFn fn, void *subject);

#endif
