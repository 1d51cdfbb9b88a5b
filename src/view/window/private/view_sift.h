/*
 * view_sift.h - which lanes the student wants to see: like ones in one row or
 * each by itself, those in some state alone, the next one.
 */
#ifndef VIEW_SIFT_H
#define VIEW_SIFT_H

#include "view_window_private.h"

void view_sift_fold(ViewWindow *window);

/* The lanes of variables: asks the host for what it does not know yet. */
void view_sift_shared(ViewWindow *window);

/* Lanes in a state are among those that alone are shown, or no longer. */
void view_sift_only(ViewWindow *window, uint32_t state);
/* One state after the other, the worst first, then all. */
void view_sift_next(ViewWindow *window);
void view_sift_all(ViewWindow *window);

/* Chooses the task of the row above or below. */
void view_sift_above(ViewWindow *window);
void view_sift_below(ViewWindow *window);

/* How much room the lanes' names get; 0 px: what they need. The host is told,
 * who remembers it. */
void view_sift_widen(ViewWindow *window);
void view_sift_narrow(ViewWindow *window);
void view_sift_set_names(ViewWindow *window, float width);
void view_sift_tell_names(ViewWindow *window);

#endif
