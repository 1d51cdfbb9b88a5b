#include "view_census.h"

#include "base_check.h"
#include "base_memory.h"

#include <string.h>

enum {
    NOT_ALIVE = 7,
    TASK_MOST = (1 << 26) - 1,
    BLOCK_LEAST = 64,
    SUMS_MOST = 1 << 17 /* of all blocks and rows, about */
};

/* A lane goes from one state to another. */
struct ViewChange {
    TraceEventId event;
    uint32_t task : 26, from : 3, to : 3;
};

/* How many lanes are in each state, and how often any came into it. */
struct ViewSums {
    uint32_t in[VIEW_CENSUS_STATES], entered[VIEW_CENSUS_STATES];
};

void view_census_release(ViewCensus *census)
{
    base_free(census->changes);
    base_free(census->slot_of);
    base_free(census->slots);
    base_free(census->sums);
    base_free(census->tallies);
    *census = (ViewCensus){0};
}

/* ---- the changes of a model ---- */

typedef void Put(ViewCensus *census, uint32_t *places, ViewChange change);

static void count_change(ViewCensus *census, uint32_t *places,
                         ViewChange change)
{
    places[change.event]++;
    census->change_count++;
}

/* From the last to the first: `places` has ends, and becomes beginnings. */
static void put_change(ViewCensus *census, uint32_t *places, ViewChange change)
{
    census->changes[--places[change.event]] = change;
}

static void walk_task(ViewCensus *census, uint32_t *places,
                      const ViewModel *model, uint32_t serial, Put *put)
{
    const ExplainTask *task = &model->lives.tasks[serial];
    const ExplainStretch *stretches = &model->lives.stretches[task->stretch];
    TraceEventId count = model->lives.event_count;

    if (task->ended < count && task->stretch_count > 0)
        put(census, places,
            (ViewChange){task->ended, serial & TASK_MOST,
                         stretches[task->stretch_count - 1].state & 7u,
                         NOT_ALIVE});
    for (uint32_t i = task->stretch_count; i-- > 0;) {
        unsigned from = i > 0 ? stretches[i - 1].state : NOT_ALIVE;
        if (stretches[i].begin < count)
            put(census, places,
                (ViewChange){stretches[i].begin, serial & TASK_MOST, from & 7u,
                             stretches[i].state & 7u});
    }
}

/* Of the lanes that may share a row. */
static void walk(ViewCensus *census, uint32_t *places, const ViewModel *model,
                 const ViewFolds *folds, Put *put)
{
    for (uint32_t lane = model->lane_count; lane-- > 0;)
        if (folds->kind_of[lane] != VIEW_NONE)
            walk_task(census, places, model, model->lanes[lane].task, put);
}

/* By counting: for each event where its changes go. */
static void find_changes(ViewCensus *census, const ViewModel *model,
                         const ViewFolds *folds)
{
    uint32_t count = model->lives.event_count, sum = 0;
    uint32_t *places = base_alloc_zero((count + (size_t)1) * sizeof *places);

    BASE_INVARIANT(model->lives.task_count <= TASK_MOST);
    census->change_count = 0;
    walk(census, places, model, folds, count_change);
    for (uint32_t i = 0; i < count; i++)
        places[i] = sum += places[i];
    census->changes = base_resize_array(census->changes, sum + (size_t)1,
                                        sizeof *census->changes);
    walk(census, places, model, folds, put_change);
    base_free(places);
    census->generation = model->generation;
}

/* ---- sums for the rows of a moment ---- */

/* Numbers the rows that stand for several lanes. */
static void find_slots(ViewCensus *census, const ViewModel *model,
                       const ViewFolds *folds)
{
    census->slot_count = 0;
    census->slots = base_resize_array(census->slots, folds->count + (size_t)1,
                                      sizeof *census->slots);
    for (uint32_t i = 0; i < folds->count; i++)
        census->slots[i] =
            folds->stands[i] > 1 ? census->slot_count++ : VIEW_NONE;
    census->slot_of =
        base_resize_array(census->slot_of, model->lives.task_count + (size_t)1,
                          sizeof *census->slot_of);
    for (uint32_t lane = 0; lane < model->lane_count; lane++) {
        uint32_t row = folds->row_of[lane];
        census->slot_of[model->lanes[lane].task] =
            row == VIEW_NONE ? VIEW_NONE : census->slots[row];
    }
}

static void apply(const ViewCensus *census, const ViewChange *change,
                  ViewSums *sums)
{
    uint32_t slot = census->slot_of[change->task];

    if (slot == VIEW_NONE)
        return;
    if (change->from < VIEW_CENSUS_STATES)
        sums[slot].in[change->from]--;
    if (change->to < VIEW_CENSUS_STATES) {
        sums[slot].in[change->to]++;
        sums[slot].entered[change->to]++;
    }
}

static void sum_up(ViewCensus *census)
{
    size_t slots = census->slot_count, size = slots * sizeof(ViewSums);
    size_t least = census->change_count * slots / SUMS_MOST;

    census->block = least > BLOCK_LEAST ? (uint32_t)least : BLOCK_LEAST;
    size_t blocks = census->change_count / census->block + (size_t)1;
    census->sums = base_resize_array(census->sums, blocks * slots + 1,
                                     sizeof *census->sums);
    ViewSums *now = base_alloc_zero(size + 1);
    for (uint32_t i = 0; i < census->change_count; i++) {
        if (i % census->block == 0)
            memcpy(&census->sums[i / census->block * slots], now, size);
        apply(census, &census->changes[i], now);
    }
    if (census->change_count % census->block == 0)
        memcpy(&census->sums[(blocks - 1) * slots], now, size);
    base_free(now);
}

void view_census_update(ViewCensus *census, const ViewModel *model,
                        const ViewFolds *folds)
{
    if (census->slots && census->rows_of == folds->changes)
        return;
    find_slots(census, model, folds);
    census->rows_of = folds->changes;
    if (census->slot_count == 0)
        return;
    if (!census->changes || census->generation != model->generation)
        find_changes(census, model, folds);
    sum_up(census);
}

/* ---- pictures ---- */

/* The first change at or past an event, not before `from`. */
static uint32_t change_from(const ViewCensus *census, uint32_t from,
                            TraceEventId event)
{
    uint32_t low = from, high = census->change_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (census->changes[middle].event >= event)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* The sums before the change `until`; they are those before `*at`. */
static void move_to(const ViewCensus *census, uint32_t *at, uint32_t until,
                    ViewSums *sums)
{
    uint32_t slots = census->slot_count, block = until / census->block;

    if (*at < block * census->block) {
        *at = block * census->block;
        memcpy(sums, &census->sums[(size_t)block * slots],
               slots * sizeof *sums);
    }
    for (; *at < until; ++*at)
        apply(census, &census->changes[*at], sums);
}

/* A stretch begins with those who are in a state, and has those who come. */
static void note(ViewCensus *census, const ViewSums *sums, uint32_t edge)
{
    for (uint32_t row = census->row; row < census->row_end; row++) {
        uint32_t slot = census->slots[row];
        if (slot == VIEW_NONE)
            continue;
        ViewTally *own =
            &census
                 ->tallies[(size_t)(row - census->row) * census->stretch_count +
                           edge];
        for (int s = 0; s < VIEW_CENSUS_STATES; s++) {
            uint32_t in = sums[slot].in[s];
            uint32_t entered = sums[slot].entered[s];
            if (edge > 0)
                own[-1].in[s] += entered;
            if (edge < census->stretch_count)
                own->in[s] = in - entered;
        }
    }
}

void view_census_count(ViewCensus *census, uint32_t row, uint32_t row_end,
                       const TraceEventId *edges, uint32_t count)
{
    uint32_t at = 0;

    census->row = row;
    census->row_end = row_end;
    census->stretch_count = count;
    if (census->slot_count == 0)
        return;
    census->tallies =
        base_resize_array(census->tallies, (row_end - row) * (size_t)count + 1,
                          sizeof *census->tallies);
    ViewSums *sums = base_alloc_zero(census->slot_count * sizeof *sums);
    for (uint32_t i = 0; i <= count; i++) {
        move_to(census, &at, change_from(census, at, edges[i]), sums);
        note(census, sums, i);
    }
    base_free(sums);
}

const ViewTally *view_census_of(const ViewCensus *census, uint32_t row)
{
    BASE_REQUIRE(row >= census->row && row < census->row_end &&
                 census->slots[row] != VIEW_NONE);
    return &census
                ->tallies[(size_t)(row - census->row) * census->stretch_count];
}
