#include "view_painter.h"

#include "trace_store.h"
#include "view_axis_places.h"

#include <math.h>

/* Where a place of the axis stands on the screen. */
static float on_screen(const ViewPainter *painter, double x)
{
    return (float)(x - painter->state->axis.pan) + painter->timeline->plot_x;
}

float view_painter_x(const ViewPainter *painter, TraceEventId event)
{
    return on_screen(painter,
                     view_axis_event_x(&painter->timeline->axis, event));
}

uint32_t view_painter_row(const ViewPainter *painter, uint32_t task)
{
    return view_folds_row(&painter->timeline->folds, painter->model, task);
}

float view_painter_after(const ViewPainter *painter, TraceEventId event)
{
    return on_screen(painter,
                     view_axis_after_x(&painter->timeline->axis, event));
}

float view_painter_time(const ViewPainter *painter, double time)
{
    return on_screen(painter, view_axis_time_x(&painter->timeline->axis, time));
}

TraceEventId view_painter_event_past(const ViewPainter *painter, float x)
{
    float steps = (x - painter->plot.x) / painter->step;

    if (steps <= 0)
        return painter->first;
    return painter
        ->past[steps < VIEW_PAINTER_STEPS ? (int)steps : VIEW_PAINTER_STEPS];
}

bool view_painter_happened(const ViewPainter *painter, TraceEventId event)
{
    return event <= painter->state->playhead && event != TRACE_NONE;
}

float view_painter_until(const ViewPainter *painter, TraceEventId event)
{
    return view_painter_happened(painter, event)
               ? view_painter_x(painter, event)
               : painter->now;
}

ViewRect view_painter_sight(const ViewPainter *painter, ViewRect rect)
{
    float left = fmaxf(rect.x, painter->plot.x);
    float right = fminf(rect.x + rect.w, painter->plot.x + painter->plot.w);

    return (ViewRect){left, rect.y, fmaxf(right - left, 0), rect.h};
}

float view_painter_piece_x(const ViewPainter *painter, const ViewPiece *piece)
{
    return on_screen(painter, piece->x);
}

void view_painter_knots(const ViewPainter *painter, uint32_t *first,
                        uint32_t *end)
{
    const ViewAxis *axis = &painter->timeline->axis;
    double left = painter->state->axis.pan;
    double right = left + axis->metrics.width;
    uint32_t instant = view_axis_instant_from(axis, left);

    *first = view_axis_knot_of(axis, instant);
    if (*first > 0)
        --*first;
    *end = *first;
    while (*end < axis->knot_count && axis->knots[*end].x <= right)
        ++*end;
}

ViewRect view_painter_opened(const ViewPainter *painter, const ViewPiece *piece,
                             float y, float h)
{
    ViewRect all = {view_painter_piece_x(painter, piece), y,
                    (float)piece->width, h};

    return view_painter_sight(painter, all);
}

uint32_t view_painter_column_step(const ViewPainter *painter, double least)
{
    double column = painter->timeline->axis.column;
    uint32_t step = 1;

    while (column * step < least && step < 1000000000) {
        if (column * step * 2 >= least)
            return step * 2;
        if (column * step * 5 >= least)
            return step * 5;
        step *= 10;
    }
    return step;
}

void view_painter_columns(const ViewPainter *painter, uint32_t instant,
                          uint32_t *first, uint32_t *end)
{
    const ViewAxis *axis = &painter->timeline->axis;
    ViewPiece piece = view_axis_piece(axis, instant);
    uint32_t columns = painter->model->instants[instant].columns;
    double left = painter->state->axis.pan - piece.x;
    double right = left + axis->metrics.width;

    *first = left > 0 ? (uint32_t)(left / axis->column) : 0;
    *end = right < piece.width ? (uint32_t)(right / axis->column) + 1 : columns;
    if (*end > columns)
        *end = columns;
}

float view_painter_bottom(const ViewPainter *painter)
{
    ViewRect loop = painter->timeline->loop;

    return loop.y + loop.h;
}
