#include "view_draw.h"

#include "base_check.h"
#include "base_memory.h"

#include <math.h>
#include <string.h>

#define ELLIPSIS "\xe2\x80\xa6"

enum { CURVE_PIECES = 18 };

static ViewCommand *append_command(ViewDrawList *list, ViewCommandKind kind,
                                   ViewRect rect, ViewColour colour)
{
    BASE_GROW(list->commands, list->count, list->capacity);
    ViewCommand *command = &list->commands[list->count++];

    *command = (ViewCommand){.kind = kind,
                             .role = list->role,
                             .subject = list->subject,
                             .mark = list->mark,
                             .mark_end = list->mark_end,
                             .rect = rect,
                             .colour = colour};
    return command;
}

/* Returns the index of the first of the points. */
static uint32_t append_points(ViewDrawList *list, const ViewPoint *points,
                              size_t count)
{
    size_t first = list->point_count;

    while (list->point_capacity < first + count) {
        list->point_capacity = base_grown_capacity(list->point_capacity);
        list->points = base_resize_array(list->points, list->point_capacity,
                                         sizeof *list->points);
    }
    memcpy(list->points + first, points, count * sizeof *points);
    list->point_count += count;
    return (uint32_t)first;
}

static uint32_t append_text(ViewDrawList *list, const char *text, size_t length)
{
    size_t first = list->text_count;

    while (list->text_capacity < first + length + 1) {
        list->text_capacity = base_grown_capacity(list->text_capacity);
        list->text = base_resize(list->text, list->text_capacity);
    }
    memcpy(list->text + first, text, length);
    list->text[first + length] = '\0';
    list->text_count += length + 1;
    return (uint32_t)first;
}

static ViewRect bounds_of(const ViewPoint *points, size_t count)
{
    float left = points[0].x, right = left;
    float top = points[0].y, bottom = top;

    for (size_t i = 1; i < count; i++) {
        left = fminf(left, points[i].x);
        right = fmaxf(right, points[i].x);
        top = fminf(top, points[i].y);
        bottom = fmaxf(bottom, points[i].y);
    }
    return (ViewRect){left, top, right - left, bottom - top};
}

void view_draw_clear(ViewDrawList *list)
{
    list->count = 0;
    list->point_count = 0;
    list->text_count = 0;
    view_draw_role(list, VIEW_ROLE_NONE, 0);
}

void view_draw_release(ViewDrawList *list)
{
    base_free(list->commands);
    base_free(list->points);
    base_free(list->text);
    *list = (ViewDrawList){0};
}

void view_draw_role(ViewDrawList *list, ViewRole role, uint32_t subject)
{
    list->role = role;
    list->subject = subject;
    list->mark = list->mark_end = 0;
}

void view_draw_mark(ViewDrawList *list, ViewRole role, uint32_t subject,
                    uint32_t event)
{
    view_draw_role(list, role, subject);
    list->mark = event + 1;
}

void view_draw_rect(ViewDrawList *list, ViewRect rect, ViewColour colour,
                    float radius)
{
    append_command(list, VIEW_COMMAND_RECT, rect, colour)->radius = radius;
}

void view_draw_frame(ViewDrawList *list, ViewRect rect, ViewColour colour,
                     float radius, float width)
{
    view_draw_dashed_frame(list, rect, colour, radius, width, 0, 0);
}

void view_draw_dashed_frame(ViewDrawList *list, ViewRect rect,
                            ViewColour colour, float radius, float width,
                            float dash, float gap)
{
    ViewCommand *command =
        append_command(list, VIEW_COMMAND_FRAME, rect, colour);

    command->radius = radius;
    command->width = width;
    command->dash = dash;
    command->gap = gap;
}

void view_draw_hatch(ViewDrawList *list, ViewRect rect, ViewColour colour,
                     float distance, float width)
{
    ViewCommand *command =
        append_command(list, VIEW_COMMAND_HATCH, rect, colour);

    command->size = distance;
    command->width = width;
}

void view_draw_line(ViewDrawList *list, ViewPoint a, ViewPoint b,
                    ViewColour colour, float width)
{
    view_draw_dashed_line(list, a, b, colour, width, 0, 0);
}

void view_draw_dashed_line(ViewDrawList *list, ViewPoint a, ViewPoint b,
                           ViewColour colour, float width, float dash,
                           float gap)
{
    ViewPoint points[2] = {a, b};

    view_draw_polyline(list, points, 2, colour, width, dash, gap);
}

void view_draw_polyline(ViewDrawList *list, const ViewPoint *points,
                        size_t count, ViewColour colour, float width,
                        float dash, float gap)
{
    BASE_REQUIRE(count >= 2);
    uint32_t first = append_points(list, points, count);
    ViewCommand *command = append_command(list, VIEW_COMMAND_POLYLINE,
                                          bounds_of(points, count), colour);

    command->width = width;
    command->dash = dash;
    command->gap = gap;
    command->first = first;
    command->count = (uint32_t)count;
}

void view_draw_curve(ViewDrawList *list, ViewPoint a, ViewPoint control_a,
                     ViewPoint control_b, ViewPoint b, ViewColour colour,
                     float width, float dash, float gap)
{
    ViewPoint points[CURVE_PIECES + 1];

    for (int i = 0; i <= CURVE_PIECES; i++) {
        float t = (float)i / CURVE_PIECES, u = 1 - t;
        float p = u * u * u, q = 3 * u * u * t, r = 3 * u * t * t,
              s = t * t * t;
        points[i].x = p * a.x + q * control_a.x + r * control_b.x + s * b.x;
        points[i].y = p * a.y + q * control_a.y + r * control_b.y + s * b.y;
    }
    view_draw_polyline(list, points, CURVE_PIECES + 1, colour, width, dash,
                       gap);
}

void view_draw_polygon(ViewDrawList *list, const ViewPoint *points,
                       size_t count, ViewColour colour)
{
    BASE_REQUIRE(count >= 3);
    uint32_t first = append_points(list, points, count);
    ViewCommand *command = append_command(list, VIEW_COMMAND_POLYGON,
                                          bounds_of(points, count), colour);

    command->first = first;
    command->count = (uint32_t)count;
}

void view_draw_circle(ViewDrawList *list, ViewPoint centre, float radius,
                      ViewColour colour)
{
    ViewRect rect = {centre.x - radius, centre.y - radius, 2 * radius,
                     2 * radius};

    append_command(list, VIEW_COMMAND_CIRCLE, rect, colour);
}

static float append_text_command(ViewDrawList *list, ViewPoint at,
                                 ViewFont font, float size, ViewColour colour,
                                 const char *text, size_t length, float width)
{
    uint32_t first = append_text(list, text, length);
    ViewCommand *command = append_command(list, VIEW_COMMAND_TEXT,
                                          (ViewRect){at.x, at.y, 0, 0}, colour);

    command->font = font;
    command->size = size;
    command->first = first;
    command->count = (uint32_t)length;
    command->text_width = width;
    return width;
}

float view_draw_text(ViewDrawList *list, const ViewMeasure *measure,
                     ViewPoint at, ViewFont font, float size, ViewColour colour,
                     const char *text)
{
    size_t length = strlen(text);
    float width = measure->width(measure->context, font, size, text, length);

    return append_text_command(list, at, font, size, colour, text, length,
                               width);
}

static bool is_inside_character(char byte)
{
    return ((unsigned char)byte & 0xc0) == 0x80;
}

/* The longest beginning of `text`, in whole characters, no wider than `room`.
 * Halving needs few measurements however long the text is. */
static size_t length_that_fits(const ViewMeasure *measure, ViewFont font,
                               float size, const char *text, size_t length,
                               float room)
{
    size_t fits = 0, too_long = length + 1;

    while (too_long - fits > 1) {
        size_t middle = fits + (too_long - fits) / 2, cut = middle;
        while (cut > fits && cut < length && is_inside_character(text[cut]))
            cut--;
        if (cut > fits &&
            measure->width(measure->context, font, size, text, cut) <= room)
            fits = cut;
        else if (cut > fits)
            too_long = cut;
        else
            too_long = middle;
    }
    while (fits > 0 && fits < length && is_inside_character(text[fits]))
        fits--;
    return fits;
}

static bool ends_with_dots(const char *text, size_t length)
{
    size_t dots = strlen(ELLIPSIS);

    return length >= dots && memcmp(text + length - dots, ELLIPSIS, dots) == 0;
}

float view_draw_text_fit(ViewDrawList *list, const ViewMeasure *measure,
                         ViewPoint at, float room, ViewFont font, float size,
                         ViewColour colour, const char *text)
{
    size_t length = strlen(text);
    float width = measure->width(measure->context, font, size, text, length);

    if (width <= room)
        return append_text_command(list, at, font, size, colour, text, length,
                                   width);
    float dots = measure->width(measure->context, font, size, ELLIPSIS,
                                strlen(ELLIPSIS));
    if (dots > room)
        return 0;
    char buffer[512];
    size_t fits =
        length_that_fits(measure, font, size, text, length, room - dots);
    while (fits > 0 &&
           (text[fits - 1] == ' ' || fits > sizeof buffer - sizeof ELLIPSIS))
        fits--;
    while (fits > 0 && is_inside_character(text[fits]))
        fits--;
    while (ends_with_dots(text, fits)) /* of its own */
        fits -= strlen(ELLIPSIS);
    memcpy(buffer, text, fits);
    memcpy(buffer + fits, ELLIPSIS, sizeof ELLIPSIS);
    length = fits + strlen(ELLIPSIS);
    width = measure->width(measure->context, font, size, buffer, length);
    return append_text_command(list, at, font, size, colour, buffer, length,
                               width);
}

void view_draw_clip(ViewDrawList *list, ViewRect rect)
{
    append_command(list, VIEW_COMMAND_CLIP, rect, 0);
}

void view_draw_unclip(ViewDrawList *list)
{
    append_command(list, VIEW_COMMAND_UNCLIP, (ViewRect){0, 0, 0, 0}, 0);
}

const char *view_draw_text_of(const ViewDrawList *list,
                              const ViewCommand *command)
{
    BASE_REQUIRE(command->kind == VIEW_COMMAND_TEXT);
    return list->text + command->first;
}
