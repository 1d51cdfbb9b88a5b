/*
 * view_timeline_lanes.h - where each lane lies, and each group's frame round
 * its lanes: from the top, with room for the edges of frames.
 *
 * Arithmetic on a timeline whose rectangles are placed. Draws nothing.
 */
#ifndef VIEW_TIMELINE_LANES_H
#define VIEW_TIMELINE_LANES_H

#include "view_timeline.h"

/* As high as `room` allows, within the theme's bounds. */
void view_timeline_size_lanes(ViewTimeline *timeline, float room);

/* Keeps the lanes in sight. */
void view_timeline_clamp_scroll(const ViewTimeline *timeline,
                                ViewTimelineState *state);

/* Where a lane's band begins, from the top of all lanes. */
float view_timeline_lane_top(const ViewTimeline *timeline, uint32_t lane);

/* True if a lane has room for two rows of text. */
bool view_timeline_is_tall(const ViewTimeline *timeline);

/* Screen y of a lane's middle, and of the edges of a group's frame. */
float view_timeline_lane_y(const ViewTimeline *timeline,
                           const ViewTimelineState *state, uint32_t lane);
float view_timeline_frame_top(const ViewTimeline *timeline,
                              const ViewTimelineState *state, uint32_t group);
float view_timeline_frame_bottom(const ViewTimeline *timeline,
                                 const ViewTimelineState *state,
                                 uint32_t group);

/* Screen y of the middle of a lane that only the run before has. */
float view_timeline_gone_y(const ViewTimeline *timeline,
                           const ViewTimelineState *state, uint32_t index);

/* The first lane whose lower edge is at or past y; lane_count if none. */
uint32_t view_timeline_lane_at(const ViewTimeline *timeline,
                               const ViewTimelineState *state, float y);

#endif
