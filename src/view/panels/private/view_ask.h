/*
 * view_ask.h - the sheet on which one line is asked for: what to raise in a
 * task, what to compare a run with.
 */
#ifndef VIEW_ASK_H
#define VIEW_ASK_H

#include "view_screen.h"

/* Draws the sheet of an overlay that asks. */
void view_ask_draw(ViewUi *ui, const ViewScreen *screen, ViewRect window);

#endif
