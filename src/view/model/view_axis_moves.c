#include "view_axis_moves.h"

#include "base_memory.h"
#include "view_axis_places.h"

void view_axis_toggle(const ViewAxis *axis, ViewAxisState *state,
                      uint32_t instant)
{
    bool open = !view_axis_is_open(axis, instant);
    double time = axis->model->instants[instant].time;

    state->changes++;
    for (uint32_t i = 0; i < state->choice_count; i++) {
        if (state->choices[i].time == time) {
            state->choices[i].open = open;
            return;
        }
    }
    BASE_GROW(state->choices, state->choice_count, state->choice_capacity);
    state->choices[state->choice_count++] =
        (ViewAxisChoice){.time = time, .open = open};
}

void view_axis_come_near(const ViewAxis *axis, ViewAxisState *state,
                         uint32_t instant)
{
    const ViewInstant *at = &axis->model->instants[instant];
    bool near =
        at->columns > 1 && ((state->has_near && state->near == at->time) ||
                            !view_axis_is_open(axis, instant));

    if (near == state->has_near && (!near || state->near == at->time))
        return;
    state->has_near = near;
    state->near = at->time;
    state->changes++;
}

static void widen(ViewAxis *axis, ViewAxisState *state)
{
    ViewAxisMetrics metrics = axis->metrics;

    /* A wider axis has room for more that opens, so it takes more than one go.
     */
    for (int i = 0; i < 4 && axis->column < metrics.column_least; i++) {
        state->zoom *= metrics.column_least / axis->column * 1.02;
        view_axis_build(axis, axis->model, state, &metrics);
    }
}

/* The event itself if it is of that instant, or else the last one that is, but
 * for those of a shutdown. */
static TraceEventId event_within(const ViewModel *model, uint32_t index,
                                 TraceEventId event)
{
    const ViewInstant *instant = &model->instants[index];
    uint32_t end = instant->stub != VIEW_NONE
                       ? instant->stub
                       : instant->cell + instant->cell_count;

    if (model->cells[view_model_cell_of(model, event)].instant == index)
        return event;
    return end < model->cell_count ? model->cells[end].begin - 1
                                   : model->lives.event_count - 1;
}

void view_axis_toggle_wide(ViewAxis *axis, ViewAxisState *state,
                           uint32_t instant, TraceEventId event)
{
    const ViewModel *model = axis->model;
    ViewAxisMetrics metrics = axis->metrics;

    view_axis_toggle(axis, state, instant);
    view_axis_build(axis, model, state, &metrics);
    if (!view_axis_is_open(axis, instant) ||
        axis->column >= metrics.column_least)
        return;
    widen(axis, state);
    view_axis_reveal(axis, state, event_within(model, instant, event));
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
    view_axis_clamp(axis, state);
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
    view_axis_clamp(axis, state);
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
    view_axis_clamp(axis, state);
}
