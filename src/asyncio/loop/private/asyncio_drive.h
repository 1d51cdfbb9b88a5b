/*
 * asyncio_drive.h - a loop that runs: a frame of the machine.
 *
 * Its continuation takes one entry after another from the kernel's loop; a
 * task's step goes on in frames on top of it. Whoever starts a loop says what
 * is to happen when it has stopped.
 */
#ifndef ASYNCIO_DRIVE_H
#define ASYNCIO_DRIVE_H

#include "asyncio_loop.h"

/* The loop runs from now on, until `future` (stolen) is done; NULL: until it
 * is stopped; `is_told`: it is asked for its end already. False, with an
 * exception, if there is no memory. */
bool asyncio_drive_begin(Asyncio *a, AsyncioLoop *loop, AsyncioFuture *future,
                         bool is_told);

/* Pushes the frame, for a loop that asyncio_drive_begin() has begun: PY_PENDING
 * or PY_ERROR. `frames` is how many CPython has there. */
PyValue asyncio_drive_push(Asyncio *a, AsyncioLoop *loop,
                           AsyncioStopped stopped, uint32_t frames);

/* True if a loop, or what has started it, itself works: in CPython that is
 * asyncio's own Python, whichever C functions it has called. */
bool asyncio_drive_is_innermost(const Asyncio *a);

/* True if what is being awaited just now would yield to the step of the current
 * task that the loop itself has begun, with nobody between them. */
bool asyncio_drive_is_yielded_to(const Asyncio *a);

/* The line of the program that is being run by the running loop, if one does;
 * 0 where it runs none. */
uint32_t asyncio_drive_line(const Asyncio *a);

/* The loop runs no longer: what AsyncioStopped does first. What it ran for, a
 * new reference or NULL. */
AsyncioFuture *asyncio_drive_end(Asyncio *a, AsyncioLoop *loop);

/* An entry of the kernel's loop: what the loop runs for is done; its subject is
 * that future. */
void asyncio_run_stop(void *subject, void *context);

#endif
