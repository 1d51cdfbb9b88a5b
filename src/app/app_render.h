/*
 * app_render.h - a list of draw commands becomes pixels.
 *
 * Knows how each command looks: upright shapes are moved to whole pixels so
 * that they are crisp, slanted and round ones keep their place and are soft.
 * The same for the window and for pictures. Knows nothing of either.
 */
#ifndef APP_RENDER_H
#define APP_RENDER_H

#include "app_font.h"
#include "app_stroke.h"
#include "view_draw.h"

/* Zero-initialise, then set canvas target, fonts and scale. */
typedef struct AppRender {
    AppCanvas canvas;
    AppFonts *fonts; /* borrowed */
    float scale;     /* device pixels per logical pixel */
    AppStroke stroke;
    ViewPoint *points; /* of the command being drawn, scaled; owned */
    size_t point_capacity;
    AppBox *clips; /* those that clip commands replaced; owned */
    size_t clip_count, clip_capacity;
} AppRender;

void app_render_release(AppRender *render);

/* Draws all commands, within the canvas's area. Commands with coordinates that
 * are not finite are left out. */
void app_render_draw(AppRender *render, const ViewDrawList *list);

#endif
