#include "app_cover.h"

#include "base_memory.h"

#include <math.h>
#include <string.h>

AppBox app_box_intersect(AppBox a, AppBox b)
{
    return (AppBox){a.x0 > b.x0 ? a.x0 : b.x0, a.y0 > b.y0 ? a.y0 : b.y0,
                    a.x1 < b.x1 ? a.x1 : b.x1, a.y1 < b.y1 ? a.y1 : b.y1};
}

int app_box_is_empty(AppBox box)
{
    return box.x0 >= box.x1 || box.y0 >= box.y1;
}

void app_cover_release(AppCover *cover)
{
    base_free(cover->cells);
    base_free(cover->touched);
    base_free(cover->mask);
    *cover = (AppCover){0};
}

void app_cover_begin(AppCover *cover, AppBox box)
{
    cover->box = box;
    if (app_box_is_empty(box))
        return;
    size_t width = (size_t)(box.x1 - box.x0);
    size_t height = (size_t)(box.y1 - box.y0);
    size_t cells = (width + 2) * height;
    if (cells > cover->cell_capacity) {
        base_free(cover->cells);
        cover->cells = base_alloc_array(cells, sizeof *cover->cells);
        cover->cell_capacity = cells;
    }
    if (height > cover->touched_capacity) {
        cover->touched = base_resize_array(cover->touched, height,
                                           2 * sizeof *cover->touched);
        cover->touched_capacity = height;
    }
    if (width > cover->mask_capacity) {
        cover->mask = base_resize_array(cover->mask, width, 1);
        cover->mask_capacity = width;
    }
    for (size_t row = 0; row < height; row++) {
        cover->touched[2 * row] = (int)width + 2;
        cover->touched[2 * row + 1] = -1;
    }
}

static void touch(AppCover *cover, int row, int first, int last)
{
    int *touched = cover->touched + 2 * row;
    if (first < touched[0])
        touched[0] = first;
    if (last > touched[1])
        touched[1] = last;
}

/* One row's part of an edge, from x = `a` to x = `b` (a <= b): `area` is its
 * height, signed. Each cell gets the change of coverage that begins there. */
static void add_span(float *row, float a, float b, float area)
{
    int first = (int)a;
    int end = (int)ceilf(b);
    if (end <= first + 1) {
        float right = 0.5f * (a + b) - (float)first;
        row[first] += area * (1.0f - right);
        row[first + 1] += area * right;
        return;
    }
    float slope = area / (b - a);
    float begin = (float)(first + 1) - a;
    float filled = 0.5f * slope * begin * begin;
    row[first] += filled;
    /* `reached` is the running sum that a full cell leaves behind. */
    float reached = filled;
    for (int x = first + 1; x < end - 1; x++) {
        float value = slope * ((float)x + 0.5f - a);
        row[x] += value - reached;
        reached = value;
    }
    float last = b - (float)(end - 1);
    float value = area - 0.5f * slope * last * last;
    /* In the last cell the edge ends: beyond it all of `area` counts. */
    row[end - 1] += value - reached;
    row[end] += area - value;
}

/* An edge that lies inside the box, in coordinates of the box. */
static void add_inside(AppCover *cover, ViewPoint p, ViewPoint q)
{
    float sign = 1.0f;
    if (p.y > q.y) {
        ViewPoint swap = p;
        p = q;
        q = swap;
        sign = -1.0f;
    }
    float limit = (float)(cover->box.x1 - cover->box.x0);
    int height = cover->box.y1 - cover->box.y0;
    size_t stride = (size_t)(cover->box.x1 - cover->box.x0) + 2;
    float slope = (q.x - p.x) / (q.y - p.y);
    float x = p.x;
    for (int y = (int)p.y; y < height && (float)y < q.y; y++) {
        float top = p.y > (float)y ? p.y : (float)y;
        float bottom = q.y < (float)(y + 1) ? q.y : (float)(y + 1);
        float next = x + slope * (bottom - top);
        next = next < 0.0f ? 0.0f : next > limit ? limit : next;
        float a = x < next ? x : next;
        float b = x < next ? next : x;
        add_span(cover->cells + stride * (size_t)y, a, b,
                 sign * (bottom - top));
        int first = (int)a;
        int last = (int)ceilf(b);
        touch(cover, y, first, last > first ? last : first + 1);
        x = next;
    }
}

/* Where the line p q crosses the vertical at `x`. */
static ViewPoint cross_vertical(ViewPoint p, ViewPoint q, float x)
{
    float part = (x - p.x) / (q.x - p.x);
    return (ViewPoint){x, p.y + part * (q.y - p.y)};
}

static ViewPoint cross_horizontal(ViewPoint p, ViewPoint q, float y)
{
    float part = (y - p.y) / (q.y - p.y);
    return (ViewPoint){p.x + part * (q.x - p.x), y};
}

/* What lies left of the box covers its rows from the first cell on; what lies
 * right of it covers nothing. */
static void add_left_to_right(AppCover *cover, ViewPoint p, ViewPoint q,
                              int flipped)
{
    float limit = (float)(cover->box.x1 - cover->box.x0);
    if (p.x >= limit)
        return;
    if (q.x > limit)
        q = cross_vertical(p, q, limit);
    if (q.x <= 0.0f) {
        p.x = q.x = 0.0f;
    } else if (p.x < 0.0f) {
        ViewPoint edge = cross_vertical(p, q, 0.0f);
        ViewPoint start = {0.0f, p.y};
        if (start.y != edge.y)
            add_inside(cover, flipped ? edge : start, flipped ? start : edge);
        p = edge;
    }
    if (p.y != q.y)
        add_inside(cover, flipped ? q : p, flipped ? p : q);
}

static void add_edge(AppCover *cover, ViewPoint p, ViewPoint q)
{
    p = (ViewPoint){p.x - (float)cover->box.x0, p.y - (float)cover->box.y0};
    q = (ViewPoint){q.x - (float)cover->box.x0, q.y - (float)cover->box.y0};
    float height = (float)(cover->box.y1 - cover->box.y0);
    if (p.y == q.y || (p.y <= 0.0f && q.y <= 0.0f) ||
        (p.y >= height && q.y >= height))
        return;
    ViewPoint from = p;
    ViewPoint to = q;
    if (p.y < 0.0f)
        from = cross_horizontal(p, q, 0.0f);
    else if (p.y > height)
        from = cross_horizontal(p, q, height);
    if (q.y < 0.0f)
        to = cross_horizontal(p, q, 0.0f);
    else if (q.y > height)
        to = cross_horizontal(p, q, height);
    if (from.x <= to.x)
        add_left_to_right(cover, from, to, 0);
    else
        add_left_to_right(cover, to, from, 1);
}

void app_cover_outline(AppCover *cover, const ViewPoint *points, size_t count)
{
    if (app_box_is_empty(cover->box))
        return;
    for (size_t i = 0; i < count; i++)
        add_edge(cover, points[i], points[i + 1 < count ? i + 1 : 0]);
}

static uint8_t coverage(float sum)
{
    float area = fabsf(sum);
    return area >= 1.0f ? 255 : (uint8_t)(area * 255.0f + 0.5f);
}

AppCoverRow app_cover_row(AppCover *cover, int y)
{
    int row = y - cover->box.y0;
    int width = cover->box.x1 - cover->box.x0;
    int first = cover->touched[2 * row];
    int last = cover->touched[2 * row + 1];
    if (last < first)
        return (AppCoverRow){cover->box.x0, 0, cover->mask};
    float *cells = cover->cells + (size_t)row * ((size_t)width + 2);
    int end = last + 1 < width ? last + 1 : width;
    float sum = 0.0f;
    for (int x = first; x < end; x++) {
        sum += cells[x];
        cover->mask[x] = coverage(sum);
    }
    memset(cells + first, 0, (size_t)(last - first + 1) * sizeof *cells);
    if (end < width && coverage(sum) > 0) {
        /* The shape goes on beyond the box's right side. */
        memset(cover->mask + end, coverage(sum), (size_t)(width - end));
        end = width;
    }
    return (AppCoverRow){cover->box.x0 + first, end > first ? end - first : 0,
                         cover->mask + first};
}
