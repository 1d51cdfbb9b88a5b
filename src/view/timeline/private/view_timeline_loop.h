/*
 * view_timeline_loop.h - the lane of the event loop: who holds the thread.
 */
#ifndef VIEW_TIMELINE_LOOP_H
#define VIEW_TIMELINE_LOOP_H

#include "view_painter.h"

void view_timeline_draw_loop(const ViewPainter *painter);

#endif
