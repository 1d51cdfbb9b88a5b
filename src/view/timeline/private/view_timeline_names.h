/*
 * view_timeline_names.h - the names left of the lanes: who it is, and what it
 * runs.
 */
#ifndef VIEW_TIMELINE_NAMES_H
#define VIEW_TIMELINE_NAMES_H

#include "view_painter.h"

void view_timeline_draw_names(const ViewPainter *painter);

#endif
