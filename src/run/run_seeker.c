#include "run_seeker.h"

#include "run_machine.h"

#include "run_parts.h"
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
    MOST_PLAIN = 1000, /* tasks: of more a step changes the fewest */
    LOOK_BYTES = 32,   /* what it costs to look at one, as room */
    DEAR_KEPT = 16,    /* if one picture takes much, at most */
    FAR_KEPT = 6,      /* of such, of which whoever leaps waits for all */
    STOCK = 36,        /* of such, if there is time: before a request */
    CHEAP_BYTES = 128 * 1024,      /* of one picture */
    DEAR_BYTES = 96 * 1024 * 1024, /* of all */
    MOST_PARKED = 8,
    MOST_PARKED_BYTES = 80 * 1024 * 1024, /* of all machines but one */
    FAR_EVENTS = 20000, /* before that, a run from the start costs little */
    NEAREST = 600,      /* events: how far the nearest is behind a request */
    SECOND = 8,         /* and the next: this part of what one leaps over */
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
    RunGallery gallery;
    uint32_t most;   /* of what is ready and of the timers in a picture */
    uint32_t plain;  /* more tasks than these are shared by pictures */
    uint32_t chosen; /* whose locals are wanted then */
    uint32_t wanted, farthest; /* of all that were */
    bool is_far; /* from what is parked besides: then several pictures are
                    taken before it, if dear */
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
    seeker->plain = MOST_PLAIN;
    return seeker;
}

void run_seeker_list(RunSeeker *seeker, uint32_t most)
{
    seeker->most = most;
}

void run_seeker_share(RunSeeker *seeker, uint32_t plain)
{
    seeker->plain = plain;
}

void run_seeker_choose(RunSeeker *seeker, uint32_t task)
{
    seeker->chosen = task;
}

void run_seeker_free(RunSeeker *seeker)
{
    if (!seeker)
        return;
    for (int i = 0; i < MOST_KEPT; i++)
        run_snapshot_release(&seeker->kept[i]);
    run_snapshot_release(&seeker->shown);
    run_gallery_release(&seeker->gallery);
    for (int i = 0; i < seeker->parked_count; i++)
        run_free(seeker->parked[i]);
    base_free(seeker);
}

static RunSnapshot *place_of(RunSeeker *seeker, uint32_t event)
{
    return &seeker->kept[event % MOST_KEPT];
}

static uint32_t locals_wanted(const RunSeeker *seeker)
{
    return seeker->chosen != 0 ? seeker->chosen : UINT32_MAX;
}

/* A picture in which another task was chosen shows less than is wanted. */
static bool shows(const RunSeeker *seeker, const RunSnapshot *snapshot,
                  uint32_t event)
{
    return snapshot->filled && snapshot->event == event &&
           (snapshot->locals_of == 0 ||
            snapshot->locals_of == locals_wanted(seeker));
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
    uint32_t beside = seeker->is_far ? affordable(seeker, FAR_KEPT) : 1;
    return !seeker->is_dear || seeker->wanted - event < beside;
}

/* What is shared takes no room of its own, but it was looked at. */
static size_t price_of(const RunSnapshot *snapshot)
{
    return snapshot->bytes +
           (snapshot->parts ? (size_t)snapshot->task_count * LOOK_BYTES : 0);
}

static void fill_picture(RunSeeker *seeker, Run *run, uint32_t event)
{
    RunSnapshot *place = place_of(seeker, event);

    run_snapshot_fill(place, run, &seeker->gallery,
                      &(RunWanted){.event = event,
                                   .most = seeker->most,
                                   .plain = seeker->plain,
                                   .chosen = seeker->chosen});
    seeker->bytes = price_of(place);
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
        seeker->past += price_of(place_of(seeker, event));
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
        if (kept->filled && price_of(kept) > CHEAP_BYTES && !is_near)
            run_snapshot_release(kept);
    }
    seeker->past = 0;
}

/* How many events a run has behind it: it can go to any from there on. */
static uint32_t position(const Run *run)
{
    return trace_store_count(run->trace);
}

/* The parked run that is nearest before an event, but for one. NULL: none. */
static Run *nearest(const RunSeeker *seeker, uint32_t event, const Run *but)
{
    Run *best = NULL;

    for (int i = 0; i < seeker->parked_count; i++) {
        Run *run = seeker->parked[i];
        if (run != but && position(run) <= event &&
            (!best || position(run) > position(best)))
            best = run;
    }
    return best;
}

/* Else one from the start. */
static void choose_run(RunSeeker *seeker, uint32_t event)
{
    Run *best = nearest(seeker, event, NULL);

    if (best)
        seeker->run = best;
    else
        run_reset(seeker->run, NULL);
}

/* Whether a step back from there would come from far away. */
static bool is_alone(const RunSeeker *seeker, uint32_t event)
{
    const Run *next = nearest(seeker, event, seeker->run);

    return event - (next ? position(next) : 0) > FAR_EVENTS;
}

void run_seeker_want(RunSeeker *seeker, uint32_t event)
{
    seeker->wanted = event;
    if (event > seeker->farthest)
        seeker->farthest = event;
    seeker->is_working = true;
    if (shows(seeker, &seeker->shown, event) ||
        shows(seeker, place_of(seeker, event), event))
        return;
    drop_dear(seeker);
    choose_run(seeker, event);
    seeker->is_far = is_alone(seeker, event);
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

    if (shows(seeker, place, seeker->wanted)) {
        RunSnapshot snapshot = *place;
        *place = (RunSnapshot){0};
        show(seeker, snapshot);
    } else if (!shows(seeker, &seeker->shown, seeker->wanted)) {
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

/* Where a machine is to stand: from `least` events to `most`. */
typedef struct Berth {
    uint32_t least, most;
    uint32_t at; /* where it is parked, if there is none */
} Berth;

/* Between `most` and `least` events before the last request. */
static bool berth_before(const RunSeeker *seeker, uint32_t least, uint32_t most,
                         Berth *out)
{
    *out = (Berth){.least = seeker->wanted - most,
                   .most = seeker->wanted - least,
                   .at = seeker->wanted - (least + most) / 2};
    return seeker->wanted > most && least < most;
}

/* The first is near, for steps back; the second not far from there, to take its
 * place when it is used up; the others are spread over all that has been seen
 * of the run, so that no leap comes from its beginning. These are parked from
 * the end on: one that is on its way passes no place that is still empty.
 * False: such a machine would be of no use. */
static bool berth(const RunSeeker *seeker, int level, Berth *out)
{
    int spread = level_count(seeker) - 2;
    uint32_t share = seeker->farthest / (uint32_t)(spread > 0 ? spread + 1 : 1);

    if (level == 0)
        return berth_before(seeker, MOST_KEPT, NEAREST, out);
    if (level == 1)
        return berth_before(seeker, NEAREST, share / SECOND, out);
    uint32_t first = (uint32_t)(spread + 2 - level) * share;
    *out = (Berth){first, first + share / 2, first};
    return true;
}

/* NULL: none stands there. */
static Run *parked_at(const RunSeeker *seeker, int level)
{
    Berth place;

    if (!berth(seeker, level, &place))
        return NULL;
    for (int i = 0; i < seeker->parked_count; i++) {
        Run *run = seeker->parked[i];
        if (run != seeker->run && position(run) >= place.least &&
            position(run) <= place.most)
            return run;
    }
    return NULL;
}

static bool is_of_use(const RunSeeker *seeker, const Run *run)
{
    bool used = run == seeker->run;

    for (int level = 0; level < level_count(seeker); level++)
        used = used || parked_at(seeker, level) == run;
    return used;
}

static bool is_nearer(const Run *run, const Run *other)
{
    return !other || position(run) > position(other);
}

/* The machines that may go to a place; each may be NULL. */
typedef struct Movers {
    Run *used; /* the nearest before it, of use where it is */
    Run *idle; /* the nearest before it of no use there */
    Run *late; /* behind it, of no use */
} Movers;

static Movers movers_to(const RunSeeker *seeker, uint32_t place)
{
    Movers movers = {0};

    for (int i = 0; i < seeker->parked_count; i++) {
        Run *run = seeker->parked[i];
        if (run == seeker->run)
            continue;
        bool used = is_of_use(seeker, run);
        Run **one = used ? &movers.used : &movers.idle;
        if (position(run) <= place && is_nearer(run, *one))
            *one = run;
        else if (position(run) > place && !used)
            movers.late = run;
    }
    return movers;
}

static Run *anew(Run *run)
{
    run_reset(run, NULL);
    return run;
}

static Run *another(RunSeeker *seeker)
{
    Run *run = run_new(seeker->run->program, &seeker->run->options);

    seeker->parked[seeker->parked_count++] = run;
    return run;
}

/* One that goes to a place. If steps wait for it, the nearest, also from a
 * place that is filled in its turn; for leaps, none that would be missing
 * there, if there is another. NULL: there is none. */
static Run *free_run(RunSeeker *seeker, uint32_t place, bool for_steps)
{
    Movers movers = movers_to(seeker, place);
    bool has_room = seeker->parked_count < MOST_PARKED;

    if (for_steps && movers.used &&
        (!movers.idle || is_nearer(movers.used, movers.idle)))
        return movers.used;
    if (movers.idle)
        return movers.idle;
    if (movers.late)
        return anew(movers.late);
    return has_room ? another(seeker) : movers.used;
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

    while (event > 0 && shows(seeker, place_of(seeker, event - 1), event - 1))
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

/* Where a machine is missing, and whether it is one for steps; 0: nowhere. */
static uint32_t empty_place(const RunSeeker *seeker, bool *for_steps)
{
    for (int level = 0; level < level_count(seeker); level++) {
        Berth place;
        *for_steps = level < 2;
        if (berth(seeker, level, &place) && !parked_at(seeker, level))
            return place.at;
    }
    return 0;
}

RunStatus run_seeker_park(RunSeeker *seeker, uint64_t budget)
{
    uint32_t place = 0;
    bool for_steps = false;

    if (seeker->is_working || !seeker->has_answer ||
        seeker->farthest < FAR_EVENTS)
        return RUN_ENDED;
    while (look_ahead(seeker, &budget))
        if (budget == 0)
            return RUN_WORKING;
    while ((place = empty_place(seeker, &for_steps)) != 0) {
        Run *run = free_run(seeker, place, for_steps);
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
