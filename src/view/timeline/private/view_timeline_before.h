/*
 * view_timeline_before.h - the run before the last thing was done to it, as a
 * shadow under the lanes that have changed, and in lanes of their own below all
 * others for tasks that this run does not have.
 */
#ifndef VIEW_TIMELINE_BEFORE_H
#define VIEW_TIMELINE_BEFORE_H

#include "base_text.h"
#include "view_painter.h"

/* Which tasks only that run has; before the lanes are laid out. */
void view_timeline_find_gone(ViewTimeline *timeline);

void view_timeline_draw_before(const ViewPainter *painter);

/* The names of tasks that only that run has, left of their lanes. */
void view_timeline_draw_gone_names(const ViewPainter *painter);

/* The sentence of a mark of VIEW_ROLE_BEFORE. */
void view_timeline_tell_before(const ViewTimeline *timeline, uint32_t task,
                               TraceEventId event, BaseText *out);

#endif
