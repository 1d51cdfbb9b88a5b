/*
 * view_rect.h - arithmetic of rectangles. No side of one is negative.
 */
#ifndef VIEW_RECT_H
#define VIEW_RECT_H

#include "view_draw.h"

#include <stdbool.h>

ViewRect view_rect(float x, float y, float w, float h);
ViewRect view_rect_inset(ViewRect rect, float by);
ViewRect view_rect_intersect(ViewRect a, ViewRect b);
bool view_rect_has(ViewRect rect, float x, float y);

/* Cut a slice off a rectangle, which keeps the rest, and return the slice. */
ViewRect view_rect_cut_top(ViewRect *rect, float h);
ViewRect view_rect_cut_bottom(ViewRect *rect, float h);
ViewRect view_rect_cut_left(ViewRect *rect, float w);
ViewRect view_rect_cut_right(ViewRect *rect, float w);

#endif
