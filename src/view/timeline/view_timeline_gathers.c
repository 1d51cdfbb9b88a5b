#include "view_timeline_gathers.h"

#include "explain_tie.h"
#include "view_timeline_lanes.h"

#include <math.h>
#include <stdlib.h>

enum { ROWS_MOST = 256 };

/* The rows of some children, each once and in order. */
typedef struct Rows {
    uint32_t rows[ROWS_MOST];
    uint32_t count;
} Rows;

static int compare(const void *a, const void *b)
{
    uint32_t one = *(const uint32_t *)a, two = *(const uint32_t *)b;

    return (one > two) - (one < two);
}

static void find_rows(const ViewPainter *painter, const ViewGather *gather,
                      Rows *rows)
{
    const ViewModel *model = painter->model;

    rows->count = 0;
    for (uint32_t i = 0; i < gather->child_count; i++) {
        uint32_t row = view_painter_row(
            painter, model->gather_children[gather->child + i]);
        if (row < painter->lane || row >= painter->lane_end ||
            rows->count == ROWS_MOST ||
            (rows->count > 0 && rows->rows[rows->count - 1] == row))
            continue;
        rows->rows[rows->count++] = row;
    }
    qsort(rows->rows, rows->count, sizeof rows->rows[0], compare);
}

/* From one row to the last below it that follows without a gap. */
static void draw_frame(const ViewPainter *painter, uint32_t index,
                       uint32_t first, uint32_t last)
{
    const ViewGather *gather = &painter->model->gathers[index];
    const ViewTimeline *timeline = painter->timeline;
    float scale = painter->theme->scale, half = timeline->lane_height / 2;
    float left = view_painter_x(painter, gather->made) - 4 * scale;
    float right = view_painter_happened(painter, gather->end)
                      ? view_painter_after(painter, gather->end) + 2 * scale
                      : painter->now;
    float top =
        view_timeline_lane_y(timeline, painter->state, first) - half + 2;
    float bottom =
        view_timeline_lane_y(timeline, painter->state, last) + half - 2;

    left = fmaxf(left, painter->plot.x - 20);
    right = fminf(right, painter->plot.x + painter->plot.w + 20);
    if (right < left + 4)
        return;
    view_draw_mark(painter->list, VIEW_ROLE_GATHER, index + 1, gather->made);
    view_mark_gather(painter->list, painter->theme,
                     (ViewRect){left, top, right - left, bottom - top});
}

/* Where its first error leaves it. */
static void draw_error(const ViewPainter *painter, uint32_t index)
{
    const ViewGather *gather = &painter->model->gathers[index];
    uint32_t row = view_painter_row(painter, gather->failed);
    float scale = painter->theme->scale;

    if (row == VIEW_NONE || !view_painter_happened(painter, gather->end))
        return;
    ViewPoint at = {
        view_painter_after(painter, gather->end) + 2 * scale,
        view_timeline_lane_y(painter->timeline, painter->state, row)};
    view_draw_mark(painter->list, VIEW_ROLE_GATHER, index + 1, gather->made);
    view_draw_circle(painter->list, at, 3.4f * scale, painter->theme->failed);
}

static void draw_gather(const ViewPainter *painter, uint32_t index)
{
    Rows rows;

    find_rows(painter, &painter->model->gathers[index], &rows);
    for (uint32_t i = 0; i < rows.count;) {
        uint32_t next = i + 1;
        while (next < rows.count && rows.rows[next] <= rows.rows[next - 1] + 1)
            next++;
        draw_frame(painter, index, rows.rows[i], rows.rows[next - 1]);
        i = next;
    }
    if (painter->model->gathers[index].failed != 0)
        draw_error(painter, index);
}

void view_timeline_draw_gathers(const ViewPainter *painter)
{
    const ViewModel *model = painter->model;

    for (uint32_t i = 0; i < model->gather_count; i++) {
        const ViewGather *gather = &model->gathers[i];
        if (gather->made >= painter->last)
            break;
        if (gather->end >= painter->first)
            draw_gather(painter, i);
    }
    view_draw_role(painter->list, VIEW_ROLE_NONE, 0);
}

void view_timeline_tell_gather(const ViewModel *model, uint32_t index,
                               TraceEventId until, BaseText *out)
{
    const ViewGather *gather = &model->gathers[index];

    explain_tie_gather(&model->lives, gather->made, gather->end, gather->failed,
                       until, out);
}
