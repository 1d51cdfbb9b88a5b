/*
 * view_output.h - what the program has printed up to the playhead.
 *
 * Both streams in the order of printing; each line leads to its moment. What
 * is printed later is only counted. Follows the end as the playhead moves.
 */
#ifndef VIEW_OUTPUT_H
#define VIEW_OUTPUT_H

#include "view_screen.h"
#include "view_widgets.h"

/* Takes over the lines of events that are new in the trace, broken for a panel
 * of `width`. Does nothing if nothing is new. Returns the height that all of it
 * wants. */
float view_output_update(const ViewUi *ui, ViewScreen *screen, float width);

void view_output_draw(ViewUi *ui, ViewScreen *screen, ViewRect rect);

#endif
