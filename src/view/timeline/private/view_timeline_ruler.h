/*
 * view_timeline_ruler.h - above the lanes: ticks of time, opened instants and
 * their turns.
 */
#ifndef VIEW_TIMELINE_RULER_H
#define VIEW_TIMELINE_RULER_H

#include "view_painter.h"

void view_timeline_draw_ticks(const ViewPainter *painter, bool labels);
void view_timeline_draw_ruler(const ViewPainter *painter);

#endif
