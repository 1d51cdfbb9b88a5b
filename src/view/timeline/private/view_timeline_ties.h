/*
 * view_timeline_ties.h - what binds tasks, beside their lanes: threads of
 * locks, spans of time limits, walls of shields.
 */
#ifndef VIEW_TIMELINE_TIES_H
#define VIEW_TIMELINE_TIES_H

#include "base_text.h"
#include "view_painter.h"

void view_timeline_draw_ties(const ViewPainter *painter);

/* A lock goes from the lane of who gives it up to that of who waited. */
void view_timeline_draw_hand_over(const ViewPainter *painter,
                                  const ViewArrow *arrow);

/* The sample of the legend for such a bit of view_timeline_shown(), and its
 * name. */
const char *view_timeline_draw_tie_sample(const ViewTheme *theme, unsigned bit,
                                          ViewRect box, ViewDrawList *list);

/* The sentence of a mark with that role: what began in `event`, or an item that
 * was taken in it. */
void view_timeline_tell_tie(const ViewModel *model, ViewRole role,
                            uint32_t task, TraceEventId event,
                            TraceEventId until, BaseText *out);

#endif
