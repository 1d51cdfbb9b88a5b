#include "view_density.h"

#include "base_memory.h"
#include "base_text.h"
#include "base_words.h"
#include "view_axis_places.h"
#include "view_state_face.h"

#include <math.h>

/* Px of the lowest bar: a lone failure is seen, too. */
#define BAR_LEAST 3.0f

enum { THUMB_LEAST = 24 };

/* Cells have equal widths as long as these can be told apart: time is no
 * measure here, since whole runs happen in one instant. */
static float cell_x(const ViewScreen *screen, ViewRect map, uint32_t cell)
{
    return map.x + 3 +
           (map.w - 6) * (float)cell / (float)screen->model.cell_count;
}

static float event_x(const ViewScreen *screen, ViewRect map, TraceEventId id)
{
    uint32_t index = view_model_cell_of(&screen->model, id);
    const ViewCell *cell = &screen->model.cells[index];
    float share =
        (float)(id - cell->begin + 1) / (float)(cell->end - cell->begin);
    float left = cell_x(screen, map, index);
    return left + (cell_x(screen, map, index + 1) - left) * share;
}

TraceEventId view_density_event_at(const ViewScreen *screen, ViewRect map,
                                   float x)
{
    uint32_t count = screen->model.cell_count;
    if (count == 0)
        return 0;
    float place = (x - map.x - 3) / (map.w - 6) * (float)count;
    if (place <= 0)
        return 0;
    if (place >= (float)count)
        return screen->model.lives.event_count - 1;
    const ViewCell *cell = &screen->model.cells[(uint32_t)place];
    float share = place - floorf(place);
    uint32_t step = (uint32_t)(share * (float)(cell->end - cell->begin));
    TraceEventId id = cell->begin + step;
    return id < cell->end ? id : cell->end - 1;
}

/* What a stretch of cells is coloured by: the worst in it. */
static TraceState worst_of(const ViewModel *model, uint32_t first,
                           uint32_t next)
{
    static const TraceState states[] = {
        [VIEW_GRAVITY_NONE] = TRACE_STATE_RUNNING,
        [VIEW_GRAVITY_CANCELLED] = TRACE_STATE_CANCELLED,
        [VIEW_GRAVITY_CANCEL_REQUESTED] = TRACE_STATE_CANCEL_REQUESTED,
        [VIEW_GRAVITY_FAILED] = TRACE_STATE_FAILED,
    };
    uint32_t worst = VIEW_GRAVITY_NONE;
    for (uint32_t i = first; i < next; i++)
        if (model->cells[i].gravity > worst)
            worst = model->cells[i].gravity;
    return states[worst];
}

/* Events of the busiest of some cells. */
static uint32_t peak_of(const ViewModel *model, uint32_t first, uint32_t next)
{
    uint32_t most = 1;
    for (uint32_t i = first; i < next; i++) {
        uint32_t events = model->cells[i].end - model->cells[i].begin;
        if (events > most)
            most = events;
    }
    return most;
}

static uint32_t bar_end(const ViewModel *model, uint32_t first, uint32_t stride)
{
    return model->cell_count - first > stride ? first + stride
                                              : model->cell_count;
}

/* Looks at every cell once for a model and a width. */
static void update_density(ViewScreen *screen, uint32_t stride)
{
    ViewDensity *density = &screen->density;
    const ViewModel *model = &screen->model;
    if (density->bars && density->stride == stride &&
        density->generation == model->generation)
        return;
    uint32_t count = (model->cell_count + stride - 1) / stride;
    density->bars =
        base_resize_array(density->bars, count + 1u, sizeof *density->bars);
    density->stride = stride;
    density->generation = model->generation;
    float most = log1pf((float)peak_of(model, 0, model->cell_count));
    for (uint32_t i = 0; i < count; i++) {
        uint32_t first = i * stride, next = bar_end(model, first, stride);
        density->bars[i].state = worst_of(model, first, next);
        density->bars[i].height =
            log1pf((float)peak_of(model, first, next)) / most;
    }
}

/* One bar for each cell, or for as many cells as share three pixels. */
static void draw_bars(ViewUi *ui, ViewScreen *screen, ViewRect map)
{
    const ViewModel *model = &screen->model;
    uint32_t room = (uint32_t)(map.w / 3) + 1;
    uint32_t stride = model->cell_count / room + 1;
    update_density(screen, stride);
    for (uint32_t i = 0; i < model->cell_count; i += stride) {
        uint32_t next = bar_end(model, i, stride);
        const ViewDensityBar *bar = &screen->density.bars[i / stride];
        float left = cell_x(screen, map, i), right = cell_x(screen, map, next);
        float wide = right - left > 8 ? right - left - 3 : right - left;
        float high = fmaxf((map.h - 8) * bar->height, BAR_LEAST);
        ViewColour colour = view_state_colour(ui->theme, bar->state);
        if (model->cells[i].begin > screen->at.playhead)
            colour = view_theme_fade(colour, 0.45f);
        view_draw_role(ui->list, VIEW_ROLE_DENSITY, i + 1);
        view_draw_rect(ui->list,
                       view_rect(left, map.y + map.h - 4 - high, wide, high),
                       colour, wide > 6 ? 2 : 0);
    }
}

/* The worst that a bar of the map stands for. */
static const char *worst_words(TraceState state)
{
    switch (state) {
    case TRACE_STATE_FAILED:
        return _("A task fails here.");
    case TRACE_STATE_CANCEL_REQUESTED:
        return _("A task is asked to stop here.");
    case TRACE_STATE_CANCELLED:
        return _("A task ends cancelled here.");
    default:
        return "";
    }
}

/* What the bar under the pointer stands for. */
static void tell_bar(const ViewUi *ui, const ViewScreen *screen, ViewRect map,
                     BaseText *out)
{
    const ViewModel *model = &screen->model;
    TraceEventId id = view_density_event_at(screen, map, ui->mouse_x);
    uint32_t stride = screen->density.stride > 0 ? screen->density.stride : 1;
    uint32_t bar = view_model_cell_of(model, id) / stride;
    uint32_t first = bar * stride, last = bar_end(model, first, stride) - 1;
    uint32_t events = model->cells[last].end - model->cells[first].begin;

    if (model->cells[first].turn == model->cells[last].turn)
        base_text_printf(
            out, _n("Turn %u: %u event.", "Turn %u: %u events.", events),
            model->cells[first].turn, events);
    else
        base_text_printf(out,
                         _n("Turns %u to %u: %u event.",
                            "Turns %u to %u: %u events.", events),
                         model->cells[first].turn, model->cells[last].turn,
                         events);
    const char *worst = worst_words(worst_of(model, first, last + 1));
    base_text_printf(out, "%s%s %s", *worst != '\0' ? " " : "", worst,
                     _("Drag to move through the run."));
}

static void draw_map(ViewUi *ui, ViewScreen *screen, ViewRect map)
{
    const ViewTheme *theme = ui->theme;
    view_draw_role(ui->list, VIEW_ROLE_DENSITY, 0);
    view_draw_rect(ui->list, map, theme->raised, 4);
    view_draw_frame(ui->list, map, theme->raised_edge, 4, 1);
    if (view_screen_count(screen) == 0)
        return;
    if (view_screen_count(screen) > 1)
        draw_bars(ui, screen, map);
    BaseText told = {0};
    tell_bar(ui, screen, map, &told);
    view_ui_zone_said(ui, map, VIEW_ACTION_SCRUB, 0, base_text_str(&told));
    base_text_release(&told);
    view_draw_role(ui->list, VIEW_ROLE_DENSITY, 0);
    float x = event_x(screen, map, screen->at.playhead);
    view_draw_frame(ui->list, view_rect(map.x, map.y, x - map.x, map.h),
                    theme->accent, 4, 1.5f);
    view_draw_rect(ui->list, view_rect(x - 1.5f, map.y - 3, 3, map.h + 6),
                   theme->accent, 1.5f);
}

/* Below the map, while not all is in sight: which part is. */
static void draw_range(ViewUi *ui, const ViewScreen *screen, ViewRect map)
{
    const ViewAxis *axis = &screen->timeline.axis;
    double pan = screen->at.axis.pan;
    if (view_screen_count(screen) == 0 || screen->timeline.rect.w <= 0)
        return;
    TraceEventId last = view_screen_count(screen) - 1;
    TraceEventId from = view_axis_event_from(axis, pan);
    TraceEventId until = view_axis_event_from(axis, pan + axis->metrics.width);
    until = until > last ? last : until;
    if (from > last || (view_axis_event_x(axis, 0) >= pan && until == last))
        return;
    float left = from == 0 ? map.x : event_x(screen, map, from - 1);
    float right = event_x(screen, map, until);
    ViewRect thumb = view_rect(left, map.y + map.h + 4, right - left, 5);
    if (thumb.w < THUMB_LEAST)
        thumb.w = THUMB_LEAST;
    if (thumb.x + thumb.w > map.x + map.w)
        thumb.x = map.x + map.w - thumb.w;
    ViewRect grip = view_rect(thumb.x, thumb.y - 2, thumb.w, thumb.h + 4);
    bool hover = view_ui_zone(ui, grip, VIEW_ACTION_RANGE, 0,
                              _("what is in sight; drag it along the run"));
    view_draw_role(ui->list, VIEW_ROLE_DENSITY, 0);
    view_draw_rect(ui->list, thumb,
                   hover ? ui->theme->accent : ui->theme->text_dim, 2.5f);
}

void view_density_draw(ViewUi *ui, ViewScreen *screen, ViewRect map)
{
    draw_map(ui, screen, map);
    draw_range(ui, screen, map);
}
