/*
 * view_timeline_draw.h - the timeline's picture: in which order its parts are
 * drawn.
 */
#ifndef VIEW_TIMELINE_DRAW_H
#define VIEW_TIMELINE_DRAW_H

#include "view_timeline.h"

/* Appends the picture and takes note of its marks. The layout must be of this
 * state. */
void view_timeline_draw(ViewTimeline *timeline, const ViewTimelineState *state,
                        ViewDrawList *list);

#endif
