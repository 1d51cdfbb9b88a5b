/*
 * asyncio_draws.h - what each task drew.
 *
 * The words of the shared generator that calls of `random` used: of each task,
 * known by its identity, and for each of its calls.
 */
#ifndef ASYNCIO_DRAWS_H
#define ASYNCIO_DRAWS_H

#include "asyncio_fork.h"

/* The caller owns the result. */
AsyncioDraws *asyncio_draws_new(void);
void asyncio_draws_free(AsyncioDraws *draws); /* NULL is allowed */
void asyncio_draws_clear(AsyncioDraws *draws);

/* What a call used: words, and the number that gauss() had left over. */
typedef struct AsyncioDrawn {
    const uint32_t *words; /* borrowed */
    size_t count;
    bool has_spare;
    double spare;
} AsyncioDrawn;

/* What the `nth` call of that task has used; copied. */
void asyncio_draws_keep(AsyncioDraws *draws, AsyncioIdentity task, uint32_t nth,
                        AsyncioDrawn drawn);

/* What was kept of that call, borrowed until the next is kept; all zero if
 * nothing was. */
AsyncioDrawn asyncio_draws_find(const AsyncioDraws *draws, AsyncioIdentity task,
                                uint32_t nth);

#endif
