/*
 * view_marks.h - the shapes of a task's states, used by lanes and legend.
 *
 * Each state has a shape of its own, so that colour is never all that tells
 * them apart. `y` is the middle of the lane.
 */
#ifndef VIEW_MARKS_H
#define VIEW_MARKS_H

#include "view_draw.h"
#include "view_theme.h"

/* What fits a lane of some height. */
typedef struct ViewMarkSizes {
    float tick_height, tick_width, bar_height, radius;
} ViewMarkSizes;

ViewMarkSizes view_mark_sizes(const ViewTheme *theme, float lane_height);

void view_mark_queued(ViewDrawList *list, const ViewTheme *theme, float x0,
                      float x1, float y);
/* Dashed instead: its first step never came. */
void view_mark_never(ViewDrawList *list, const ViewTheme *theme, float x0,
                     float x1, float y);
void view_mark_tick(ViewDrawList *list, const ViewMarkSizes *sizes,
                    ViewColour colour, float x0, float x1, float y);
void view_mark_waiting(ViewDrawList *list, const ViewTheme *theme, float x0,
                       float x1, float y);
void view_mark_cancel_requested(ViewDrawList *list, const ViewTheme *theme,
                                const ViewMarkSizes *sizes, float x0, float x1,
                                float y);
/* The torn end; `x` is its left. */
void view_mark_torn(ViewDrawList *list, const ViewTheme *theme,
                    const ViewMarkSizes *sizes, float x, float y);
void view_mark_failed(ViewDrawList *list, const ViewTheme *theme,
                      const ViewMarkSizes *sizes, float x, float y);
void view_mark_done(ViewDrawList *list, const ViewTheme *theme,
                    const ViewMarkSizes *sizes, float x, float y);
void view_mark_ghost(ViewDrawList *list, const ViewTheme *theme,
                     const ViewMarkSizes *sizes, float x0, float x1, float y);
/* The frame of a gather(): open, since it keeps nobody in. */
void view_mark_gather(ViewDrawList *list, const ViewTheme *theme,
                      ViewRect rect);
/* The head of an arrow that points from (x, y - direction) to (x, y). */
void view_mark_head(ViewDrawList *list, float x, float y, float direction,
                    float size, ViewColour colour, float width);

#endif
