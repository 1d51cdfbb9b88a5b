/*
 * view_guest.h - which of two runs the source and the output are of.
 *
 * Of the upper one, until a lane of the lower is chosen.
 */
#ifndef VIEW_GUEST_H
#define VIEW_GUEST_H

#include "view_window_private.h"

/* The run below is another, or none; its program is copied. */
void view_guest_set(ViewWindow *window, const ViewOther *other);
void view_guest_release(ViewWindow *window);

/* Of the lower one from now on, if there is one, or of the upper. */
void view_guest_choose(ViewWindow *window, bool below);
void view_guest_toggle(ViewWindow *window);

/* What both panels are made of: the window's own screen, or one of the lower
 * run, which borrows its model until view_guest_leave(). */
ViewScreen *view_guest_enter(ViewWindow *window);
void view_guest_leave(ViewWindow *window);

/* Draws them. What can be done in the upper run alone is not to be had in the
 * panels of the lower. */
void view_guest_draw_source(ViewWindow *window, ViewRect rect);
void view_guest_draw_output(ViewWindow *window, ViewRect rect);

#endif
