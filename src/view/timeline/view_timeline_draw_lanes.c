/* Lanes: stretches of state, marks of ends. */
#include "view_timeline_draw_lanes.h"
#include "view_timeline_lanes.h"

#include "base_words.h"
#include "explain_words.h"
#include "view_painter.h"

#include "trace_store.h"
#include "view_timeline_ends.h"
#include "view_timeline_fold.h"

#include <math.h>
#include <string.h>

#define FOLD 1.5f /* px: what is thinner is not drawn beside its neighbour */
#define GAP 3.0f  /* px: steps that are nearer each other are one comb */

enum { COUNTED_MOST = 4000 }; /* events looked at for one bar's label */

static float lane_y(const ViewPainter *painter, uint32_t lane)
{
    return view_timeline_lane_y(painter->timeline, painter->state, lane);
}

/* The last stretch before a cancellation's end is part of the end's mark. */
static bool is_death_throe(const ExplainTask *task,
                           const ExplainStretch *segment)
{
    return task->outcome == TRACE_STATE_CANCELLED &&
           task->ended != TRACE_NONE && segment->end == task->ended &&
           segment->state == TRACE_STATE_RUNNING;
}

/* How wide the tick at the end is, from the beginning of the last step. */
static float last_tick_right(const ViewPainter *painter,
                             const ExplainTask *task)
{
    float x = view_painter_x(painter, task->ended);

    if (task->stretch_count > 0) {
        const ExplainStretch *last =
            &painter->model->lives
                 .stretches[task->stretch + task->stretch_count - 1];
        if (!task->starts)
            x = view_painter_x(painter, last->begin);
        else if (last->state == TRACE_STATE_RUNNING)
            x = fmaxf(x, view_painter_x(painter, last->begin) +
                             painter->sizes.tick_width);
    }
    return x;
}

float view_painter_end_x(const ViewPainter *painter, const ExplainTask *task)
{
    float x = last_tick_right(painter, task);

    if (task->outcome == TRACE_STATE_CANCELLED)
        return x + 3 * painter->theme->scale;
    return x + painter->sizes.radius + 2.5f * painter->theme->scale;
}

/* "starts 10" in a bar that is wide enough. */
static void draw_bar_label(const ViewPainter *painter, uint32_t serial,
                           const ExplainStretch *segment, float x0, float x1,
                           float y)
{
    const ViewTheme *theme = painter->theme;
    TraceEventId end = segment->end;
    uint32_t started = 0;
    BaseText text = {0};
    ViewRect sight = view_painter_sight(painter, (ViewRect){x0, y, x1 - x0, 0});

    if (sight.w < 16 || end == TRACE_NONE ||
        end - segment->begin > COUNTED_MOST)
        return;
    for (TraceEventId id = segment->begin;
         id < end && id <= painter->state->playhead; id++) {
        const TraceEvent *event =
            trace_store_get(painter->model->lives.trace, id);
        started += event->kind == TRACE_TASK_CREATED && event->by == serial;
    }
    if (started == 0)
        return;
    float size = theme->size_tiny, width = 0;
    for (int form = 0; form < 2; form++) {
        base_text_clear(&text);
        base_text_printf(
            &text, form == 0 ? _n("starts %u", "starts %u", started) : "+%u",
            started);
        width = painter->measure->width(painter->measure->context,
                                        VIEW_FONT_SANS_MEDIUM, size, text.data,
                                        text.length);
        if (width <= sight.w - 2)
            break;
    }
    if (width <= sight.w - 2)
        view_draw_text(
            painter->list, painter->measure,
            (ViewPoint){sight.x + (sight.w - width) / 2, y + size * 0.36f},
            VIEW_FONT_SANS_MEDIUM, size, theme->on_mark, text.data);
    base_text_release(&text);
}

/* A task that was cancelled before its first line has a step, and no code that
 * ran in it. */
static bool is_no_step(const ViewPainter *painter,
                       const ExplainStretch *segment)
{
    const ExplainTask *task = &painter->model->lives.tasks[segment->task];

    return !task->starts && segment->state == TRACE_STATE_RUNNING;
}

static void draw_running(const ViewPainter *painter,
                         const ExplainStretch *segment, float x0, float x1,
                         float y)
{
    uint32_t serial = segment->task;
    const ExplainTask *task = &painter->model->lives.tasks[serial];
    ViewColour colour = painter->theme->running;
    ViewRole role = VIEW_ROLE_RUNNING;

    if (is_no_step(painter, segment))
        return;
    if (is_death_throe(task, segment) &&
        view_painter_happened(painter, task->ended)) {
        colour = painter->theme->cancelled;
        role = VIEW_ROLE_CANCELLED;
    }
    view_draw_mark(painter->list, role, serial, segment->begin);
    view_mark_tick(painter->list, &painter->sizes, colour, x0, x1, y);
    draw_bar_label(painter, serial, segment, x0, x1, y);
}

static void draw_segment(const ViewPainter *painter,
                         const ExplainStretch *segment, float x0, float x1,
                         float y)
{
    uint32_t serial = segment->task;
    const ExplainTask *task = &painter->model->lives.tasks[serial];
    const ViewTheme *theme = painter->theme;
    ViewDrawList *list = painter->list;

    switch (segment->state) {
    case TRACE_STATE_QUEUED:
        view_draw_mark(list, VIEW_ROLE_QUEUED, serial, segment->begin);
        if (segment->begin == task->created)
            view_draw_circle(list, (ViewPoint){x0 + 2 * theme->scale, y},
                             2.6f * theme->scale, theme->queued);
        if (!task->starts && view_painter_happened(painter, task->ended))
            view_mark_never(list, theme, x0, x1, y);
        else
            view_mark_queued(list, theme, x0, x1, y);
        break;
    case TRACE_STATE_WAITING:
        view_draw_mark(list, VIEW_ROLE_WAITING, serial, segment->begin);
        view_mark_waiting(list, theme, x0, x1, y);
        break;
    case TRACE_STATE_CANCEL_REQUESTED:
        view_draw_mark(list, VIEW_ROLE_CANCEL_REQUESTED, serial,
                       segment->begin);
        view_mark_cancel_requested(list, theme, &painter->sizes, x0, x1, y);
        break;
    default:
        draw_running(painter, segment, x0, x1, y);
        break;
    }
}

/* The first stretch of a task that ends past an event. */
static uint32_t segment_from(const ViewPainter *painter,
                             const ExplainTask *task, TraceEventId event)
{
    uint32_t low = task->stretch, high = task->stretch + task->stretch_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (painter->model->lives.stretches[middle].end > event)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* Ticks that touch are drawn as a comb that says how many they are. */
typedef struct Ticks {
    float left, right;           /* not drawn yet; none if left > right */
    const ExplainStretch *first; /* of them */
    const ExplainStretch *last;
} Ticks;

/* "300000 steps" in the middle of a comb, if there is room. */
static void draw_comb_label(const ViewPainter *painter, const Ticks *ticks,
                            float y)
{
    const ViewModel *model = painter->model;
    const ViewTheme *theme = painter->theme;
    ViewRect sight = view_painter_sight(
        painter, (ViewRect){ticks->left, y, ticks->right - ticks->left, 0});
    uint32_t steps = model->steps[ticks->last - model->lives.stretches + 1] -
                     model->steps[ticks->first - model->lives.stretches];
    float size = theme->size_tiny;
    BaseText text = {0};

    base_text_printf(&text, _n("%u step", "%u steps", steps), steps);
    float width = painter->measure->width(painter->measure->context,
                                          VIEW_FONT_SANS_MEDIUM, size,
                                          text.data, text.length);
    if (width + 24 * theme->scale <= sight.w) {
        float x = sight.x + (sight.w - width) / 2;
        view_draw_rect(
            painter->list,
            (ViewRect){x - 4, y - size * 0.7f, width + 8, size * 1.4f},
            theme->canvas, 3);
        view_draw_text(painter->list, painter->measure,
                       (ViewPoint){x, y + size * 0.36f}, VIEW_FONT_SANS_MEDIUM,
                       size, theme->text, text.data);
    }
    base_text_release(&text);
}

static void draw_comb(const ViewPainter *painter, const Ticks *ticks, float y)
{
    const ViewTheme *theme = painter->theme;
    uint32_t serial = ticks->first->task;
    float half = painter->sizes.tick_height / 2, step = 5 * theme->scale;

    view_draw_mark(painter->list, VIEW_ROLE_BUNDLE, serial,
                   ticks->first->begin);
    painter->list->mark_end = ticks->last->begin + 1;
    view_draw_line(painter->list, (ViewPoint){ticks->left, y},
                   (ViewPoint){ticks->right, y}, theme->running,
                   1.4f * theme->scale);
    for (float x = ticks->left; x < ticks->right; x += step)
        view_draw_rect(painter->list,
                       (ViewRect){x, y - half, 1.6f * theme->scale, 2 * half},
                       theme->running, 0);
    draw_comb_label(painter, ticks, y);
}

static void flush_ticks(const ViewPainter *painter, Ticks *ticks, float y)
{
    bool many = ticks->first != ticks->last &&
                ticks->right - ticks->left > 3 * painter->sizes.tick_width;

    if (ticks->left < ticks->right && many)
        draw_comb(painter, ticks, y);
    else if (ticks->left < ticks->right)
        draw_running(painter, ticks->last, ticks->left, ticks->right, y);
    ticks->right = ticks->left - 1;
}

/* A step that holds the thread long is drawn by itself. */
static void add_tick(const ViewPainter *painter, const ExplainStretch *segment,
                     float x0, float x1, float y, Ticks *ticks)
{
    bool is_long = x1 > x0 + painter->sizes.tick_width;

    x1 = fmaxf(x1, x0 + painter->sizes.tick_width);
    if (ticks->left < ticks->right && x0 <= ticks->right + GAP && !is_long) {
        ticks->right = fmaxf(ticks->right, x1);
        ticks->last = segment;
        return;
    }
    flush_ticks(painter, ticks, y);
    *ticks = (Ticks){x0, x1, segment, segment};
}

/* Stretches from left to right. One that would lie wholly in what is drawn
 * already is passed over, and with it all that ends there too. */
static void draw_life(const ViewPainter *painter, uint32_t serial, float y)
{
    const ExplainTask *task = &painter->model->lives.tasks[serial];
    uint32_t end = task->stretch + task->stretch_count;
    uint32_t i = segment_from(painter, task, painter->first);
    float left = painter->plot.x - 20, drawn = -1e9f;
    float right = painter->plot.x + painter->plot.w + 20;
    Ticks ticks = {0, -1, NULL, NULL};

    while (i < end &&
           painter->model->lives.stretches[i].begin < painter->last) {
        const ExplainStretch *segment = &painter->model->lives.stretches[i];
        float x0 = fmaxf(view_painter_x(painter, segment->begin), left);
        float x1 = fminf(view_painter_until(painter, segment->end), right);
        if (x1 < drawn + FOLD && x1 < ticks.right &&
            segment->end != task->ended) {
            uint32_t next = segment_from(
                painter, task, view_painter_event_past(painter, ticks.right));
            if (segment->state == TRACE_STATE_RUNNING)
                ticks.last = segment;
            i = next > i + 1 ? next - 1 : i + 1;
            continue;
        }
        if (segment->state == TRACE_STATE_RUNNING) {
            add_tick(painter, segment, x0, x1, y, &ticks);
        } else if (x1 > ticks.right + GAP || ticks.left > ticks.right ||
                   segment->state == TRACE_STATE_CANCEL_REQUESTED) {
            flush_ticks(painter, &ticks, y);
            draw_segment(painter, segment, x0, x1, y);
        }
        drawn = fmaxf(drawn, x1);
        i++;
    }
    flush_ticks(painter, &ticks, y);
}

/* Where the step line of a count lies. */
static float count_y(const ViewPainter *painter, uint32_t count, float y)
{
    float scale = painter->theme->scale;
    float base = y - painter->sizes.tick_height / 2 - 1.5f * scale;

    return base - fminf((float)count, 3) * 2.5f * scale;
}

/* A request that was swallowed: a bracket that shuts over it. */
static void draw_swallowed(const ViewPainter *painter, const ViewCount *count,
                           float y)
{
    const ViewTheme *theme = painter->theme;
    float x = view_painter_x(painter, count->event), r = 4 * theme->scale;
    ViewPoint points[5] = {{x - r, y},
                           {x - r * 0.5f, y + r},
                           {x + r * 0.5f, y + r},
                           {x + r, y},
                           {x + r, y - r * 0.3f}};

    view_draw_mark(painter->list, VIEW_ROLE_SWALLOWED, count->task,
                   count->event);
    view_draw_circle(painter->list, (ViewPoint){x, y}, r * 0.45f,
                     theme->cancel);
    view_draw_polyline(painter->list, points, 5, theme->cancel,
                       1.5f * theme->scale, 0, 0);
}

/* One step of the line: up with a request, down with uncancel(). */
static void draw_count(const ViewPainter *painter, const ViewCount *count,
                       uint32_t before, float until, float y)
{
    float x = view_painter_x(painter, count->event);
    float from = count_y(painter, before, y);
    float to = count_y(painter, count->cancelling, y);
    ViewPoint points[3] = {{x, from}, {x, to}, {fmaxf(until, x + 1), to}};

    view_draw_mark(painter->list, VIEW_ROLE_COUNT, count->task, count->event);
    view_draw_polyline(painter->list, points, 3, painter->theme->cancel,
                       1.4f * painter->theme->scale, 0, 0);
}

bool view_timeline_draws_counts(const ViewTimeline *timeline)
{
    return timeline->lane_height >= 30 * timeline->theme->scale;
}

/* cancelling() as a line of steps over the lane. One request that is answered
 * by the task's end needs none: the lane says it. */
static void draw_counts(const ViewPainter *painter, uint32_t serial, float y)
{
    const ViewTask *task = &painter->model->tasks[serial];
    const ViewCount *counts = &painter->model->counts[task->count];
    TraceEventId ended = painter->model->lives.tasks[serial].ended;
    uint32_t level = 0;

    if (task->count_count < 2 || !view_timeline_draws_counts(painter->timeline))
        return;
    for (uint32_t i = 0;
         i < task->count_count && counts[i].event <= painter->state->playhead;
         i++) {
        TraceEventId next =
            i + 1 < task->count_count ? counts[i + 1].event : ended;
        if (counts[i].swallowed) {
            draw_swallowed(painter, &counts[i], count_y(painter, 1, y));
            continue;
        }
        draw_count(painter, &counts[i], level,
                   view_painter_until(painter, next), y);
        level = counts[i].cancelling;
    }
}

static void draw_end(const ViewPainter *painter, uint32_t serial, float y)
{
    const ExplainTask *task = &painter->model->lives.tasks[serial];
    ViewDrawList *list = painter->list;

    if (!view_painter_happened(painter, task->ended))
        return;
    float x = view_painter_end_x(painter, task);
    if (x < painter->plot.x - 20 || x > painter->plot.x + painter->plot.w + 20)
        return;
    if (task->outcome == TRACE_STATE_CANCELLED) {
        view_draw_mark(list, VIEW_ROLE_CANCELLED, serial, task->ended);
        view_mark_torn(list, painter->theme, &painter->sizes, x, y);
    } else if (task->outcome == TRACE_STATE_FAILED) {
        view_draw_mark(list, VIEW_ROLE_FAILED, serial, task->ended);
        view_mark_failed(list, painter->theme, &painter->sizes, x, y);
    } else {
        view_draw_mark(list, VIEW_ROLE_DONE, serial, task->ended);
        view_mark_done(list, painter->theme, &painter->sizes, x, y);
    }
}

static void draw_lane(const ViewPainter *painter, uint32_t lane)
{
    const ViewFolds *folds = &painter->timeline->folds;
    uint32_t serial = folds->rows[lane].task;
    float y = lane_y(painter, lane);

    if (painter->model->lives.tasks[serial].created > painter->state->playhead)
        return;
    if (folds->stands[lane] > 1) {
        view_timeline_draw_fold(painter, lane, y);
        return;
    }
    draw_life(painter, serial, y);
    draw_counts(painter, serial, y);
    draw_end(painter, serial, y);
    view_timeline_draw_ghost(painter, serial, y);
}

void view_timeline_draw_lanes(const ViewPainter *painter)
{
    for (uint32_t i = painter->lane; i < painter->lane_end; i++)
        draw_lane(painter, i);
}
