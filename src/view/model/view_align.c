#include "view_align.h"

#include "base_memory.h"

/* The instants of one model while they are merged with the other's. */
typedef struct Side {
    ViewModel *model;
    ViewInstant *merged; /* owned until it is given to the model */
    uint32_t next;       /* of the model's own instants */
} Side;

static bool has_next(const Side *side)
{
    return side->next < side->model->instant_count;
}

static double next_time(const Side *side)
{
    return side->model->instants[side->next].time;
}

/* The cells of an instant know its index. */
static void move_cells(ViewModel *model, const ViewInstant *instant,
                       uint32_t index)
{
    for (uint32_t i = 0; i < instant->cell_count; i++)
        model->cells[instant->cell + i].instant = index;
}

/* An own instant, or one that only the other run has. */
static ViewInstant take(Side *side, double time, uint32_t index)
{
    ViewModel *model = side->model;

    if (has_next(side) && next_time(side) == time) {
        ViewInstant own = model->instants[side->next++];
        move_cells(model, &own, index);
        return own;
    }
    uint32_t cell =
        has_next(side) ? model->instants[side->next].cell : model->cell_count;
    if (cell == model->cell_count && cell > 0)
        cell--;
    return (ViewInstant){.time = time, .cell = cell, .stub = VIEW_NONE};
}

static void share(ViewInstant *a, ViewInstant *b)
{
    uint32_t columns = a->columns > b->columns ? a->columns : b->columns;
    uint32_t urgency = a->urgency > b->urgency ? a->urgency : b->urgency;

    for (int i = 0; i < 2; i++) {
        ViewInstant *one = i == 0 ? a : b;
        one->lent = columns - one->columns;
        one->columns = columns;
        one->urgency = urgency;
    }
}

/* Events share a column, and so do those of the other run: the same one of both
 * stands at the same place. */
static void share_cells(ViewModel *a, const ViewInstant *mine, ViewModel *b,
                        const ViewInstant *theirs)
{
    uint32_t i = 0, j = 0;

    while (i < mine->cell_count && j < theirs->cell_count) {
        ViewCell *one = &a->cells[mine->cell + i];
        ViewCell *other = &b->cells[theirs->cell + j];
        uint32_t left = one->end - one->begin;
        uint32_t right = other->end - other->begin;
        if (one->column == other->column && one->folded == other->folded) {
            one->lent = right > left ? right - left : 0;
            other->lent = left > right ? left - right : 0;
        }
        bool both = one->column == other->column;
        i += both || one->column < other->column;
        j += both || one->column > other->column;
    }
}

static uint32_t merge(Side *a, Side *b)
{
    uint32_t count = 0;

    while (has_next(a) || has_next(b)) {
        bool first =
            has_next(a) && (!has_next(b) || next_time(a) <= next_time(b));
        double time = next_time(first ? a : b);
        a->merged[count] = take(a, time, count);
        b->merged[count] = take(b, time, count);
        share(&a->merged[count], &b->merged[count]);
        share_cells(a->model, &a->merged[count], b->model, &b->merged[count]);
        count++;
    }
    return count;
}

/* Gives the merged instants to the model, with what is summed over them. */
static void give(Side *side, uint32_t count, double last_time)
{
    ViewModel *model = side->model;

    base_free(model->instants);
    model->instants = side->merged;
    model->instant_count = count;
    base_free(model->urgent);
    model->urgent = base_alloc_array(count + 1u, sizeof *model->urgent);
    model->urgent_count = model->column_count = model->stub_count = 0;
    for (uint32_t i = 0; i < count; i++) {
        ViewInstant *instant = &model->instants[i];
        instant->columns_before = model->column_count;
        model->column_count += instant->columns;
        if (instant->urgency != VIEW_URGENCY_NONE)
            model->urgent[model->urgent_count++] = i;
    }
    model->last_time = last_time;
    model->generation++;
}

void view_align(ViewModel *a, ViewModel *b)
{
    size_t room = (size_t)a->instant_count + b->instant_count + 1;
    Side sides[2] = {{.model = a}, {.model = b}};
    double last = a->last_time > b->last_time ? a->last_time : b->last_time;

    for (int i = 0; i < 2; i++)
        sides[i].merged = base_alloc_array(room, sizeof(ViewInstant));
    uint32_t count = merge(&sides[0], &sides[1]);
    for (int i = 0; i < 2; i++)
        give(&sides[i], count, last);
}
