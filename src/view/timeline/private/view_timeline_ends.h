/*
 * view_timeline_ends.h - past the end of a lane: its value or its error, and
 * the sleep that it would have gone on with.
 */
#ifndef VIEW_TIMELINE_ENDS_H
#define VIEW_TIMELINE_ENDS_H

#include "view_painter.h"

/* Px that texts take past the end of the axis. */
float view_timeline_end_room(const ViewTimeline *timeline);

void view_timeline_draw_ghost(const ViewPainter *painter, uint32_t serial,
                              float y);

/* The texts of ends: first what lies behind them is covered, then, over the
 * playhead, they are written. */
void view_timeline_draw_end_labels(const ViewPainter *painter, bool halos);

#endif
