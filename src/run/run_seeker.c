#include "run_seeker.h"

#include "run_machine.h"

#include "run_snapshot_private.h"
#include "run_state.h"

#include "asyncio_host.h"
#include "base_memory.h"
#include "py_fuel.h"

/* Steps back are common: an execution takes pictures of the events before the
 * wanted one too, as many as cost little. So are steps forward: of the events
 * behind it that come before the run can be parked it takes dear ones, too,
 * since they would cost a run from its beginning. */
enum {
    MOST_KEPT = 64,
    CHEAP_BYTES = 128 * 1024,      /* of one picture */
    AHEAD_BYTES = 16 * 1024 * 1024 /* of all behind the wanted one */
};

struct RunSeeker {
    Run *run;                    /* owned; parked where the last one left it */
    RunSnapshot kept[MOST_KEPT]; /* of event N in place N modulo this */
    RunSnapshot shown;           /* the last answer */
    uint32_t wanted;
    bool is_working, has_answer;
    bool is_dear; /* the last picture took much */
    size_t ahead; /* bytes of those taken behind the wanted one */
};

RunSeeker *run_seeker_new(const RunProgram *program, const RunOptions *options)
{
    RunSeeker *seeker = base_alloc_zero(sizeof *seeker);
    RunOptions own = *options;

    own.untraced = false;
    own.only_counts = true;
    own.reader = NULL;
    seeker->run = run_new(program, &own);
    return seeker;
}

void run_seeker_free(RunSeeker *seeker)
{
    if (!seeker)
        return;
    for (int i = 0; i < MOST_KEPT; i++)
        run_snapshot_release(&seeker->kept[i]);
    run_snapshot_release(&seeker->shown);
    run_free(seeker->run);
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

static bool is_worth(const RunSeeker *seeker, uint32_t event)
{
    if (event > seeker->wanted)
        return seeker->ahead < AHEAD_BYTES;
    return event == seeker->wanted || !seeker->is_dear;
}

static void take_picture(void *context, uint32_t event)
{
    RunSeeker *seeker = context;
    RunSnapshot *place = place_of(seeker, event);

    if (!is_worth(seeker, event))
        return;
    run_snapshot_fill(place, seeker->run, event);
    /* The run is parked here, so that the next event is never far. */
    if (event >= seeker->wanted)
        py_machine_pause(asyncio_machine(seeker->run->asyncio));
    if (event > seeker->wanted)
        seeker->ahead += place->arena.bytes;
    seeker->is_dear = place->arena.bytes > CHEAP_BYTES;
    if (seeker->is_dear && event < seeker->wanted)
        run_snapshot_release(place);
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

static void drop_dear(RunSeeker *seeker)
{
    for (int i = 0; i < MOST_KEPT; i++)
        if (seeker->kept[i].arena.bytes > CHEAP_BYTES)
            run_snapshot_release(&seeker->kept[i]);
    seeker->is_dear = false;
    seeker->ahead = 0;
}

void run_seeker_want(RunSeeker *seeker, uint32_t event)
{
    seeker->wanted = event;
    seeker->is_working = true;
    if (shows(&seeker->shown, event) || shows(place_of(seeker, event), event))
        return;
    drop_dear(seeker);
    if (event < trace_store_count(seeker->run->trace))
        run_reset(seeker->run, NULL);
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
    const uint64_t slice = 100000;

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

const RunSnapshot *run_seeker_snapshot(const RunSeeker *seeker)
{
    return seeker->has_answer ? &seeker->shown : NULL;
}
