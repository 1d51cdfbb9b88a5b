/*
 * view_play.h - going through the run by itself, a beat at a time.
 */
#ifndef VIEW_PLAY_H
#define VIEW_PLAY_H

#include "view_window_private.h"

void view_play_toggle(ViewWindow *window);

/* So many speeds up or down; past the fastest comes the slowest. */
void view_play_speed(ViewWindow *window, int steps);

/* Goes on playing after `seconds`. */
void view_play_on(ViewWindow *window, double seconds);

/* How long a beat is shown at the normal speed. */
double view_play_seconds(const ExplainLives *lives, ExplainBeat beat);

#endif
