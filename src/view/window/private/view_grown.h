/*
 * view_grown.h - how large the lanes are drawn.
 *
 * Where the window is so large that a run's lanes would leave it empty, their
 * texts, marks and heights grow together, in steps, as far as all of them stay
 * in sight. It depends on the window and the run alone: nothing grows or
 * shrinks while one moves about.
 */
#ifndef VIEW_GROWN_H
#define VIEW_GROWN_H

#include "view_window_private.h"

/* Makes window->lane_theme of window->theme for its layout. */
void view_grown_update(ViewWindow *window);

#endif
