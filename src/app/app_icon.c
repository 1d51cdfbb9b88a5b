#include "app_icon.h"

#include "app_canvas.h"
#include "app_stroke.h"

#include <stdbool.h>

enum { RING_POINTS = 64, SIDE = APP_ICON_SIDE };

static void fill_disc(AppCanvas *canvas, ViewPoint centre, float radius,
                      ViewColour colour)
{
    ViewPoint points[RING_POINTS];
    app_stroke_circle(points, RING_POINTS, centre, radius);
    app_canvas_begin(canvas, app_stroke_bounds(points, RING_POINTS, 1.0f));
    app_canvas_outline(canvas, points, RING_POINTS);
    app_canvas_fill(canvas, colour);
}

static void draw_ring(AppCanvas *canvas, ViewPoint centre)
{
    ViewPoint points[RING_POINTS + 1];
    AppStroke stroke = {0};
    AppStrokeStyle style = {.width = 6.0f};
    app_stroke_circle(points, RING_POINTS, centre, 21.0f);
    points[RING_POINTS] = points[0];
    app_canvas_begin(canvas, app_stroke_bounds(points, RING_POINTS, 6.0f));
    app_stroke_add(&stroke, canvas, points, RING_POINTS + 1, &style);
    app_canvas_fill(canvas, 0xc792eaffu);
    app_stroke_release(&stroke);
}

static void draw_on(uint32_t *pixels, uint32_t background)
{
    const ViewPoint centre = {32.0f, 34.0f};
    AppCanvas canvas = {0};
    for (int i = 0; i < SIDE * SIDE; i++)
        pixels[i] = background;
    app_canvas_target(&canvas, pixels, SIDE, SIDE, SIDE);
    draw_ring(&canvas, centre);
    fill_disc(&canvas, (ViewPoint){32.0f, 13.0f}, 9.5f, 0x3fbf7fffu);
    fill_disc(&canvas, (ViewPoint){13.8f, 44.5f}, 9.5f, 0xf0616dffu);
    fill_disc(&canvas, (ViewPoint){50.2f, 44.5f}, 9.5f, 0xf2a93bffu);
    app_canvas_release(&canvas);
}

/* The canvas knows no transparency: what black and white behind the picture
 * leave of their difference is what shows through. */
void app_icon_draw(uint32_t *pixels)
{
    uint32_t on_white[SIDE * SIDE];
    draw_on(on_white, 0xffffffu);
    draw_on(pixels, 0x000000u);
    for (int i = 0; i < SIDE * SIDE; i++) {
        uint32_t alpha = 255 - ((on_white[i] & 0xff) - (pixels[i] & 0xff));
        uint32_t colour = 0;
        for (int shift = 0; alpha > 0 && shift < 24; shift += 8) {
            uint32_t channel = (pixels[i] >> shift & 0xff) * 255 / alpha;
            colour |= (channel < 255 ? channel : 255) << shift;
        }
        pixels[i] = alpha << 24 | colour;
    }
}
