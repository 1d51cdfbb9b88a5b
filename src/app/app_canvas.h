/*
 * app_canvas.h - pixels, and how colour gets onto them.
 *
 * Fills rectangles, polygons, stripes and masks within a clip. SDL's software
 * renderer moves each vertex to a whole pixel (measured, 2.26), which makes
 * soft edges wobble, and opening an accelerated one costs more than the whole
 * first frame; so the app has its own. One code makes the window's frames and
 * the pictures, so they are equal. Coordinates are device pixels. Knows
 * nothing of draw lists, fonts or SDL.
 */
#ifndef APP_CANVAS_H
#define APP_CANVAS_H

#include "app_cover.h"
#include "view_draw.h"

#include <stdint.h>

/* Zero-initialised and then pointed at pixels by app_canvas_target(). */
typedef struct AppCanvas {
    uint32_t *pixels; /* 0x00RRGGBB, borrowed */
    int pitch;        /* pixels from one row to the next */
    AppBox area;      /* all of it */
    AppBox clip;      /* nothing outside of it is touched */
    AppCover cover;
} AppCanvas;

/* Draws on `pixels` from now on; the clip becomes all of it. */
void app_canvas_target(AppCanvas *canvas, uint32_t *pixels, int width,
                       int height, int pitch);
void app_canvas_release(AppCanvas *canvas);

/* An upright rectangle; sides may lie between pixels. */
void app_canvas_rect(AppCanvas *canvas, ViewRect rect, ViewColour colour);

/* An upright rectangle of diagonal stripes, `width` of every `distance`
 * (both measured across the stripe), rising to the right from the rectangle's
 * left upper corner. */
void app_canvas_hatch(AppCanvas *canvas, ViewRect rect, ViewColour colour,
                      float distance, float width);

/* Outlines are collected between begin and fill; `bounds` encloses them. */
void app_canvas_begin(AppCanvas *canvas, ViewRect bounds);
void app_canvas_outline(AppCanvas *canvas, const ViewPoint *points,
                        size_t count);
void app_canvas_fill(AppCanvas *canvas, ViewColour colour);

/* A mask of 8-bit coverage whose left upper pixel is (x, y). */
void app_canvas_mask(AppCanvas *canvas, int x, int y, int width, int height,
                     const uint8_t *mask, ViewColour colour);

#endif
