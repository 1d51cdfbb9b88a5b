/*
 * view_legend.h - the shapes that are on the screen, with their names.
 */
#ifndef VIEW_LEGEND_H
#define VIEW_LEGEND_H

#include "view_screen.h"
#include "view_widgets.h"

/* `shown` is view_timeline_shown()'s. The legend wraps. */
float view_legend_height(ViewUi *ui, unsigned shown, float width);
void view_legend_draw(ViewUi *ui, unsigned shown, ViewRect rect);

#endif
