/*
 * asyncio_queue.h - what a queue of asyncio.Queue itself does in most of its
 * calls.
 *
 * The fast paths (asyncio_fast_path.h) of functions of queues.py.
 */
#ifndef ASYNCIO_QUEUE_H
#define ASYNCIO_QUEUE_H

#include "asyncio_state.h"

PyValue asyncio_queue_get_nowait(PyMachine *machine, const PyValue *args,
                                 uint32_t count);
PyValue asyncio_queue_put_nowait(PyMachine *machine, const PyValue *args,
                                 uint32_t count);
PyValue asyncio_queue_get(PyMachine *machine, const PyValue *args,
                          uint32_t count);
PyValue asyncio_queue_put(PyMachine *machine, const PyValue *args,
                          uint32_t count);

/* Forgets the classes that queues.py has told of. */
void asyncio_queues_release(Asyncio *a);

/* Of `_asyncio`, which is described in asyncio_shared.h. */
extern const PyNative asyncio_use_queues;

#endif
