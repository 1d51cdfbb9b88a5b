/*
 * view_timeline_shared.h - variables that tasks share, each in a lane of its
 * own: who read it, and whose write another one then wrote over without having
 * seen it.
 */
#ifndef VIEW_TIMELINE_SHARED_H
#define VIEW_TIMELINE_SHARED_H

#include "base_text.h"
#include "trace_store.h"
#include "view_painter.h"

/* Chooses how many of them are shown where `room` px are left for them and for
 * the tasks; the others are named in a line. */
void view_timeline_shared_place(ViewTimeline *timeline, float room);

/* Px that these lanes take; 0 where no facts are given. */
float view_timeline_shared_height(const ViewTimeline *timeline);

/* The bits of the legend for what has been done with them up to an event. */
unsigned view_timeline_shared_shown(const ViewTimeline *timeline,
                                    TraceEventId playhead);

/* One of them: a ring, a square, a square that is crossed out. Returns what it
 * is called. */
const char *view_timeline_shared_sample(const ViewTheme *theme, unsigned bit,
                                        ViewRect box, ViewDrawList *list);
void view_timeline_draw_shared(const ViewPainter *painter);

/* The task of a mark of VIEW_ROLE_SHARED with this subject. */
uint32_t view_timeline_shared_task(const ViewTimeline *timeline,
                                   uint32_t subject);

/* What is said of a lane's name; past the last lane that is shown, of all that
 * have none. */
void view_timeline_tell_shared_lane(const ViewTimeline *timeline, uint32_t lane,
                                    TraceEventId playhead, BaseText *out);

/* Its sentence; `last` is the event of the last of several that are drawn as
 * one, or TRACE_NONE. */
void view_timeline_tell_shared(const ViewTimeline *timeline, uint32_t subject,
                               TraceEventId last, BaseText *out);

#endif
