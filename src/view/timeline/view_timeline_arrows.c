/* Between lanes: frames of groups, arrows, the highlight of a chosen lane. */
#include "view_timeline_arrows.h"
#include "view_timeline_lanes.h"

#include "base_words.h"
#include "explain_words.h"
#include "trace_store.h"
#include "view_painter.h"
#include "view_timeline_draw_lanes.h"
#include "view_timeline_ties.h"

#include <math.h>
#include <string.h>

#define FAR 2000.0f /* px out of sight */

static float lane_y(const ViewPainter *painter, uint32_t lane)
{
    return view_timeline_lane_y(painter->timeline, painter->state, lane);
}

static float frame_top(const ViewPainter *painter, uint32_t group)
{
    return view_timeline_frame_top(painter->timeline, painter->state, group);
}

static bool is_chosen(const ViewPainter *painter, uint32_t serial)
{
    return serial != 0 && (serial == painter->state->selected_task ||
                           serial == painter->state->hovered_task);
}

static void draw_lane_highlight(const ViewPainter *painter, uint32_t serial,
                                bool selected)
{
    uint32_t lane = view_painter_row(painter, serial);
    const ViewTheme *theme = painter->theme;
    ViewRect rect = painter->timeline->rect;
    float height = painter->timeline->lane_height - 4;
    float inset = 9 * theme->scale;

    if (lane < painter->lane || lane >= painter->lane_end)
        return;
    float y = lane_y(painter, lane);
    ViewRect row = {rect.x + inset, y - height / 2, rect.w - 2 * inset, height};
    view_draw_role(painter->list, VIEW_ROLE_SELECTION, serial);
    view_draw_rect(painter->list, row,
                   view_theme_fade(theme->highlight, selected ? 1 : 0.55f), 4);
    if (selected)
        view_draw_frame(painter->list, row, theme->accent, 4,
                        1.6f * theme->scale);
}

/* Before the group was entered its frame is only hinted at. */
static void draw_before_enter(const ViewPainter *painter, ViewRect frame,
                              float enter)
{
    float left = painter->plot.x, width = 1.8f * painter->theme->scale;
    float step = 7 * painter->theme->scale;
    float bottom = frame.y + frame.h - width;

    if (enter < left + 3 * step)
        return;
    for (float x = left; x < fminf(enter, left + painter->plot.w) - step / 2;
         x += step) {
        ViewRect gap = {x, frame.y, step * 0.6f, width};
        view_draw_rect(painter->list, gap, painter->theme->canvas, 0);
        gap.y = bottom;
        view_draw_rect(painter->list, gap, painter->theme->canvas, 0);
    }
}

static float width_of(const ViewPainter *painter, float size, const char *text)
{
    return painter->measure->width(painter->measure->context, VIEW_FONT_SANS,
                                   size, text, strlen(text));
}

static void draw_title(const ViewPainter *painter, ViewPoint at, float width,
                       const char *title)
{
    const ViewTheme *theme = painter->theme;

    view_draw_rect(painter->list, (ViewRect){at.x - 4, at.y - 4, width + 8, 9},
                   theme->canvas, 0);
    at.y += theme->size_tiny * 0.4f;
    view_draw_text(painter->list, painter->measure, at, VIEW_FONT_SANS,
                   theme->size_tiny, theme->text_dim, title);
}

static void draw_frame_title(const ViewPainter *painter, ViewRect frame,
                             uint32_t index)
{
    const ViewTheme *theme = painter->theme;
    float x = frame.x + 16 * theme->scale;
    float room = painter->plot.x - x - 4, size = theme->size_tiny;
    BaseText title = {0};

    explain_words_group(&painter->model->lives, index, &title);
    float width = width_of(painter, size, base_text_str(&title));
    if (width > room) {
        base_text_clear(&title);
        base_text_append(&title, "TaskGroup");
        width = width_of(painter, size, base_text_str(&title));
    }
    if (width <= room && painter->timeline->lane_height >= 17 * theme->scale)
        draw_title(painter, (ViewPoint){x, frame.y}, width,
                   base_text_str(&title));
    base_text_release(&title);
}
float view_painter_frame_right(const ViewPainter *painter, uint32_t index)
{
    const ExplainGroup *group = &painter->model->lives.groups[index];
    ViewRect rect = painter->timeline->rect;
    float scale = painter->theme->scale;
    float right = rect.x + rect.w - (float)(8 + group->depth * 5) * scale;

    if (view_painter_happened(painter, group->exit_end))
        right = fminf(view_painter_after(painter, group->exit_end) + 2,
                      rect.x + rect.w + 20);
    return fmaxf(right, painter->plot.x + 4);
}

static void draw_frame(const ViewPainter *painter, uint32_t index)
{
    const ExplainGroup *group = &painter->model->lives.groups[index];
    const ViewTheme *theme = painter->theme;
    ViewRect rect = painter->timeline->rect;
    float scale = theme->scale;
    float left =
        rect.x + 8 * scale + fminf((float)group->depth * 7, 42) * scale;
    float right = view_painter_frame_right(painter, index);
    float top = frame_top(painter, index);
    float bottom =
        view_timeline_frame_bottom(painter->timeline, painter->state, index);
    float enter = view_painter_x(painter, group->enter);

    if (bottom < painter->plot.y - 20 ||
        top > painter->plot.y + painter->plot.h + 20)
        return;
    ViewRect frame = {left, top, right - left, bottom - top};
    view_draw_mark(painter->list, VIEW_ROLE_GROUP_FRAME, index + 1,
                   group->enter);
    view_draw_frame(painter->list, frame, theme->group, theme->corner,
                    1.8f * scale);
    draw_before_enter(painter, frame, enter);
    draw_frame_title(painter, frame, index);
}

/* Groups whose lanes are in sight are those around these lanes. */
void view_timeline_draw_frames(const ViewPainter *painter)
{
    const ViewModel *model = painter->model;
    const ViewTimelineState *state = painter->state;

    if (state->hovered_task != state->selected_task)
        draw_lane_highlight(painter, state->hovered_task, false);
    draw_lane_highlight(painter, state->selected_task, true);
    for (uint32_t i = 0; i < model->lives.group_count; i++) {
        const ViewGroup *group = &painter->timeline->folds.groups[i];
        if (group->lane_count == 0 ||
            model->lives.groups[i].enter > state->playhead ||
            group->lane >= painter->lane_end ||
            group->lane + group->lane_count < painter->lane)
            continue;
        draw_frame(painter, i);
    }
    view_draw_role(painter->list, VIEW_ROLE_NONE, 0);
}

/* The other end of an arrow: a lane's middle or a frame's upper edge. */
static bool peer_y(const ViewPainter *painter, const ViewArrow *arrow, float *y)
{
    if (arrow->group != VIEW_NONE) {
        if (painter->timeline->folds.groups[arrow->group].lane_count == 0)
            return false;
        *y = frame_top(painter, arrow->group);
        return true;
    }
    uint32_t lane = view_painter_row(painter, arrow->peer);
    if (lane == VIEW_NONE)
        return false;
    *y = lane_y(painter, lane);
    return true;
}

/* A vertical line from one lane or frame into another. */
static void draw_drop(const ViewPainter *painter, float x, float from, float to,
                      ViewColour colour, float width, bool head)
{
    float direction = to > from ? 1 : -1;
    float stop = to - direction * painter->sizes.bar_height * 0.55f;
    float size = 3.2f * painter->theme->scale;

    if (fabsf(stop - from) < 2)
        return;
    view_draw_line(painter->list, (ViewPoint){x, from}, (ViewPoint){x, stop},
                   colour, width);
    if (head)
        view_mark_head(painter->list, x, stop, direction, size, colour, width);
}

static void draw_spawn(const ViewPainter *painter, const ViewArrow *arrow,
                       float y)
{
    bool chosen = is_chosen(painter, arrow->task);
    float x = view_painter_x(painter, arrow->end) + 2 * painter->theme->scale;
    float from;

    if (!peer_y(painter, arrow, &from))
        return;
    view_draw_mark(painter->list, VIEW_ROLE_ARROW_SPAWN, arrow->task,
                   arrow->end);
    float half = painter->sizes.tick_height / 2;
    view_draw_line(painter->list,
                   (ViewPoint){x, from + (y > from ? half : -half)},
                   (ViewPoint){x, y}, painter->theme->spawn,
                   (chosen ? 1.6f : 0.8f) * painter->theme->scale);
}

static void draw_wake(const ViewPainter *painter, const ViewArrow *arrow,
                      float y)
{
    const ViewTheme *theme = painter->theme;
    bool chosen = is_chosen(painter, arrow->task);
    float x = view_painter_after(painter, arrow->begin), from;
    uint16_t kind =
        trace_store_get(painter->model->lives.trace, arrow->begin)->kind;
    bool failed = kind == TRACE_FAILED || kind == TRACE_GATHER_ERROR;

    if (!peer_y(painter, arrow, &from))
        return;
    view_draw_mark(painter->list, VIEW_ROLE_ARROW_WAKE, arrow->task,
                   arrow->end);
    draw_drop(painter, x, from, y, failed ? theme->failed : theme->waiting,
              (chosen ? 2 : 1.2f) * theme->scale, true);
}

/* Out of the failed lane sideways, up into the frame's edge. */
static void draw_error(const ViewPainter *painter, const ViewArrow *arrow,
                       float y)
{
    const ViewTheme *theme = painter->theme;
    const ExplainTask *task = &painter->model->lives.tasks[arrow->task];
    bool first = arrow->kind == VIEW_ARROW_ERROR;
    float scale = theme->scale, top;

    if (!peer_y(painter, arrow, &top))
        return;
    ViewPoint a = {view_painter_end_x(painter, task) + painter->sizes.radius,
                   y};
    ViewPoint b = {view_painter_x(painter, arrow->end), top};
    /* Far out of sight its shape does not matter, but its dashes would. */
    a.x = fmaxf(a.x, painter->plot.x - FAR);
    b.x = fminf(b.x, painter->plot.x + painter->plot.w + FAR);
    if (b.x < a.x)
        b.x = a.x + 2;
    float bend = fmaxf((b.x - a.x) * 0.55f, 6 * scale);
    ViewPoint control_a = {a.x + bend, a.y};
    ViewPoint control_b = {b.x - (b.x - a.x) * 0.25f,
                           b.y + (a.y - b.y) * 0.55f};
    view_draw_mark(painter->list,
                   first ? VIEW_ROLE_ARROW_ERROR : VIEW_ROLE_ARROW_ERROR_LATER,
                   arrow->task, arrow->end);
    view_draw_curve(painter->list, a, control_a, control_b, b, theme->failed,
                    (first ? 1.8f : 1.3f) * scale, first ? 0 : 3 * scale,
                    first ? 0 : 3 * scale);
    if (first)
        view_draw_circle(painter->list, b, 4.5f * scale, theme->failed);
    else
        view_mark_head(painter->list, b.x, b.y, -1, 3 * scale, theme->failed,
                       1.3f * scale);
}

static void draw_abort(const ViewPainter *painter, const ViewArrow *arrow,
                       float y)
{
    const ViewTheme *theme = painter->theme;
    bool chosen = is_chosen(painter, arrow->task);
    float x = view_painter_x(painter, arrow->end) + 0.7f * theme->scale, from;

    if (!peer_y(painter, arrow, &from))
        return;
    view_draw_mark(painter->list, VIEW_ROLE_ARROW_ABORT, arrow->task,
                   arrow->end);
    draw_drop(painter, x, from, y, chosen ? theme->cancel : theme->abort_dim,
              (chosen ? 2.4f : 1) * theme->scale, true);
}

static void draw_cancel(const ViewPainter *painter, const ViewArrow *arrow,
                        float y)
{
    const ViewTheme *theme = painter->theme;
    float x = view_painter_x(painter, arrow->end) + 0.7f * theme->scale, from;

    if (!peer_y(painter, arrow, &from))
        return;
    /* From the edge of the step, whose label it would cross. */
    float half = painter->sizes.tick_height / 2;
    if (arrow->group == VIEW_NONE && fabsf(y - from) > 2 * half)
        from += y > from ? half : -half;
    view_draw_mark(painter->list, VIEW_ROLE_ARROW_CANCEL, arrow->task,
                   arrow->end);
    draw_drop(painter, x, from, y, theme->cancel, 1.5f * theme->scale, true);
}

static void draw_caught(const ViewPainter *painter, const ViewArrow *arrow,
                        float y)
{
    const ViewTheme *theme = painter->theme;
    float scale = theme->scale, top;

    if (!peer_y(painter, arrow, &top))
        return;
    float x0 = view_painter_after(painter, arrow->begin);
    float x1 = fmaxf(view_painter_x(painter, arrow->end), x0);
    float stop = y + painter->sizes.tick_height / 2;
    ViewPoint a = {x0, top}, b = {x1, stop};
    ViewPoint control_a = {x0, top - (top - stop) * 0.7f};
    ViewPoint control_b = {x1, stop + (top - stop) * 0.7f};
    view_draw_mark(painter->list, VIEW_ROLE_ARROW_CAUGHT, arrow->task,
                   arrow->end);
    view_draw_curve(painter->list, a, control_a, control_b, b, theme->failed,
                    1.6f * scale, 0, 0);
    view_mark_head(painter->list, b.x, b.y, top > stop ? -1 : 1, 3.2f * scale,
                   theme->failed, 1.6f * scale);
}

/* Out of the lane of who puts it, into that of who takes it. */
static void draw_item(const ViewPainter *painter, const ViewArrow *arrow,
                      float y)
{
    const ViewTheme *theme = painter->theme;
    bool chosen =
        is_chosen(painter, arrow->task) || is_chosen(painter, arrow->peer);
    float width = (chosen ? 2.0f : 1.2f) * theme->scale, from;

    if (!peer_y(painter, arrow, &from))
        return;
    float direction = y > from ? 1 : -1;
    float half = painter->sizes.tick_height / 2;
    ViewPoint a = {view_painter_after(painter, arrow->begin),
                   from + direction * half};
    ViewPoint b = {view_painter_x(painter, arrow->end), y - direction * half};
    a.x = fmaxf(a.x, painter->plot.x - FAR);
    b.x = fminf(b.x, painter->plot.x + painter->plot.w + FAR);
    ViewPoint bend_a = {a.x, a.y + (b.y - a.y) * 0.6f};
    ViewPoint bend_b = {b.x, b.y - (b.y - a.y) * 0.6f};
    view_draw_mark(painter->list, VIEW_ROLE_ARROW_ITEM, arrow->task,
                   arrow->end);
    view_draw_curve(painter->list, a, bend_a, bend_b, b, theme->item, width, 0,
                    0);
    view_draw_circle(painter->list, a, 2.4f * theme->scale, theme->item);
    view_mark_head(painter->list, b.x, b.y, direction, 3 * theme->scale,
                   theme->item, width);
}

static void draw_arrow(const ViewPainter *painter, const ViewArrow *arrow,
                       float y)
{
    switch (arrow->kind) {
    case VIEW_ARROW_ITEM:
        draw_item(painter, arrow, y);
        break;
    case VIEW_ARROW_HAND_OVER:
        view_timeline_draw_hand_over(painter, arrow);
        break;
    case VIEW_ARROW_SPAWN:
        draw_spawn(painter, arrow, y);
        break;
    case VIEW_ARROW_WAKE:
        draw_wake(painter, arrow, y);
        break;
    case VIEW_ARROW_ERROR:
    case VIEW_ARROW_ERROR_LATER:
        draw_error(painter, arrow, y);
        break;
    case VIEW_ARROW_ABORT:
        draw_abort(painter, arrow, y);
        break;
    case VIEW_ARROW_CANCEL:
        draw_cancel(painter, arrow, y);
        break;
    case VIEW_ARROW_CAUGHT:
        draw_caught(painter, arrow, y);
        break;
    }
}

static bool is_faint(const ViewArrow *arrow)
{
    return arrow->kind == VIEW_ARROW_SPAWN || arrow->kind == VIEW_ARROW_ABORT ||
           arrow->kind == VIEW_ARROW_WAKE || arrow->kind == VIEW_ARROW_ITEM ||
           arrow->kind == VIEW_ARROW_HAND_OVER;
}

/* The first of a task's arrows that ends at or after an event. */
static uint32_t arrow_from(const ViewPainter *painter, const ViewTask *task,
                           TraceEventId event)
{
    uint32_t low = task->arrow, high = low + task->arrow_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (painter->model->arrows[middle].end >= event)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* Of arrows that end in the same two pixels one of each kind is drawn. */
static void draw_lane_arrows(const ViewPainter *painter, uint32_t lane,
                             bool faint)
{
    uint32_t serial = painter->timeline->folds.rows[lane].task;
    const ViewTask *task = &painter->model->tasks[serial];
    uint32_t end = task->arrow + task->arrow_count;
    float y = lane_y(painter, lane), drawn[VIEW_ARROW_KINDS];

    for (unsigned i = 0; i < VIEW_ARROW_KINDS; i++)
        drawn[i] = -1e9f;
    uint32_t i = arrow_from(painter, task, painter->first);
    while (i < end && painter->model->arrows[i].end < painter->last) {
        const ViewArrow *arrow = &painter->model->arrows[i++];
        if (is_faint(arrow) != faint)
            continue;
        float x = view_painter_x(painter, arrow->end);
        if (x >= drawn[arrow->kind] + 2) {
            drawn[arrow->kind] = x;
            draw_arrow(painter, arrow, y);
        } else if (faint) {
            uint32_t next = arrow_from(painter, task,
                                       view_painter_event_past(painter, x + 2));
            i = next > i ? next : i;
        }
    }
}

/* The chosen lane's arrows lie over the others. */
static void draw_all(const ViewPainter *painter, bool faint)
{
    for (uint32_t i = painter->lane; i < painter->lane_end; i++) {
        if (!is_chosen(painter, painter->timeline->folds.rows[i].task))
            draw_lane_arrows(painter, i, faint);
    }
    for (uint32_t i = painter->lane; i < painter->lane_end; i++) {
        if (is_chosen(painter, painter->timeline->folds.rows[i].task))
            draw_lane_arrows(painter, i, faint);
    }
}

void view_timeline_draw_faint_arrows(const ViewPainter *painter)
{
    draw_all(painter, true);
    view_draw_role(painter->list, VIEW_ROLE_NONE, 0);
}

/* On the frame's edge, from the abort to the last request it makes. */
static void draw_abort_bar(const ViewPainter *painter, uint32_t index)
{
    const ExplainGroup *group = &painter->model->lives.groups[index];
    const ViewTheme *theme = painter->theme;
    float scale = theme->scale, y = frame_top(painter, index) + 0.9f * scale;
    float x0 = view_painter_x(painter, group->abort);
    TraceEventId last =
        group->abort_last == TRACE_NONE ? group->abort : group->abort_last;
    float x1 = fminf(view_painter_after(painter, last), painter->now);

    if (last > painter->state->playhead)
        x1 = painter->now;
    x1 = fmaxf(x1, x0 + 8 * scale);
    view_draw_mark(painter->list, VIEW_ROLE_ARROW_ABORT, 0, group->abort);
    view_draw_rect(painter->list,
                   (ViewRect){x0, y - 3.5f * scale, x1 - x0, 7 * scale},
                   theme->cancel, 3.5f * scale);
    const char *word = _("abort");
    float size = theme->size_tiny, x = x1 + 7 * scale;
    float width =
        painter->measure->width(painter->measure->context, VIEW_FONT_SANS_BOLD,
                                size, word, strlen(word));
    bool room = painter->timeline->lane_height >= 38 * scale;
    if (room && x > painter->plot.x &&
        x + width < painter->plot.x + painter->plot.w)
        view_draw_text(painter->list, painter->measure,
                       (ViewPoint){x, y - 4.5f * scale}, VIEW_FONT_SANS_BOLD,
                       size, theme->text, word);
}

void view_timeline_draw_arrows(const ViewPainter *painter)
{
    const ViewModel *model = painter->model;

    draw_all(painter, false);
    for (uint32_t i = 0; i < model->lives.group_count; i++) {
        const ViewGroup *group = &painter->timeline->folds.groups[i];
        if (group->lane_count > 0 && group->lane <= painter->lane_end &&
            group->lane >= painter->lane &&
            view_painter_happened(painter, model->lives.groups[i].abort))
            draw_abort_bar(painter, i);
    }
    view_draw_role(painter->list, VIEW_ROLE_NONE, 0);
}
