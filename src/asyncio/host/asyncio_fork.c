#include "asyncio_fork_private.h"

#include "asyncio_draws.h"
#include "base_memory.h"
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

void asyncio_tracks_release(AsyncioTracks *tracks)
{
    base_free(tracks->list);
    *tracks = (AsyncioTracks){0};
}

static uint32_t free_place(AsyncioTracks *tracks)
{
    uint32_t place = tracks->free;

    if (place != 0) {
        tracks->free = (uint32_t)tracks->list[place].identity;
        return place;
    }
    BASE_GROW(tracks->list, tracks->count + 1, tracks->capacity);
    return ++tracks->count;
}

void asyncio_begin_track(Asyncio *a, AsyncioTask *task)
{
    if (!a->trace && !a->options.fork && !a->options.draws)
        return;
    task->track = free_place(&a->tracks);
    AsyncioTrack *parent = a->current ? asyncio_track(a, a->current) : NULL;
    uint32_t before = parent ? parent->children_made++ : a->children_made++;
    *asyncio_track(a, task) = (AsyncioTrack){
        .identity = asyncio_identity(parent ? parent->identity : 0, before)};
}

void asyncio_end_track(Asyncio *a, AsyncioTask *task)
{
    AsyncioTrack *track = asyncio_track(a, task);

    if (!track)
        return;
    track->identity = a->tracks.free;
    a->tracks.free = task->track;
    task->track = 0;
}

AsyncioIdentity asyncio_identity_of(const Asyncio *a, const AsyncioTask *task)
{
    const AsyncioTrack *track = task ? asyncio_track(a, task) : NULL;

    return track ? track->identity : 0;
}

uint32_t asyncio_count_thing(Asyncio *a, AsyncioThing thing,
                             const AsyncioTask *task)
{
    AsyncioTrack *track = asyncio_track(a, task);

    BASE_REQUIRE(thing < ASYNCIO_THINGS_COUNTED);
    return track ? track->things[thing]++ : 0;
}

bool asyncio_is_suppressed_nth(const Asyncio *a, AsyncioThing thing,
                               const AsyncioTask *task, uint32_t nth)
{
    const AsyncioFork *fork = a->options.fork;
    AsyncioIdentity identity = asyncio_identity_of(a, task);

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
    return asyncio_is_suppressed_nth(a, thing, task,
                                     asyncio_count_thing(a, thing, task));
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
    AsyncioTrack *track = task ? asyncio_track(a, task) : NULL;
    const AsyncioFork *fork = a->options.fork;

    if (task && !track)
        return;
    AsyncioIdentity identity = track ? track->identity : 0;
    uint32_t nth = track ? track->draws++ : a->draws_made++;
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
