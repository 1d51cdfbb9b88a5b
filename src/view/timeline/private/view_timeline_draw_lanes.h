/*
 * view_timeline_draw_lanes.h - lanes: names, stretches of state, marks of ends,
 * ghosts, their labels.
 */
#ifndef VIEW_TIMELINE_DRAW_LANES_H
#define VIEW_TIMELINE_DRAW_LANES_H

#include "view_painter.h"

/* Where the mark of a task's end stands. Meaningful once it has ended. */
float view_painter_end_x(const ViewPainter *painter, const ExplainTask *task);
void view_timeline_draw_lanes(const ViewPainter *painter);

/* The texts of ends: first what lies behind them is covered, then, over the
 * playhead, they are written. */
void view_timeline_draw_end_labels(const ViewPainter *painter, bool halos);
void view_timeline_draw_names(const ViewPainter *painter);

#endif
