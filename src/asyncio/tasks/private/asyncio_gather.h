/*
 * asyncio_gather.h - gather(): one future for the results of many.
 */
#ifndef ASYNCIO_GATHER_H
#define ASYNCIO_GATHER_H

#include "asyncio_state.h"

typedef struct AsyncioGather {
    AsyncioFuture future;
    uint32_t id;      /* serial, from 1 */
    uint32_t line;    /* that called gather() */
    PyValue children; /* tuple of futures, one for each argument */
    uint32_t wanted;  /* different futures among them */
    uint32_t finished;
    bool return_exceptions;
    bool cancel_requested;
} AsyncioGather;

extern const PyNative asyncio_gather;

/* Of our own text alone: gather() of what a task factory makes. */
extern const PyNative asyncio_gather_watch, asyncio_gather_watched;

/* gather(*items) of futures and coroutines. `loop` NULL: of futures alone, of
 * one loop that is gone. A new reference. */
PyValue asyncio_gather_all(Asyncio *a, AsyncioLoop *loop, const PyValue *items,
                           uint32_t count, bool return_exceptions);

/* An entry of the kernel's loop: one of the futures is done. */
void asyncio_run_gather_child(void *subject, void *context);

/* Asks every child to stop; true if any took it. */
bool asyncio_gather_cancel(Asyncio *a, AsyncioGather *gather, PyValue message);

/* "gather(Task-2, Task-3)" */
void asyncio_gather_append_children(const AsyncioGather *gather, BaseText *out);

/* What a gather's entry in the loop is about: the child. Borrowed. */
AsyncioFuture *asyncio_gather_link_child(const void *subject);

#endif
