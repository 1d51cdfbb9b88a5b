#include "run_seeker.h"

#include "run_machine.h"

#include "run_snapshot_private.h"
#include "run_state.h"

#include "asyncio_host.h"
#include "base_memory.h"
#include "py_fuel.h"
#include "py_machine.h"

/* Steps back are common: an execution takes pictures of the events before the
 * wanted one too, as many as cost little. So are steps forward: of the events
 * behind it that come before the run can be parked it takes dear ones, too,
 * since they would cost a run from its beginning. */
enum {
    MOST_KEPT = 64,
    MOST_LISTED = 10000,
    DEAR_KEPT = 16,           /* if one picture takes much, at most */
    STOCK = 36,               /* of such, if there is time: before a request */
    CHEAP_BYTES = 128 * 1024, /* of one picture */
    DEAR_BYTES = 128 * 1024 * 1024, /* of all */
    MOST_PARKED = 8,
    MOST_PARKED_BYTES = 48 * 1024 * 1024, /* of all machines but one */
    FAR_EVENTS = 20000, /* before that, a run from the start costs little */
    NEAREST = 600,      /* events: how far the nearest is behind a request */
    LEVEL_FACTOR = 3,   /* and each other one more than that before it */
    AHEAD_BYTES = 16 * 1024 * 1024 /* of all pictures past a request */
};

static const uint64_t slice = 100000;

struct RunSeeker {
    Run *parked[MOST_PARKED]; /* owned; the first `parked_count` */
    int parked_count;
    Run *run;   /* of these: where the last request left it, or that works */
    Run *ahead; /* of these: takes pictures that nobody has asked for yet */
    RunSnapshot kept[MOST_KEPT]; /* of event N in place N modulo this */
    RunSnapshot shown;           /* the last answer */
    uint32_t most; /* of what is ready and of the timers in a picture */
    uint32_t wanted;
    bool is_far; /* then several pictures are taken before it, if dear */
    bool is_working, has_answer;
    bool is_dear; /* the last picture took much: few are taken */
    size_t bytes; /* of that picture */
    size_t past;  /* bytes of those taken of events past the wanted one */
};

RunSeeker *run_seeker_new(const RunProgram *program, const RunOptions *options)
{
    RunSeeker *seeker = base_alloc_zero(sizeof *seeker);
    RunOptions own = *options;

    own.untraced = false;
    own.only_counts = true;
    own.reader = NULL;
    own.draws = NULL;
    seeker->run = seeker->parked[0] = run_new(program, &own);
    seeker->parked_count = 1;
    seeker->most = MOST_LISTED;
    return seeker;
}

void run_seeker_list(RunSeeker *seeker, uint32_t most)
{
    seeker->most = most;
}

void run_seeker_free(RunSeeker *seeker)
{
    if (!seeker)
        return;
    for (int i = 0; i < MOST_KEPT; i++)
        run_snapshot_release(&seeker->kept[i]);
    run_snapshot_release(&seeker->shown);
    for (int i = 0; i < seeker->parked_count; i++)
        run_free(seeker->parked[i]);
    base_free(seeker);
}

static RunSnapshot *place_of(RunSeeker *seeker, uint32_t event)
{
    return &seeker->kept[event % MOST_KEPT];
}

static bool shows(const RunSnapshot *snapshot, uint32_t event)
{
    return snapshot->filled && snapshot->event == event;
}

/* How many of those dear pictures that there may be at most. */
static uint32_t affordable(const RunSeeker *seeker, uint32_t most)
{
    size_t all = DEAR_BYTES / (seeker->bytes + 1);
    size_t share = all * most / (STOCK + DEAR_KEPT);

    return share < 1 ? 1 : share < most ? (uint32_t)share : most;
}

static bool is_worth(const RunSeeker *seeker, uint32_t event)
{
    if (event > seeker->wanted)
        return seeker->past < AHEAD_BYTES;
    uint32_t beside = seeker->is_far ? affordable(seeker, DEAR_KEPT) : 1;
    return !seeker->is_dear || seeker->wanted - event < beside;
}

static void fill_picture(RunSeeker *seeker, Run *run, uint32_t event)
{
    RunSnapshot *place = place_of(seeker, event);

    run_snapshot_fill(place, run, event, seeker->most);
    seeker->bytes = place->arena.bytes;
    seeker->is_dear = seeker->bytes > CHEAP_BYTES;
}

static void take_picture(void *context, uint32_t event)
{
    RunSeeker *seeker = context;

    if (!is_worth(seeker, event))
        return;
    fill_picture(seeker, seeker->run, event);
    /* The run is parked here, so that the next event is never far. */
    if (event >= seeker->wanted)
        py_machine_pause(asyncio_machine(seeker->run->asyncio));
    if (event > seeker->wanted)
        seeker->past += place_of(seeker, event)->arena.bytes;
}

/* Which events to take pictures of: of those before it that lie ahead, and of
 * those behind it that come before the run is parked, since they would cost a
 * run from its beginning. */
static void observe(RunSeeker *seeker)
{
    const uint32_t around = (uint32_t)MOST_KEPT / 2 - 1;
    uint32_t first = seeker->wanted > around ? seeker->wanted - around : 0;

    asyncio_observe(seeker->run->asyncio, first, seeker->wanted + around,
                    take_picture, seeker);
}

/* Of those that take much, a few round the last request are enough. */
static void drop_dear(RunSeeker *seeker)
{
    uint32_t stock = affordable(seeker, STOCK);
    uint32_t after = affordable(seeker, DEAR_KEPT);

    for (int i = 0; i < MOST_KEPT; i++) {
        RunSnapshot *kept = &seeker->kept[i];
        bool is_near = kept->event <= seeker->wanted + after &&
                       kept->event + stock >= seeker->wanted;
        if (kept->arena.bytes > CHEAP_BYTES && !is_near)
            run_snapshot_release(kept);
    }
    seeker->past = 0;
}

/* How many events a run has behind it: it can go to any from there on. */
static uint32_t position(const Run *run)
{
    return trace_store_count(run->trace);
}

/* The parked run that is nearest before an event; else one from the start. */
static void choose_run(RunSeeker *seeker, uint32_t event)
{
    Run *best = NULL;

    for (int i = 0; i < seeker->parked_count; i++) {
        Run *run = seeker->parked[i];
        if (position(run) <= event && (!best || position(run) > position(best)))
            best = run;
    }
    if (best)
        seeker->run = best;
    else
        run_reset(seeker->run, NULL);
}

void run_seeker_want(RunSeeker *seeker, uint32_t event)
{
    seeker->wanted = event;
    seeker->is_working = true;
    if (shows(&seeker->shown, event) || shows(place_of(seeker, event), event))
        return;
    drop_dear(seeker);
    choose_run(seeker, event);
    seeker->is_far = event - position(seeker->run) > FAR_EVENTS;
    observe(seeker);
}

/* The answer before goes back to its place, unless that is taken. */
static void show(RunSeeker *seeker, RunSnapshot snapshot)
{
    RunSnapshot *place = place_of(seeker, seeker->shown.event);

    if (seeker->shown.filled && !place->filled)
        *place = seeker->shown;
    else
        run_snapshot_release(&seeker->shown);
    seeker->shown = snapshot;
}

static bool answer(RunSeeker *seeker)
{
    RunSnapshot *place = place_of(seeker, seeker->wanted);

    if (shows(place, seeker->wanted)) {
        RunSnapshot snapshot = *place;
        *place = (RunSnapshot){0};
        show(seeker, snapshot);
    } else if (!shows(&seeker->shown, seeker->wanted)) {
        if (!run_has_ended(seeker->run))
            return false;
        show(seeker, (RunSnapshot){.event = seeker->wanted});
    }
    seeker->is_working = false;
    seeker->has_answer = true;
    return true;
}

/* The run is parked as soon as it may be behind the wanted event. */
RunStatus run_seeker_advance(RunSeeker *seeker, uint64_t budget)
{
    if (!seeker->is_working)
        return RUN_ENDED;
    while (!answer(seeker)) {
        uint64_t part = budget < slice ? budget : slice;
        if (part == 0)
            return RUN_WORKING;
        run_advance(seeker->run, part);
        budget -= part;
    }
    return RUN_ENDED;
}

/* What is done while nobody waits. */

/* How many machines the memory has room for, beside the one that works. */
static int level_count(const RunSeeker *seeker)
{
    size_t bytes =
        py_machine_memory_peak(asyncio_machine(seeker->run->asyncio)) + 1;
    size_t levels = MOST_PARKED_BYTES / bytes;

    return levels < MOST_PARKED ? (int)levels : MOST_PARKED - 1;
}

/* Of the run that the next request of a level comes from: how many events
 * before the last request it may stand, at least and at most. */
static void level_reach(int level, uint32_t *least, uint32_t *most)
{
    *least = MOST_KEPT;
    *most = NEAREST;
    for (int i = 0; i < level; i++) {
        *least = *most;
        *most *= LEVEL_FACTOR;
    }
}

/* NULL: none stands there. */
static Run *parked_at(const RunSeeker *seeker, int level)
{
    uint32_t least, most;

    level_reach(level, &least, &most);
    for (int i = 0; i < seeker->parked_count; i++) {
        Run *run = seeker->parked[i];
        uint32_t at = position(run);
        if (run != seeker->run && at + least <= seeker->wanted &&
            seeker->wanted - at <= most)
            return run;
    }
    return NULL;
}

static bool is_of_use(const RunSeeker *seeker, const Run *run)
{
    bool used = run == seeker->run;

    for (int level = 0; level < MOST_PARKED - 1; level++)
        used = used || parked_at(seeker, level) == run;
    return used;
}

static bool is_nearer(const Run *run, const Run *other)
{
    return !other || position(run) > position(other);
}

/* One that may go to a place: the nearest before it, also from a level further
 * back, which is filled in its turn; but rather one that is of no use where it
 * is, or a new one, than one from the start. NULL: there is none. */
static Run *free_run(RunSeeker *seeker, uint32_t place)
{
    Run *best = NULL, *late = NULL;

    for (int i = 0; i < seeker->parked_count; i++) {
        Run *run = seeker->parked[i];
        if (run == seeker->run)
            continue;
        if (position(run) <= place)
            best = is_nearer(run, best) ? run : best;
        else if (!is_of_use(seeker, run))
            late = run;
    }
    if (!best && late) {
        best = late;
        run_reset(best, NULL);
    } else if (!best && seeker->parked_count < MOST_PARKED) {
        best = run_new(seeker->run->program, &seeker->run->options);
        seeker->parked[seeker->parked_count++] = best;
    }
    return best;
}

/* The pictures just before the last request, if they take much: a request
 * takes few of them then. */
static void take_ahead(void *context, uint32_t event)
{
    RunSeeker *seeker = context;

    drop_dear(seeker);
    fill_picture(seeker, seeker->ahead, event);
    py_machine_pause(asyncio_machine(seeker->ahead->asyncio));
}

/* The nearest event before the last request of which there is no picture, with
 * pictures of all between. */
static uint32_t end_of_stock(RunSeeker *seeker)
{
    uint32_t event = seeker->wanted;

    while (event > 0 && shows(place_of(seeker, event - 1), event - 1))
        event--;
    return event == 0 ? 0 : event - 1;
}

/* A machine that stands near before the events of which pictures are missing,
 * which are *first to *last; NULL: none has to be taken. */
static Run *run_ahead(RunSeeker *seeker, uint32_t *first, uint32_t *last)
{
    Run *best = NULL;

    *last = end_of_stock(seeker);
    *first = *last - (affordable(seeker, DEAR_KEPT) - 1);
    if (!seeker->is_dear || *first + affordable(seeker, STOCK) < seeker->wanted)
        return NULL;
    for (int i = 0; i < seeker->parked_count; i++) {
        Run *run = seeker->parked[i];
        if (run != seeker->run && position(run) <= *last &&
            position(run) + NEAREST > *last && is_nearer(run, best))
            best = run;
    }
    return best;
}

/* True if there is more to do. */
static bool look_ahead(RunSeeker *seeker, uint64_t *budget)
{
    uint32_t first, last;

    seeker->ahead = run_ahead(seeker, &first, &last);
    if (!seeker->ahead)
        return false;
    asyncio_observe(seeker->ahead->asyncio, first, last, take_ahead, seeker);
    uint64_t part = *budget < slice ? *budget : slice;
    *budget -= part;
    return part == 0 || run_advance(seeker->ahead, part) == RUN_WORKING;
}

static void park_here(void *context, uint32_t event)
{
    (void)event;
    py_machine_pause(asyncio_machine(context));
}

/* Where a machine is missing, the nearest such place first; 0: nowhere. */
static uint32_t empty_place(const RunSeeker *seeker)
{
    int levels = level_count(seeker);

    for (int level = 0; level < levels; level++) {
        uint32_t least, most;
        level_reach(level, &least, &most);
        if (seeker->wanted > most && !parked_at(seeker, level))
            return seeker->wanted - (least + most) / 2;
    }
    return 0;
}

RunStatus run_seeker_park(RunSeeker *seeker, uint64_t budget)
{
    uint32_t place = 0;

    if (seeker->is_working || !seeker->has_answer ||
        seeker->wanted < FAR_EVENTS)
        return RUN_ENDED;
    while (look_ahead(seeker, &budget))
        if (budget == 0)
            return RUN_WORKING;
    while ((place = empty_place(seeker)) != 0) {
        Run *run = free_run(seeker, place);
        if (!run)
            return RUN_ENDED;
        asyncio_observe(run->asyncio, place, place, park_here, run->asyncio);
        while (position(run) < place) {
            uint64_t part = budget < slice ? budget : slice;
            if (part == 0)
                return RUN_WORKING;
            if (run_advance(run, part) == RUN_ENDED)
                return RUN_ENDED;
            budget -= part;
        }
    }
    return RUN_ENDED;
}

const RunSnapshot *run_seeker_snapshot(const RunSeeker *seeker)
{
    return seeker->has_answer ? &seeker->shown : NULL;
}
