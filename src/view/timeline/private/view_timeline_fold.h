/*
 * view_timeline_fold.h - a row that stands for many like lanes: how many of
 * them are in which state, all along.
 */
#ifndef VIEW_TIMELINE_FOLD_H
#define VIEW_TIMELINE_FOLD_H

#include "base_text.h"
#include "view_painter.h"

/* Before any of them is drawn: counts the rows in sight. */
void view_timeline_count_folds(ViewTimeline *timeline,
                               const ViewPainter *painter);

void view_timeline_draw_fold(const ViewPainter *painter, uint32_t row, float y);

/* "196 x worker()", of such a row. */
void view_timeline_fold_name(const ViewTimeline *timeline, uint32_t row,
                             BaseText *out);

/* The sentence of a mark of VIEW_ROLE_FOLD: of the row that `task` begins, at
 * the moment of an event. */
void view_timeline_tell_fold(const ViewTimeline *timeline, uint32_t task,
                             TraceEventId event, BaseText *out);

#endif
