/*
 * app_cover.h - how much of each pixel a polygon covers.
 *
 * Edges go in, rows of 8-bit coverage come out. The area is computed exactly
 * (no sampling), so edges are soft at any angle and any fraction of a pixel.
 * Costs what the outline touches, not what it encloses. Knows nothing of
 * colours, pixels' formats or where the polygon came from.
 */
#ifndef APP_COVER_H
#define APP_COVER_H

#include "view_draw.h"

#include <stddef.h>
#include <stdint.h>

/* Whole pixels: x0 <= x < x1, y0 <= y < y1. */
typedef struct AppBox {
    int x0, y0, x1, y1;
} AppBox;

typedef struct AppCover {
    AppBox box;
    float *cells; /* signed area per pixel, rows of width + 2; owned */
    size_t cell_capacity;
    int *touched; /* first and last cell of each row; owned */
    size_t touched_capacity;
    uint8_t *mask; /* the row handed out last; owned */
    size_t mask_capacity;
} AppCover;

/* One row's coverage: `count` values from pixel `x` on; none if count is 0. */
typedef struct AppCoverRow {
    int x, count;
    const uint8_t *mask; /* borrowed until the next row */
} AppCoverRow;

void app_cover_release(AppCover *cover);

/* Starts a shape, of which only what lies in `box` is wanted. Every row of
 * the shape before must have been taken. */
void app_cover_begin(AppCover *cover, AppBox box);

/* Adds a closed outline. Where outlines of one direction overlap, the pixel
 * is covered once; an outline of the other direction cuts a hole. */
void app_cover_outline(AppCover *cover, const ViewPoint *points, size_t count);

/* Takes row `y` of the box; each row is to be taken once. */
AppCoverRow app_cover_row(AppCover *cover, int y);

AppBox app_box_intersect(AppBox a, AppBox b);
int app_box_is_empty(AppBox box);

#endif
