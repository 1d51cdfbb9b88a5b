/*
 * view_timeline_draw_lanes.h - lanes: stretches of state, marks of ends.
 */
#ifndef VIEW_TIMELINE_DRAW_LANES_H
#define VIEW_TIMELINE_DRAW_LANES_H

#include "view_painter.h"

/* Where the mark of a task's end stands. Meaningful once it has ended. */
float view_painter_end_x(const ViewPainter *painter, const ExplainTask *task);
/* Whether lanes are high enough for the line that shows cancelling(). */
bool view_timeline_draws_counts(const ViewTimeline *timeline);
void view_timeline_draw_lanes(const ViewPainter *painter);

#endif
