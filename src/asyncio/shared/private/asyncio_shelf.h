/*
 * asyncio_shelf.h - which event put an item into a queue.
 *
 * Kept while a trace is written, outside of the machine's memory: a run is the
 * same without it.
 */
#ifndef ASYNCIO_SHELF_H
#define ASYNCIO_SHELF_H

#include "py_value.h"
#include "trace_store.h"

typedef struct AsyncioPut {
    PyValue item; /* borrowed: only compared */
    TraceEventId event;
} AsyncioPut;

/* Of one queue: the puts from `first` on are still there. */
typedef struct AsyncioShelf {
    AsyncioPut *puts; /* owned */
    uint32_t first, count, capacity;
} AsyncioShelf;

typedef struct AsyncioShelves {
    AsyncioShelf *list; /* owned; by the queue's serial */
    uint32_t count, capacity;
} AsyncioShelves;

/* All zero is empty. */
void asyncio_shelves_release(AsyncioShelves *shelves);

void asyncio_shelves_put(AsyncioShelves *shelves, uint32_t queue, PyValue item,
                         TraceEventId event);
/* The event in which this very item came into the queue, which is forgotten;
 * TRACE_NONE if none is known. */
TraceEventId asyncio_shelves_take(AsyncioShelves *shelves, uint32_t queue,
                                  PyValue item);

#endif
