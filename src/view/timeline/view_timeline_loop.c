/* The lane of the event loop: who holds the thread. */
#include "view_timeline_loop.h"

#include "base_words.h"
#include "explain_words.h"
#include "view_axis_places.h"
#include "view_painter.h"

#include "trace_store.h"

#include <math.h>

/* Callbacks within so many px are drawn as one tooth of a comb. */
#define COMB 4.0f

static ViewColour span_colour(const ViewTheme *theme, const ViewSpan *span)
{
    if (span->state == TRACE_STATE_FAILED)
        return theme->failed;
    if (span->state == TRACE_STATE_CANCELLED)
        return theme->cancelled;
    if (span->task != 0)
        return theme->running;
    return theme->group;
}

static void draw_span_label(const ViewPainter *painter, const ViewSpan *span,
                            ViewRect rect)
{
    const ViewTheme *theme = painter->theme;
    BaseText text = {0};
    float size = theme->size_tiny;

    rect = view_painter_sight(painter, rect);
    float room = rect.w - 3;
    if (room < 14)
        return;
    if (span->task != 0)
        explain_words_task(&painter->model->lives, span->task, &text);
    else if (span->group != VIEW_NONE)
        base_text_append(&text, _("group"));
    else if (trace_store_get(painter->model->lives.trace, span->begin)->kind ==
             TRACE_TIMER_FIRED)
        base_text_append(&text, _("timer"));
    float width = painter->measure->width(painter->measure->context,
                                          VIEW_FONT_SANS_MEDIUM, size,
                                          base_text_str(&text), text.length);
    if (text.length > 0 && width <= room)
        view_draw_text(painter->list, painter->measure,
                       (ViewPoint){rect.x + (rect.w - width) / 2,
                                   rect.y + rect.h / 2 + size * 0.36f},
                       VIEW_FONT_SANS_MEDIUM, size, theme->on_mark, text.data);
    base_text_release(&text);
}

/* The first callback that begins at or after an event. */
static uint32_t span_from(const ViewModel *model, TraceEventId event)
{
    uint32_t low = 0, high = model->span_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (model->spans[middle].begin >= event)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* One callback, or several that would lie in the same pixels: these are a
 * narrow comb, so that they do not look like one that holds the thread. */
static void draw_span(const ViewPainter *painter, uint32_t first, uint32_t last)
{
    const ViewSpan *span = &painter->model->spans[first];
    ViewRect loop = painter->timeline->loop;
    float h = loop.h * 0.45f, y = loop.y + (loop.h - h) / 2;
    float x0 = fmaxf(view_painter_x(painter, span->begin), painter->plot.x - 9);
    float x1 = fminf(view_painter_after(painter, span->end - 1), painter->now);

    x1 = fminf(x1, painter->plot.x + painter->plot.w + 9);
    ViewRect rect = {x0, y, fmaxf(x1 - x0 - 1, 2), h};
    view_draw_mark(painter->list, VIEW_ROLE_LOOP, span->begin + 1, span->begin);
    painter->list->mark_end =
        first == last ? 0 : painter->model->spans[last].begin + 1;
    if (first != last)
        rect.w = 2;
    view_draw_rect(painter->list, rect, span_colour(painter->theme, span),
                   rect.w > 6 ? 2.0f : 1.0f);
    if (first == last)
        draw_span_label(painter, span, rect);
}

/* The last callback that begins left of x, from `first` on. */
static uint32_t last_span_before(const ViewPainter *painter, uint32_t first,
                                 float x)
{
    const ViewModel *model = painter->model;
    uint32_t i = first;

    if (i + 1 < model->span_count &&
        view_painter_x(painter, model->spans[i + 1].begin) < x) {
        uint32_t next = span_from(model, view_painter_event_past(painter, x));
        i = next > i + 1 ? next - 1 : i + 1;
    }
    uint32_t past = span_from(model, painter->last);
    if (i >= past)
        i = past > first + 1 ? past - 1 : first;
    return i;
}

/* The last of those in the same pixels may be the one that holds the thread
 * long: it is drawn by itself then. */
static void draw_spans(const ViewPainter *painter)
{
    const ViewModel *model = painter->model;
    uint32_t i = span_from(model, painter->first);

    if (i > 0)
        i--;
    while (i < model->span_count && model->spans[i].begin < painter->last) {
        float x0 = view_painter_x(painter, model->spans[i].begin);
        uint32_t last = last_span_before(painter, i, x0 + COMB);
        bool is_long =
            last > i &&
            view_painter_after(painter, model->spans[last].end - 1) > x0 + 8;
        draw_span(painter, i, is_long ? last - 1 : last);
        if (is_long)
            draw_span(painter, last, last);
        i = last + 1;
    }
}

static void draw_stubs(const ViewPainter *painter)
{
    const ViewModel *model = painter->model;
    const ViewAxis *axis = &painter->timeline->axis;
    ViewRect loop = painter->timeline->loop;
    float h = loop.h * 0.45f, y = loop.y + (loop.h - h) / 2;
    uint32_t first, end;

    view_painter_knots(painter, &first, &end);
    for (uint32_t i = first; i < end; i++) {
        const ViewKnot *knot = &axis->knots[i];
        uint32_t cell = model->instants[knot->instant].stub;
        if (!knot->stub || model->cells[cell].begin > painter->state->playhead)
            continue;
        ViewPiece piece = view_axis_piece(axis, knot->instant);
        float x = view_painter_piece_x(painter, &piece) + (float)piece.width;
        ViewRect rect = {x + 2, y, (float)piece.stub - 4, h};
        rect.w = fminf(rect.w, painter->now - rect.x);
        view_draw_mark(painter->list, VIEW_ROLE_STUB, knot->instant + 1,
                       model->cells[cell].begin);
        if (rect.w > 0)
            view_draw_rect(painter->list, rect, painter->theme->group, 2);
    }
}

void view_timeline_draw_loop(const ViewPainter *painter)
{
    const ViewTheme *theme = painter->theme;
    ViewRect loop = painter->timeline->loop;
    float x = loop.x + 20 * theme->scale, middle = loop.y + loop.h / 2;
    float room = painter->plot.x - x - 4;

    view_draw_role(painter->list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(painter->list, (ViewRect){loop.x, loop.y, loop.w, 1},
                   theme->separator, 0);
    view_draw_role(painter->list, VIEW_ROLE_LABEL, 0);
    view_draw_text_fit(painter->list, painter->measure,
                       (ViewPoint){x, middle - 2 * theme->scale}, room,
                       VIEW_FONT_SANS_BOLD, theme->size_small, theme->text,
                       _("event loop"));
    view_draw_text_fit(painter->list, painter->measure,
                       (ViewPoint){x, middle + 12 * theme->scale}, room,
                       VIEW_FONT_MONO, theme->size_tiny, theme->text_dim,
                       _("one thread"));
    view_draw_clip(painter->list, (ViewRect){painter->plot.x, loop.y,
                                             painter->plot.w, loop.h});
    draw_spans(painter);
    draw_stubs(painter);
    view_draw_role(painter->list, VIEW_ROLE_NONE, 0);
    view_draw_unclip(painter->list);
}
