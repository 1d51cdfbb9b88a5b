/*
 * app_stroke.h - lines with a width, as outlines on a canvas.
 *
 * Gentle bends keep the line's width exactly (mitred), sharp ones are rounded;
 * ends are cut square. Dashes are measured along the line, and what lies
 * outside of the clip costs nothing. Knows nothing of colours or draw lists.
 */
#ifndef APP_STROKE_H
#define APP_STROKE_H

#include "app_canvas.h"

#include <stdbool.h>
#include <stddef.h>

/* Memory kept from one line to the next; zero-initialised is valid. */
typedef struct AppStroke {
    ViewPoint *path;    /* the line without repeated points */
    ViewPoint *piece;   /* one dash, or a part without sharp bends */
    ViewPoint *outline; /* around a piece */
    size_t path_capacity, piece_capacity, outline_capacity;
    size_t piece_count;
    float width, dash, period; /* of the line being added */
} AppStroke;

typedef struct AppStrokeStyle {
    float width;
    float dash, gap;   /* both > 0: dashed */
    bool whole_dashes; /* stretched a little, so that none is cut at the end */
} AppStrokeStyle;

void app_stroke_release(AppStroke *stroke);

/* Adds the outlines to the shape that app_canvas_begin() started there. */
void app_stroke_add(AppStroke *stroke, AppCanvas *canvas,
                    const ViewPoint *points, size_t count,
                    const AppStrokeStyle *style);

/* Encloses all that the line may touch. */
ViewRect app_stroke_bounds(const ViewPoint *points, size_t count, float width);

/* Writes `count` points around a circle, in the direction of all outlines. */
void app_stroke_circle(ViewPoint *points, size_t count, ViewPoint centre,
                       float radius);

#endif
