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

/* The `nth` call of that task has used these words; copied. */
void asyncio_draws_keep(AsyncioDraws *draws, AsyncioIdentity task, uint32_t nth,
                        const uint32_t *words, size_t count);

/* What was kept of that call: borrowed until the next is kept. NULL: nothing,
 * and *count is 0. */
const uint32_t *asyncio_draws_find(const AsyncioDraws *draws,
                                   AsyncioIdentity task, uint32_t nth,
                                   size_t *count);

#endif
