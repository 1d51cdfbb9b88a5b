/*
 * view_two.h - two runs, one above the other on one axis with one playhead.
 *
 * Each has what its lanes need, so that none is cut as long as nothing is
 * scrolled, and the names and texts of both have room on the axis.
 */
#ifndef VIEW_TWO_H
#define VIEW_TWO_H

#include "view_window_private.h"

/* Lays both out in `rect`; their places are in their timelines then. */
void view_two_lay_out(ViewWindow *window, ViewRect rect);

/* The upper one was laid out again: the playhead of the other follows. */
void view_two_follow(ViewWindow *window);

/* view_timeline_shown() of the lower one, or of the whole of its run. */
unsigned view_two_shown(const ViewWindow *window, bool at_end);

/* Draws the lower one, and what both are called. */
void view_two_draw(ViewWindow *window);

#endif
