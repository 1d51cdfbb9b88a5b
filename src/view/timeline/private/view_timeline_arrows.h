/*
 * view_timeline_arrows.h - between lanes: frames of groups, arrows, the
 * highlight of a chosen lane.
 */
#ifndef VIEW_TIMELINE_ARROWS_H
#define VIEW_TIMELINE_ARROWS_H

#include "view_painter.h"

/* Screen x of the right edge of a group's frame: where the group ended, or the
 * panel's side. */
float view_painter_frame_right(const ViewPainter *painter, uint32_t group);
void view_timeline_draw_frames(const ViewPainter *painter);
void view_timeline_draw_faint_arrows(const ViewPainter *painter);
void view_timeline_draw_arrows(const ViewPainter *painter);

#endif
