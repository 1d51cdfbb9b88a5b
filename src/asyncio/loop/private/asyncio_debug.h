/*
 * asyncio_debug.h - what a loop in debug mode looks at and remembers: which
 * thread calls it and with what, how long callbacks take, and where handles,
 * futures and coroutines were made.
 *
 * An origin is a list of (file, line, name) of the program's frames, outermost
 * first. CPython keeps the ten innermost frames, its own among them; of futures
 * all.
 */
#ifndef ASYNCIO_DEBUG_H
#define ASYNCIO_DEBUG_H

#include "asyncio_state.h"

static inline bool asyncio_is_debugging(const AsyncioLoop *loop)
{
    return loop && loop->debug;
}

/* loop.set_debug() */
void asyncio_debug_set(Asyncio *a, AsyncioLoop *loop, bool on);
/* The loop begins or ends to run: coroutines have origins meanwhile. */
void asyncio_debug_track(Asyncio *a, bool on);

/* False with an exception: the loop runs in another thread. */
bool asyncio_debug_allows_thread(Asyncio *a, const AsyncioLoop *loop);
/* False with an exception: what `method` was given cannot be called. */
bool asyncio_debug_allows_callback(PyMachine *machine, PyValue callback,
                                   const char *method);

/* The object was made here. `inner` frames of CPython's own lie between the
 * program and it, all frames are remembered of futures; `is_program` if none of
 * the inner ones is remembered; the loop itself is never the program. */
#define ASYNCIO_ALL_FRAMES UINT32_MAX
void asyncio_debug_note(Asyncio *a, const void *object, uint32_t inner,
                        bool is_program);
/* The origin, borrowed, or undefined. */
PyValue asyncio_debug_origin(const Asyncio *a, const void *object);
void asyncio_debug_forget(Asyncio *a, const void *object);
/* " created at FILE:LINE", if that is a line of the program. */
void asyncio_debug_append_place(const Asyncio *a, const void *object,
                                BaseText *out);
/* "Object created at (most recent call last):" and the frames. */
void asyncio_debug_append_origin(Asyncio *a, const char *what,
                                 const void *object, BaseText *out);
/* The frames alone, as a traceback shows them. */
void asyncio_debug_append_frames(Asyncio *a, const void *object, BaseText *out);

/* Before and after a callback of the loop that runs: one that took too long is
 * told of. */
void asyncio_debug_begin(Asyncio *a, const KernelEntry *entry);
void asyncio_debug_end(Asyncio *a);

#endif
