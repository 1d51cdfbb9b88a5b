/* The timeline's picture: its ground, its ruler, its event loop's lane. */
#include "view_timeline_parts.h"

#include "view_words.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { TICKS_MOST = 1000 }; /* in sight, between two knots */

#define TICK_LEAST 72.0f   /* px between labelled ticks of time */
#define HAIRLINE_LEAST 3.0 /* px between hairlines of folded instants */

float view_painter_x(const ViewPainter *painter, TraceEventId event)
{
    return (float)(view_axis_event_x(&painter->timeline->axis, event) -
                   painter->state->axis.pan) +
           painter->timeline->plot_x;
}

float view_painter_after(const ViewPainter *painter, TraceEventId event)
{
    return (float)(view_axis_after_x(&painter->timeline->axis, event) -
                   painter->state->axis.pan) +
           painter->timeline->plot_x;
}

float view_painter_time(const ViewPainter *painter, double time)
{
    return (float)(view_axis_time_x(&painter->timeline->axis, time) -
                   painter->state->axis.pan) +
           painter->timeline->plot_x;
}

TraceEventId view_painter_event_past(const ViewPainter *painter, float x)
{
    float steps = (x - painter->plot.x) / painter->step;

    if (steps <= 0)
        return painter->first;
    return painter->past[steps < VIEW_PAINTER_STEPS ? (int)steps
                                                    : VIEW_PAINTER_STEPS];
}

bool view_painter_happened(const ViewPainter *painter, TraceEventId event)
{
    return event <= painter->state->playhead && event != TRACE_NONE;
}

float view_painter_until(const ViewPainter *painter, TraceEventId event)
{
    return view_painter_happened(painter, event)
               ? view_painter_x(painter, event)
               : painter->now;
}

ViewRect view_painter_sight(const ViewPainter *painter, ViewRect rect)
{
    float left = fmaxf(rect.x, painter->plot.x);
    float right = fminf(rect.x + rect.w, painter->plot.x + painter->plot.w);

    return (ViewRect){left, rect.y, fmaxf(right - left, 0), rect.h};
}

static float piece_x(const ViewPainter *painter, const ViewPiece *piece)
{
    return (float)(piece->x - painter->state->axis.pan) +
           painter->timeline->plot_x;
}

/* The knots in sight: [*first, *end). */
static void knots_in_sight(const ViewPainter *painter, uint32_t *first,
                           uint32_t *end)
{
    const ViewAxis *axis = &painter->timeline->axis;
    double left = painter->state->axis.pan;
    double right = left + axis->metrics.width;
    uint32_t instant = view_axis_instant_from(axis, left);

    *first = view_axis_knot_of(axis, instant);
    if (*first > 0)
        --*first;
    *end = *first;
    while (*end < axis->knot_count && axis->knots[*end].x <= right)
        ++*end;
}

/* The part of an opened instant that is in sight. */
static ViewRect opened_in_sight(const ViewPainter *painter,
                                const ViewPiece *piece, float y, float h)
{
    ViewRect all = {piece_x(painter, piece), y, (float)piece->width, h};

    return view_painter_sight(painter, all);
}

static float ground_bottom(const ViewPainter *painter)
{
    ViewRect loop = painter->timeline->loop;

    return loop.y + loop.h;
}

/* One line per turn; every so many where they would stand too close. */
static uint32_t column_step(const ViewPainter *painter, double least)
{
    double column = painter->timeline->axis.column;
    uint32_t step = 1;

    while (column * step < least && step < 1000000000) {
        if (column * step * 2 >= least)
            return step * 2;
        if (column * step * 5 >= least)
            return step * 5;
        step *= 10;
    }
    return step;
}

/* The columns of an opened instant in sight: [*first, *end). */
static void columns_in_sight(const ViewPainter *painter, uint32_t instant,
                             uint32_t *first, uint32_t *end)
{
    const ViewAxis *axis = &painter->timeline->axis;
    ViewPiece piece = view_axis_piece(axis, instant);
    uint32_t columns = painter->model->instants[instant].columns;
    double left = painter->state->axis.pan - piece.x;
    double right = left + axis->metrics.width;

    *first = left > 0 ? (uint32_t)(left / axis->column) : 0;
    *end = right < piece.width ? (uint32_t)(right / axis->column) + 1
                                : columns;
    if (*end > columns)
        *end = columns;
}

static void draw_instant_ground(const ViewPainter *painter, uint32_t instant)
{
    ViewPiece opened = view_axis_piece(&painter->timeline->axis, instant);
    const ViewPiece *piece = &opened;
    const ViewTheme *theme = painter->theme;
    float top = painter->plot.y, height = ground_bottom(painter) - top;
    ViewRect rect = opened_in_sight(painter, piece, top, height);
    uint32_t first, end, step = column_step(painter, 4);

    if (rect.w <= 0)
        return;
    view_draw_role(painter->list, VIEW_ROLE_INSTANT, instant + 1);
    view_draw_rect(painter->list, rect, theme->instant, 0);
    columns_in_sight(painter, instant, &first, &end);
    view_draw_role(painter->list, VIEW_ROLE_TURN, instant + 1);
    for (uint32_t i = first - first % step; i <= end; i += step) {
        float x = piece_x(painter, piece) +
                  (float)(i * painter->timeline->axis.column);
        view_draw_rect(painter->list, (ViewRect){x - 0.5f, top, 1, height},
                       theme->grid, 0);
    }
    float right = rect.x + rect.w;
    view_draw_rect(painter->list, (ViewRect){right - 0.5f, top, 1, height},
                   theme->grid, 0);
}

static void draw_break(const ViewPainter *painter, const ViewPiece *piece)
{
    const ViewTheme *theme = painter->theme;
    float x = piece_x(painter, piece) +
              (float)(piece->width + piece->gap / 2);
    float top = painter->plot.y, bottom = ground_bottom(painter);
    float w = 4 * theme->scale, step = 8 * theme->scale;
    ViewPoint points[256];
    size_t count = 0;

    view_draw_role(painter->list, VIEW_ROLE_TICK, 0);
    view_draw_rect(painter->list,
                   (ViewRect){x - w, top, 2 * w, bottom - top},
                   theme->raised, 0);
    for (int side = -1; side <= 1; side += 2) {
        count = 0;
        for (float y = top; y < bottom + step && count < 256; y += step)
            points[count++] =
                (ViewPoint){x + (float)side * w +
                                (count % 2 == 0 ? -1.5f : 1.5f),
                            fminf(y, bottom)};
        if (count >= 2)
            view_draw_polyline(painter->list, points, count, theme->text_dim,
                               1, 0, 0);
    }
}

static ViewColour urgency_colour(const ViewTheme *theme, uint32_t urgency)
{
    switch (urgency) {
    case VIEW_URGENCY_FAILURE:
        return theme->failed;
    case VIEW_URGENCY_CANCEL:
        return theme->cancel;
    default:
        return theme->text_dim;
    }
}

/* A folded instant: a hairline through the lanes, a tick on the ruler. */
static void draw_hairline(const ViewPainter *painter, uint32_t instant,
                          const ViewPiece *piece)
{
    const ViewTheme *theme = painter->theme;
    ViewRect ruler = painter->timeline->ruler;
    float x = piece_x(painter, piece), tick = 7 * theme->scale;
    float top = painter->plot.y;
    ViewColour colour = urgency_colour(
        theme, painter->model->instants[instant].urgency);

    view_draw_role(painter->list, VIEW_ROLE_INSTANT, instant + 1);
    view_draw_rect(painter->list,
                   (ViewRect){x - 0.5f, top, 1, ground_bottom(painter) - top},
                   theme->grid, 0);
    view_draw_rect(painter->list,
                   (ViewRect){x - 0.75f, ruler.y + ruler.h - tick, 1.5f, tick},
                   colour, 0);
}

/* Of hairlines that would stand too close only the first is drawn. */
static void draw_hairlines(const ViewPainter *painter)
{
    const ViewAxis *axis = &painter->timeline->axis;
    double left = painter->state->axis.pan;
    double right = left + axis->metrics.width;
    uint32_t i = view_axis_instant_from(axis, left);

    while (i < painter->model->instant_count) {
        ViewPiece piece = view_axis_piece(axis, i);
        if (piece.x > right)
            return;
        if (!piece.opened && painter->model->instants[i].columns > 0)
            draw_hairline(painter, i, &piece);
        double past = piece.x + piece.width + HAIRLINE_LEAST;
        uint32_t next = view_axis_instant_from(axis, past);
        i = next > i ? next : i + 1;
    }
}

static void draw_instants(const ViewPainter *painter)
{
    const ViewAxis *axis = &painter->timeline->axis;
    uint32_t first, end;

    knots_in_sight(painter, &first, &end);
    for (uint32_t i = first; i < end; i++) {
        if (axis->knots[i].opened)
            draw_instant_ground(painter, axis->knots[i].instant);
        if (axis->knots[i].broken) {
            ViewPiece piece = view_axis_piece(axis, axis->knots[i].instant);
            draw_break(painter, &piece);
        }
    }
    draw_hairlines(painter);
}

/* A round number of seconds that is at least TICK_LEAST wide. */
static double tick_step(const ViewPainter *painter)
{
    double least = (double)(TICK_LEAST * painter->theme->scale) /
                   painter->timeline->axis.scale;
    double step = pow(10, floor(log10(least)));

    if (step >= least)
        return step;
    if (step * 2 >= least)
        return step * 2;
    return step * 5 >= least ? step * 5 : step * 10;
}

static int decimals_of(double step)
{
    int decimals = (int)ceil(-log10(step) - 1e-9);

    return decimals < 1 ? 1 : decimals > 9 ? 9 : decimals;
}

typedef struct Ticks {
    double step;
    int decimals;
    float labelled; /* right end of the last label */
} Ticks;

/* The first time past the middle that a break leaves out. */
static double skip_break(const ViewAxis *axis, const ViewPiece *piece,
                         double time, double step)
{
    double half = axis->longest / 2, into = time - piece->time;
    double resumes = piece->seconds - half;

    if (!piece->broken || into <= half || into >= resumes)
        return time;
    return ceil((piece->time + resumes) / step) * step;
}

static void draw_tick(const ViewPainter *painter, double time, float left,
                      float right, Ticks *ticks)
{
    const ViewTheme *theme = painter->theme;
    ViewRect ruler = painter->timeline->ruler;
    float x = view_painter_time(painter, time);
    float top = painter->plot.y, bottom = ground_bottom(painter);
    float gap = 3 * theme->scale;
    char text[40];

    if (x < painter->plot.x || x > painter->plot.x + painter->plot.w)
        return;
    view_draw_role(painter->list, VIEW_ROLE_TICK, 0);
    view_draw_dashed_line(painter->list, (ViewPoint){x, top},
                          (ViewPoint){x, bottom}, theme->grid, 1.2f, 1.5f,
                          4.5f);
    snprintf(text, sizeof text, "%.*f s", ticks->decimals, time);
    float size = theme->size_tiny;
    float width = painter->measure->width(painter->measure->context,
                                          VIEW_FONT_MONO, size, text,
                                          strlen(text));
    float from = x - width / 2, until = x + width / 2;
    if (from < left + gap || until > right - gap ||
        from < ticks->labelled + 2 * gap || from < painter->plot.x ||
        until > painter->plot.x + painter->plot.w)
        return;
    ticks->labelled = until;
    view_draw_text(painter->list, painter->measure,
                   (ViewPoint){from, ruler.y + ruler.h - 12 * theme->scale},
                   VIEW_FONT_MONO, size, theme->text_dim, text);
}

/* From one knot to the next, between which time is to scale. */
static void draw_ticks_after(const ViewPainter *painter, uint32_t index,
                             Ticks *ticks)
{
    const ViewAxis *axis = &painter->timeline->axis;
    const ViewKnot *knot = &axis->knots[index];
    ViewPiece piece = view_axis_piece(axis, knot->instant);
    bool is_last = index + 1 == axis->knot_count;
    double pan = painter->state->axis.pan;
    double end = is_last ? painter->model->last_time
                         : painter->model->instants[knot[1].instant].time;
    double from = fmax(piece.time, view_axis_time_at(axis, pan));
    double until = fmin(
        end, view_axis_time_at(axis, pan + axis->metrics.width));
    float left = -1e9f, right = 1e9f;

    if (piece.opened)
        left = piece_x(painter, &piece) + (float)piece.width;
    if (!is_last && knot[1].opened)
        right = (float)(knot[1].x - pan) + painter->timeline->plot_x;
    double tick = ceil(from / ticks->step) * ticks->step;
    for (int i = 0; i < TICKS_MOST && tick <= until; i++) {
        draw_tick(painter, tick, left, right, ticks);
        tick = skip_break(axis, &piece,
                          (round(tick / ticks->step) + 1) * ticks->step,
                          ticks->step);
    }
}

static void draw_ticks(const ViewPainter *painter)
{
    const ViewAxis *axis = &painter->timeline->axis;
    uint32_t first, end;

    if (axis->scale <= 0)
        return;
    Ticks ticks = {.step = tick_step(painter), .labelled = -1e9f};
    ticks.decimals = decimals_of(ticks.step);
    knots_in_sight(painter, &first, &end);
    for (uint32_t i = first; i < end; i++)
        draw_ticks_after(painter, i, &ticks);
}

void view_timeline_draw_ground(const ViewPainter *painter)
{
    const ViewTimeline *timeline = painter->timeline;
    ViewRect rect = timeline->rect, ruler = timeline->ruler;
    ViewRect plot = {painter->plot.x, rect.y, painter->plot.w, rect.h};
    ViewDrawList *list = painter->list;

    view_draw_role(list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(list, rect, painter->theme->canvas, 0);
    view_draw_rect(list, ruler, painter->theme->raised, 0);
    view_draw_clip(list, plot);
    draw_instants(painter);
    draw_ticks(painter);
    view_draw_role(list, VIEW_ROLE_NONE, 0);
    view_draw_unclip(list);
    view_draw_role(list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(list, (ViewRect){rect.x, ruler.y + ruler.h - 1, rect.w, 1},
                   painter->theme->separator, 0);
}

/* The longest way to say which instant it is that fits. */
static bool header_text(const ViewPainter *painter, uint32_t index, float room,
                        BaseText *out)
{
    const ViewInstant *instant = &painter->model->instants[index];
    const ViewMeasure *measure = painter->measure;

    for (int form = 0; form < 4; form++) {
        base_text_clear(out);
        base_text_append(out, form < 3 ? "t = " : "");
        view_words_time(instant->time, out);
        if (form < 2 && instant->first_turn == instant->last_turn)
            base_text_printf(out, " \xc2\xb7 turn %u", instant->first_turn);
        else if (form < 2)
            base_text_printf(out, " \xc2\xb7 turns %u to %u",
                             instant->first_turn, instant->last_turn);
        if (form == 0)
            base_text_append(out, " \xc2\xb7 no time passes here");
        float width = measure->width(measure->context, VIEW_FONT_SANS_MEDIUM,
                                     painter->theme->size_tiny, out->data,
                                     out->length);
        if (width <= room)
            return true;
    }
    return false;
}

/* The line over an opened instant's columns, with its ends bent down. */
static void draw_bracket(const ViewPainter *painter, ViewRect block)
{
    const ViewTheme *theme = painter->theme;
    float y = block.y, x = block.x + 0.5f, right = block.x + block.w - 0.5f;
    float leg = 6 * theme->scale;
    ViewPoint points[4] = {
        {x, y + leg}, {x, y}, {right, y}, {right, y + leg}};

    view_draw_polyline(painter->list, points, 4, theme->text_dim, 1.2f, 0, 0);
}

static void draw_header(const ViewPainter *painter, uint32_t index)
{
    const ViewTheme *theme = painter->theme;
    ViewPiece piece = view_axis_piece(&painter->timeline->axis, index);
    ViewRect ruler = painter->timeline->ruler;
    float scale = theme->scale, size = theme->size_tiny;
    ViewRect block = opened_in_sight(painter, &piece, ruler.y + 28 * scale,
                                     ruler.h - 28 * scale);
    BaseText text = {0};

    if (block.w < 4)
        return;
    view_draw_role(painter->list, VIEW_ROLE_INSTANT, index + 1);
    draw_bracket(painter, block);
    if (header_text(painter, index, block.w - 4, &text)) {
        float width = painter->measure->width(
            painter->measure->context, VIEW_FONT_SANS_MEDIUM, size, text.data,
            text.length);
        float x = block.x + (block.w - width) / 2;
        view_draw_rect(painter->list,
                       (ViewRect){x - 3, ruler.y + 12 * scale, width + 6,
                                  14 * scale},
                       theme->raised, 0);
        view_draw_text(painter->list, painter->measure,
                       (ViewPoint){x, ruler.y + 23 * scale},
                       VIEW_FONT_SANS_MEDIUM, size, theme->text, text.data);
    }
    base_text_release(&text);
}

static void draw_turn_number(const ViewPainter *painter, uint32_t instant,
                             uint32_t turn, float x)
{
    const ViewTheme *theme = painter->theme;
    ViewRect ruler = painter->timeline->ruler;
    float size = theme->size_tiny;
    char text[16];

    snprintf(text, sizeof text, "%u", turn);
    float width = painter->measure->width(painter->measure->context,
                                          VIEW_FONT_MONO, size, text,
                                          strlen(text));
    if (x - width / 2 < painter->plot.x ||
        x + width / 2 > painter->plot.x + painter->plot.w)
        return;
    view_draw_role(painter->list, VIEW_ROLE_TURN, instant + 1);
    view_draw_text(painter->list, painter->measure,
                   (ViewPoint){x - width / 2,
                               ruler.y + ruler.h - 12 * theme->scale},
                   VIEW_FONT_MONO, size, theme->text, text);
}

static void draw_turn_numbers(const ViewPainter *painter, uint32_t index)
{
    const ViewModel *model = painter->model;
    const ViewAxis *axis = &painter->timeline->axis;
    const ViewInstant *instant = &model->instants[index];
    char text[16];
    uint32_t first, end;

    snprintf(text, sizeof text, "%u", instant->last_turn);
    double least = (double)painter->measure->width(
                       painter->measure->context, VIEW_FONT_MONO,
                       painter->theme->size_tiny, text, strlen(text)) +
                   8;
    uint32_t step = column_step(painter, least);
    columns_in_sight(painter, index, &first, &end);
    ViewPiece piece = view_axis_piece(axis, index);
    for (uint32_t i = 0; i < instant->cell_count; i++) {
        const ViewCell *cell = &model->cells[instant->cell + i];
        if (cell->folded || cell->column < first || cell->column % step != 0)
            continue;
        if (cell->column >= end)
            break;
        double x = (cell->column + 0.5) * axis->column;
        draw_turn_number(painter, index, cell->turn,
                         piece_x(painter, &piece) + (float)x);
    }
}

void view_timeline_draw_ruler(const ViewPainter *painter)
{
    ViewRect ruler = painter->timeline->ruler;
    ViewRect clip = {painter->plot.x, ruler.y, painter->plot.w, ruler.h};
    uint32_t first, end;

    view_draw_clip(painter->list, clip);
    knots_in_sight(painter, &first, &end);
    for (uint32_t i = first; i < end; i++) {
        const ViewKnot *knot = &painter->timeline->axis.knots[i];
        if (!knot->opened)
            continue;
        draw_header(painter, knot->instant);
        draw_turn_numbers(painter, knot->instant);
    }
    view_draw_role(painter->list, VIEW_ROLE_NONE, 0);
    view_draw_unclip(painter->list);
}

static ViewColour span_colour(const ViewTheme *theme, const ViewSpan *span)
{
    if (span->state == VIEW_STATE_FAILED)
        return theme->failed;
    if (span->state == VIEW_STATE_CANCELLED)
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
    float room = rect.w - 6;
    if (room < 14)
        return;
    if (span->task != 0)
        view_words_task(painter->model, span->task, &text);
    else if (span->group != VIEW_NONE)
        base_text_append(&text, "group");
    else if (trace_store_get(painter->model->trace, span->begin)->kind ==
             TRACE_TIMER_FIRED)
        base_text_append(&text, "timer");
    float width = painter->measure->width(
        painter->measure->context, VIEW_FONT_SANS_MEDIUM, size,
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

/* Callbacks that would lie in the same two pixels are drawn as one. */
static void draw_spans(const ViewPainter *painter)
{
    const ViewModel *model = painter->model;
    ViewRect loop = painter->timeline->loop;
    float h = loop.h * 0.45f, y = loop.y + (loop.h - h) / 2;
    uint32_t i = span_from(model, painter->first);

    if (i > 0)
        i--;
    while (i < model->span_count && model->spans[i].begin < painter->last) {
        const ViewSpan *span = &model->spans[i];
        float x0 = view_painter_x(painter, span->begin);
        float x1 = fminf(view_painter_after(painter, span->end - 1),
                         painter->now);
        float left = fmaxf(x0, painter->plot.x - 9);
        x1 = fminf(x1, painter->plot.x + painter->plot.w + 9);
        ViewRect rect = {left, y, fmaxf(x1 - left - 1, 2), h};
        view_draw_role(painter->list, VIEW_ROLE_LOOP, span->begin + 1);
        view_draw_rect(painter->list, rect, span_colour(painter->theme, span),
                       rect.w > 6 ? 2.0f : 1.0f);
        draw_span_label(painter, span, rect);
        i++;
        if (i < model->span_count &&
            view_painter_x(painter, model->spans[i].begin) < x0 + 3) {
            uint32_t next =
                span_from(model, view_painter_event_past(painter, x0 + 3));
            i = next > i ? next : i;
        }
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
                       "event loop");
    view_draw_text_fit(painter->list, painter->measure,
                       (ViewPoint){x, middle + 12 * theme->scale}, room,
                       VIEW_FONT_MONO, theme->size_tiny, theme->text_dim,
                       "one thread");
    view_draw_clip(painter->list, (ViewRect){painter->plot.x, loop.y,
                                             painter->plot.w, loop.h});
    draw_spans(painter);
    view_draw_role(painter->list, VIEW_ROLE_NONE, 0);
    view_draw_unclip(painter->list);
}

static void draw_playhead(const ViewPainter *painter)
{
    const ViewTheme *theme = painter->theme;
    ViewRect rect = painter->timeline->rect;
    float x = painter->now, scale = theme->scale, w = 6.5f * scale;
    float top = rect.y;
    ViewPoint knob[5] = {{x - w, top},
                         {x + w, top},
                         {x + w, top + 6 * scale},
                         {x, top + 12 * scale},
                         {x - w, top + 6 * scale}};

    if (x < painter->plot.x - 1 || x > painter->plot.x + painter->plot.w + 1)
        return;
    view_draw_role(painter->list, VIEW_ROLE_PLAYHEAD,
                   painter->state->playhead + 1);
    view_draw_rect(painter->list,
                   (ViewRect){x - scale, top, 2 * scale, rect.h},
                   theme->accent, 0);
    view_draw_polygon(painter->list, knob, 5, theme->accent);
}

/* Folding asks again and again which event comes past some x. */
static void tabulate_events(ViewPainter *painter)
{
    const ViewAxis *axis = &painter->timeline->axis;
    double pan = painter->state->axis.pan;

    painter->step = fmaxf(painter->plot.w / VIEW_PAINTER_STEPS, 2);
    for (int i = 0; i <= VIEW_PAINTER_STEPS; i++) {
        double x = pan + (double)(painter->step * (float)i);
        painter->past[i] = x > pan + axis->metrics.width + 64
                               ? painter->model->event_count
                               : view_axis_event_from(axis, x);
    }
}

static void find_sight(ViewPainter *painter)
{
    const ViewTimeline *timeline = painter->timeline;
    const ViewTimelineState *state = painter->state;
    double pan = state->axis.pan, width = timeline->axis.metrics.width;
    TraceEventId past = view_axis_event_from(&timeline->axis, pan + width + 8);

    painter->first = view_axis_event_from(&timeline->axis, pan - 8);
    painter->last = past <= state->playhead ? past : state->playhead + 1;
    painter->lane = view_timeline_lane_at(timeline, state, painter->plot.y);
    painter->lane_end = view_timeline_lane_at(
        timeline, state, painter->plot.y + painter->plot.h);
    if (painter->lane_end < painter->model->lane_count)
        painter->lane_end++;
}

void view_timeline_draw(const ViewTimeline *timeline,
                        const ViewTimelineState *state, ViewDrawList *list)
{
    ViewPainter painter = {
        .timeline = timeline,
        .state = state,
        .model = timeline->model,
        .theme = timeline->theme,
        .measure = timeline->measure,
        .list = list,
        .sizes = view_mark_sizes(timeline->theme, timeline->lane_height),
        .plot = timeline->lanes,
        .now = (float)timeline->playhead_x};

    if (timeline->model->event_count == 0) {
        view_draw_role(list, VIEW_ROLE_PANEL, 0);
        view_draw_rect(list, timeline->rect, timeline->theme->canvas, 0);
        view_draw_role(list, VIEW_ROLE_NONE, 0);
        return;
    }
    find_sight(&painter);
    tabulate_events(&painter);
    view_timeline_draw_ground(&painter);
    view_draw_clip(list, (ViewRect){timeline->rect.x, timeline->lanes.y,
                                    timeline->rect.w, timeline->lanes.h});
    view_timeline_draw_frames(&painter);
    view_draw_clip(list, painter.plot);
    view_timeline_draw_faint_arrows(&painter);
    view_timeline_draw_lanes(&painter);
    view_timeline_draw_arrows(&painter);
    view_timeline_draw_end_labels(&painter, true);
    view_draw_unclip(list);
    view_timeline_draw_names(&painter);
    view_draw_unclip(list);
    view_timeline_draw_loop(&painter);
    draw_playhead(&painter);
    view_draw_clip(list, painter.plot);
    view_timeline_draw_end_labels(&painter, false);
    view_draw_unclip(list);
    view_timeline_draw_ruler(&painter);
    view_draw_role(list, VIEW_ROLE_NONE, 0);
}
