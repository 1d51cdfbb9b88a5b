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

/* The first failure is the story: it may take more, in narrower columns. */
#define FIRST_SHARE 0.74
#define FIRST_LEAST 0.55 /* of a column's least width */

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

static double seconds_after(const ViewModel *model, uint32_t instant)
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
        double seconds = seconds_after(model, i);
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
static void mark_urgent(ViewAxis *axis, double room)
{
    const ViewModel *model = axis->model;
    double left = room / axis->metrics.column_least;

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

/* Makes the knots, without their places. Returns the opened columns. */
static uint32_t make_knots(ViewAxis *axis, const ViewAxisState *state,
                           double room)
{
    const ViewModel *model = axis->model;
    uint32_t columns = 0;

    mark_urgent(axis, room);
    axis->knot_count = 0;
    if (model->urgent_count == 0 || model->urgent[0] != 0)
        append_knot(axis, 0, axis->seconds <= 0);
    for (uint32_t i = 0; i < model->urgent_count; i++) {
        if (axis->marks[i] || model->urgent[i] == 0)
            append_knot(axis, model->urgent[i], axis->marks[i]);
    }
    for (uint32_t i = 0; i < state->choice_count; i++) {
        if (state->choices[i].instant < model->instant_count)
            knot_at(axis, state->choices[i].instant)->opened =
                state->choices[i].open;
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
    place_knots(axis, leads ? metrics->lead : 0);
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
        axis->marks = base_resize(axis->marks, model->urgent_count + 1);
        find_breaks(axis);
    }
    axis->metrics = *metrics;
    axis->zoom = state->zoom;
    axis->changes = state->changes;
    build_knots(axis, state);
    clamp_pan(axis, state);
}

uint32_t view_axis_knot_of(const ViewAxis *axis, uint32_t instant)
{
    uint32_t low = 0, high = axis->knot_count;

    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (axis->knots[middle].instant <= instant)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* Where an instant begins; *knot is its own knot or the one before it. */
static double instant_x(const ViewAxis *axis, uint32_t instant,
                        const ViewKnot **knot)
{
    *knot = &axis->knots[view_axis_knot_of(axis, instant)];
    if ((*knot)->instant == instant)
        return (*knot)->x;
    const ViewInstant *entry = &axis->model->instants[instant];
    const ViewInstant *before = &axis->model->instants[(*knot)->instant];
    uint32_t columns =
        entry->columns_before - before->columns_before - before->columns;
    return (*knot)->after_x +
           (entry->time - (*knot)->after_time) * axis->scale +
           axis->fold * columns;
}

/* What one of an instant's turns takes; `knot` is that of instant_x(). */
static double column_width(const ViewAxis *axis, uint32_t instant,
                           const ViewKnot *knot)
{
    return knot->instant == instant && knot->opened ? axis->column : axis->fold;
}

ViewPiece view_axis_piece(const ViewAxis *axis, uint32_t instant)
{
    const ViewModel *model = axis->model;
    const ViewKnot *knot;
    ViewPiece piece = {.time = model->instants[instant].time,
                       .x = instant_x(axis, instant, &knot),
                       .seconds = seconds_after(model, instant)};

    if (knot->instant == instant) {
        piece.opened = knot->opened;
        piece.broken = knot->broken;
        piece.stub = knot->stub ? axis->stub : 0;
    }
    piece.width =
        column_width(axis, instant, knot) * model->instants[instant].columns;
    piece.gap = (piece.broken ? axis->longest : piece.seconds) * axis->scale;
    return piece;
}

/* Where a cell's events lie, one after the other. */
typedef struct Room {
    double x, width;         /* no width: all in one point */
    TraceEventId first, end; /* the events that share it */
} Room;

static bool is_in_stub(const ViewInstant *instant, uint32_t cell)
{
    return instant->stub != VIEW_NONE && cell >= instant->stub;
}

static Room room_of(const ViewAxis *axis, TraceEventId event)
{
    const ViewModel *model = axis->model;
    uint32_t index = view_model_cell_of(model, event);
    const ViewCell *cell = &model->cells[index];
    const ViewInstant *instant = &model->instants[cell->instant];
    const ViewKnot *knot;
    double x = instant_x(axis, cell->instant, &knot);
    double width = column_width(axis, cell->instant, knot);

    if (is_in_stub(instant, index)) {
        uint32_t last = instant->cell + instant->cell_count - 1;
        bool shown = knot->instant == cell->instant && knot->stub;
        return (Room){x + width * instant->columns, shown ? axis->stub : 0,
                      model->cells[instant->stub].begin,
                      model->cells[last].end};
    }
    return (Room){x + width * cell->column, cell->folded ? 0 : width,
                  cell->begin, cell->end};
}

/* Where the event's slot in its column begins, or `later` slots further. */
static double slot_x(const ViewAxis *axis, TraceEventId event, unsigned later)
{
    Room room = room_of(axis, event);
    double part =
        (double)(event - room.first + later) / (double)(room.end - room.first);

    if (room.width <= 0)
        return room.x;
    return room.x + room.width * (COLUMN_LEAD + COLUMN_SPAN * part);
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
    Room room = room_of(axis, event);

    return room.x + room.width;
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

/* The last instant that is not past a time. */
static uint32_t instant_before(const ViewModel *model, double time)
{
    uint32_t low = 0, high = model->instant_count;

    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (model->instants[middle].time <= time)
            low = middle;
        else
            high = middle;
    }
    return low;
}

double view_axis_time_x(const ViewAxis *axis, double time)
{
    if (axis->knot_count == 0)
        return 0;
    ViewPiece piece = view_axis_piece(axis, instant_before(axis->model, time));
    double end = piece.x + piece.width;
    if (time <= piece.time)
        return end;
    return end + piece.stub + gap_x(axis, &piece, time - piece.time);
}

uint32_t view_axis_instant_from(const ViewAxis *axis, double x)
{
    uint32_t low = 0, high = axis->model->instant_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        ViewPiece piece = view_axis_piece(axis, middle);
        if (piece.x + piece.width + piece.stub >= x)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

uint32_t view_axis_cell_at(const ViewAxis *axis, uint32_t instant,
                           uint32_t column)
{
    const ViewModel *model = axis->model;
    uint32_t low = model->instants[instant].cell;
    uint32_t high = low + model->instants[instant].cell_count;

    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (model->cells[middle].column <= column &&
            !is_in_stub(&model->instants[instant], middle))
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* The first of the events from `first` to `end` that stands at or past `into`,
 * a part of the room that they share. */
static TraceEventId event_past(TraceEventId first, TraceEventId end,
                               double into)
{
    double count = end - first;
    double index = ceil((into - COLUMN_LEAD) / COLUMN_SPAN * count - 1e-9);

    if (index <= 0)
        return first;
    return first + (TraceEventId)fmin(index, count);
}

/* The first event past an instant that has none of its own. */
static TraceEventId event_after(const ViewModel *model, uint32_t index)
{
    const ViewInstant *instant = &model->instants[index];

    if (model->cell_count == 0 || model->cells[instant->cell].instant < index)
        return model->lives.event_count;
    return model->cells[instant->cell].begin;
}

TraceEventId view_axis_event_from(const ViewAxis *axis, double x)
{
    const ViewModel *model = axis->model;
    uint32_t index = view_axis_instant_from(axis, x);

    if (index == model->instant_count)
        return model->lives.event_count;
    const ViewInstant *instant = &model->instants[index];
    if (instant->cell_count == 0)
        return event_after(model, index);
    const ViewCell *cells = model->cells;
    ViewPiece piece = view_axis_piece(axis, index);
    double into = x - piece.x;
    if (into > piece.width && piece.stub > 0)
        return event_past(cells[instant->stub].begin,
                          cells[instant->cell + instant->cell_count - 1].end,
                          (into - piece.width) / piece.stub);
    if (piece.width <= 0 || into <= 0)
        return cells[instant->cell].begin;
    double columns = into / piece.width * instant->columns;
    uint32_t column = (uint32_t)fmin(columns, instant->columns - 1);
    const ViewCell *cell = &cells[view_axis_cell_at(axis, index, column)];
    if (cell->column < column)
        return cell->end;
    return event_past(cell->begin, cell->end, columns - column);
}

TraceEventId view_axis_event_at(const ViewAxis *axis, double x)
{
    TraceEventId next = view_axis_event_from(axis, x + 1e-3);

    return next == 0 ? 0 : next - 1;
}

double view_axis_time_at(const ViewAxis *axis, double x)
{
    if (axis->knot_count == 0)
        return 0;
    uint32_t index = view_axis_instant_from(axis, x);
    if (index < axis->model->instant_count) {
        ViewPiece piece = view_axis_piece(axis, index);
        if (piece.x <= x || index == 0)
            return piece.time;
    }
    ViewPiece piece = view_axis_piece(axis, index - 1);
    double into = fmax(x - piece.x - piece.width - piece.stub, 0);
    if (axis->scale <= 0)
        return piece.time;
    double seconds = piece.broken && into > piece.gap / 2
                         ? piece.seconds - (piece.gap - into) / axis->scale
                         : into / axis->scale;
    return piece.time + fmin(seconds, piece.seconds);
}

static double distance_to(const ViewPiece *piece, double x)
{
    if (x < piece->x)
        return piece->x - x;
    return fmax(x - piece->x - piece->width - piece->stub, 0);
}

uint32_t view_axis_instant_at(const ViewAxis *axis, double x, double reach)
{
    uint32_t after = view_axis_instant_from(axis, x), found = VIEW_NONE;
    double best = reach;

    for (uint32_t i = after == 0 ? 0 : after - 1;
         i <= after && i < axis->model->instant_count; i++) {
        ViewPiece piece = view_axis_piece(axis, i);
        double distance = distance_to(&piece, x);
        if (distance <= best && axis->model->instants[i].columns > 0) {
            best = distance;
            found = i;
        }
    }
    return found;
}

bool view_axis_is_open(const ViewAxis *axis, uint32_t instant)
{
    BASE_REQUIRE(instant < axis->model->instant_count);
    return view_axis_piece(axis, instant).opened;
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
    uint32_t index = view_axis_instant_from(axis, x);

    if (index == axis->model->instant_count ||
        (index > 0 && view_axis_piece(axis, index).x > x))
        index--;
    ViewPiece piece = view_axis_piece(axis, index);
    Place place = {index, 2, view_axis_time_at(axis, x)};
    if (piece.width > 0 && x <= piece.x + piece.width)
        place.part = (x - piece.x) / piece.width;
    return place;
}

static double x_of_place(const ViewAxis *axis, const Place *place)
{
    ViewPiece piece = view_axis_piece(axis, place->instant);

    if (place->part <= 1)
        return piece.x + place->part * piece.width;
    return view_axis_time_x(axis, place->time);
}

void view_axis_zoom(ViewAxis *axis, ViewAxisState *state, double x,
                    double factor)
{
    if (axis->knot_count == 0)
        return;
    ViewAxisMetrics metrics = axis->metrics;
    Place place = place_at(axis, state->pan + x);
    state->zoom *= factor;
    view_axis_build(axis, axis->model, state, &metrics);
    state->pan = x_of_place(axis, &place) - x;
    clamp_pan(axis, state);
}

void view_axis_zoom_to(ViewAxis *axis, ViewAxisState *state, TraceEventId first,
                       TraceEventId last)
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
