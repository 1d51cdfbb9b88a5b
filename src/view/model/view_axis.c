#include "view_axis.h"

#include "base_memory.h"
#include "view_axis_places.h"

#include <math.h>
#include <string.h>

/* Of the axis: what opened instants may take when time passes too. */
#define COLUMNS_SHARE 0.56

/* The first failure is the story: it may take more, in narrower columns. */
#define FIRST_SHARE 0.74
#define FIRST_LEAST 0.55 /* of a column's least width */

/* Of the plot: what the run itself takes at least. Past its last event only
 * ghosts go on, which are the first to shrink. */
#define STORY_SHARE 0.6

/* Of the axis: what the turns of folded instants may take, and all stubs. A
 * turn that would get less than this many px gets none. */
#define FOLDS_SHARE 0.16
#define STUBS_SHARE 0.12
#define FOLD_LEAST 0.2

/* A gap is broken if it is so many times all others together, and then takes
 * so much of them; one that only ghosts reach into is left whole longer. */
#define BREAK_FACTOR 8.0
#define BREAK_FACTOR_GHOSTS 60.0
#define BREAK_SHARE 0.4

#define ZOOM_MOST 1e6

void view_axis_state_init(ViewAxisState *state)
{
    *state = (ViewAxisState){.zoom = 1};
}

void view_axis_state_release(ViewAxisState *state)
{
    base_free(state->choices);
    view_axis_state_init(state);
}

void view_axis_release(ViewAxis *axis)
{
    base_free(axis->knots);
    base_free(axis->marks);
    *axis = (ViewAxis){0};
}

double view_axis_seconds_after(const ViewModel *model, uint32_t instant)
{
    double from = model->instants[instant].time;
    double until = instant + 1 < model->instant_count
                       ? model->instants[instant + 1].time
                       : model->last_time;

    return until > from ? until - from : 0;
}

/* The greatest gaps, in descending order. */
typedef struct Greatest {
    double seconds[VIEW_AXIS_BREAKS + 1];
    uint32_t instants[VIEW_AXIS_BREAKS + 1];
} Greatest;

static void note_gap(Greatest *greatest, double seconds, uint32_t instant)
{
    int i = VIEW_AXIS_BREAKS;

    if (seconds <= greatest->seconds[i])
        return;
    for (; i > 0 && greatest->seconds[i - 1] < seconds; i--) {
        greatest->seconds[i] = greatest->seconds[i - 1];
        greatest->instants[i] = greatest->instants[i - 1];
    }
    greatest->seconds[i] = seconds;
    greatest->instants[i] = instant;
}

static void add_break(ViewAxis *axis, uint32_t instant)
{
    uint32_t i = axis->break_count++;

    for (; i > 0 && axis->breaks[i - 1] > instant; i--)
        axis->breaks[i] = axis->breaks[i - 1];
    axis->breaks[i] = instant;
}

/* Finds the gaps that are left out because they dwarf all others. */
static void find_breaks(ViewAxis *axis)
{
    const ViewModel *model = axis->model;
    Greatest greatest = {{0}, {0}};
    double sum = 0;

    axis->break_count = 0;
    axis->longest = INFINITY;
    for (uint32_t i = 0; i < model->instant_count; i++) {
        double seconds = view_axis_seconds_after(model, i);
        note_gap(&greatest, seconds, i);
        sum += seconds;
    }
    axis->seconds = sum;
    double rest = sum;
    for (uint32_t i = 0; i < VIEW_AXIS_BREAKS && greatest.seconds[i] > 0; i++) {
        bool ghosts = greatest.instants[i] + 1 == model->instant_count;
        double factor = ghosts ? BREAK_FACTOR_GHOSTS : BREAK_FACTOR;
        rest -= greatest.seconds[i];
        if (rest <= sum * 1e-9 || greatest.seconds[i] <= factor * rest)
            continue;
        axis->longest = fmax(rest * BREAK_SHARE, greatest.seconds[i + 1]);
        axis->seconds = rest + (i + 1) * axis->longest;
        for (uint32_t j = 0; j <= i; j++)
            add_break(axis, greatest.instants[j]);
        return;
    }
}

static void append_knot(ViewAxis *axis, uint32_t instant, bool opened)
{
    BASE_GROW(axis->knots, axis->knot_count, axis->knot_capacity);
    axis->knots[axis->knot_count++] =
        (ViewKnot){.instant = instant, .opened = opened};
}

/* The knot of an instant, made if there is none. */
static ViewKnot *knot_at(ViewAxis *axis, uint32_t instant)
{
    uint32_t i = view_axis_knot_of(axis, instant);

    if (axis->knots[i].instant == instant)
        return &axis->knots[i];
    append_knot(axis, instant, false);
    i++;
    memmove(&axis->knots[i + 1], &axis->knots[i],
            (axis->knot_count - 1 - i) * sizeof *axis->knots);
    axis->knots[i] = (ViewKnot){.instant = instant};
    return &axis->knots[i];
}

/* The first failure, of which `left` columns are the room for all that opens;
 * returns how many it takes. */
static double mark_first(ViewAxis *axis, double left)
{
    const ViewModel *model = axis->model;
    double most = left / COLUMNS_SHARE * FIRST_SHARE / FIRST_LEAST;

    for (uint32_t i = 0; i < model->urgent_count; i++) {
        const ViewInstant *instant = &model->instants[model->urgent[i]];
        if (instant->urgency != VIEW_URGENCY_FAILURE)
            continue;
        axis->marks[i] = instant->columns <= most;
        return axis->marks[i] ? instant->columns : 0;
    }
    return 0;
}

/* What opens by itself: the most urgent first, as long as there is room. */
static void mark_urgent(ViewAxis *axis, double left)
{
    const ViewModel *model = axis->model;

    memset(axis->marks, 0, model->urgent_count);
    if (axis->seconds <= 0) { /* there is nothing else to show */
        memset(axis->marks, 1, model->urgent_count);
        return;
    }
    left -= mark_first(axis, left);
    for (int urgency = VIEW_URGENCY_FAILURE; urgency > VIEW_URGENCY_NONE;
         urgency--) {
        for (uint32_t i = 0; i < model->urgent_count; i++) {
            const ViewInstant *instant = &model->instants[model->urgent[i]];
            if (axis->marks[i] || instant->urgency != (uint32_t)urgency ||
                instant->columns > left)
                continue;
            axis->marks[i] = 1;
            left -= instant->columns;
        }
    }
}

/* The instant of exactly that time; NONE. */
static uint32_t instant_at(const ViewModel *model, double time)
{
    uint32_t low = 0, high = model->instant_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (model->instants[middle].time < time)
            low = middle + 1;
        else
            high = middle;
    }
    return low < model->instant_count && model->instants[low].time == time
               ? low
               : VIEW_NONE;
}

/* The instant through which somebody steps, if its columns have room; NONE. */
static uint32_t near_instant(const ViewAxis *axis, const ViewAxisState *state,
                             double columns)
{
    uint32_t near =
        state->has_near ? instant_at(axis->model, state->near) : VIEW_NONE;

    return near != VIEW_NONE && axis->model->instants[near].columns <= columns
               ? near
               : VIEW_NONE;
}

/* Makes the knots, without their places. Returns the opened columns. */
static uint32_t make_knots(ViewAxis *axis, const ViewAxisState *state,
                           double room)
{
    const ViewModel *model = axis->model;
    double least = room / axis->metrics.column_least;
    uint32_t columns = 0, near = near_instant(axis, state, least);

    mark_urgent(axis, near == VIEW_NONE
                          ? least
                          : least - model->instants[near].columns);
    axis->knot_count = 0;
    if (model->urgent_count == 0 || model->urgent[0] != 0)
        append_knot(axis, 0, axis->seconds <= 0);
    for (uint32_t i = 0; i < model->urgent_count; i++) {
        if (axis->marks[i] || model->urgent[i] == 0)
            append_knot(axis, model->urgent[i], axis->marks[i]);
    }
    if (near != VIEW_NONE)
        knot_at(axis, near)->opened = true;
    for (uint32_t i = 0; i < state->choice_count; i++) {
        uint32_t chosen = instant_at(model, state->choices[i].time);
        if (chosen != VIEW_NONE)
            knot_at(axis, chosen)->opened = state->choices[i].open;
    }
    for (uint32_t i = 0; i < axis->break_count; i++)
        knot_at(axis, axis->breaks[i])->broken = true;
    for (uint32_t i = 0; axis->stub > 0 && i < model->stub_count; i++)
        knot_at(axis, model->stubs[i])->stub = true;
    for (uint32_t i = 0; i < axis->knot_count; i++) {
        ViewKnot *knot = &axis->knots[i];
        uint32_t own = model->instants[knot->instant].columns;
        knot->opened = knot->opened && own > 0;
        columns += knot->opened ? own : 0;
    }
    return columns;
}

static double instant_time(const ViewModel *model, uint32_t instant)
{
    return instant < model->instant_count ? model->instants[instant].time
                                          : model->last_time;
}

static void place_knots(ViewAxis *axis, double lead)
{
    const ViewModel *model = axis->model;
    double x = lead, time = instant_time(model, 0);
    uint32_t columns = 0; /* before x */

    for (uint32_t i = 0; i < axis->knot_count; i++) {
        ViewKnot *knot = &axis->knots[i];
        const ViewInstant *instant = &model->instants[knot->instant];
        knot->x = x + (instant->time - time) * axis->scale +
                  axis->fold * (instant->columns_before - columns);
        knot->after_x =
            knot->x +
            instant->columns * (knot->opened ? axis->column : axis->fold);
        knot->after_time = instant->time;
        if (knot->stub)
            knot->after_x += axis->stub;
        if (knot->broken) {
            knot->after_x += axis->longest * axis->scale;
            knot->after_time = instant_time(model, knot->instant + 1);
        }
        x = knot->after_x;
        time = knot->after_time;
        columns = instant->columns_before + instant->columns;
    }
    x += axis->fold * (model->column_count - columns);
    if (model->last_time > time)
        x += (model->last_time - time) * axis->scale;
    axis->total = x + axis->metrics.tail;
}

/* Many shutdowns share what one may have. */
static void size_stubs(ViewAxis *axis, double room)
{
    uint32_t count = axis->model->stub_count;

    axis->stub = count == 0 ? 0 : room * STUBS_SHARE / count;
    axis->stub = fmin(axis->stub, axis->metrics.stub);
    if (axis->stub < 2)
        axis->stub = 0;
}

/* So that an effect stands right of its cause in a folded instant, too. */
static void size_folds(ViewAxis *axis, uint32_t columns, double room)
{
    axis->fold = columns == 0 ? 0 : room * FOLDS_SHARE / columns;
    axis->fold = fmin(axis->fold, axis->metrics.fold);
    if (axis->fold < FOLD_LEAST)
        axis->fold = 0;
}

/* Where no instant is opened, folded turns take what the ghosts give: up to the
 * width of opened ones. */
static void widen_folds(ViewAxis *axis, double freed)
{
    uint32_t turns = axis->model->column_count;
    double more = turns == 0 ? 0 : freed / turns;
    double most =
        axis->metrics.fold > 0 ? axis->metrics.column_least - axis->fold : 0;

    more = fmax(fmin(more, most), 0);
    axis->fold += more;
    axis->scale += (freed - more * turns) / axis->seconds;
}

/* The columns take what the ghosts give. */
static void shrink_ghosts(ViewAxis *axis, uint32_t columns, double room)
{
    const ViewModel *model = axis->model;
    double seconds =
        fmin(view_axis_seconds_after(model, model->instant_count - 1),
             axis->longest);
    double most = axis->metrics.width * axis->zoom * (1 - STORY_SHARE) -
                  axis->metrics.tail;

    if (seconds <= 0 || most <= 0 || seconds * axis->scale <= most)
        return;
    axis->scale = most / seconds;
    double freed = room - axis->scale * axis->seconds;
    if (columns > 0)
        axis->column = freed / columns;
    else
        widen_folds(axis, freed);
}

static void build_knots(ViewAxis *axis, const ViewAxisState *state)
{
    const ViewAxisMetrics *metrics = &axis->metrics;
    double seconds = axis->seconds, zoom = state->zoom;
    double room = fmax(metrics->width - metrics->tail, 40) * zoom;
    double share = seconds > 0 ? COLUMNS_SHARE : 1;

    if (axis->model->instant_count == 0) {
        axis->knot_count = 0;
        axis->total = axis->column = axis->scale = 0;
        return;
    }
    size_stubs(axis, room);
    room -= axis->stub * axis->model->stub_count;
    uint32_t columns = make_knots(axis, state, room * share);
    bool leads = !axis->knots[0].opened;
    if (leads)
        room -= metrics->lead;
    size_folds(axis, axis->model->column_count - columns, room);
    room -= axis->fold * (axis->model->column_count - columns);
    axis->column =
        seconds > 0 ? metrics->column * zoom : metrics->column * 2.4 * zoom;
    if (seconds > 0 && columns * metrics->column_least > room * share)
        share = FIRST_SHARE;
    if (columns > 0 && axis->column > room * share / columns)
        axis->column = room * share / columns;
    axis->scale = seconds > 0 ? (room - axis->column * columns) / seconds : 0;
    shrink_ghosts(axis, columns, room);
    place_knots(axis, leads ? metrics->lead : 0);
}

void view_axis_clamp(const ViewAxis *axis, ViewAxisState *state)
{
    double most = axis->total - axis->metrics.width;

    if (!(state->pan < most))
        state->pan = most;
    if (!(state->pan > 0))
        state->pan = 0;
}

void view_axis_build(ViewAxis *axis, const ViewModel *model,
                     ViewAxisState *state, const ViewAxisMetrics *metrics)
{
    if (!(state->zoom >= 1))
        state->zoom = 1;
    if (state->zoom > ZOOM_MOST)
        state->zoom = ZOOM_MOST;
    bool same_model =
        axis->model == model && axis->generation == model->generation;
    if (same_model && axis->zoom == state->zoom &&
        axis->changes == state->changes &&
        memcmp(&axis->metrics, metrics, sizeof *metrics) == 0) {
        view_axis_clamp(axis, state);
        return;
    }
    if (!same_model) {
        axis->model = model;
        axis->generation = model->generation;
        axis->marks = base_resize(axis->marks, model->urgent_count + 1);
        find_breaks(axis);
    }
    axis->metrics = *metrics;
    axis->zoom = state->zoom;
    axis->changes = state->changes;
    build_knots(axis, state);
    view_axis_clamp(axis, state);
}
