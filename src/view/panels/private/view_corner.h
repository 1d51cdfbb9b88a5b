/*
 * view_corner.h - above the names of the lanes, where nothing else is: the
 * zoom, or before a class the way out.
 */
#ifndef VIEW_CORNER_H
#define VIEW_CORNER_H

#include "view_screen.h"
#include "view_widgets.h"

/* The timeline must be laid out. */
void view_corner_draw(ViewUi *ui, const ViewScreen *screen);

#endif
