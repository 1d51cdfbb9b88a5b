/*
 * view_timeline_shared.h - variables that tasks share, each in a lane of its
 * own: who read it, and whose write another one then wrote over without having
 * seen it.
 */
#ifndef VIEW_TIMELINE_SHARED_H
#define VIEW_TIMELINE_SHARED_H

#include "base_text.h"
#include "view_painter.h"

/* Px that these lanes take; 0 where no facts are given. */
float view_timeline_shared_height(const ViewTimeline *timeline);
void view_timeline_draw_shared(const ViewPainter *painter);

/* The task of a mark of VIEW_ROLE_SHARED with this subject. */
uint32_t view_timeline_shared_task(const ViewTimeline *timeline,
                                   uint32_t subject);

/* Its sentence. */
void view_timeline_tell_shared(const ViewTimeline *timeline, uint32_t subject,
                               BaseText *out);

#endif
