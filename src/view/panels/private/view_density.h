/*
 * view_density.h - the density map: the whole run in one row.
 *
 * A bar for each stretch of turns, as high as it is busy (logarithmic) and
 * coloured by what happens in it; dragging on it scrubs. Below it, while not
 * all is in sight, which part is, to drag along the run.
 */
#ifndef VIEW_DENSITY_H
#define VIEW_DENSITY_H

#include "view_screen.h"
#include "view_widgets.h"

void view_density_draw(ViewUi *ui, ViewScreen *screen, ViewRect map);

/* The event under x of a map. */
TraceEventId view_density_event_at(const ViewScreen *screen, ViewRect map,
                                   float x);

#endif
