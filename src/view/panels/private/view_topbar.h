/*
 * view_topbar.h - the bar above everything: which program, which seed, and
 * what concerns the window as a whole.
 */
#ifndef VIEW_TOPBAR_H
#define VIEW_TOPBAR_H

#include "view_screen.h"
#include "view_widgets.h"

#define VIEW_TOPBAR_HEIGHT 48
#define VIEW_TOPBAR_LEAST 40 /* where height is scarce */

void view_topbar_draw(ViewUi *ui, ViewScreen *screen, ViewRect rect);

/* In its place, above a picture of a part: which run it is. */
void view_topbar_draw_title(ViewUi *ui, const ViewScreen *screen,
                            ViewRect rect);

#endif
