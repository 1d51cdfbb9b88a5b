#include "view_page_picture.h"

#include "view_axis_moves.h"
#include "view_axis_places.h"
#include "view_page_run.h"
#include "view_timeline_draw.h"
#include "view_timeline_hit.h"
#include "view_timeline_lanes.h"
#include "view_timeline_threads.h"

#include <math.h>
#include <string.h>

enum { LANE = 38, LOW_LANE = 26, MANY_LANES = 30, FRAME = 24, MARGIN = 16 };

static float height_for(const ViewPagePart *part, const ViewTheme *theme)
{
    uint32_t lanes = part->model->lane_count;
    uint32_t lane = lanes > MANY_LANES ? LOW_LANE : LANE;
    float loop = part->without_loop ? 0 : theme->loop_height;

    return theme->ruler_height + loop +
           (float)(lanes * lane + part->model->frame_count * FRAME + MARGIN);
}

static void lay_out(ViewTimeline *timeline, ViewTimelineState *state,
                    const ViewPagePainter *painter, const ViewPagePart *part,
                    const ViewTheme *theme)
{
    ViewRect rect = {0, 0, painter->width, height_for(part, theme)};
    const ViewModel *model = part->model;

    timeline->model = model;
    timeline->theme = theme;
    rect.h += view_timeline_threads_height(timeline);
    view_timeline_state_init(state);
    state->playhead = model->lives.event_count - 1;
    state->unfolded = true; /* nobody can unfold them there */
    state->label_width = part->labels;
    timeline->tail_beside = part->tail;
    timeline->without_loop = part->without_loop;
    timeline->differs = part->differs;
    view_timeline_layout(timeline, model, state, theme, painter->measure, rect);
    const ViewModel *opens = part->open_in ? part->open_in : model;
    if (part->open >= opens->lives.event_count)
        return;
    uint32_t instant =
        opens->cells[view_model_cell_of(opens, part->open)].instant;
    if (view_axis_is_open(&timeline->axis, instant))
        return;
    view_axis_toggle(&timeline->axis, &state->axis, instant);
    view_timeline_layout(timeline, model, state, theme, painter->measure, rect);
}

/* What the part wants by itself. */
static void measure(const ViewPagePainter *painter, const ViewPagePart *part,
                    float *labels, float *tail)
{
    ViewTimeline timeline = {0};
    ViewTimelineState state = {0};

    lay_out(&timeline, &state, painter, part, painter->dark);
    *labels = timeline.plot_x;
    *tail = timeline.tail_wanted;
    view_timeline_release(&timeline);
    view_timeline_state_release(&state);
}

void view_page_share(const ViewPagePainter *painter, ViewPagePart *upper,
                     ViewPagePart *lower)
{
    float labels[2], tails[2];

    measure(painter, upper, &labels[0], &tails[0]);
    measure(painter, lower, &labels[1], &tails[1]);
    upper->labels = lower->labels = fmaxf(labels[0], labels[1]);
    upper->tail = lower->tail = fmaxf(tails[0], tails[1]);
    lower->open = upper->open;
    lower->open_in = upper->model;
}

/* Where the playhead stands at each event. */
static void append_places(const ViewTimeline *timeline, BaseText *out)
{
    base_text_append(out, "\"x\":[");
    for (TraceEventId id = 0; id < timeline->model->lives.event_count; id++)
        base_text_printf(out, id > 0 ? ",%.1f" : "%.1f",
                         view_axis_after_x(&timeline->axis, id) +
                             (double)timeline->plot_x);
    base_text_append(out, "],\n");
}

/* Of what is told of an event, where the part that is shown of the run tells
 * less than all of it. */
static void append_rows(const ViewPagePart *part, BaseText *out)
{
    BaseText here = {0}, whole = {0};
    uint32_t count = part->model->lives.event_count;
    bool any = false;

    if (count == part->whole->event_count)
        count = 0;
    base_text_append(out, "\"rows\":{");
    for (TraceEventId id = 0; id < count; id++) {
        base_text_clear(&here);
        base_text_clear(&whole);
        view_page_append_event(&part->model->lives, part->links, id, &here);
        view_page_append_event(part->whole, part->links, id, &whole);
        if (strcmp(base_text_str(&here), base_text_str(&whole)) == 0)
            continue;
        base_text_printf(out, any ? ",\n\"%u\":" : "\"%u\":", id);
        base_text_append(out, base_text_str(&here));
        any = true;
    }
    base_text_append(out, "},\n");
    base_text_release(&here);
    base_text_release(&whole);
}

/* Each task's lane: its number and its middle. */
static void append_lanes(const ViewTimeline *timeline,
                         const ViewTimelineState *state, BaseText *out)
{
    base_text_printf(out, "\"lane\":%.1f,\"lanes\":[",
                     (double)timeline->lane_height);
    for (uint32_t row = 0; row < timeline->folds.count; row++)
        base_text_printf(out, row > 0 ? ",[%u,%.1f]" : "[%u,%.1f]",
                         timeline->folds.rows[row].task,
                         (double)view_timeline_lane_y(timeline, state, row));
    base_text_append(out, "],\n");
}

/* What each mark means, by the index of its command. */
static void append_tips(const ViewTimeline *timeline,
                        const ViewTimelineState *state, BaseText *out)
{
    const ViewSpots *spots = &timeline->spots;
    BaseText tip = {0};

    base_text_append(out, "\"tips\":{");
    for (uint32_t i = 0; i < spots->count; i++) {
        ViewTimelineHit hit =
            view_timeline_hit_of(timeline, state, &spots->spots[i]);
        view_timeline_tip(timeline, state, &hit, &tip);
        base_text_printf(
            out, i > 0 ? ",\n\"%u\":" : "\"%u\":", spots->spots[i].command);
        view_page_append_string(out, base_text_str(&tip));
    }
    base_text_append(out, "},\n");
    base_text_release(&tip);
}

static void append_drawing(const ViewPagePainter *painter,
                           const ViewTimeline *timeline,
                           const ViewDrawList *dark, const ViewDrawList *light,
                           const char *prefix, BaseText *out)
{
    BaseText drawing = {0};

    view_svg_write_twofold(dark, light, prefix, painter->colours, &drawing);
    base_text_printf(out,
                     "\"width\":%.0f,\"height\":%.0f,\"top\":%.0f,"
                     "\"left\":%.0f,\"svg\":",
                     (double)timeline->rect.w, (double)timeline->rect.h,
                     (double)painter->dark->ruler_height,
                     (double)timeline->plot_x);
    view_page_append_string(out, base_text_str(&drawing));
    base_text_release(&drawing);
}

void view_page_append_part(const ViewPagePainter *painter,
                           const ViewPagePart *part, const char *prefix,
                           BaseText *out)
{
    const ViewTheme *themes[2] = {painter->dark, painter->light};
    ViewTimeline timelines[2] = {0};
    ViewTimelineState states[2] = {0};
    ViewDrawList lists[2] = {0};

    for (int i = 0; i < 2; i++) {
        lay_out(&timelines[i], &states[i], painter, part, themes[i]);
        view_timeline_draw(&timelines[i], &states[i], &lists[i]);
    }
    base_text_printf(out, "{\"run\":%u,\n", part->number);
    append_places(timelines, out);
    append_rows(part, out);
    append_lanes(timelines, states, out);
    append_tips(timelines, states, out);
    append_drawing(painter, timelines, &lists[0], &lists[1], prefix, out);
    base_text_append_char(out, '}');
    for (int i = 0; i < 2; i++) {
        view_draw_release(&lists[i]);
        view_timeline_release(&timelines[i]);
        view_timeline_state_release(&states[i]);
    }
}
