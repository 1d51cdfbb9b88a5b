#include "view_folds.h"

#include "base_memory.h"

#include <string.h>

enum { STATES = TRACE_STATE_COUNT + 1 }; /* one more: not made yet */

void view_folds_release(ViewFolds *folds)
{
    base_free(folds->rows);
    base_free(folds->stands);
    base_free(folds->groups);
    base_free(folds->row_of);
    base_free(folds->next);
    base_free(folds->state_of);
    base_free(folds->kind_of);
    *folds = (ViewFolds){0};
}

static void make_room(ViewFolds *folds, const ViewModel *model)
{
    size_t lanes = model->lane_count + (size_t)1;
    size_t groups = model->lives.group_count + (size_t)1;

    folds->rows = base_resize_array(folds->rows, lanes, sizeof *folds->rows);
    folds->stands =
        base_resize_array(folds->stands, lanes, sizeof *folds->stands);
    folds->groups =
        base_resize_array(folds->groups, groups, sizeof *folds->groups);
    folds->row_of =
        base_resize_array(folds->row_of, lanes, sizeof *folds->row_of);
    folds->next = base_resize_array(folds->next, lanes, sizeof *folds->next);
    folds->state_of =
        base_resize_array(folds->state_of, lanes, sizeof *folds->state_of);
    folds->kind_of =
        base_resize_array(folds->kind_of, lanes, sizeof *folds->kind_of);
}

/* ---- which lanes are alike ---- */

/* Lanes of one owner that run the same coroutine. */
typedef struct Kind {
    uint32_t owner; /* a task by serial, or a group past all tasks */
    TraceText coroutine;
    uint32_t index; /* VIEW_NONE: a free place */
} Kind;

static uint32_t owner_of(const ViewModel *model, const ExplainTask *task)
{
    return task->group == EXPLAIN_NONE ? task->parent
                                       : model->lives.task_count + task->group;
}

/* The place of a kind in a table of 1 << bits places, or a free one for it. */
static Kind *find_kind(Kind *table, int bits, uint32_t owner,
                       TraceText coroutine)
{
    uint64_t mixed =
        ((uint64_t)owner << 32 | coroutine) * UINT64_C(0x9E3779B97F4A7C15);
    uint32_t at = (uint32_t)(mixed >> (64 - bits));

    while (table[at].index != VIEW_NONE &&
           (table[at].owner != owner || table[at].coroutine != coroutine))
        at = (at + 1) & ((1u << bits) - 1);
    return &table[at];
}

static void forbid(ViewFolds *folds, const ViewModel *model, uint32_t task)
{
    uint32_t lane = view_model_lane(model, task);

    if (lane != VIEW_NONE)
        folds->kind_of[lane] = VIEW_NONE;
}

/* Whose tasks or groups have lanes below its own stays a lane. */
static void forbid_parents(ViewFolds *folds, const ViewModel *model)
{
    for (uint32_t i = 0; i < model->lane_count; i++) {
        const ExplainTask *task = &model->lives.tasks[model->lanes[i].task];
        if (task->group == EXPLAIN_NONE)
            forbid(folds, model, task->parent);
    }
    for (uint32_t i = 0; i < model->lives.group_count; i++)
        if (model->groups[i].lane_count > 0)
            forbid(folds, model, model->lives.groups[i].owner);
}

static void find_kinds(ViewFolds *folds, const ViewModel *model)
{
    int bits = 4;

    while ((1u << bits) < 2 * model->lane_count)
        bits++;
    Kind *table = base_alloc_array((size_t)1 << bits, sizeof *table);
    for (uint32_t i = 0; i < 1u << bits; i++)
        table[i].index = VIEW_NONE;
    folds->kind_count = 0;
    for (uint32_t i = 0; i < model->lane_count; i++) {
        const ExplainTask *task = &model->lives.tasks[model->lanes[i].task];
        uint32_t owner = owner_of(model, task);
        Kind *kind = find_kind(table, bits, owner, task->coroutine);
        if (kind->index == VIEW_NONE)
            *kind = (Kind){owner, task->coroutine, folds->kind_count++};
        folds->kind_of[i] = kind->index;
    }
    base_free(table);
    forbid_parents(folds, model);
}

/* ---- rows ---- */

static void find_states(ViewFolds *folds, const ViewModel *model,
                        TraceEventId event)
{
    memset(folds->in_state, 0, sizeof folds->in_state);
    for (uint32_t i = 0; i < model->lane_count; i++) {
        uint32_t serial = model->lanes[i].task;
        const ExplainTask *task = &model->lives.tasks[serial];
        TraceState state = TRACE_STATE_COUNT;
        if (task->ended != TRACE_NONE && task->ended <= event)
            state = task->outcome;
        else if (task->created <= event)
            state = explain_state_at(&model->lives, serial, event, NULL);
        folds->state_of[i] = state;
        if (state < TRACE_STATE_COUNT)
            folds->in_state[state]++;
    }
}

static bool is_shown(const ViewFolds *folds, const ViewModel *model,
                     uint32_t lane)
{
    unsigned states = folds->wish.states;

    return states == 0 || model->lanes[lane].task == folds->wish.chosen ||
           (states & 1u << folds->state_of[lane]) != 0;
}

static bool may_fold(const ViewFolds *folds, const ViewModel *model,
                     uint32_t lane)
{
    return folds->kind_of[lane] != VIEW_NONE &&
           model->lanes[lane].task != folds->wish.chosen;
}

/* What lanes have in common that may share a row. */
static size_t likeness(const ViewFolds *folds, uint32_t lane)
{
    return (size_t)folds->kind_of[lane] * STATES + folds->state_of[lane];
}

static void add_row(ViewFolds *folds, uint32_t task)
{
    folds->rows[folds->count] = (ViewLane){.task = task};
    folds->stands[folds->count++] = 0;
}

/* `last` is, by likeness, the last lane of the row that it has. */
static void add_lane(ViewFolds *folds, const ViewModel *model, uint32_t lane,
                     uint32_t *last, bool folded)
{
    uint32_t *before = folded ? &last[likeness(folds, lane)] : NULL;

    folds->next[lane] = VIEW_NONE;
    if (before && *before != VIEW_NONE) {
        folds->next[*before] = lane;
        folds->row_of[lane] = folds->row_of[*before];
    } else {
        folds->row_of[lane] = folds->count;
        add_row(folds, model->lanes[lane].task);
    }
    folds->stands[folds->row_of[lane]]++;
    if (before)
        *before = lane;
}

static void make_rows(ViewFolds *folds, const ViewModel *model)
{
    size_t room = (size_t)folds->kind_count * STATES + 1;
    uint32_t *alike = base_alloc_zero(room * sizeof *alike);
    uint32_t *last = base_alloc_array(room, sizeof *last);

    memset(last, 0xFF, room * sizeof *last); /* VIEW_NONE */
    folds->count = folds->foldable = 0;
    for (uint32_t i = 0; i < model->lane_count; i++)
        if (may_fold(folds, model, i))
            alike[likeness(folds, i)]++;
    for (uint32_t i = 0; i < model->lane_count; i++) {
        bool many = may_fold(folds, model, i) &&
                    alike[likeness(folds, i)] >= VIEW_FOLD_LEAST;
        folds->foldable += many;
        folds->row_of[i] = VIEW_NONE;
        if (is_shown(folds, model, i))
            add_lane(folds, model, i, last, many && !folds->wish.unfolded);
    }
    base_free(alike);
    base_free(last);
}

/* Lanes of a group stand together, and so do their rows: from the first row
 * that was made for one of them to the last. */
static void frame_rows(ViewFolds *folds, const ViewModel *model)
{
    uint32_t *made = base_alloc_array(model->lane_count + (size_t)1,
                                      sizeof *made); /* before each lane */
    uint32_t count = 0;

    for (uint32_t i = 0; i < model->lane_count; i++) {
        made[i] = count;
        count += folds->row_of[i] == count;
    }
    made[model->lane_count] = count;
    folds->frame_count = 0;
    for (uint32_t i = 0; i < model->lives.group_count; i++) {
        const ViewGroup *group = &model->groups[i];
        uint32_t end = group->lane + group->lane_count;
        ViewGroup *rows = &folds->groups[i];
        *rows = (ViewGroup){0};
        if (group->lane_count > 0)
            *rows =
                (ViewGroup){made[group->lane], made[end] - made[group->lane]};
        if (rows->lane_count == 0)
            continue;
        folds->frame_count++;
        folds->rows[rows->lane].frames_open++;
        folds->rows[rows->lane + rows->lane_count - 1].frames_closed++;
    }
    base_free(made);
}

static void count_frames(ViewFolds *folds)
{
    for (uint32_t i = 0; i < folds->count; i++) {
        ViewLane *row = &folds->rows[i];
        if (i > 0) {
            row->opened_before = row[-1].opened_before;
            row->closed_before = row[-1].closed_before + row[-1].frames_closed;
        }
        row->opened_before += row->frames_open;
    }
}

static bool is_same(const ViewFoldWish *a, const ViewFoldWish *b)
{
    return a->event == b->event && a->chosen == b->chosen &&
           a->states == b->states && a->unfolded == b->unfolded;
}

void view_folds_update(ViewFolds *folds, const ViewModel *model,
                       const ViewFoldWish *wish)
{
    bool other = !folds->made || folds->generation != model->generation;

    if (!other && is_same(&folds->wish, wish))
        return;
    if (other) {
        make_room(folds, model);
        find_kinds(folds, model);
        folds->generation = model->generation;
        folds->made = true;
    }
    folds->wish = *wish;
    folds->changes++;
    find_states(folds, model, wish->event);
    make_rows(folds, model);
    frame_rows(folds, model);
    count_frames(folds);
}

uint32_t view_folds_row(const ViewFolds *folds, const ViewModel *model,
                        uint32_t task)
{
    uint32_t lane = view_model_lane(model, task);

    return lane == VIEW_NONE ? VIEW_NONE : folds->row_of[lane];
}
