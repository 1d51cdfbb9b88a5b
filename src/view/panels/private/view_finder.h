/*
 * view_finder.h - one field and a list under it: everything that can be done
 * (the palette), or everything that can be found in the run (the search).
 */
#ifndef VIEW_FINDER_H
#define VIEW_FINDER_H

#include "view_screen.h"
#include "view_widgets.h"

/* Looks again for what is typed. */
void view_finder_update(ViewScreen *screen);

/* Moves the chosen entry by `step` and keeps it in sight. */
void view_finder_move(ViewScreen *screen, int step);

void view_finder_draw(ViewUi *ui, ViewScreen *screen, ViewRect window);

#endif
