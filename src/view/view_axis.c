#include "view_axis.h"

#include "base_check.h"
#include "base_memory.h"

#include <math.h>
#include <string.h>

/* Of a column: what is left free before its first event, and what its events
 * share. */
#define COLUMN_LEAD 0.05
#define COLUMN_SPAN 0.88

/* Of the axis: what opened instants may take when time passes too. */
#define COLUMNS_SHARE 0.56

/* A gap is broken if it is so many times all others together, and then takes
 * so much of them; one that only ghosts reach into is left whole longer. */
#define BREAK_FACTOR 8.0
#define BREAK_FACTOR_GHOSTS 60.0
#define BREAK_SHARE 0.4

#define ZOOM_MOST 1e6

enum { BREAKS_MOST = 6 };

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
    base_free(axis->pieces);
    *axis = (ViewAxis){0};
}

static double seconds_after(const ViewModel *model, uint32_t instant)
{
    double from = model->instants[instant].time;
    double until = instant + 1 < model->instant_count
                       ? model->instants[instant + 1].time
                       : model->last_time;

    return until > from ? until - from : 0;
}

/* Keeps the greatest gaps in `greatest`, in descending order. */
static void note_gap(double *greatest, double gap)
{
    if (gap <= greatest[BREAKS_MOST - 1])
        return;
    int i = BREAKS_MOST - 1;
    for (; i > 0 && greatest[i - 1] < gap; i--)
        greatest[i] = greatest[i - 1];
    greatest[i] = gap;
}

/* The most seconds that a gap may take; infinite if none need be broken. */
static double longest_gap(const ViewModel *model)
{
    double greatest[BREAKS_MOST] = {0}, sum = 0;
    double ghosts = 0;

    for (uint32_t i = 0; i < model->instant_count; i++) {
        double gap = seconds_after(model, i);
        note_gap(greatest, gap);
        sum += gap;
    }
    if (model->instant_count > 0)
        ghosts = seconds_after(model, model->instant_count - 1);
    double rest = sum;
    for (int i = 0; i < BREAKS_MOST && greatest[i] > 0; i++) {
        double factor =
            greatest[i] == ghosts ? BREAK_FACTOR_GHOSTS : BREAK_FACTOR;
        rest -= greatest[i];
        if (rest > sum * 1e-9 && greatest[i] > factor * rest)
            return rest * BREAK_SHARE;
    }
    return INFINITY;
}

/* Opens what the student chose, and by itself what is urgent and fits. */
static uint32_t choose_opened(ViewAxis *axis, const ViewAxisState *state,
                              double room)
{
    const ViewModel *model = axis->model;
    double left = room / axis->metrics.column_least;
    uint32_t columns = 0;

    for (int urgency = VIEW_URGENCY_FAILURE; urgency > VIEW_URGENCY_NONE;
         urgency--) {
        for (uint32_t i = 0; i < model->instant_count; i++) {
            const ViewInstant *instant = &model->instants[i];
            if (instant->urgency != (uint32_t)urgency ||
                instant->columns > left)
                continue;
            axis->pieces[i].opened = true;
            left -= instant->columns;
        }
    }
    for (uint32_t i = 0; i < state->choice_count; i++) {
        if (state->choices[i].instant < axis->piece_count)
            axis->pieces[state->choices[i].instant].opened =
                state->choices[i].open;
    }
    for (uint32_t i = 0; i < axis->piece_count; i++) {
        if (model->instants[i].columns == 0)
            axis->pieces[i].opened = false;
        if (axis->pieces[i].opened)
            columns += model->instants[i].columns;
    }
    return columns;
}

/* Returns the seconds that are to scale. */
static double measure_gaps(ViewAxis *axis)
{
    double sum = 0;

    for (uint32_t i = 0; i < axis->piece_count; i++) {
        ViewPiece *piece = &axis->pieces[i];
        double seconds = seconds_after(axis->model, i);
        piece->time = axis->model->instants[i].time;
        piece->seconds = seconds;
        piece->opened = false;
        piece->broken = seconds > axis->longest;
        sum += piece->broken ? axis->longest : seconds;
    }
    return sum;
}

static void place_pieces(ViewAxis *axis, double lead)
{
    double x = lead;

    for (uint32_t i = 0; i < axis->piece_count; i++) {
        ViewPiece *piece = &axis->pieces[i];
        double shown = piece->broken ? axis->longest : piece->seconds;
        piece->x = x;
        piece->width = piece->opened
                           ? axis->column * axis->model->instants[i].columns
                           : 0;
        piece->gap = shown * axis->scale;
        x = piece->x + piece->width + piece->gap;
    }
    axis->total = x + axis->metrics.tail;
}

static void build_pieces(ViewAxis *axis, const ViewAxisState *state)
{
    const ViewAxisMetrics *metrics = &axis->metrics;
    double seconds = measure_gaps(axis), zoom = state->zoom;
    double room = fmax(metrics->width - metrics->tail, 40) * zoom;
    double share = seconds > 0 ? COLUMNS_SHARE : 1;
    uint32_t columns = choose_opened(axis, state, room * share);
    bool leads = axis->piece_count > 0 && !axis->pieces[0].opened;

    if (leads)
        room -= metrics->lead;
    axis->column = seconds > 0 ? metrics->column * zoom
                               : metrics->column * 2.4 * zoom;
    if (columns > 0 && axis->column > room * share / columns)
        axis->column = room * share / columns;
    axis->scale =
        seconds > 0 ? (room - axis->column * columns) / seconds : 0;
    place_pieces(axis, leads ? metrics->lead : 0);
}

static void clamp_pan(const ViewAxis *axis, ViewAxisState *state)
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
        clamp_pan(axis, state);
        return;
    }
    if (!same_model) {
        axis->model = model;
        axis->generation = model->generation;
        axis->longest = longest_gap(model);
        if (axis->piece_capacity < model->instant_count) {
            axis->piece_capacity = model->instant_count;
            axis->pieces = base_resize_array(
                axis->pieces, axis->piece_capacity, sizeof *axis->pieces);
        }
        axis->piece_count = model->instant_count;
    }
    axis->metrics = *metrics;
    axis->zoom = state->zoom;
    axis->changes = state->changes;
    build_pieces(axis, state);
    clamp_pan(axis, state);
}

/* Where a cell's column begins. */
static double cell_x(const ViewAxis *axis, const ViewCell *cell)
{
    const ViewPiece *piece = &axis->pieces[cell->instant];

    return piece->opened ? piece->x + cell->column * axis->column : piece->x;
}

/* Where the event's slot in its column begins, or `later` slots further. */
static double slot_x(const ViewAxis *axis, TraceEventId event, unsigned later)
{
    const ViewModel *model = axis->model;
    const ViewCell *cell = &model->cells[view_model_cell_of(model, event)];
    double x = cell_x(axis, cell);

    if (cell->folded || !axis->pieces[cell->instant].opened)
        return x;
    double part = (double)(event - cell->begin + later) /
                  (double)(cell->end - cell->begin);
    return x + axis->column * (COLUMN_LEAD + COLUMN_SPAN * part);
}

double view_axis_event_x(const ViewAxis *axis, TraceEventId event)
{
    return slot_x(axis, event, 0);
}

double view_axis_after_x(const ViewAxis *axis, TraceEventId event)
{
    return slot_x(axis, event, 1);
}

double view_axis_column_end(const ViewAxis *axis, TraceEventId event)
{
    const ViewModel *model = axis->model;
    const ViewCell *cell = &model->cells[view_model_cell_of(model, event)];
    double x = cell_x(axis, cell);

    if (cell->folded || !axis->pieces[cell->instant].opened)
        return x;
    return x + axis->column;
}

/* px into a piece's gap of a time that lies `seconds` after the instant. */
static double gap_x(const ViewAxis *axis, const ViewPiece *piece,
                    double seconds)
{
    if (!piece->broken)
        return seconds * axis->scale;
    double half = axis->longest / 2;
    if (seconds <= half)
        return seconds * axis->scale;
    if (seconds >= piece->seconds - half)
        return piece->gap - (piece->seconds - seconds) * axis->scale;
    return piece->gap / 2;
}

double view_axis_time_x(const ViewAxis *axis, double time)
{
    uint32_t low = 0, high = axis->piece_count;

    if (high == 0)
        return 0;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (axis->pieces[middle].time <= time)
            low = middle;
        else
            high = middle;
    }
    const ViewPiece *piece = &axis->pieces[low];
    if (time <= piece->time)
        return piece->x + piece->width;
    return piece->x + piece->width + gap_x(axis, piece, time - piece->time);
}

/* The first piece whose end (without its gap) is at or past x. */
static uint32_t piece_from(const ViewAxis *axis, double x)
{
    uint32_t low = 0, high = axis->piece_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const ViewPiece *piece = &axis->pieces[middle];
        if (piece->x + piece->width >= x)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* The instant's cell that has that column: the last one up to it, since those
 * that are folded away count as the next one. */
static uint32_t cell_of_column(const ViewModel *model, uint32_t instant,
                               uint32_t column)
{
    uint32_t low = model->instants[instant].cell;
    uint32_t high = low + model->instants[instant].cell_count;

    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (model->cells[middle].column <= column)
            low = middle;
        else
            high = middle;
    }
    return low;
}

TraceEventId view_axis_event_from(const ViewAxis *axis, double x)
{
    const ViewModel *model = axis->model;
    uint32_t instant = piece_from(axis, x);

    if (instant == axis->piece_count)
        return model->event_count;
    const ViewPiece *piece = &axis->pieces[instant];
    if (!piece->opened || piece->x >= x)
        return model->cells[model->instants[instant].cell].begin;
    double columns = (x - piece->x) / axis->column;
    uint32_t column = (uint32_t)columns;
    if (column >= model->instants[instant].columns)
        column = model->instants[instant].columns - 1;
    const ViewCell *cell =
        &model->cells[cell_of_column(model, instant, column)];
    double count = cell->end - cell->begin;
    double index = ceil((columns - column - COLUMN_LEAD) / COLUMN_SPAN * count -
                        1e-9);
    if (index <= 0)
        return cell->begin;
    return cell->begin + (TraceEventId)fmin(index, count);
}

TraceEventId view_axis_event_at(const ViewAxis *axis, double x)
{
    TraceEventId next = view_axis_event_from(axis, x + 1e-3);

    return next == 0 ? 0 : next - 1;
}

double view_axis_time_at(const ViewAxis *axis, double x)
{
    if (axis->piece_count == 0)
        return 0;
    uint32_t index = piece_from(axis, x);
    if (index < axis->piece_count && axis->pieces[index].x <= x)
        return axis->pieces[index].time;
    if (index == 0)
        return axis->pieces[0].time;
    const ViewPiece *piece = &axis->pieces[index - 1];
    double into = x - piece->x - piece->width;
    if (axis->scale <= 0)
        return piece->time;
    double seconds = piece->broken && into > piece->gap / 2
                         ? piece->seconds - (piece->gap - into) / axis->scale
                         : into / axis->scale;
    return piece->time + fmin(seconds, piece->seconds);
}

static double distance_to(const ViewPiece *piece, double x)
{
    if (x < piece->x)
        return piece->x - x;
    return fmax(x - piece->x - piece->width, 0);
}

uint32_t view_axis_instant_at(const ViewAxis *axis, double x, double reach)
{
    uint32_t after = piece_from(axis, x), found = VIEW_NONE;
    double best = reach;

    for (uint32_t i = after == 0 ? 0 : after - 1;
         i <= after && i < axis->piece_count; i++) {
        double distance = distance_to(&axis->pieces[i], x);
        if (distance <= best && axis->model->instants[i].columns > 0) {
            best = distance;
            found = i;
        }
    }
    return found;
}

bool view_axis_is_open(const ViewAxis *axis, uint32_t instant)
{
    BASE_REQUIRE(instant < axis->piece_count);
    return axis->pieces[instant].opened;
}

void view_axis_toggle(const ViewAxis *axis, ViewAxisState *state,
                      uint32_t instant)
{
    bool open = !view_axis_is_open(axis, instant);

    state->changes++;
    for (uint32_t i = 0; i < state->choice_count; i++) {
        if (state->choices[i].instant == instant) {
            state->choices[i].open = open;
            return;
        }
    }
    BASE_GROW(state->choices, state->choice_count, state->choice_capacity);
    state->choices[state->choice_count++] =
        (ViewAxisChoice){.instant = instant, .open = open};
}

/* A place on the axis that outlives a change of zoom. */
typedef struct Place {
    uint32_t instant; /* that it lies in or after */
    double part;      /* of the opened instant; past 1 the gap */
    double time;
} Place;

static Place place_at(const ViewAxis *axis, double x)
{
    uint32_t index = piece_from(axis, x);

    if (index == axis->piece_count || axis->pieces[index].x > x)
        index = index == 0 ? 0 : index - 1;
    const ViewPiece *piece = &axis->pieces[index];
    Place place = {index, 2, view_axis_time_at(axis, x)};
    if (piece->width > 0 && x <= piece->x + piece->width)
        place.part = (x - piece->x) / piece->width;
    return place;
}

static double x_of_place(const ViewAxis *axis, const Place *place)
{
    const ViewPiece *piece = &axis->pieces[place->instant];

    if (place->part <= 1)
        return piece->x + place->part * piece->width;
    return view_axis_time_x(axis, place->time);
}

void view_axis_zoom(ViewAxis *axis, ViewAxisState *state, double x,
                    double factor)
{
    if (axis->piece_count == 0)
        return;
    ViewAxisMetrics metrics = axis->metrics;
    Place place = place_at(axis, state->pan + x);
    state->zoom *= factor;
    view_axis_build(axis, axis->model, state, &metrics);
    state->pan = x_of_place(axis, &place) - x;
    clamp_pan(axis, state);
}

void view_axis_zoom_to(ViewAxis *axis, ViewAxisState *state,
                       TraceEventId first, TraceEventId last)
{
    ViewAxisMetrics metrics = axis->metrics;
    double room = metrics.width * 0.84;

    /* Opening instants changes the scale, so it takes more than one go. */
    for (int i = 0; i < 4; i++) {
        double from = view_axis_event_x(axis, first);
        double until = view_axis_column_end(axis, last);
        if (until - from < 1)
            break;
        state->zoom *= room / (until - from);
        view_axis_build(axis, axis->model, state, &metrics);
    }
    double from = view_axis_event_x(axis, first);
    double until = view_axis_column_end(axis, last);
    state->pan = (from + until - metrics.width) / 2;
    clamp_pan(axis, state);
}

void view_axis_reveal(const ViewAxis *axis, ViewAxisState *state,
                      TraceEventId event)
{
    double x = view_axis_event_x(axis, event);
    double margin = axis->metrics.width * 0.06;

    if (x < state->pan + margin)
        state->pan = x - margin;
    if (x > state->pan + axis->metrics.width - margin)
        state->pan = x - axis->metrics.width + margin;
    clamp_pan(axis, state);
}
