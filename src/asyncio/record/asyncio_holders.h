/*
 * asyncio_holders.h - who can still get at a future that a task waits for.
 *
 * Looks through the names of living tasks and of the module, and at what these
 * stand for. Changes nothing, and is meant for a run that is over: it visits
 * every object.
 */
#ifndef ASYNCIO_HOLDERS_H
#define ASYNCIO_HOLDERS_H

#include "asyncio_host.h"

/* That a name leads to the future which a task waits for. */
typedef struct AsyncioHolding {
    uint32_t waiting; /* serial of the task that waits */
    bool nobody;      /* nothing but that task holds it: there is no name */
    uint32_t holder;  /* serial of the task whose name it is; 0: the module's */
    const char *name; /* borrowed for the call */
    bool direct;      /* the name stands for the future itself */
} AsyncioHolding;

typedef void (*AsyncioHoldingVisit)(void *context,
                                    const AsyncioHolding *holding);

/* Of each task that waits for a plain future: one name of each other task, and
 * one of the module. What a function has closed over is not looked at. */
void asyncio_each_holding(Asyncio *a, AsyncioHoldingVisit visit, void *context);

#endif
