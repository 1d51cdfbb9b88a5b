/* Above the lanes: ticks of time, opened instants and their turns. */
#include "view_timeline_ruler.h"

#include "base_words.h"
#include "explain_words.h"
#include "view_axis_places.h"
#include "view_painter.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { TICKS_MOST = 1000 }; /* in sight, between two knots */

#define TICK_LEAST 72.0f /* px between labelled ticks of time */

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
    bool labels;    /* these are drawn now, else the lines */
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

static void draw_tick_line(const ViewPainter *painter, float x)
{
    view_draw_dashed_line(painter->list, (ViewPoint){x, painter->plot.y},
                          (ViewPoint){x, view_painter_bottom(painter)},
                          painter->theme->grid, 1.2f, 1.5f, 4.5f);
}

/* A label of the ruler's lower row; the playhead's line leaves it out. */
static void draw_low_label(const ViewPainter *painter, float x, float width,
                           ViewFont font, ViewColour colour, const char *text)
{
    const ViewTheme *theme = painter->theme;
    ViewRect ruler = painter->timeline->ruler;
    float size = theme->size_tiny, gap = 2 * theme->scale;
    float base = ruler.y + ruler.h - 12 * theme->scale;

    if (painter->now > x - gap && painter->now < x + width + gap)
        view_draw_rect(
            painter->list,
            (ViewRect){x - gap, base - size, width + 2 * gap, size * 1.3f},
            theme->raised, 0);
    view_draw_text(painter->list, painter->measure, (ViewPoint){x, base}, font,
                   size, colour, text);
}

/* The label of a tick unless it would touch another or an opened instant. */
static void draw_tick_label(const ViewPainter *painter, double time, float x,
                            float left, float right, Ticks *ticks)
{
    const ViewTheme *theme = painter->theme;
    float size = theme->size_tiny, gap = 4 * theme->scale;
    float edge = painter->plot.x + painter->plot.w;
    char text[40];

    snprintf(text, sizeof text, _("%.*f s"), ticks->decimals, time);
    float width = painter->measure->width(
        painter->measure->context, VIEW_FONT_MONO, size, text, strlen(text));
    float from = fmaxf(x - width / 2, painter->plot.x + 1);
    float until = from + width;
    if (from < left + gap || until > right - gap ||
        from < ticks->labelled + 2 * gap || until > edge)
        return;
    ticks->labelled = until;
    draw_low_label(painter, from, width, VIEW_FONT_MONO, theme->text_dim, text);
}

static void draw_tick(const ViewPainter *painter, double time, float left,
                      float right, Ticks *ticks)
{
    float x = view_painter_time(painter, time);

    if (x < painter->plot.x || x > painter->plot.x + painter->plot.w)
        return;
    view_draw_role(painter->list, VIEW_ROLE_TICK, 0);
    if (ticks->labels)
        view_draw_mark(
            painter->list, VIEW_ROLE_TICK, 0,
            view_timeline_event_at(painter->timeline, painter->state, x));
    if (ticks->labels)
        draw_tick_label(painter, time, x, left, right, ticks);
    else
        draw_tick_line(painter, x);
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
    double until =
        fmin(end, view_axis_time_at(axis, pan + axis->metrics.width));
    float left = -1e9f, right = 1e9f;

    if (piece.opened || piece.stub > 0)
        left = view_painter_piece_x(painter, &piece) +
               (float)(piece.width + piece.stub);
    if (!is_last && (knot[1].opened || knot[1].stub))
        right = (float)(knot[1].x - pan) + painter->timeline->plot_x;
    double tick = ceil(from / ticks->step) * ticks->step;
    for (int i = 0; i < TICKS_MOST && tick <= until; i++) {
        draw_tick(painter, tick, left, right, ticks);
        tick = skip_break(axis, &piece,
                          (round(tick / ticks->step) + 1) * ticks->step,
                          ticks->step);
    }
}

void view_timeline_draw_ticks(const ViewPainter *painter, bool labels)
{
    const ViewAxis *axis = &painter->timeline->axis;
    uint32_t first, end;

    if (axis->scale <= 0)
        return;
    Ticks ticks = {
        .step = tick_step(painter), .labelled = -1e9f, .labels = labels};
    ticks.decimals = decimals_of(ticks.step);
    view_painter_knots(painter, &first, &end);
    for (uint32_t i = first; i < end; i++)
        draw_ticks_after(painter, i, &ticks);
}

/* The longest way to say which instant it is that fits. */
static bool header_text(const ViewPainter *painter, uint32_t index, float room,
                        BaseText *out)
{
    const ViewInstant *instant = &painter->model->instants[index];
    const ViewMeasure *measure = painter->measure;
    int first = view_instant_has_turns(instant) ? 0 : 2;

    for (int form = first; form < 4; form++) {
        base_text_clear(out);
        base_text_append(out, form < 3 ? "t = " : "");
        explain_words_time(instant->time, out);
        if (form < 2)
            base_text_append(out, " \xc2\xb7 ");
        if (form < 2 && instant->first_turn == instant->last_turn)
            base_text_printf(out, _("turn %u"), instant->first_turn);
        else if (form < 2)
            base_text_printf(out, _("turns %u to %u"), instant->first_turn,
                             instant->last_turn);
        if (form == 0)
            base_text_printf(out, " \xc2\xb7 %s", _("no time passes here"));
        float width =
            measure->width(measure->context, VIEW_FONT_SANS_MEDIUM,
                           painter->theme->size_tiny, out->data, out->length);
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
    ViewPoint points[4] = {{x, y + leg}, {x, y}, {right, y}, {right, y + leg}};

    view_draw_polyline(painter->list, points, 4, theme->text_dim, 1.2f, 0, 0);
}

static void draw_header(const ViewPainter *painter, uint32_t index)
{
    const ViewTheme *theme = painter->theme;
    ViewPiece piece = view_axis_piece(&painter->timeline->axis, index);
    ViewRect ruler = painter->timeline->ruler;
    float scale = theme->scale, size = theme->size_tiny;
    ViewRect block = view_painter_opened(painter, &piece, ruler.y + 28 * scale,
                                         ruler.h - 28 * scale);
    BaseText text = {0};

    if (block.w < 4)
        return;
    view_draw_mark(
        painter->list, VIEW_ROLE_INSTANT, index + 1,
        painter->model->cells[painter->model->instants[index].cell].begin);
    draw_bracket(painter, block);
    if (header_text(painter, index, block.w - 4, &text)) {
        float width = painter->measure->width(painter->measure->context,
                                              VIEW_FONT_SANS_MEDIUM, size,
                                              text.data, text.length);
        float x = block.x + (block.w - width) / 2;
        view_draw_rect(
            painter->list,
            (ViewRect){x - 3, ruler.y + 12 * scale, width + 6, 14 * scale},
            theme->raised, 0);
        view_draw_text(painter->list, painter->measure,
                       (ViewPoint){x, ruler.y + 23 * scale},
                       VIEW_FONT_SANS_MEDIUM, size, theme->text, text.data);
    }
    base_text_release(&text);
}

/* `index` is that of the last cell up to the column: a turn in which nothing
 * was recorded has none of its own. */
static void draw_turn_number(const ViewPainter *painter, uint32_t index,
                             uint32_t column, float x)
{
    const ViewTheme *theme = painter->theme;
    const ViewCell *cell = &painter->model->cells[index];
    float size = theme->size_tiny;
    uint32_t turn = cell->turn + column - cell->column;
    char text[16];

    snprintf(text, sizeof text, "%u", turn);
    float width = painter->measure->width(
        painter->measure->context, VIEW_FONT_MONO, size, text, strlen(text));
    /* A column that is wider than the plot keeps its number in sight. */
    float slack = (float)painter->timeline->axis.column / 2 - width / 2 - 2;
    float least = painter->plot.x + width / 2 + 2;
    float most = painter->plot.x + painter->plot.w - width / 2 - 2;
    float middle = fminf(fmaxf(x, least), most);
    if (fabsf(middle - x) > fmaxf(slack, 0))
        return;
    x = middle;
    view_draw_mark(painter->list, VIEW_ROLE_TURN, turn, cell->begin);
    draw_low_label(painter, x - width / 2, width, VIEW_FONT_MONO, theme->text,
                   text);
}

/* Px that the widest turn number of an instant needs. */
static double number_room(const ViewPainter *painter,
                          const ViewInstant *instant)
{
    char text[16];

    snprintf(text, sizeof text, "%u", instant->last_turn);
    return (double)painter->measure->width(
               painter->measure->context, VIEW_FONT_MONO,
               painter->theme->size_tiny, text, strlen(text)) +
           8;
}

static void draw_turn_numbers(const ViewPainter *painter, uint32_t index)
{
    const ViewAxis *axis = &painter->timeline->axis;
    const ViewInstant *instant = &painter->model->instants[index];
    uint32_t first, end;
    uint32_t step =
        view_painter_column_step(painter, number_room(painter, instant));
    ViewPiece piece = view_axis_piece(axis, index);
    float left = view_painter_piece_x(painter, &piece);

    view_painter_columns(painter, index, &first, &end);
    if (end > instant->columns - instant->lent) /* the others are not its own */
        end = instant->columns - instant->lent;
    for (uint32_t i = first - first % step; i < end; i += step) {
        uint32_t cell = view_axis_cell_at(axis, index, i);
        if (i >= first)
            draw_turn_number(painter, cell, i,
                             left + (float)((i + 0.5) * axis->column));
    }
}

static float header_width(const ViewPainter *painter, const char *text)
{
    return painter->measure->width(painter->measure->context, VIEW_FONT_SANS,
                                   painter->theme->size_tiny, text,
                                   strlen(text));
}

/* "turns 5 to 7" of an instant, or "5-7" where `room` is less. */
static float turns_text(const ViewPainter *painter, uint32_t index, float room,
                        char *out, size_t size)
{
    const ViewInstant *instant = &painter->model->instants[index];
    uint32_t first = instant->first_turn, last = instant->last_turn;

    if (first == last)
        snprintf(out, size, _("turn %u"), first);
    else
        snprintf(out, size, _("turns %u to %u"), first, last);
    float width = header_width(painter, out);
    if (width <= room)
        return width;
    if (first == last)
        snprintf(out, size, "%u", first);
    else
        snprintf(out, size, "%u-%u", first, last);
    return header_width(painter, out);
}

/* Between opened instants, whose headers stand in the same row. */
static bool is_between_opened(const ViewAxis *axis, uint32_t index, double from,
                              double until)
{
    uint32_t at = view_axis_knot_of(axis, index);
    const ViewKnot *knot = &axis->knots[at];
    bool next = at + 1 < axis->knot_count && knot[1].opened;

    if (knot->opened && from < knot->after_x)
        return false;
    return !next || until <= knot[1].x;
}

#define HEADER_LEAST 40.0f /* px at scale 1: no header is as short */

/* A folded instant that is as wide as what there is to say of it has a header,
 * too; others, while zoomed in, the turns as short as needs be. */
static float folded_text(const ViewPainter *painter, uint32_t index,
                         const ViewPiece *piece, char *out, size_t size)
{
    BaseText header = {0};
    float width = 0;
    float room = (float)piece->width;
    bool fits = room > HEADER_LEAST * painter->theme->scale &&
                header_text(painter, index, room, &header);

    out[0] = '\0';
    if (fits) {
        snprintf(out, size, "%s", base_text_str(&header));
        width = header_width(painter, out);
    } else if (painter->state->axis.zoom > 1) {
        width = turns_text(painter, index, (float)piece->gap * 0.8f, out, size);
    }
    base_text_release(&header);
    return width;
}

/* The turns of folded instants, in the row of the headers, as many as have
 * room. */
static void draw_turns_band(const ViewPainter *painter)
{
    const ViewAxis *axis = &painter->timeline->axis;
    const ViewTheme *theme = painter->theme;
    double pan = painter->state->axis.pan, gap = 10 * (double)theme->scale;
    double end = pan + axis->metrics.width, past = pan;
    uint32_t index = view_axis_instant_from(axis, pan);
    char text[200];

    while (index < painter->model->instant_count) {
        ViewPiece piece = view_axis_piece(axis, index);
        if (piece.x > end)
            break;
        float width = piece.opened ? 0
                                   : folded_text(painter, index, &piece, text,
                                                 sizeof text);
        double from = piece.x + (piece.width - (double)width) / 2;
        bool empty = !view_instant_has_turns(&painter->model->instants[index]);
        double further = piece.x + piece.width + 2;
        if (!empty && width > 0 && from >= past &&
            from + (double)width <= end &&
            is_between_opened(axis, index, from - gap,
                              from + (double)width + gap)) {
            view_draw_mark(
                painter->list, VIEW_ROLE_INSTANT, index + 1,
                painter->model->cells[painter->model->instants[index].cell]
                    .begin);
            view_draw_text(
                painter->list, painter->measure,
                (ViewPoint){painter->timeline->plot_x + (float)(from - pan),
                            painter->timeline->ruler.y + 23 * theme->scale},
                VIEW_FONT_SANS, theme->size_tiny, theme->text_dim, text);
            past = from + (double)width + gap;
            further = past;
        }
        uint32_t next = view_axis_instant_from(axis, further);
        index = next > index ? next : index + 1;
    }
}

/* "closing" over "7-11": what asyncio.run() does when its main task has
 * ended. */
static void draw_stub(const ViewPainter *painter, uint32_t index)
{
    const ViewTheme *theme = painter->theme;
    const ViewModel *model = painter->model;
    const ViewInstant *instant = &model->instants[index];
    ViewPiece piece = view_axis_piece(&painter->timeline->axis, index);
    float x = view_painter_piece_x(painter, &piece) + (float)piece.width;
    float size = theme->size_tiny, room = (float)piece.stub - 4;
    const char *words = _("closing");
    float width = painter->measure->width(
        painter->measure->context, VIEW_FONT_SANS, size, words, strlen(words));

    if (x < painter->plot.x || width > room ||
        x + (float)piece.stub > painter->plot.x + painter->plot.w)
        return;
    view_draw_mark(painter->list, VIEW_ROLE_STUB, index + 1,
                   model->cells[instant->stub].begin);
    draw_low_label(painter, x + 2 + (room - width) / 2, width, VIEW_FONT_SANS,
                   theme->text_dim, words);
}

void view_timeline_draw_ruler(const ViewPainter *painter)
{
    ViewRect ruler = painter->timeline->ruler;
    ViewRect clip = {painter->plot.x, ruler.y, painter->plot.w, ruler.h};
    uint32_t first, end;

    view_draw_clip(painter->list, clip);
    view_timeline_draw_ticks(painter, true);
    bool low = painter->timeline->low_ruler;
    if (!low)
        draw_turns_band(painter);
    view_painter_knots(painter, &first, &end);
    for (uint32_t i = first; i < end; i++) {
        const ViewKnot *knot = &painter->timeline->axis.knots[i];
        if (knot->stub)
            draw_stub(painter, knot->instant);
        if (!knot->opened)
            continue;
        if (!low)
            draw_header(painter, knot->instant);
        draw_turn_numbers(painter, knot->instant);
    }
    view_draw_role(painter->list, VIEW_ROLE_NONE, 0);
    view_draw_unclip(painter->list);
}
