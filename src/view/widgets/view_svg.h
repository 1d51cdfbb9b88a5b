/*
 * view_svg.h - a draw list as an SVG document.
 *
 * Every text carries its measured width (textLength), so that it takes the
 * same room whatever fonts the viewer has. Writes no file.
 */
#ifndef VIEW_SVG_H
#define VIEW_SVG_H

#include "base_text.h"
#include "view_draw.h"

/* Appends a document of width x height logical px. */
void view_svg_write(const ViewDrawList *list, float width, float height,
                    BaseText *out);

#endif
