#include "app_stroke.h"

#include "base_memory.h"

#include <math.h>

enum { JOINT_POINTS = 12 };

/* Dashes shorter than this run together, in px. */
#define DASH_MIN 0.25f

/* Of the angle by which the line bends: sharper ones are rounded. */
static const float sharp_cosine = 0.5f;

void app_stroke_release(AppStroke *stroke)
{
    base_free(stroke->path);
    base_free(stroke->piece);
    base_free(stroke->outline);
    *stroke = (AppStroke){0};
}

static ViewPoint direction(ViewPoint a, ViewPoint b)
{
    float x = b.x - a.x;
    float y = b.y - a.y;
    float length = sqrtf(x * x + y * y);
    return (ViewPoint){x / length, y / length};
}

static float distance(ViewPoint a, ViewPoint b)
{
    return hypotf(b.x - a.x, b.y - a.y);
}

static ViewPoint between(ViewPoint a, ViewPoint b, float part)
{
    return (ViewPoint){a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)};
}

static float cosine(ViewPoint a, ViewPoint b)
{
    return a.x * b.x + a.y * b.y;
}

void app_stroke_circle(ViewPoint *points, size_t count, ViewPoint centre,
                       float radius)
{
    float step = -6.2831853f / (float)count;
    for (size_t i = 0; i < count; i++)
        points[i] = (ViewPoint){centre.x + radius * cosf(step * (float)i),
                                centre.y + radius * sinf(step * (float)i)};
}

ViewRect app_stroke_bounds(const ViewPoint *points, size_t count, float width)
{
    ViewPoint low = points[0];
    ViewPoint high = points[0];
    for (size_t i = 1; i < count; i++) {
        low.x = fminf(low.x, points[i].x);
        low.y = fminf(low.y, points[i].y);
        high.x = fmaxf(high.x, points[i].x);
        high.y = fmaxf(high.y, points[i].y);
    }
    return (ViewRect){low.x - width, low.y - width, high.x - low.x + 2 * width,
                      high.y - low.y + 2 * width};
}

/* From the line to its side at a point between two directions; so long that
 * the width stays the same on both sides of the bend. */
static ViewPoint side_at(ViewPoint before, ViewPoint after, float half)
{
    ViewPoint sum = {before.x + after.x, before.y + after.y};
    float scale = 2.0f * half / (sum.x * sum.x + sum.y * sum.y);
    return (ViewPoint){-sum.y * scale, sum.x * scale};
}

/* Outlines the piece, which has no sharp bends: along one side and back along
 * the other. */
static void outline_piece(AppStroke *stroke, AppCanvas *canvas)
{
    size_t count = stroke->piece_count;
    const ViewPoint *at = stroke->piece;
    if (count < 2)
        return;
    if (2 * count > stroke->outline_capacity) {
        stroke->outline_capacity = 4 * count;
        stroke->outline = base_resize_array(
            stroke->outline, stroke->outline_capacity, sizeof *stroke->outline);
    }
    ViewPoint before = direction(at[0], at[1]);
    for (size_t i = 0; i < count; i++) {
        ViewPoint after = i + 1 < count ? direction(at[i], at[i + 1]) : before;
        ViewPoint side = side_at(before, after, 0.5f * stroke->width);
        stroke->outline[i] = (ViewPoint){at[i].x + side.x, at[i].y + side.y};
        stroke->outline[2 * count - 1 - i] =
            (ViewPoint){at[i].x - side.x, at[i].y - side.y};
        before = after;
    }
    app_canvas_outline(canvas, stroke->outline, 2 * count);
}

static void flush_piece(AppStroke *stroke, AppCanvas *canvas)
{
    outline_piece(stroke, canvas);
    stroke->piece_count = 0;
}

/* Goes on to `to`; at a sharp bend another piece begins, and a disc makes the
 * joint round. */
static void extend_piece(AppStroke *stroke, AppCanvas *canvas, ViewPoint to)
{
    size_t count = stroke->piece_count;
    if (count > 0 && distance(stroke->piece[count - 1], to) < 1e-4f)
        return;
    if (count >= 2) {
        ViewPoint corner = stroke->piece[count - 1];
        ViewPoint before = direction(stroke->piece[count - 2], corner);
        if (cosine(before, direction(corner, to)) < sharp_cosine) {
            ViewPoint disc[JOINT_POINTS];
            flush_piece(stroke, canvas);
            app_stroke_circle(disc, JOINT_POINTS, corner, 0.5f * stroke->width);
            app_canvas_outline(canvas, disc, JOINT_POINTS);
            stroke->piece[stroke->piece_count++] = corner;
        }
    }
    BASE_GROW(stroke->piece, stroke->piece_count, stroke->piece_capacity);
    stroke->piece[stroke->piece_count++] = to;
}

/* Narrows from..to, parts of the way from `a` by `delta`, to what lies
 * between `low` and `high`. */
static void narrow(float a, float delta, float low, float high, float *from,
                   float *to)
{
    if (delta == 0.0f) {
        if (a < low || a > high)
            *to = -1.0f;
        return;
    }
    float enter = ((delta > 0.0f ? low : high) - a) / delta;
    float leave = ((delta > 0.0f ? high : low) - a) / delta;
    *from = fmaxf(*from, enter);
    *to = fminf(*to, leave);
}

/* The part of the way from `a` to `b` that can be seen; empty if from >= to. */
static void visible_part(const AppStroke *stroke, const AppCanvas *canvas,
                         ViewPoint a, ViewPoint b, float *from, float *to)
{
    AppBox clip = canvas->clip;
    float margin = stroke->width + 1.0f;
    *from = 0.0f;
    *to = 1.0f;
    narrow(a.x, b.x - a.x, (float)clip.x0 - margin, (float)clip.x1 + margin,
           from, to);
    narrow(a.y, b.y - a.y, (float)clip.y0 - margin, (float)clip.y1 + margin,
           from, to);
}

/* Walks the visible part of a segment, from `at` to `end` px of `length`. */
static float dash_part(AppStroke *stroke, AppCanvas *canvas, ViewPoint a,
                       ViewPoint b, float at, float end, float phase)
{
    float length = distance(a, b);
    while (at < end) {
        bool drawing = phase < stroke->dash;
        float step = (drawing ? stroke->dash : stroke->period) - phase;
        bool ends = at + step <= end;
        float next = ends ? at + step : end;
        if (drawing && stroke->piece_count == 0)
            extend_piece(stroke, canvas, between(a, b, at / length));
        if (drawing)
            extend_piece(stroke, canvas, between(a, b, next / length));
        if (drawing && ends)
            flush_piece(stroke, canvas);
        if (ends)
            phase = drawing ? stroke->dash : 0.0f;
        else
            phase += end - at;
        at = next;
    }
    return phase;
}

/* Goes from `a` to `b`, beginning `phase` px after the start of a dash;
 * returns the phase at `b`. */
static float dash_segment(AppStroke *stroke, AppCanvas *canvas, ViewPoint a,
                          ViewPoint b, float phase)
{
    float length = distance(a, b);
    float from = 0.0f;
    float to = 1.0f;
    visible_part(stroke, canvas, a, b, &from, &to);
    if (from >= to) {
        flush_piece(stroke, canvas);
        return fmodf(phase + length, stroke->period);
    }
    if (from > 0.0f) {
        flush_piece(stroke, canvas);
        phase = fmodf(phase + from * length, stroke->period);
    }
    phase = dash_part(stroke, canvas, a, b, from * length, to * length, phase);
    if (to < 1.0f) {
        flush_piece(stroke, canvas);
        phase = fmodf(phase + (1.0f - to) * length, stroke->period);
    }
    return phase;
}

static void add_dashes(AppStroke *stroke, AppCanvas *canvas, size_t count,
                       const AppStrokeStyle *style)
{
    stroke->dash = style->dash;
    stroke->period = style->dash + style->gap;
    if (style->whole_dashes) {
        float total = 0.0f;
        for (size_t i = 0; i + 1 < count; i++)
            total += distance(stroke->path[i], stroke->path[i + 1]);
        float fitted = total / fmaxf(1.0f, roundf(total / stroke->period));
        stroke->dash *= fitted / stroke->period;
        stroke->period = fitted;
    }
    float phase = 0.0f;
    for (size_t i = 0; i + 1 < count; i++)
        phase = dash_segment(stroke, canvas, stroke->path[i],
                             stroke->path[i + 1], phase);
    flush_piece(stroke, canvas);
}

/* Copies the points without those that repeat the one before. */
static size_t copy_path(AppStroke *stroke, const ViewPoint *points,
                        size_t count)
{
    if (count > stroke->path_capacity) {
        stroke->path_capacity = count;
        stroke->path =
            base_resize_array(stroke->path, count, sizeof *stroke->path);
    }
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || distance(stroke->path[kept - 1], points[i]) > 1e-3f)
            stroke->path[kept++] = points[i];
    return kept;
}

void app_stroke_add(AppStroke *stroke, AppCanvas *canvas,
                    const ViewPoint *points, size_t count,
                    const AppStrokeStyle *style)
{
    stroke->width = style->width;
    stroke->piece_count = 0;
    count = copy_path(stroke, points, count);
    if (count < 2)
        return;
    if (style->dash >= DASH_MIN && style->gap >= DASH_MIN) {
        add_dashes(stroke, canvas, count, style);
        return;
    }
    for (size_t i = 0; i < count; i++)
        extend_piece(stroke, canvas, stroke->path[i]);
    flush_piece(stroke, canvas);
}
