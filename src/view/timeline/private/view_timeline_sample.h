/*
 * view_timeline_sample.h - the shapes of states as the legend shows them.
 */
#ifndef VIEW_TIMELINE_SAMPLE_H
#define VIEW_TIMELINE_SAMPLE_H

#include "view_timeline.h"

/* Draws the shape of one such bit into `box`, as the legend shows it, and
 * returns its label. `bit` is one bit of view_timeline_shown(). */
const char *view_timeline_draw_sample(const ViewTheme *theme, unsigned bit,
                                      ViewRect box, ViewDrawList *list);

/* What a mark of that bit means, in a sentence. */
const char *view_timeline_sample_tip(unsigned bit);

#endif
