/*
 * view_axis_moves.h - a person zooms and pans an axis and opens its instants.
 *
 * What is under the pointer stays there while the zoom changes. Builds the axis
 * again where that is needed to know.
 */
#ifndef VIEW_AXIS_MOVES_H
#define VIEW_AXIS_MOVES_H

#include "view_axis.h"

/* Opens a folded instant or folds an opened one. Build again afterwards. */
void view_axis_toggle(const ViewAxis *axis, ViewAxisState *state,
                      uint32_t instant);

/* Somebody steps through the turns of an instant: it opens if it is folded, has
 * several and has room for them, until they step through another one. Build
 * again afterwards. */
void view_axis_come_near(const ViewAxis *axis, ViewAxisState *state,
                         uint32_t instant);

/* The same as toggling, and builds the axis. What is opened gets turns that are
 * wide enough to be read: where there is no room for all of them, the axis
 * zooms, and `event` is in sight, or the instant's end if that is not of it. */
void view_axis_toggle_wide(ViewAxis *axis, ViewAxisState *state,
                           uint32_t instant, TraceEventId event);

/* Changes the zoom by `factor` so that what lies at `x` (px from the plot's
 * left edge) stays there, and builds the axis again. */
void view_axis_zoom(ViewAxis *axis, ViewAxisState *state, double x,
                    double factor);

/* Zooms and pans so that the events from `first` to `last` fill the plot. */
void view_axis_zoom_to(ViewAxis *axis, ViewAxisState *state, TraceEventId first,
                       TraceEventId last);

/* Pans as little as needed so that an event is in sight. */
void view_axis_reveal(const ViewAxis *axis, ViewAxisState *state,
                      TraceEventId event);

#endif
