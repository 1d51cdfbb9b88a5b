#include "asyncio_fork_private.h"

#include "asyncio_draws.h"
#include "py_random_seed.h"

static uint64_t mix(uint64_t value)
{
    value ^= value >> 30;
    value *= 0xbf58476d1ce4e5b9u;
    value ^= value >> 27;
    value *= 0x94d049bb133111ebu;
    return value ^ value >> 31;
}

AsyncioIdentity asyncio_identity(AsyncioIdentity parent, uint32_t before)
{
    AsyncioIdentity identity = mix(parent + (before + 1) * 0x9e3779b97f4a7c15u);

    return identity != 0 ? identity : 1;
}

void asyncio_identify(Asyncio *a, AsyncioTask *task)
{
    AsyncioTask *parent = a->current;
    uint32_t before = parent ? parent->children_made++ : a->children_made++;

    task->identity = asyncio_identity(parent ? parent->identity : 0, before);
}

bool asyncio_is_suppressed_nth(const Asyncio *a, AsyncioThing thing,
                               const AsyncioTask *task, uint32_t nth)
{
    const AsyncioFork *fork = a->options.fork;
    AsyncioIdentity identity = task ? task->identity : 0;

    for (size_t i = 0; fork && i < fork->count; i++) {
        const AsyncioSuppressed *one = &fork->suppressed[i];
        if (one->thing != thing || one->task != identity || one->nth != nth)
            continue;
        if (fork->came_about)
            fork->came_about[i] = true;
        return true;
    }
    return false;
}

bool asyncio_is_suppressed(Asyncio *a, AsyncioThing thing, AsyncioTask *task)
{
    BASE_REQUIRE(thing < ASYNCIO_THINGS_COUNTED);
    return asyncio_is_suppressed_nth(a, thing, task, task->things[thing]++);
}

/* What the task did not draw in the other run: its own generator's words, which
 * depend on the seed, the task and the count alone. */
static void seed_rest(const Asyncio *a, AsyncioIdentity task, uint32_t nth,
                      PyRandom *rest)
{
    uint64_t key = asyncio_identity(a->options.fork->seed ^ task, nth);

    py_random_seed_hash(rest, key);
}

void asyncio_draw_begins(Asyncio *a, PyRandom *random)
{
    AsyncioTask *task = a->current;
    AsyncioIdentity identity = task ? task->identity : 0;
    uint32_t nth = task ? task->draws++ : a->draws_made++;
    const AsyncioFork *fork = a->options.fork;

    if (!fork && !a->options.draws)
        return;
    a->tape.ones = asyncio_is_suppressed_nth(a, ASYNCIO_THING_DRAW, task, nth);
    a->tape.kept_count = 0;
    a->tape.rest = NULL;
    a->tape.given_count = 0;
    a->draw_task = identity;
    a->draw_nth = nth;
    if (fork && fork->pins) {
        AsyncioDrawn drawn = asyncio_draws_find(fork->pins, identity, nth);
        seed_rest(a, identity, nth, &a->rest);
        a->tape.rest = &a->rest;
        a->tape.given = drawn.words;
        a->tape.given_count = drawn.count;
        random->has_spare = drawn.has_spare;
        random->spare = drawn.spare;
    }
    a->draw_has_spare = random->has_spare;
    a->draw_spare = random->spare;
    random->tape = &a->tape;
}

void asyncio_draw_ends(Asyncio *a, PyRandom *random)
{
    if (!random->tape)
        return;
    random->tape = NULL;
    if (a->options.draws)
        asyncio_draws_keep(a->options.draws, a->draw_task, a->draw_nth,
                           (AsyncioDrawn){.words = a->tape.kept,
                                          .count = a->tape.kept_count,
                                          .has_spare = a->draw_has_spare,
                                          .spare = a->draw_spare});
}
