/* What is written at the end of a lane, and what would have been. */
#include "view_timeline_ends.h"
#include "view_axis_places.h"
#include "view_timeline_lanes.h"

#include "explain_words.h"
#include "trace_store.h"
#include "view_timeline_arrows.h"
#include "view_timeline_draw_lanes.h"

#include <math.h>
#include <string.h>

#define END_ROOM                                                               \
    150.0f /* px at scale 1: the most that a text at the end gets */

enum { MEASURED_MOST = 400 }; /* lanes whose texts are measured */

static float lane_y(const ViewPainter *painter, uint32_t lane)
{
    return view_timeline_lane_y(painter->timeline, painter->state, lane);
}

/* The ghost that is on show: of the last delivery at the playhead. */
static const ExplainCutSleep *ghost_of(const ViewPainter *painter,
                                       const ExplainTask *task)
{
    const ExplainCutSleep *found = NULL;
    uint32_t low = task->cut_sleep, high = low + task->cut_sleep_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const ExplainCutSleep *ghost =
            &painter->model->lives.cut_sleeps[middle];
        if (ghost->begin <= painter->state->playhead) {
            found = ghost;
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return found;
}

/* Of a failed task in a group: past the abort that it led to, where its lane is
 * free again; `x` if there was none in the same instant. */
static float past_abort(const ViewPainter *painter, const ExplainTask *task,
                        float x, float width, float right)
{
    const ExplainGroup *group = &painter->model->lives.groups[task->group];
    const ViewAxis *axis = &painter->timeline->axis;

    if (!view_painter_happened(painter, group->abort_last) ||
        group->abort_last < task->ended)
        return x;
    uint32_t cell = view_model_cell_of(painter->model, group->abort_last);
    uint32_t own = view_model_cell_of(painter->model, task->ended);
    uint32_t instant = painter->model->cells[cell].instant;
    if (painter->model->cells[own].instant != instant ||
        !view_axis_is_open(axis, instant))
        return x;
    double end = view_axis_column_end(axis, group->abort_last);
    float left =
        (float)(end - painter->state->axis.pan) + painter->timeline->plot_x + 4;
    float least = view_painter_x(painter, group->abort_last);
    if (left + width > right)
        left = fmaxf(least, right - width);
    return fmaxf(x, left);
}

/* Where an end's text may stand: inside its group's frame, or wholly past it if
 * there is hardly any room inside. */
typedef struct Span {
    float left, right;
} Span;

static Span label_span(const ViewPainter *painter, const ExplainTask *task,
                       float x, float width)
{
    float gap = 5 * painter->theme->scale, most = 72 * painter->theme->scale;
    Span span = {x, painter->plot.x + painter->plot.w - 4};

    if (task->group == EXPLAIN_NONE)
        return span;
    float frame = view_painter_frame_right(painter, task->group);
    float inside = fminf(span.right, frame - gap);
    if (task->outcome == TRACE_STATE_FAILED)
        span.left = past_abort(painter, task, x, width, inside);
    if (inside - span.left < fminf(width, most))
        span.left = x;
    if (inside - span.left >= fminf(width, most))
        span.right = inside;
    else
        span.left = fmaxf(x, frame + gap);
    return span;
}

/* The text of an end: its value or its error. False if there is none. */
static bool text_of_end(const ExplainLives *lives, const ExplainTask *task,
                        BaseText *text)
{
    if (task->ended == TRACE_NONE || task->outcome == TRACE_STATE_CANCELLED)
        return false;
    bool failed = task->outcome == TRACE_STATE_FAILED;
    const TraceEvent *event = trace_store_get(lives->trace, task->ended);
    TraceText repr = failed && event->detail != 0 ? event->detail : event->text;
    const char *value = trace_store_text(lives->trace, repr);
    if (*value == '\0' || (!failed && strcmp(value, "None") == 0))
        return false;
    explain_words_value(value, 64, text);
    return true;
}

static bool end_text(const ViewPainter *painter, const ExplainTask *task,
                     BaseText *text)
{
    return view_painter_happened(painter, task->ended) &&
           text_of_end(&painter->model->lives, task, text);
}

/* What the text of that task's end takes, if it ends where the axis does. */
static float room_at_end(const ViewTimeline *timeline, const ExplainTask *task)
{
    const ViewModel *model = timeline->model;
    const ViewTheme *theme = timeline->theme;
    BaseText text = {0};
    float width = 0;

    if (task->ended != TRACE_NONE && !task->of_loop &&
        trace_store_get(model->lives.trace, task->ended)->time >=
            model->last_time &&
        text_of_end(&model->lives, task, &text))
        width =
            timeline->measure->width(timeline->measure->context, VIEW_FONT_MONO,
                                     theme->size_tiny, text.data, text.length) +
            2 * theme->mark_radius + 20 * theme->scale;
    base_text_release(&text);
    return width;
}

float view_timeline_end_room(const ViewTimeline *timeline)
{
    const ViewModel *model = timeline->model;
    float most = END_ROOM * timeline->theme->scale, room = 0;

    for (uint32_t i = 0; i < model->lane_count && i < MEASURED_MOST; i++)
        room =
            fmaxf(room, room_at_end(timeline,
                                    &model->lives.tasks[model->lanes[i].task]));
    return fminf(room, most);
}

/* Where that text stands; of no width if there is no room. A lane with a
 * ghost leaves part of it to the ghost. */
static ViewRect end_text_box(const ViewPainter *painter,
                             const ExplainTask *task, const BaseText *text,
                             float y)
{
    const ViewTheme *theme = painter->theme;
    float size = theme->size_tiny;
    const ExplainCutSleep *ghost = ghost_of(painter, task);
    float width =
        painter->measure->width(painter->measure->context, VIEW_FONT_MONO, size,
                                text->data, text->length);
    Span span = label_span(painter, task,
                           view_painter_end_x(painter, task) +
                               painter->sizes.radius + 5 * theme->scale,
                           width);
    float x = span.left, right = span.right;

    if (ghost) {
        float end = view_painter_time(painter, ghost->until);
        if (end > x)
            right = fminf(right, x + fmaxf((end - x) * 0.7f, 90));
    }
    float room = right - x;
    if (x < painter->plot.x || room < 22)
        width = 0;
    return (ViewRect){x, y - size * 0.7f, fminf(width, room), size * 1.4f};
}

/* Covers what crosses a text: in the colour of what lies behind the lanes, and
 * within the border of a chosen one. */
static void draw_halo(const ViewPainter *painter, uint32_t serial,
                      ViewRect rect)
{
    float most = painter->timeline->lane_height - 8 * painter->theme->scale;
    if (rect.h > most) {
        rect.y += (rect.h - most) / 2;
        rect.h = most;
    }
    const ViewAxis *axis = &painter->timeline->axis;
    const ViewTheme *theme = painter->theme;
    bool chosen = serial == painter->state->selected_task;

    view_draw_rect(painter->list, rect,
                   chosen ? theme->highlight : theme->canvas, 0);
    if (chosen)
        return;
    double pan = painter->state->axis.pan;
    double left = (double)(rect.x - painter->timeline->plot_x) + pan;
    for (int i = 0; i < 2; i++) {
        double at = i == 0 ? left : left + (double)rect.w;
        uint32_t instant = view_axis_instant_at(axis, at, 0);
        if (instant == VIEW_NONE || !view_axis_is_open(axis, instant))
            continue;
        ViewPiece piece = view_axis_piece(axis, instant);
        double from = fmax(piece.x, left);
        double until = fmin(piece.x + piece.width, left + (double)rect.w);
        view_draw_rect(painter->list,
                       (ViewRect){rect.x + (float)(from - left), rect.y,
                                  (float)(until - from), rect.h},
                       theme->instant, 0);
    }
}

/* Where a text stands in the playhead's way the line leaves it out. */
static void keep_clear(const ViewPainter *painter, uint32_t serial,
                       ViewRect box)
{
    float gap = 2 * painter->theme->scale;

    if (painter->now > box.x - gap && painter->now < box.x + box.w + gap)
        draw_halo(painter, serial,
                  (ViewRect){box.x - gap, box.y, box.w + 2 * gap, box.h});
}

/* Of an error that does not fit its kind says the most: the rest is a click
 * away. */
static void shorten(const ViewPainter *painter, BaseText *text, ViewRect *box)
{
    size_t kind = strcspn(text->data, "(");
    float size = painter->theme->size_tiny;
    const ViewMeasure *measure = painter->measure;
    float short_one = measure->width(measure->context, VIEW_FONT_MONO, size,
                                     text->data, kind);

    if (kind == text->length || short_one > box->w ||
        measure->width(measure->context, VIEW_FONT_MONO, size, text->data,
                       text->length) <= box->w + 0.01f)
        return;
    text->length = kind;
    text->data[kind] = '\0';
    box->w = short_one;
}

static void draw_end_label(const ViewPainter *painter, uint32_t serial, float y,
                           bool halo)
{
    const ExplainTask *task = &painter->model->lives.tasks[serial];
    const ViewTheme *theme = painter->theme;
    bool failed = task->outcome == TRACE_STATE_FAILED;
    BaseText text = {0};

    if (end_text(painter, task, &text)) {
        ViewRect box = end_text_box(painter, task, &text, y);
        if (failed)
            shorten(painter, &text, &box);
        view_draw_role(painter->list,
                       failed ? VIEW_ROLE_FAILED : VIEW_ROLE_DONE, serial);
        painter->list->mark = halo ? 0 : task->ended + 1;
        if (halo && box.w > 0)
            draw_halo(painter, serial,
                      (ViewRect){box.x - 2, box.y, box.w + 4, box.h});
        else if (box.w > 0) {
            keep_clear(painter, serial, box);
            view_draw_text_fit(painter->list, painter->measure,
                               (ViewPoint){box.x, y + theme->size_tiny * 0.36f},
                               box.w + 0.01f, VIEW_FONT_MONO, theme->size_tiny,
                               failed ? theme->failed : theme->text_dim,
                               text.data);
        }
    }
    base_text_release(&text);
}

/* The end of what the lane itself shows: a ghost stands right of it. */
static float life_right(const ViewPainter *painter, const ExplainTask *task)
{
    float scale = painter->theme->scale;

    BaseText text = {0};
    float right;

    if (!view_painter_happened(painter, task->ended))
        return painter->now + 2 * scale;
    right = view_painter_end_x(painter, task) + 7 * scale;
    if (end_text(painter, task, &text)) {
        ViewRect box = end_text_box(painter, task, &text, 0);
        if (task->outcome == TRACE_STATE_FAILED)
            shorten(painter, &text, &box);
        right = fmaxf(right, box.x + box.w + 6 * scale);
    }
    base_text_release(&text);
    return right;
}

/* From where its lane is free to where the sleep would have ended. */
static ViewRect ghost_box(const ViewPainter *painter, const ExplainTask *task,
                          float y)
{
    const ExplainCutSleep *ghost = ghost_of(painter, task);
    float height = painter->sizes.bar_height;

    if (!ghost)
        return (ViewRect){0, y, 0, 0};
    float from = view_painter_time(painter, ghost->from) + 1;
    float until = view_painter_time(painter, ghost->until);
    float left = painter->plot.x - 12;
    float right = painter->plot.x + painter->plot.w + 12;
    from = fmaxf(fmaxf(from, life_right(painter, task)), left);
    until = fminf(until, right);
    return (ViewRect){from, y - height / 2, fmaxf(until - from, 0), height};
}

void view_timeline_draw_ghost(const ViewPainter *painter, uint32_t serial,
                              float y)
{
    ViewRect box = ghost_box(painter, &painter->model->lives.tasks[serial], y);

    if (box.w <= 2)
        return;
    view_draw_mark(
        painter->list, VIEW_ROLE_GHOST, serial,
        ghost_of(painter, &painter->model->lives.tasks[serial])->begin);
    view_mark_ghost(painter->list, painter->theme, &painter->sizes, box.x,
                    box.x + box.w, y);
}

/* Where a text of that width says when the sleep would have ended: past the
 * ghost, or in its middle where a chosen lane's border is too near. Of no
 * width if there is no room. */
static ViewRect ghost_label_box(const ViewPainter *painter,
                                const ExplainTask *task, float y, float width)
{
    float scale = painter->theme->scale, size = painter->theme->size_tiny;
    ViewRect box = ghost_box(painter, task, y);
    float end = box.x + box.w, right = painter->plot.x + painter->plot.w;
    float x = end + 5 * scale;

    if (x + width > right - 14 * scale) /* the end is seen to be one */
        x = end - fmaxf(width + 14 * scale, (box.w + width) / 2);
    bool inside = x < end;
    bool fits = box.w > 2 && end <= right && x >= painter->plot.x + 2 &&
                (!inside || x >= box.x + 7 * scale);
    return (ViewRect){x, y - size * 0.7f, fits ? width : 0, size * 1.4f};
}

static void draw_ghost_label(const ViewPainter *painter, uint32_t serial,
                             float y, bool halo)
{
    const ViewTheme *theme = painter->theme;
    const ExplainTask *task = &painter->model->lives.tasks[serial];
    const ExplainCutSleep *ghost = ghost_of(painter, task);
    float size = theme->size_tiny;
    BaseText text = {0};

    if (!ghost)
        return;
    explain_words_time(ghost->until, &text);
    float width =
        painter->measure->width(painter->measure->context, VIEW_FONT_MONO, size,
                                text.data, text.length);
    ViewRect box = ghost_label_box(painter, task, y, width);
    view_draw_role(painter->list, VIEW_ROLE_GHOST, serial);
    painter->list->mark = halo ? 0 : ghost->begin + 1;
    if (box.w > 0 && halo)
        draw_halo(painter, serial,
                  (ViewRect){box.x - 3, box.y, box.w + 6, box.h});
    else if (box.w > 0) {
        keep_clear(painter, serial, box);
        view_draw_text(painter->list, painter->measure,
                       (ViewPoint){box.x, y + size * 0.36f}, VIEW_FONT_MONO,
                       size, theme->text_dim, text.data);
    }
    base_text_release(&text);
}

void view_timeline_draw_end_labels(const ViewPainter *painter, bool halos)
{
    const ViewFolds *folds = &painter->timeline->folds;

    for (uint32_t i = painter->lane; i < painter->lane_end; i++) {
        uint32_t serial = folds->rows[i].task;
        float y = lane_y(painter, i);
        if (folds->stands[i] > 1 ||
            painter->model->lives.tasks[serial].created >
                painter->state->playhead)
            continue;
        draw_end_label(painter, serial, y, halos);
        draw_ghost_label(painter, serial, y, halos);
    }
}
