#include "asyncio_draws.h"

#include "base_memory.h"

#include <string.h>

/* One call: its words lie in the pool of all words. */
typedef struct Draw {
    AsyncioIdentity task;
    uint32_t nth;
    uint32_t length;
    size_t first;
    double spare;
    bool has_spare;
} Draw;

struct AsyncioDraws {
    Draw *draws;
    uint32_t count, capacity;
    uint32_t *words;
    size_t word_count, word_capacity;
    uint32_t *buckets; /* index + 1 into draws; 0: free */
    uint32_t bucket_count;
};

AsyncioDraws *asyncio_draws_new(void)
{
    return base_alloc_zero(sizeof(AsyncioDraws));
}

void asyncio_draws_free(AsyncioDraws *draws)
{
    if (!draws)
        return;
    base_free(draws->draws);
    base_free(draws->words);
    base_free(draws->buckets);
    base_free(draws);
}

void asyncio_draws_clear(AsyncioDraws *draws)
{
    draws->count = 0;
    draws->word_count = 0;
    if (draws->bucket_count != 0)
        memset(draws->buckets, 0, draws->bucket_count * sizeof *draws->buckets);
}

static uint32_t *bucket_of(const AsyncioDraws *draws, AsyncioIdentity task,
                           uint32_t nth)
{
    uint32_t at =
        (uint32_t)asyncio_identity(task, nth) & (draws->bucket_count - 1);

    while (draws->buckets[at] != 0) {
        const Draw *draw = &draws->draws[draws->buckets[at] - 1];
        if (draw->task == task && draw->nth == nth)
            break;
        at = (at + 1) & (draws->bucket_count - 1);
    }
    return &draws->buckets[at];
}

static void grow_buckets(AsyncioDraws *draws)
{
    if (2 * (draws->count + 1) < draws->bucket_count)
        return;
    base_free(draws->buckets);
    draws->bucket_count =
        draws->bucket_count == 0 ? 64 : 2 * draws->bucket_count;
    draws->buckets =
        base_alloc_array(draws->bucket_count, sizeof *draws->buckets);
    for (uint32_t i = 0; i < draws->count; i++)
        *bucket_of(draws, draws->draws[i].task, draws->draws[i].nth) = i + 1;
}

void asyncio_draws_keep(AsyncioDraws *draws, AsyncioIdentity task, uint32_t nth,
                        AsyncioDrawn drawn)
{
    grow_buckets(draws);
    BASE_GROW(draws->draws, draws->count, draws->capacity);
    draws->draws[draws->count] = (Draw){.task = task,
                                        .nth = nth,
                                        .length = (uint32_t)drawn.count,
                                        .first = draws->word_count,
                                        .spare = drawn.spare,
                                        .has_spare = drawn.has_spare};
    *bucket_of(draws, task, nth) = ++draws->count;
    for (size_t i = 0; i < drawn.count; i++) {
        BASE_GROW(draws->words, draws->word_count, draws->word_capacity);
        draws->words[draws->word_count++] = drawn.words[i];
    }
}

AsyncioDrawn asyncio_draws_find(const AsyncioDraws *draws, AsyncioIdentity task,
                                uint32_t nth)
{
    uint32_t at = draws->bucket_count == 0 ? 0 : *bucket_of(draws, task, nth);

    if (at == 0)
        return (AsyncioDrawn){0};
    const Draw *draw = &draws->draws[at - 1];
    return (AsyncioDrawn){.words = draws->words + draw->first,
                          .count = draw->length,
                          .has_spare = draw->has_spare,
                          .spare = draw->spare};
}
