#include "app_canvas.h"

#include <math.h>
#include <string.h>

/* Rows at least this wide are copied rather than filled. */
enum { COPY_MIN = 16 };

void app_canvas_target(AppCanvas *canvas, uint32_t *pixels, int width,
                       int height, int pitch)
{
    canvas->pixels = pixels;
    canvas->pitch = pitch;
    canvas->area = (AppBox){0, 0, width, height};
    canvas->clip = canvas->area;
}

void app_canvas_release(AppCanvas *canvas)
{
    app_cover_release(&canvas->cover);
    *canvas = (AppCanvas){0};
}

/* Red and blue are mixed in one multiplication, green in another. `part` is
 * of 256. */
static uint32_t mix(uint32_t under, uint32_t over, uint32_t part)
{
    uint32_t red_blue = ((under & 0xff00ffu) * (256 - part) +
                         (over & 0xff00ffu) * part + 0x800080u) >>
                        8;
    uint32_t green = ((under & 0xff00u) * (256 - part) +
                      (over & 0xff00u) * part + 0x8000u) >>
                     8;
    return (red_blue & 0xff00ffu) | (green & 0xff00u);
}

/* 0..255 as a part of 256. */
static uint32_t part_of(uint32_t coverage)
{
    return coverage + (coverage >> 7);
}

static void fill_solid(uint32_t *pixels, int count, uint32_t colour)
{
    for (int i = 0; i < count; i++)
        pixels[i] = colour;
}

static void fill_part(uint32_t *pixels, int count, uint32_t colour,
                      uint32_t part)
{
    if (part >= 256) {
        fill_solid(pixels, count, colour);
        return;
    }
    for (int i = 0; i < count; i++)
        pixels[i] = mix(pixels[i], colour, part);
}

static void fill_mask(uint32_t *pixels, const uint8_t *mask, int count,
                      uint32_t colour, uint32_t alpha)
{
    for (int i = 0; i < count; i++) {
        uint32_t coverage = mask[i];
        if (coverage == 0)
            continue;
        uint32_t part = part_of(coverage) * alpha >> 8;
        pixels[i] = part >= 256 ? colour : mix(pixels[i], colour, part);
    }
}

static uint32_t *row_at(const AppCanvas *canvas, int y)
{
    return canvas->pixels + (ptrdiff_t)y * canvas->pitch;
}

/* The pixels that the rectangle touches, within the clip. */
static AppBox touched_box(const AppCanvas *canvas, ViewRect rect)
{
    AppBox clip = canvas->clip;
    float x0 = fmaxf(rect.x, (float)clip.x0);
    float y0 = fmaxf(rect.y, (float)clip.y0);
    float x1 = fminf(rect.x + rect.w, (float)clip.x1);
    float y1 = fminf(rect.y + rect.h, (float)clip.y1);
    if (!(x0 < x1 && y0 < y1))
        return (AppBox){0, 0, 0, 0};
    return (AppBox){(int)floorf(x0), (int)floorf(y0), (int)ceilf(x1),
                    (int)ceilf(y1)};
}

/* How much of pixel `at` lies between `low` and `high`. */
static float overlap(int at, float low, float high)
{
    float from = fmaxf(low, (float)at);
    float to = fminf(high, (float)(at + 1));
    return to > from ? to - from : 0.0f;
}

static uint32_t part_of_area(float area, uint32_t alpha)
{
    return (uint32_t)(area * (float)alpha + 0.5f);
}

/* How the rectangle covers the pixels of a row: those at its two sides in
 * part, those between them, x0 to x1, in full. Parts are of 256. */
typedef struct RectRow {
    int x0, x1;
    uint32_t left, middle, right; /* left and right are 0 where there is none */
} RectRow;

static RectRow rect_row(AppBox box, ViewRect rect, float height, uint32_t alpha)
{
    float left = overlap(box.x0, rect.x, rect.x + rect.w);
    float right = overlap(box.x1 - 1, rect.x, rect.x + rect.w);
    RectRow row = {box.x0 + (left < 1.0f), box.x1 - (right < 1.0f), 0,
                   part_of_area(height, alpha), 0};
    if (left < 1.0f)
        row.left = part_of_area(height * left, alpha);
    if (right < 1.0f && row.x1 >= row.x0) /* else it is the left one too */
        row.right = part_of_area(height * right, alpha);
    return row;
}

static void fill_rect_row(uint32_t *pixels, const RectRow *row, uint32_t rgb)
{
    if (row->left > 0)
        fill_part(pixels + row->x0 - 1, 1, rgb, row->left);
    if (row->x1 > row->x0)
        fill_part(pixels + row->x0, row->x1 - row->x0, rgb, row->middle);
    if (row->right > 0)
        fill_part(pixels + row->x1, 1, rgb, row->right);
}

void app_canvas_rect(AppCanvas *canvas, ViewRect rect, ViewColour colour)
{
    AppBox box = touched_box(canvas, rect);
    uint32_t alpha = part_of(colour & 0xffu);
    RectRow full = rect_row(box, rect, 1.0f, alpha);
    int whole = -1; /* a row that is the same as the next ones */
    for (int y = box.y0; y < box.y1; y++) {
        uint32_t *pixels = row_at(canvas, y);
        float height = overlap(y, rect.y, rect.y + rect.h);
        if (height < 1.0f) {
            RectRow part = rect_row(box, rect, height, alpha);
            fill_rect_row(pixels, &part, colour >> 8);
        } else if (whole >= 0 && full.x1 - full.x0 > COPY_MIN) {
            memcpy(pixels + box.x0, row_at(canvas, whole) + box.x0,
                   (size_t)(box.x1 - box.x0) * sizeof *pixels);
        } else {
            fill_rect_row(pixels, &full, colour >> 8);
            if (full.middle == 256 && full.left + full.right == 0)
                whole = y;
        }
    }
}

/* Width of the stripes met on the way from 0 to `distance` across them. */
static float stripes_until(float position, float distance, float width)
{
    float whole = floorf(position / distance);
    float rest = position - whole * distance;
    return whole * width + fminf(rest, width);
}

/* The coverage depends on x + y alone, so one long row serves for all. */
enum { HATCH_CHUNK = 256 };

static void hatch_mask(uint8_t *mask, int count, float start, float distance,
                       float width)
{
    const float across = 0.70710678f;
    const float reach = 0.55f; /* half of what a pixel sees of the diagonal */
    for (int i = 0; i < count; i++) {
        float position = (start + (float)i) * across;
        float seen = stripes_until(position + reach, distance, width) -
                     stripes_until(position - reach, distance, width);
        mask[i] = (uint8_t)(fminf(seen / (2.0f * reach), 1.0f) * 255.0f + 0.5f);
    }
}

void app_canvas_hatch(AppCanvas *canvas, ViewRect rect, ViewColour colour,
                      float distance, float width)
{
    AppBox box = touched_box(canvas, rect);
    uint8_t mask[2 * HATCH_CHUNK];
    if (!(distance > 0.5f) || !(width > 0.0f))
        return;
    for (int y0 = box.y0; y0 < box.y1; y0 += HATCH_CHUNK) {
        int y1 = y0 + HATCH_CHUNK < box.y1 ? y0 + HATCH_CHUNK : box.y1;
        for (int x0 = box.x0; x0 < box.x1; x0 += HATCH_CHUNK) {
            int x1 = x0 + HATCH_CHUNK < box.x1 ? x0 + HATCH_CHUNK : box.x1;
            float start = (float)(x0 + y0) + 1.0f - rect.x - rect.y;
            hatch_mask(mask, x1 - x0 + y1 - y0, start, distance, width);
            for (int y = y0; y < y1; y++) {
                float area = overlap(y, rect.y, rect.y + rect.h);
                fill_mask(row_at(canvas, y) + x0, mask + (y - y0), x1 - x0,
                          colour >> 8,
                          part_of_area(area, part_of(colour & 0xffu)));
            }
        }
    }
}

void app_canvas_begin(AppCanvas *canvas, ViewRect bounds)
{
    app_cover_begin(&canvas->cover, touched_box(canvas, bounds));
}

void app_canvas_outline(AppCanvas *canvas, const ViewPoint *points,
                        size_t count)
{
    app_cover_outline(&canvas->cover, points, count);
}

void app_canvas_fill(AppCanvas *canvas, ViewColour colour)
{
    AppBox box = canvas->cover.box;
    if (app_box_is_empty(box))
        return;
    for (int y = box.y0; y < box.y1; y++) {
        AppCoverRow row = app_cover_row(&canvas->cover, y);
        fill_mask(row_at(canvas, y) + row.x, row.mask, row.count, colour >> 8,
                  part_of(colour & 0xffu));
    }
}

void app_canvas_mask(AppCanvas *canvas, int x, int y, int width, int height,
                     const uint8_t *mask, ViewColour colour)
{
    AppBox box =
        app_box_intersect(canvas->clip, (AppBox){x, y, x + width, y + height});
    if (app_box_is_empty(box))
        return;
    uint32_t alpha = part_of(colour & 0xffu);
    for (int row = box.y0; row < box.y1; row++)
        fill_mask(row_at(canvas, row) + box.x0,
                  mask + (ptrdiff_t)(row - y) * width + (box.x0 - x),
                  box.x1 - box.x0, colour >> 8, alpha);
}
