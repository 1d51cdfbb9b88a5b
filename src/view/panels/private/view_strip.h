/*
 * view_strip.h - a hundred seeds, a square each: what comes of the program on
 * them, and the way to each.
 */
#ifndef VIEW_STRIP_H
#define VIEW_STRIP_H

#include "view_screen.h"

enum { VIEW_STRIP_HEIGHT = 18 };

/* True if there is something to show, and room for it. */
bool view_strip_fits(const ViewScreen *screen);

void view_strip_draw(ViewUi *ui, const ViewScreen *screen, ViewRect rect);

#endif
