/*
 * view_timeline_ground.h - behind the lanes: opened instants, hairlines of
 * folded ones, breaks.
 */
#ifndef VIEW_TIMELINE_GROUND_H
#define VIEW_TIMELINE_GROUND_H

#include "view_painter.h"

void view_timeline_draw_ground(const ViewPainter *painter);

/* Behind the names of the lanes that are lit up. */
void view_timeline_draw_lights(const ViewPainter *painter);

#endif
