/*
 * asyncio_fork.h - a run that goes as another one did, but for some things.
 *
 * Whoever wants to know whether something mattered runs the program again with
 * that thing suppressed, or with something done to it. A task is known across
 * runs by its parent and by how many children that had made before, never by
 * its number. All tasks draw from one generator, so a task that draws once less
 * would shift everybody else's luck: a fork can give each task the words that
 * it drew in the other run.
 */
#ifndef ASYNCIO_FORK_H
#define ASYNCIO_FORK_H

#include "asyncio_deed.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Of the child that `parent` makes after `before` others. */
AsyncioIdentity asyncio_identity(AsyncioIdentity parent, uint32_t before);

typedef struct AsyncioDraws AsyncioDraws;

typedef enum AsyncioThing {
    ASYNCIO_THING_FAILURE, /* the task returns None instead */
    ASYNCIO_THING_REQUEST, /* that the task should stop: it sets nothing */
    ASYNCIO_THING_ABORT,   /* of a group that the task owns: it keeps the error
                              and asks nobody */
    ASYNCIO_THING_LIMIT,   /* a time limit of the task never fires */
    ASYNCIO_THING_DRAW     /* all words of that call are ones */
} AsyncioThing;

/* One that is not to happen: the `nth` of that kind (from 0) of that task. */
typedef struct AsyncioSuppressed {
    AsyncioThing thing;
    AsyncioIdentity task;
    uint32_t nth;
} AsyncioSuppressed;

typedef struct AsyncioFork {
    const AsyncioSuppressed *suppressed; /* borrowed */
    size_t count;
    bool *came_about; /* borrowed: set for each of these that would have
                         happened; NULL: nobody asks */
    /* Borrowed: each task draws what it drew in that run, and what it did not
     * draw there comes from a generator of its own. NULL: all tasks share one
     * stream, as in CPython. */
    const AsyncioDraws *pins;
    uint64_t seed; /* of the generators for what is not pinned */
    const AsyncioIntervention *interventions; /* borrowed, by their moments */
    size_t intervention_count;
    bool *acted; /* borrowed: set for each of these that was done; NULL: nobody
                    asks */
} AsyncioFork;

#endif
