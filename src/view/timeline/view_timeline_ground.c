/* Behind the lanes: opened instants, hairlines of folded ones, breaks. */
#include "view_timeline_ground.h"
#include "view_axis_places.h"
#include "view_timeline_lanes.h"

#include "view_painter.h"
#include "view_timeline_ruler.h"

#include <math.h>

#define HAIRLINE_LEAST 3.0 /* px between hairlines of folded instants */

static void draw_instant_ground(const ViewPainter *painter, uint32_t instant)
{
    ViewPiece opened = view_axis_piece(&painter->timeline->axis, instant);
    const ViewPiece *piece = &opened;
    const ViewTheme *theme = painter->theme;
    float top = painter->plot.y, height = view_painter_bottom(painter) - top;
    ViewRect rect = view_painter_opened(painter, piece, top, height);
    uint32_t first, end, step = view_painter_column_step(painter, 4);

    if (rect.w <= 0)
        return;
    view_draw_role(painter->list, VIEW_ROLE_INSTANT, instant + 1);
    view_draw_rect(painter->list, rect, theme->instant, 0);
    view_painter_columns(painter, instant, &first, &end);
    view_draw_role(painter->list, VIEW_ROLE_TURN, instant + 1);
    for (uint32_t i = first - first % step; i <= end; i += step) {
        float x = view_painter_piece_x(painter, piece) +
                  (float)(i * painter->timeline->axis.column);
        view_draw_rect(painter->list, (ViewRect){x - 0.5f, top, 1, height},
                       theme->grid, 0);
    }
    float right = rect.x + rect.w;
    view_draw_rect(painter->list, (ViewRect){right - 0.5f, top, 1, height},
                   theme->grid, 0);
}

/* Where asyncio.run() shuts its loop down: no turns are shown in it. */
static void draw_stub_ground(const ViewPainter *painter, uint32_t index)
{
    const ViewTheme *theme = painter->theme;
    const ViewInstant *instant = &painter->model->instants[index];
    ViewPiece piece = view_axis_piece(&painter->timeline->axis, index);
    float top = painter->plot.y, height = view_painter_bottom(painter) - top;
    float x = view_painter_piece_x(painter, &piece) + (float)piece.width;
    ViewRect rect = view_painter_sight(
        painter, (ViewRect){x, top, (float)piece.stub, height});

    if (rect.w <= 0)
        return;
    view_draw_mark(painter->list, VIEW_ROLE_STUB, index + 1,
                   painter->model->cells[instant->stub].begin);
    view_draw_rect(painter->list, rect, theme->raised, 0);
    view_draw_hatch(painter->list, rect, theme->grid, 9 * theme->scale, 1);
}

static void draw_break(const ViewPainter *painter, uint32_t instant)
{
    ViewPiece broken = view_axis_piece(&painter->timeline->axis, instant);
    const ViewPiece *piece = &broken;
    const ViewTheme *theme = painter->theme;
    float x = view_painter_piece_x(painter, piece) +
              (float)(piece->width + piece->stub + piece->gap / 2);
    float top = painter->plot.y, bottom = view_painter_bottom(painter);
    float w = 4 * theme->scale, step = 8 * theme->scale;
    ViewPoint points[256];
    size_t count = 0;

    view_draw_mark(
        painter->list, VIEW_ROLE_BREAK, instant + 1,
        painter->model->cells[painter->model->instants[instant].cell].begin);
    view_draw_rect(painter->list, (ViewRect){x - w, top, 2 * w, bottom - top},
                   theme->raised, 0);
    for (int side = -1; side <= 1; side += 2) {
        count = 0;
        for (float y = top; y < bottom + step && count < 256; y += step) {
            float out = count % 2 == 0 ? -1.5f : 1.5f;
            points[count++] =
                (ViewPoint){x + (float)side * w + out, fminf(y, bottom)};
        }
        if (count >= 2)
            view_draw_polyline(painter->list, points, count, theme->text_dim, 1,
                               0, 0);
    }
}

static ViewColour urgency_colour(const ViewTheme *theme, uint32_t urgency)
{
    switch (urgency) {
    case VIEW_URGENCY_FAILURE:
        return theme->failed;
    case VIEW_URGENCY_CANCEL:
        return theme->cancel;
    default:
        return theme->text_dim;
    }
}

/* A folded instant: a hairline through the lanes, a tick on the ruler. */
static void draw_hairline(const ViewPainter *painter, uint32_t instant,
                          const ViewPiece *piece)
{
    const ViewTheme *theme = painter->theme;
    ViewRect ruler = painter->timeline->ruler;
    float x = view_painter_piece_x(painter, piece), tick = 7 * theme->scale;
    float top = painter->plot.y;
    float width = fmaxf((float)piece->width, 1);
    ViewColour colour =
        urgency_colour(theme, painter->model->instants[instant].urgency);

    view_draw_role(painter->list, VIEW_ROLE_INSTANT, instant + 1);
    view_draw_rect(
        painter->list,
        (ViewRect){x - 0.5f, top, width, view_painter_bottom(painter) - top},
        width > 2 ? theme->instant : theme->grid, 0);
    view_draw_mark(
        painter->list, VIEW_ROLE_INSTANT, instant + 1,
        painter->model->cells[painter->model->instants[instant].cell].begin);
    view_draw_rect(painter->list,
                   (ViewRect){x - 0.75f, ruler.y + ruler.h - tick,
                              fmaxf(width, 1.5f), tick},
                   colour, 0);
}

/* Of hairlines that would stand too close only the first is drawn. */
static void draw_hairlines(const ViewPainter *painter)
{
    const ViewAxis *axis = &painter->timeline->axis;
    double left = painter->state->axis.pan;
    double right = left + axis->metrics.width;
    uint32_t i = view_axis_instant_from(axis, left);

    while (i < painter->model->instant_count) {
        ViewPiece piece = view_axis_piece(axis, i);
        if (piece.x > right)
            return;
        if (!piece.opened && painter->model->instants[i].columns > 0)
            draw_hairline(painter, i, &piece);
        double past = piece.x + piece.width + piece.stub + HAIRLINE_LEAST;
        uint32_t next = view_axis_instant_from(axis, past);
        i = next > i ? next : i + 1;
    }
}

static void draw_instants(const ViewPainter *painter)
{
    const ViewAxis *axis = &painter->timeline->axis;
    uint32_t first, end;

    view_painter_knots(painter, &first, &end);
    for (uint32_t i = first; i < end; i++) {
        if (axis->knots[i].opened)
            draw_instant_ground(painter, axis->knots[i].instant);
        if (axis->knots[i].stub)
            draw_stub_ground(painter, axis->knots[i].instant);
        if (axis->knots[i].broken)
            draw_break(painter, axis->knots[i].instant);
    }
    draw_hairlines(painter);
}

void view_timeline_draw_ground(const ViewPainter *painter)
{
    const ViewTimeline *timeline = painter->timeline;
    ViewRect rect = timeline->rect, ruler = timeline->ruler;
    ViewRect plot = {painter->plot.x, rect.y, painter->plot.w, rect.h};
    ViewDrawList *list = painter->list;

    view_draw_role(list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(list, rect, painter->theme->canvas, 0);
    view_draw_rect(list, ruler, painter->theme->raised, 0);
    view_draw_clip(list, plot);
    draw_instants(painter);
    view_timeline_draw_ticks(painter, false);
    view_draw_role(list, VIEW_ROLE_NONE, 0);
    view_draw_unclip(list);
    view_draw_role(list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(list, (ViewRect){rect.x, ruler.y + ruler.h - 1, rect.w, 1},
                   painter->theme->separator, 0);
}

/* With an edge, since it is no state's mark. */
static void draw_light(const ViewPainter *painter, uint32_t lane)
{
    const ViewTheme *theme = painter->theme;
    const ViewTimeline *timeline = painter->timeline;
    float scale = theme->scale, lane_height = timeline->lane_height;
    float height = fmaxf(lane_height * 0.9f, lane_height - 2 * scale);
    float y = view_timeline_lane_y(timeline, painter->state, lane);
    ViewRect rect = {timeline->labels.x + 12 * scale, y - height / 2,
                     painter->plot.x - timeline->labels.x - 12 * scale, height};

    view_draw_role(painter->list, VIEW_ROLE_SELECTION,
                   painter->timeline->folds.rows[lane].task);
    view_draw_rect(painter->list, rect, view_theme_fade(theme->done, 0.18f), 4);
    view_draw_frame(painter->list, rect, theme->done, 4, 1.5f);
}

void view_timeline_draw_lights(const ViewPainter *painter)
{
    const ViewTimeline *timeline = painter->timeline;

    for (size_t i = 0; i < timeline->lit_count; i++) {
        uint32_t task = timeline->lit[i];
        uint32_t lane = view_painter_row(painter, task);
        if (painter->model->lives.tasks[task].created >
            painter->state->playhead)
            continue; /* there is no lane yet */
        if (lane != VIEW_NONE && lane >= painter->lane &&
            lane < painter->lane_end)
            draw_light(painter, lane);
    }
}
