/*
 * asyncio_fork_private.h - what a fork asks of the loop at its turning points.
 */
#ifndef ASYNCIO_FORK_PRIVATE_H
#define ASYNCIO_FORK_PRIVATE_H

#include "asyncio_fork.h"
#include "asyncio_state.h"

/* All zero is empty. */
void asyncio_tracks_release(AsyncioTracks *tracks);

/* What is kept of a task from now on, in a run that is traced, or a fork, or
 * may have one; and no more. */
void asyncio_begin_track(Asyncio *a, AsyncioTask *task);
void asyncio_end_track(Asyncio *a, AsyncioTask *task);
/* NULL: nothing is kept. Good until another task is made. */
static inline AsyncioTrack *asyncio_track(const Asyncio *a,
                                          const AsyncioTask *task)
{
    return task->track != 0 ? &a->tracks.list[task->track] : NULL;
}

/* 0 of no task (NULL), and where nothing is kept. */
AsyncioIdentity asyncio_identity_of(const Asyncio *a, const AsyncioTask *task);

/* The line where the task's last step began; 0 where nothing is kept. */
static inline uint32_t asyncio_line_of(const Asyncio *a,
                                       const AsyncioTask *task)
{
    const AsyncioTrack *track = asyncio_track(a, task);

    return track ? track->line : 0;
}

/* The event in which its cancellation was asked for. */
static inline TraceEventId asyncio_request_of(const Asyncio *a,
                                              const AsyncioTask *task)
{
    const AsyncioTrack *track = asyncio_track(a, task);

    return track ? track->request : TRACE_NONE;
}
static inline void asyncio_note_request(const Asyncio *a,
                                        const AsyncioTask *task,
                                        TraceEventId event)
{
    AsyncioTrack *track = asyncio_track(a, task);

    if (track)
        track->request = event;
}

/* How many things of that kind the task has had before this one. */
uint32_t asyncio_count_thing(Asyncio *a, AsyncioThing thing,
                             const AsyncioTask *task);

/* True if that thing of the task is not to happen: counts it. */
bool asyncio_is_suppressed(Asyncio *a, AsyncioThing thing, AsyncioTask *task);

/* The same for one that has been counted: it is the `nth` of its kind. */
bool asyncio_is_suppressed_nth(const Asyncio *a, AsyncioThing thing,
                               const AsyncioTask *task, uint32_t nth);

/* A call of `random` on the shared generator begins and ends. */
void asyncio_draw_begins(Asyncio *a, PyRandom *random);
void asyncio_draw_ends(Asyncio *a, PyRandom *random);

#endif
