/*
 * view_legend.h - the shapes that are on the screen, with their names. A state
 * says how many lanes are in it, and leaves these alone in sight when clicked.
 */
#ifndef VIEW_LEGEND_H
#define VIEW_LEGEND_H

#include "view_screen.h"
#include "view_widgets.h"

/* `shown` is view_timeline_shown()'s. The legend wraps; where
 * height is scarce it has one row, and "+5" names the others. */
float view_legend_height(ViewUi *ui, const ViewScreen *screen, unsigned shown,
                         float width);
void view_legend_draw(ViewUi *ui, const ViewScreen *screen, unsigned shown,
                      ViewRect rect);

#endif
