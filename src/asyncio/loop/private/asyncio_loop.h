/*
 * asyncio_loop.h - event loops as the program sees them.
 *
 * A loop has a serial number, by which futures know it, and until it is closed
 * a loop of the kernel.
 */
#ifndef ASYNCIO_LOOP_H
#define ASYNCIO_LOOP_H

#include "asyncio_handle.h"

/* An open loop that does not run; NULL with MemoryError. */
AsyncioLoop *asyncio_loop_new(Asyncio *a);

/* Takes everything out of the loop, as loop.close() does. */
void asyncio_loop_close(Asyncio *a, AsyncioLoop *loop);

/* The loop of that serial, borrowed; NULL: it is gone. */
AsyncioLoop *asyncio_loop_of(const Asyncio *a, uint32_t serial);
/* What it runs on; NULL: it is closed or gone. */
KernelLoop *asyncio_kernel_of(const Asyncio *a, uint32_t serial);
/* That of the running loop. */
static inline KernelLoop *asyncio_kernel(const Asyncio *a)
{
    return a->loop->kernel;
}

/* The running loop's object, a new reference; RuntimeError if none runs. */
PyValue asyncio_running_loop(PyMachine *machine);
bool asyncio_require_loop(PyMachine *machine);

/* The loop that a function's argument `loop` means: the one that runs, or that
 * was set, if it is None or not given. NULL with an exception. Borrowed. */
AsyncioLoop *asyncio_loop_argument(PyMachine *machine, PyValue value);

/* RuntimeError if the loop is closed. */
bool asyncio_require_open(PyMachine *machine, const AsyncioLoop *loop);

/* False with MemoryError if one more entry is too much. */
bool asyncio_has_room(Asyncio *a, const KernelLoop *kernel, bool is_timer);

/* Adds an entry to the loop with a new reference to `subject`; the running
 * loop, or that of a serial: false if that is closed. */
void asyncio_soon(Asyncio *a, KernelFn fn, void *subject);
bool asyncio_soon_in(Asyncio *a, uint32_t loop, KernelFn fn, void *subject);

/* Loops' memory, and theirs who are gone with the machine's. */
void asyncio_loops_reset(AsyncioLoops *loops);
void asyncio_loops_release(AsyncioLoops *loops);

#endif
