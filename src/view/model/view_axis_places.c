#include "view_axis_places.h"

#include "base_check.h"

#include <math.h>

/* Of a column: what is left free before its first event, and what its events
 * share. */
#define COLUMN_LEAD 0.05
#define COLUMN_SPAN 0.88

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
                       .seconds = view_axis_seconds_after(model, instant)};

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
    TraceEventId first, end; /* the events that share it, with as many more as
                                the run beside this one has there */
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
                  cell->begin, cell->end + cell->lent};
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
 * a part of the room that they share with `lent` others. */
static TraceEventId event_past(TraceEventId first, TraceEventId end,
                               uint32_t lent, double into)
{
    double count = end - first;
    double index =
        ceil((into - COLUMN_LEAD) / COLUMN_SPAN * (count + lent) - 1e-9);

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
                          cells[instant->cell + instant->cell_count - 1].end, 0,
                          (into - piece.width) / piece.stub);
    if (piece.width <= 0 || into <= 0)
        return cells[instant->cell].begin;
    double columns = into / piece.width * instant->columns;
    uint32_t column = (uint32_t)fmin(columns, instant->columns - 1);
    const ViewCell *cell = &cells[view_axis_cell_at(axis, index, column)];
    if (cell->column < column)
        return cell->end;
    return event_past(cell->begin, cell->end, cell->lent, columns - column);
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
