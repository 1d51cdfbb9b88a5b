/*
 * view_timeline_threads.h - lanes of threads besides the first one, above that
 * of the event loop.
 */
#ifndef VIEW_TIMELINE_THREADS_H
#define VIEW_TIMELINE_THREADS_H

#include "base_text.h"
#include "view_painter.h"

/* Px that these lanes take; 0 where there is no such thread. */
float view_timeline_threads_height(const ViewTimeline *timeline);

/* The same of a run wherever it is drawn, with its loop's lane. */
float view_timeline_foot_room(const ViewModel *model, const ViewTheme *theme);
void view_timeline_draw_threads(const ViewPainter *painter);

/* The sentence of a mark of VIEW_ROLE_THREAD. */
void view_timeline_tell_thread(const ViewModel *model, TraceEventId event,
                               BaseText *out);

#endif
