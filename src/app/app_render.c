#include "app_render.h"

#include "base_memory.h"

#include <math.h>

enum {
    ARC_POINTS_MAX = 24, /* of a quarter of a circle */
    ROUND_POINTS_MAX = 4 * (ARC_POINTS_MAX + 1)
};

/* Beyond this a float no longer tells neighbouring pixels apart. */
static const float coordinate_limit = 1e6f;

void app_render_release(AppRender *render)
{
    app_canvas_release(&render->canvas);
    app_stroke_release(&render->stroke);
    base_free(render->points);
    base_free(render->clips);
    *render = (AppRender){0};
}

static float limited(float value)
{
    return fminf(fmaxf(value, -coordinate_limit), coordinate_limit);
}

static ViewRect scaled(const AppRender *render, ViewRect rect)
{
    float x = limited(rect.x * render->scale);
    float y = limited(rect.y * render->scale);
    return (ViewRect){x, y, limited((rect.x + rect.w) * render->scale) - x,
                      limited((rect.y + rect.h) * render->scale) - y};
}

/* Moves both sides to whole pixels, unless that would change a thin thing's
 * width visibly. */
static void snap(float *start, float *size)
{
    if (*size < 1.5f)
        return;
    float end = roundf(*start + *size);
    *start = roundf(*start);
    *size = end - *start;
}

static ViewRect snapped(const AppRender *render, ViewRect rect)
{
    rect = scaled(render, rect);
    snap(&rect.x, &rect.w);
    snap(&rect.y, &rect.h);
    return rect;
}

static size_t arc_steps(float radius)
{
    float steps = 2.0f + 2.5f * sqrtf(fmaxf(radius, 0));
    return steps < (float)ARC_POINTS_MAX ? (size_t)steps : ARC_POINTS_MAX;
}

/* The outline of a rectangle with round corners, starting in the middle of
 * nothing: at the left end of its upper side, clockwise. */
static size_t round_outline(ViewPoint *points, ViewRect rect, float radius)
{
    size_t steps = arc_steps(radius);
    size_t count = 0;
    const ViewPoint centres[4] = {
        {rect.x + rect.w - radius, rect.y + radius},
        {rect.x + rect.w - radius, rect.y + rect.h - radius},
        {rect.x + radius, rect.y + rect.h - radius},
        {rect.x + radius, rect.y + radius},
    };
    for (int corner = 0; corner < 4; corner++)
        for (size_t i = 0; i <= steps; i++) {
            float angle =
                1.5707963f * ((float)(corner - 1) + (float)i / (float)steps);
            points[count++] =
                (ViewPoint){centres[corner].x + radius * cosf(angle),
                            centres[corner].y + radius * sinf(angle)};
        }
    return count;
}

static void reverse(ViewPoint *points, size_t count)
{
    for (size_t i = 0; i < count / 2; i++) {
        ViewPoint swap = points[i];
        points[i] = points[count - 1 - i];
        points[count - 1 - i] = swap;
    }
}

static ViewRect inset(ViewRect rect, float by)
{
    return (ViewRect){rect.x + by, rect.y + by, rect.w - 2 * by,
                      rect.h - 2 * by};
}

/* A filled round rectangle, or with `width` > 0 its border, within `part`. */
static void fill_round(AppRender *render, ViewRect part, ViewRect rect,
                       float radius, float width, ViewColour colour)
{
    ViewPoint points[ROUND_POINTS_MAX];
    app_canvas_begin(&render->canvas, part);
    size_t count = round_outline(points, rect, radius);
    app_canvas_outline(&render->canvas, points, count);
    ViewRect inner = inset(rect, width);
    if (width > 0.0f && inner.w > 0.0f && inner.h > 0.0f) {
        count = round_outline(points, inner, fmaxf(radius - width, 0.0f));
        reverse(points, count);
        app_canvas_outline(&render->canvas, points, count);
    }
    app_canvas_fill(&render->canvas, colour);
}

/* Corners need care, sides do not: large rectangles are drawn in parts, which
 * meet at whole pixels. */
static void draw_round(AppRender *render, ViewRect rect, float radius,
                       float width, ViewColour colour)
{
    float corner = ceilf(fmaxf(radius, width));
    float middle = rect.w - 2 * corner;
    float height = rect.h - 2 * corner;
    if (middle < 8.0f || height < 1.0f || rect.w * rect.h < 1024.0f) {
        fill_round(render, rect, rect, radius, width, colour);
        return;
    }
    float right = rect.x + rect.w - corner;
    float bottom = rect.y + rect.h - corner;
    const ViewRect corners[4] = {
        {rect.x, rect.y, corner, corner},
        {right, rect.y, corner, corner},
        {rect.x, bottom, corner, corner},
        {right, bottom, corner, corner},
    };
    for (int i = 0; i < 4; i++)
        fill_round(render, corners[i], rect, radius, width, colour);
    float thick = width > 0.0f ? width : corner;
    float x = rect.x + corner;
    float y = rect.y + corner;
    AppCanvas *canvas = &render->canvas;
    app_canvas_rect(canvas, (ViewRect){x, rect.y, middle, thick}, colour);
    app_canvas_rect(
        canvas, (ViewRect){x, rect.y + rect.h - thick, middle, thick}, colour);
    if (width > 0.0f) {
        app_canvas_rect(canvas, (ViewRect){rect.x, y, width, height}, colour);
        app_canvas_rect(canvas,
                        (ViewRect){rect.x + rect.w - width, y, width, height},
                        colour);
    } else {
        app_canvas_rect(canvas, (ViewRect){rect.x, y, rect.w, height}, colour);
    }
}

static float fitting_radius(const AppRender *render, ViewRect rect,
                            float radius)
{
    float most = 0.5f * fminf(rect.w, rect.h);
    return fmaxf(fminf(radius * render->scale, most), 0.0f);
}

static void draw_rect(AppRender *render, const ViewCommand *command)
{
    ViewRect rect = snapped(render, command->rect);
    float radius = fitting_radius(render, rect, command->radius);
    if (radius < 0.25f)
        app_canvas_rect(&render->canvas, rect, command->colour);
    else
        draw_round(render, rect, radius, 0.0f, command->colour);
}

/* A line's width in device pixels: whole ones, where it stands upright. */
static float upright_width(const AppRender *render, float width)
{
    float wide = width * render->scale;
    return wide < 1.0f ? wide : roundf(wide);
}

static void draw_dashed_frame(AppRender *render, const ViewCommand *command,
                              ViewRect rect, float radius, float width)
{
    ViewPoint points[ROUND_POINTS_MAX + 1];
    rect = inset(rect, 0.5f * width);
    size_t count =
        round_outline(points, rect, fmaxf(radius - 0.5f * width, 0.0f));
    points[count++] = points[0];
    AppStrokeStyle style = {.width = width,
                            .dash = command->dash * render->scale,
                            .gap = command->gap * render->scale,
                            .whole_dashes = true};
    app_canvas_begin(&render->canvas, app_stroke_bounds(points, count, width));
    app_stroke_add(&render->stroke, &render->canvas, points, count, &style);
    app_canvas_fill(&render->canvas, command->colour);
}

static void draw_frame(AppRender *render, const ViewCommand *command)
{
    ViewRect rect = snapped(render, command->rect);
    float radius = fitting_radius(render, rect, command->radius);
    float width = upright_width(render, command->width);
    if (rect.w <= 0.0f || rect.h <= 0.0f || width <= 0.0f)
        return;
    if (command->dash > 0.0f && command->gap > 0.0f)
        draw_dashed_frame(render, command, rect, radius, width);
    else
        draw_round(render, rect, radius, width, command->colour);
}

static void draw_hatch(AppRender *render, const ViewCommand *command)
{
    app_canvas_hatch(&render->canvas, snapped(render, command->rect),
                     command->colour, command->size * render->scale,
                     command->width * render->scale);
}

/* Scales the command's points into render->points; false if one is not
 * finite. */
static bool scale_points(AppRender *render, const ViewDrawList *list,
                         const ViewCommand *command)
{
    if (command->count > render->point_capacity) {
        render->point_capacity = command->count;
        render->points = base_resize_array(render->points, command->count,
                                           sizeof *render->points);
    }
    for (uint32_t i = 0; i < command->count; i++) {
        ViewPoint point = list->points[command->first + i];
        if (!isfinite(point.x) || !isfinite(point.y))
            return false;
        render->points[i] = (ViewPoint){limited(point.x * render->scale),
                                        limited(point.y * render->scale)};
    }
    return true;
}

/* Moves a line's middle so that its two sides are whole pixels. */
static float centred(float at, float width)
{
    return roundf(at - 0.5f * width) + 0.5f * width;
}

static void draw_polyline(AppRender *render, const ViewDrawList *list,
                          const ViewCommand *command)
{
    if (command->count < 2 || !scale_points(render, list, command))
        return;
    ViewPoint *points = render->points;
    size_t count = command->count;
    AppStrokeStyle style = {.width = command->width * render->scale,
                            .dash = command->dash * render->scale,
                            .gap = command->gap * render->scale};
    bool level = count == 2 && points[0].y == points[1].y;
    bool upright = count == 2 && points[0].x == points[1].x;
    if (level || upright) {
        style.width = upright_width(render, command->width);
        if (level)
            points[0].y = points[1].y = centred(points[0].y, style.width);
        else
            points[0].x = points[1].x = centred(points[0].x, style.width);
    }
    app_canvas_begin(&render->canvas,
                     app_stroke_bounds(points, count, style.width));
    app_stroke_add(&render->stroke, &render->canvas, points, count, &style);
    app_canvas_fill(&render->canvas, command->colour);
}

static void draw_polygon(AppRender *render, const ViewDrawList *list,
                         const ViewCommand *command)
{
    if (command->count < 3 || !scale_points(render, list, command))
        return;
    app_canvas_begin(&render->canvas,
                     app_stroke_bounds(render->points, command->count, 0.0f));
    app_canvas_outline(&render->canvas, render->points, command->count);
    app_canvas_fill(&render->canvas, command->colour);
}

static void draw_circle(AppRender *render, const ViewCommand *command)
{
    ViewPoint points[4 * ARC_POINTS_MAX];
    ViewRect rect = scaled(render, command->rect);
    float radius = 0.5f * rect.w;
    ViewPoint centre = {rect.x + radius, rect.y + radius};
    size_t count = 4 * arc_steps(radius);
    app_stroke_circle(points, count, centre, radius);
    app_canvas_begin(&render->canvas, rect);
    app_canvas_outline(&render->canvas, points, count);
    app_canvas_fill(&render->canvas, command->colour);
}

static void draw_text(AppRender *render, const ViewDrawList *list,
                      const ViewCommand *command)
{
    AppBox clip = render->canvas.clip;
    float size = command->size * render->scale;
    float pen = command->rect.x * render->scale;
    float baseline = roundf(command->rect.y * render->scale);
    if (size < 1.0f || baseline < (float)clip.y0 - size ||
        baseline > (float)clip.y1 + 2 * size || pen > (float)clip.x1 + size)
        return;
    const char *text = view_draw_text_of(list, command);
    size_t left = command->count;
    while (left > 0 && pen < (float)clip.x1 + size) {
        uint32_t code = 0;
        size_t used = app_fonts_next(text, left, &code);
        text += used;
        left -= used;
        float from = pen;
        pen += size * app_fonts_advance(render->fonts, command->font, code);
        if (code == ' ' || pen < (float)clip.x0 - size)
            continue;
        int quarters = (int)lrintf(from * APP_GLYPH_PHASES);
        int phase = quarters & (APP_GLYPH_PHASES - 1);
        AppGlyph glyph =
            app_fonts_glyph(render->fonts, command->font, size, code);
        if (glyph.width == 0)
            continue;
        app_canvas_mask(
            &render->canvas, (quarters - phase) / APP_GLYPH_PHASES + glyph.left,
            (int)baseline - glyph.top, glyph.width, glyph.height,
            glyph.masks + phase * glyph.width * glyph.height, command->colour);
    }
}

static void push_clip(AppRender *render, const ViewCommand *command)
{
    ViewRect rect = scaled(render, command->rect);
    AppBox box = {(int)roundf(rect.x), (int)roundf(rect.y),
                  (int)roundf(rect.x + rect.w), (int)roundf(rect.y + rect.h)};
    BASE_GROW(render->clips, render->clip_count, render->clip_capacity);
    render->clips[render->clip_count++] = render->canvas.clip;
    render->canvas.clip = app_box_intersect(render->canvas.clip, box);
}

static void pop_clip(AppRender *render)
{
    if (render->clip_count > 0)
        render->canvas.clip = render->clips[--render->clip_count];
}

static bool is_finite(ViewRect rect)
{
    return isfinite(rect.x) && isfinite(rect.y) && isfinite(rect.w) &&
           isfinite(rect.h);
}

static void draw_shape(AppRender *render, const ViewDrawList *list,
                       const ViewCommand *command)
{
    switch (command->kind) {
    case VIEW_COMMAND_RECT:
        draw_rect(render, command);
        break;
    case VIEW_COMMAND_FRAME:
        draw_frame(render, command);
        break;
    case VIEW_COMMAND_HATCH:
        draw_hatch(render, command);
        break;
    case VIEW_COMMAND_POLYLINE:
        draw_polyline(render, list, command);
        break;
    case VIEW_COMMAND_POLYGON:
        draw_polygon(render, list, command);
        break;
    case VIEW_COMMAND_CIRCLE:
        draw_circle(render, command);
        break;
    case VIEW_COMMAND_TEXT:
        draw_text(render, list, command);
        break;
    case VIEW_COMMAND_CLIP:
    case VIEW_COMMAND_UNCLIP:
        break;
    }
}

void app_render_draw(AppRender *render, const ViewDrawList *list)
{
    render->canvas.clip = render->canvas.area;
    render->clip_count = 0;
    for (size_t i = 0; i < list->count; i++) {
        const ViewCommand *command = &list->commands[i];
        if (command->kind == VIEW_COMMAND_CLIP)
            push_clip(render, command);
        else if (command->kind == VIEW_COMMAND_UNCLIP)
            pop_clip(render);
        else if (is_finite(command->rect))
            draw_shape(render, list, command);
    }
    render->canvas.clip = render->canvas.area;
}
