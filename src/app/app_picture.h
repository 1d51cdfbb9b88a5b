/*
 * app_picture.h - a draw list as a file, without a window or a display.
 *
 * A path that ends in .svg gets a drawing, any other a PNG of the same pixels
 * as the window would show. Knows nothing of what is drawn.
 */
#ifndef APP_PICTURE_H
#define APP_PICTURE_H

#include "app_font.h"
#include "view_window.h"

/* Logical pixels, and device pixels per logical one. All that is drawn is so
 * much larger as it grows in a large window; its layout has less room. */
typedef struct AppPictureSize {
    int width, height;
    float scale, growth;
} AppPictureSize;

bool app_picture_is_drawing(const char *path);

/* Writes the picture beside `path` and renames it. On failure returns false
 * and says why in `error`. */
bool app_picture_write(const char *path, AppFonts *fonts,
                       const ViewDrawList *list, AppPictureSize size,
                       BaseText *error);

/* The run that the window has, as an SVG that plays by itself. */
bool app_picture_write_film(const char *path, ViewWindow *window,
                            AppPictureSize size, BaseText *error);

#endif
