/*
 * asyncio_handle.h - calls that the program puts into a loop.
 */
#ifndef ASYNCIO_HANDLE_H
#define ASYNCIO_HANDLE_H

#include "asyncio_state.h"

/* Calls a handle's function: an entry of the kernel's loop. */
void asyncio_run_handle(void *subject, void *context);

/* Puts it into its loop, which is open, again. */
void asyncio_handle_soon(Asyncio *a, AsyncioHandle *handle);

/* The function has ended, after it went on in frames. */
void asyncio_handle_ended(Asyncio *a, PyOutcome outcome, PyValue value);

/* A handle of that loop which calls `function(*arguments)`; steals
 * `arguments`, a tuple. NULL with MemoryError. */
AsyncioHandle *asyncio_handle_new(Asyncio *a, AsyncioLoop *loop,
                                  PyValue function, PyValue arguments);
/* A handle whose only argument, None so far, is given later: which then takes
 * no memory, since nobody could be told that there is none. */
AsyncioHandle *asyncio_handle_new_for(Asyncio *a, AsyncioLoop *loop,
                                      PyValue function);
/* Just before it goes into its loop. */
void asyncio_handle_give(Asyncio *a, AsyncioHandle *handle, PyValue argument);

/* when() of a timer: as the program gave it. A new reference. */
PyValue asyncio_handle_when(const AsyncioHandle *handle);

/* In debug mode: it was made here, `inner` frames of CPython's own within the
 * program's. */
void asyncio_handle_note(Asyncio *a, AsyncioHandle *handle, uint32_t inner);

#endif
