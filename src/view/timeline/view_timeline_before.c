#include "view_timeline_before.h"
#include "view_axis_places.h"
#include "view_timeline_lanes.h"

#include "base_words.h"
#include "explain_event.h"
#include "explain_mark.h"
#include "explain_words.h"
#include "trace_store.h"

#include <math.h>

enum { STRETCHES_MOST = 4000 }; /* of one lane: more cannot be told apart */

static float event_x(const ViewPainter *painter, TraceEventId event)
{
    const ViewTimeline *timeline = painter->timeline;

    return (float)(view_axis_event_x(&timeline->before_axis, event) -
                   painter->state->axis.pan) +
           timeline->plot_x;
}

static ViewColour colour_of(const ViewTheme *theme, TraceState state)
{
    switch (state) {
    case TRACE_STATE_RUNNING:
        return theme->running;
    case TRACE_STATE_CANCEL_REQUESTED:
        return theme->cancel;
    case TRACE_STATE_QUEUED:
        return theme->queued;
    default:
        return theme->waiting;
    }
}

/* A thin dashed line in the state's colour; a step is a short upright one. */
static void draw_stretch(const ViewPainter *painter,
                         const ExplainStretch *stretch, float x0, float x1,
                         float y)
{
    const ViewTheme *theme = painter->theme;
    ViewColour colour = colour_of(theme, stretch->state);
    float scale = theme->scale;
    ViewPoint along[2] = {{x0, y}, {fmaxf(x1, x0 + 1), y}};

    view_draw_mark(painter->list, VIEW_ROLE_BEFORE, stretch->task,
                   stretch->begin);
    if (stretch->state == TRACE_STATE_RUNNING)
        view_draw_frame(painter->list,
                        (ViewRect){x0, y - 3 * scale,
                                   fmaxf(x1 - x0, 2.5f * scale), 6 * scale},
                        colour, 0, scale);
    else
        view_draw_polyline(painter->list, along, 2, colour, 1.3f * scale,
                           4 * scale, 3 * scale);
}

static void draw_end(const ViewPainter *painter, const ExplainTask *task,
                     uint32_t serial, float y)
{
    const ViewTheme *theme = painter->theme;
    float x = event_x(painter, task->ended), scale = theme->scale;
    float r = 3.4f * scale;
    ViewColour colour = task->outcome == TRACE_STATE_FAILED ? theme->failed
                        : task->outcome == TRACE_STATE_CANCELLED
                            ? theme->cancelled
                            : theme->done;

    view_draw_mark(painter->list, VIEW_ROLE_BEFORE, serial, task->ended);
    view_draw_frame(painter->list, (ViewRect){x, y - r, 2 * r, 2 * r}, colour,
                    task->outcome == TRACE_STATE_RETURNED ? r : 0,
                    1.3f * scale);
    if (task->outcome != TRACE_STATE_FAILED)
        return;
    view_draw_line(painter->list, (ViewPoint){x, y - r},
                   (ViewPoint){x + 2 * r, y + r}, colour, 1.2f * scale);
    view_draw_line(painter->list, (ViewPoint){x + 2 * r, y - r},
                   (ViewPoint){x, y + r}, colour, 1.2f * scale);
}

static void draw_life(const ViewPainter *painter, uint32_t serial, float y)
{
    const ExplainLives *lives = &painter->timeline->before->lives;
    const ExplainTask *task = &lives->tasks[serial];
    float left = painter->plot.x - 20;
    float right = painter->plot.x + painter->plot.w + 20;
    uint32_t count = task->stretch_count < STRETCHES_MOST ? task->stretch_count
                                                          : STRETCHES_MOST;

    for (uint32_t i = 0; i < count; i++) {
        const ExplainStretch *stretch = &lives->stretches[task->stretch + i];
        TraceEventId end =
            stretch->end != TRACE_NONE ? stretch->end : lives->event_count - 1;
        float x0 = event_x(painter, stretch->begin);
        float x1 = event_x(painter, end);
        if (x1 >= left && x0 <= right)
            draw_stretch(painter, stretch, fmaxf(x0, left), fminf(x1, right),
                         y);
    }
    if (task->ended != TRACE_NONE)
        draw_end(painter, task, serial, y);
}

void view_timeline_find_gone(ViewTimeline *timeline)
{
    const ViewModel *before = timeline->before;

    timeline->gone_count = timeline->gone_more = 0;
    for (uint32_t i = 0;
         before && timeline->same_there && i < before->lane_count; i++) {
        uint32_t serial = before->lanes[i].task;
        if (timeline->same_there[serial] != 0)
            continue;
        if (timeline->gone_count < VIEW_TIMELINE_GONE)
            timeline->gone[timeline->gone_count++] = serial;
        else
            timeline->gone_more++;
    }
}

/* The moment at which it was made has come. */
static bool is_made(const ViewPainter *painter, uint32_t gone)
{
    const ExplainTask *task = &painter->timeline->before->lives.tasks[gone];

    return event_x(painter, task->created) <= painter->now + 1;
}

static void draw_gone(const ViewPainter *painter)
{
    const ViewTimeline *timeline = painter->timeline;

    for (uint32_t i = 0; i < timeline->gone_count; i++)
        if (is_made(painter, timeline->gone[i]))
            draw_life(painter, timeline->gone[i],
                      view_timeline_gone_y(timeline, painter->state, i));
}

static void draw_gone_name(const ViewPainter *painter, uint32_t serial, float y,
                           uint32_t more)
{
    const ViewTheme *theme = painter->theme;
    const ViewTimeline *timeline = painter->timeline;
    const ExplainLives *lives = &timeline->before->lives;
    float scale = theme->scale, x = timeline->labels.x + 20 * scale;
    float room = painter->plot.x - x - 3;
    bool tall = view_timeline_is_tall(timeline);
    BaseText name = {0}, below = {0};

    explain_words_task(lives, serial, &name);
    base_text_append(&below, _("only before"));
    if (more > 0)
        base_text_printf(&below, _n(", and %u more", ", and %u more", more),
                         more);
    view_draw_mark(painter->list, VIEW_ROLE_BEFORE, serial,
                   lives->tasks[serial].created);
    float base = tall ? y - 2 * scale : y + 4 * scale;
    float used = view_draw_text_fit(painter->list, painter->measure,
                                    (ViewPoint){x, base}, room,
                                    VIEW_FONT_SANS_BOLD, theme->size_small,
                                    theme->text_dim, base_text_str(&name));
    ViewPoint second = {tall ? x : x + used + 6,
                        tall ? base + 13.5f * scale : base};
    view_draw_text_fit(painter->list, painter->measure, second,
                       tall ? room : room - used - 6, VIEW_FONT_SANS,
                       theme->size_tiny, theme->text_dim,
                       base_text_str(&below));
    base_text_release(&name);
    base_text_release(&below);
}

void view_timeline_draw_gone_names(const ViewPainter *painter)
{
    const ViewTimeline *timeline = painter->timeline;

    for (uint32_t i = 0; i < timeline->gone_count; i++) {
        bool is_last = i + 1 == timeline->gone_count;
        if (is_made(painter, timeline->gone[i]))
            draw_gone_name(painter, timeline->gone[i],
                           view_timeline_gone_y(timeline, painter->state, i),
                           is_last ? timeline->gone_more : 0);
    }
}

void view_timeline_draw_before(const ViewPainter *painter)
{
    const ViewTimeline *timeline = painter->timeline;
    const ViewModel *model = painter->model;

    if (!timeline->before)
        return;
    draw_gone(painter);
    for (uint32_t i = painter->lane; i < painter->lane_end; i++) {
        uint32_t serial = timeline->folds.rows[i].task;
        uint32_t other = timeline->same[serial];
        if (other == 0 || !timeline->differs[serial] ||
            model->lives.tasks[serial].created > painter->state->playhead)
            continue;
        float y = view_timeline_lane_y(timeline, painter->state, i);
        draw_life(painter, other,
                  y + fminf(timeline->lane_height * 0.34f,
                            11 * painter->theme->scale));
    }
}

void view_timeline_tell_before(const ViewTimeline *timeline, uint32_t task,
                               TraceEventId event, BaseText *out)
{
    const ExplainLives *lives = &timeline->before->lives;
    BaseText told = {0};
    uint32_t segment;

    explain_state_at(lives, task, event, &segment);
    if (segment == EXPLAIN_NONE)
        explain_event_tell(lives, event, &told);
    else
        explain_mark_stretch(lives, segment, lives->event_count - 1, &told);
    base_text_printf(out, _("In the run before: %s"), base_text_str(&told));
    base_text_release(&told);
}
