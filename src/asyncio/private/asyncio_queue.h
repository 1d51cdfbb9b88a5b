/*
 * asyncio_queue.h - what a queue of asyncio.Queue itself does in most of its
 * calls.
 *
 * How queues work is Python text (queues.py), whose attributes are those of
 * CPython and stay where they are. These fast paths of its functions do the
 * same to an instance that is as its __init__ has left it; they decline for any
 * other one, and for what ends in an exception at once.
 */
#ifndef ASYNCIO_QUEUE_H
#define ASYNCIO_QUEUE_H

#include "asyncio_state.h"

/* By the numbers that use_queues() gives to functions. */
extern const PyNativeFn asyncio_queue_fast_paths[];

/* Forgets the classes that queues.py has told of. */
void asyncio_queues_release(Asyncio *a);

/* Of `_asyncio`, which is described in asyncio_shared.h. */
extern const PyNative asyncio_use_queues;

#endif
