#include "view_timeline_lanes.h"

#include <math.h>

/* Pieces of a theme's pad around the lanes. */
#define LANES_MARGIN 8.0f

/* Where there is much room lanes grow by that, and fill that share of it. */
#define TALLEST 1.5f
#define FILLED 0.8f

bool view_timeline_is_tall(const ViewTimeline *timeline)
{
    return timeline->lane_height >= 33 * timeline->theme->scale;
}

void view_timeline_size_lanes(ViewTimeline *timeline, float room)
{
    const ViewTheme *theme = timeline->theme;
    float scale = theme->scale;
    float lanes = (float)(timeline->folds.count + timeline->gone_count);
    float frames = (float)timeline->folds.frame_count;

    timeline->frame_top = 16 * scale;
    timeline->frame_bottom = 8 * scale;
    float margins = 2 * LANES_MARGIN * scale;
    float frame_room = frames * (timeline->frame_top + timeline->frame_bottom);
    float height = theme->lane_height;
    if (lanes > 0)
        height = fminf(height * TALLEST,
                       (room * FILLED - margins - frame_room) / lanes);
    if (lanes > 0 && height < theme->lane_height)
        height =
            fminf(theme->lane_height, (room - margins - frame_room) / lanes);
    timeline->lane_height = fmaxf(height, theme->lane_least);
    timeline->content_height =
        lanes * timeline->lane_height + frame_room + margins;
}

float view_timeline_gone_y(const ViewTimeline *timeline,
                           const ViewTimelineState *state, uint32_t index)
{
    float below = (float)(timeline->gone_count - index) - 0.5f;

    return timeline->lanes.y - state->scroll + timeline->content_height -
           LANES_MARGIN * timeline->theme->scale -
           below * timeline->lane_height;
}

void view_timeline_clamp_scroll(const ViewTimeline *timeline,
                                ViewTimelineState *state)
{
    float most = timeline->content_height - timeline->lanes.h;

    if (!(state->scroll < most))
        state->scroll = most;
    if (!(state->scroll > 0))
        state->scroll = 0;
}

float view_timeline_lane_top(const ViewTimeline *timeline, uint32_t lane)
{
    const ViewLane *entry = &timeline->folds.rows[lane];

    return LANES_MARGIN * timeline->theme->scale +
           (float)lane * timeline->lane_height +
           (float)entry->opened_before * timeline->frame_top +
           (float)entry->closed_before * timeline->frame_bottom;
}

static float on_screen(const ViewTimeline *timeline,
                       const ViewTimelineState *state, float y)
{
    return timeline->lanes.y + y - state->scroll;
}

float view_timeline_lane_y(const ViewTimeline *timeline,
                           const ViewTimelineState *state, uint32_t lane)
{
    return on_screen(timeline, state,
                     view_timeline_lane_top(timeline, lane) +
                         timeline->lane_height / 2);
}

/* Frames that lie inside this one and have their edge at the same lane. */
static uint32_t frames_inside(const ViewTimeline *timeline, uint32_t group,
                              uint32_t lane)
{
    const ViewModel *model = timeline->model;

    return model->tasks[timeline->folds.rows[lane].task].depth - 1 -
           model->lives.groups[group].depth;
}

float view_timeline_frame_top(const ViewTimeline *timeline,
                              const ViewTimelineState *state, uint32_t index)
{
    const ViewGroup *group = &timeline->folds.groups[index];
    uint32_t inside = frames_inside(timeline, index, group->lane);

    return on_screen(timeline, state,
                     view_timeline_lane_top(timeline, group->lane) -
                         ((float)inside + 0.5f) * timeline->frame_top);
}

float view_timeline_frame_bottom(const ViewTimeline *timeline,
                                 const ViewTimelineState *state, uint32_t index)
{
    const ViewGroup *group = &timeline->folds.groups[index];
    uint32_t lane = group->lane + group->lane_count - 1;
    uint32_t inside = frames_inside(timeline, index, lane);

    return on_screen(timeline, state,
                     view_timeline_lane_top(timeline, lane) +
                         timeline->lane_height +
                         (float)inside * timeline->frame_bottom) +
           3 * timeline->theme->scale;
}

uint32_t view_timeline_lane_at(const ViewTimeline *timeline,
                               const ViewTimelineState *state, float y)
{
    uint32_t low = 0, high = timeline->folds.count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        float bottom = on_screen(timeline, state,
                                 view_timeline_lane_top(timeline, middle) +
                                     timeline->lane_height);
        if (bottom >= y)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
