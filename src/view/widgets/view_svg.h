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

#include <stdbool.h>

/* Appends a document of width x height logical px, that shows itself so many
 * times as large. */
void view_svg_write(const ViewDrawList *list, float width, float height,
                    float scale, BaseText *out);

/* Appends the drawing of the commands from `first` to before `end` alone, with
 * no document around it, for a page that has one: what tells of an event has
 * its number in data-e, and each command its index in data-i. `prefix` keeps
 * the ids of several such drawings in one page apart. */
void view_svg_write_part(const ViewDrawList *list, size_t first, size_t end,
                         const char *prefix, BaseText *out);

/* A colour in the dark theme, and what stands for it in the light one. */
typedef struct ViewSvgPair {
    ViewColour dark, light;
} ViewSvgPair;

/* Those of a page's drawings: each pair is a class. Zero-initialised is valid
 * and empty. */
typedef struct ViewSvgColours {
    ViewSvgPair *pairs; /* owned */
    size_t count, capacity;
} ViewSvgColours;

/* The same for a page that is dark or light: both lists are one drawing in two
 * themes. The playhead is left out, since the page moves one of its own. */
void view_svg_write_twofold(const ViewDrawList *dark, const ViewDrawList *light,
                            const char *prefix, ViewSvgColours *colours,
                            BaseText *out);

/* Rules of a style sheet for all that was written so. */
void view_svg_append_colours(const ViewSvgColours *colours, bool light,
                             BaseText *out);
void view_svg_append_fonts(BaseText *out);
void view_svg_release_colours(ViewSvgColours *colours);

/* Parts of one: its opening tag, an element (no clip), the rectangle of a
 * clip. */
void view_svg_open(float width, float height, float scale, BaseText *out);
void view_svg_append(const ViewDrawList *list, size_t index, BaseText *out);
void view_svg_append_clip(ViewRect clip, BaseText *out);

#endif
