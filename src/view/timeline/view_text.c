#include "view_text.h"

#include "base_memory.h"
#include "base_utf8.h"
#include "base_words.h"
#include "explain_words.h"
#include "trace_store.h"
#include "view_axis.h"
#include "view_axis_places.h"
#include "view_model.h"
#include "view_story.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum {
    LEAST_WIDTH = 60,
    LABEL_MOST = 30,  /* columns for names */
    LANES_MOST = 400, /* more are counted, not drawn */
    THREADS_MOST = 20
};

static const char *const glyphs[TRACE_STATE_COUNT] = {
    [TRACE_STATE_QUEUED] = "\xc2\xb7",               /* middle dot */
    [TRACE_STATE_RUNNING] = "\xe2\x96\x88",          /* full block */
    [TRACE_STATE_WAITING] = "\xe2\x94\x80",          /* light line */
    [TRACE_STATE_CANCEL_REQUESTED] = "\xe2\x96\x92", /* medium shade */
    [TRACE_STATE_CANCELLED] = "\xe2\x95\xb3",        /* light cross */
    [TRACE_STATE_FAILED] = "\xe2\x9c\x97",           /* ballot cross */
    [TRACE_STATE_RETURNED] = "\xe2\x9c\x93",         /* check */
};

#define GHOST "\xe2\x94\x84"
#define LINE "\xe2\x94\x80"
#define SIDE "\xe2\x94\x82"

/* A page of text: `label` columns for names, `plot` for the axis. */
typedef struct Page {
    ViewModel model;
    ViewAxis axis;
    ViewAxisState state;
    uint32_t label, plot;
    const char **cells; /* of the row being made; NULL: blank */
    BaseText *out;
} Page;

static uint32_t columns_in(const char *text)
{
    return (uint32_t)base_utf8_count(text, strlen(text));
}

static void blank(Page *page)
{
    memset(page->cells, 0, page->plot * sizeof *page->cells);
}

static void put(Page *page, double x, const char *glyph)
{
    if (x >= 0 && x < page->plot)
        page->cells[(uint32_t)x] = glyph;
}

static void fill(Page *page, double from, double until, const char *glyph)
{
    for (double x = fmax(floor(from), 0); x < until && x < page->plot; x++)
        put(page, x, glyph);
}

static uint32_t used_columns(const Page *page)
{
    uint32_t used = page->plot;

    while (used > 0 && !page->cells[used - 1])
        used--;
    return used;
}

static void write_cells(Page *page)
{
    uint32_t used = used_columns(page);

    for (uint32_t i = 0; i < used; i++)
        base_text_append(page->out, !page->cells[i] ? " " : page->cells[i]);
}

static void pad(BaseText *out, uint32_t columns)
{
    for (uint32_t i = 0; i < columns; i++)
        base_text_append_char(out, ' ');
}

static void trim_line(BaseText *out)
{
    while (out->length > 0 && out->data[out->length - 1] == ' ')
        out->data[--out->length] = '\0';
    base_text_append_char(out, '\n');
}

/* Copies a text into a line of blanks, a character a column, if its place is
 * free. */
static bool place_text(uint32_t *line, uint32_t width, double x,
                       const char *text)
{
    size_t length = strlen(text), columns = columns_in(text);
    uint32_t from = x > 0 ? (uint32_t)x : 0;

    if (from + columns > width)
        return false;
    for (uint32_t i = from > 0 ? from - 1 : 0; i <= from + columns && i < width;
         i++) {
        if (line[i] != ' ')
            return false;
    }
    for (size_t at = 0; at < length;) {
        size_t used = base_utf8_next(text + at, length - at, &line[from++]);
        at += used > 0 ? used : 1;
    }
    return true;
}

static void write_line(Page *page, const uint32_t *line)
{
    pad(page->out, page->label);
    for (uint32_t i = 0; i < page->plot; i++) {
        char bytes[4];
        base_text_append_n(page->out, bytes, base_utf8_encode(line[i], bytes));
    }
    trim_line(page->out);
}

/* Turns that are narrower than their numbers have some numbers left out. */
static void place_turns(const Page *page, uint32_t index, uint32_t *line)
{
    const ViewInstant *instant = &page->model.instants[index];
    ViewPiece piece = view_axis_piece(&page->axis, index);
    double step = fmax(ceil(2 / page->axis.column), 1);
    char text[16];

    for (double at = 0; at < instant->columns; at += step) {
        uint32_t column = (uint32_t)at;
        const ViewCell *cell =
            &page->model.cells[view_axis_cell_at(&page->axis, index, column)];
        snprintf(text, sizeof text, "%u", cell->turn + column - cell->column);
        place_text(line, page->plot,
                   piece.x + (column + 0.35) * page->axis.column, text);
    }
}

/* The instant's turns after its time, if there is room for them, and that no
 * time passes in it, if there is room for that, too. */
static void append_turns(const ViewInstant *instant, uint32_t room,
                         BaseText *out)
{
    BaseText turns = {0};

    base_text_printf(&turns, ", ");
    base_text_printf(&turns, _("turns %u to %u: no time passes"),
                     instant->first_turn, instant->last_turn);
    if (columns_in(base_text_str(out)) + columns_in(base_text_str(&turns)) >
        room) {
        base_text_clear(&turns);
        base_text_printf(&turns, ", ");
        base_text_printf(&turns, _("turns %u to %u"), instant->first_turn,
                         instant->last_turn);
    }
    if (columns_in(base_text_str(out)) + columns_in(base_text_str(&turns)) <=
        room)
        base_text_append(out, base_text_str(&turns));
    base_text_release(&turns);
}

static void place_instant(const Page *page, uint32_t index, uint32_t *above,
                          uint32_t *below)
{
    const ViewInstant *instant = &page->model.instants[index];
    ViewPiece piece = view_axis_piece(&page->axis, index);
    BaseText text = {0};

    if (!piece.opened) {
        if (instant->columns > 0)
            place_text(below, page->plot, piece.x, "|");
        return;
    }
    base_text_append(&text, "t = ");
    explain_words_time(instant->time, &text);
    append_turns(instant, (uint32_t)piece.width, &text);
    place_text(above, page->plot, piece.x, text.data);
    place_turns(page, index, below);
    base_text_release(&text);
}

/* True if that time stands above an opened instant already. */
static bool is_told(const Page *page, double time)
{
    for (uint32_t i = 0; i < page->model.instant_count; i++)
        if (view_axis_is_open(&page->axis, i) &&
            fabs(page->model.instants[i].time - time) <= 1e-9 * fabs(time))
            return true;
    return false;
}

static void place_times(const Page *page, uint32_t *above)
{
    double scale = page->axis.scale, step = 1;
    char text[40];

    if (scale <= 0)
        return;
    step = pow(10, ceil(log10(10 / scale)));
    if (step * scale >= 50)
        step /= 5;
    else if (step * scale >= 20)
        step /= 2;
    int decimals = (int)fmin(fmax(ceil(-log10(step)), 1), 9);
    int first = view_axis_is_open(&page->axis, 0) ? 1 : 0;
    for (int i = first; i < 200 && i * step <= page->model.last_time; i++) {
        double x = view_axis_time_x(&page->axis, i * step);
        if (is_told(page, i * step))
            continue;
        snprintf(text, sizeof text, _("%.*f s"), decimals, i * step);
        place_text(above, page->plot, x, text);
    }
}

static void write_ruler(Page *page)
{
    uint32_t *above = base_alloc_array(page->plot, sizeof *above),
             *below = base_alloc_array(page->plot, sizeof *below);

    for (uint32_t i = 0; i < page->plot; i++)
        above[i] = below[i] = ' ';
    for (uint32_t i = 0; i < page->model.instant_count; i++) {
        if (view_axis_is_open(&page->axis, i))
            place_instant(page, i, above, below);
    }
    for (uint32_t i = 0; i < page->model.instant_count; i++) {
        if (!view_axis_is_open(&page->axis, i))
            place_instant(page, i, above, below);
    }
    place_times(page, above);
    write_line(page, above);
    write_line(page, below);
    base_free(above);
    base_free(below);
}

/* A name cut to the label's columns, with the sides of `depth` frames. */
static void write_label(Page *page, uint32_t depth, const char *name,
                        const char *after)
{
    uint32_t room = page->label - 1, used = 0;
    BaseText text = {0};

    for (uint32_t i = 0; i < depth && used + 4 < room; i++, used += 2)
        base_text_append(page->out, SIDE " ");
    explain_words_value(name, room - used, &text);
    base_text_append(page->out, base_text_str(&text));
    used += columns_in(base_text_str(&text));
    if (*after != '\0' && used + 1 + columns_in(after) <= room) {
        base_text_printf(page->out, " %s", after);
        used += 1 + columns_in(after);
    }
    pad(page->out, used < page->label ? page->label - used : 0);
    base_text_release(&text);
}

/* Lines first, then the ticks of steps, which are wider than their time. */
static void draw_life(Page *page, const ExplainTask *task)
{
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < task->stretch_count; i++) {
            const ExplainStretch *segment =
                &page->model.lives.stretches[task->stretch + i];
            bool runs = segment->state == TRACE_STATE_RUNNING;
            if (runs != (pass == 1))
                continue;
            double from = view_axis_event_x(&page->axis, segment->begin);
            double until = segment->end == TRACE_NONE
                               ? page->axis.total
                               : view_axis_event_x(&page->axis, segment->end);
            if (runs)
                until = fmax(until, floor(from) + 1);
            fill(page, from, until, glyphs[segment->state]);
        }
    }
}

static void draw_end(Page *page, const ExplainTask *task, BaseText *label)
{
    const TraceEvent *event =
        trace_store_get(page->model.lives.trace, task->ended);
    double x = floor(view_axis_event_x(&page->axis, task->ended));
    bool failed = task->outcome == TRACE_STATE_FAILED;
    TraceText repr = failed && event->detail != 0 ? event->detail : event->text;
    const char *value = trace_store_text(page->model.lives.trace, repr);

    if (task->stretch_count > 0) {
        uint32_t last = task->stretch + task->stretch_count - 1;
        double step = view_axis_event_x(
            &page->axis, page->model.lives.stretches[last].begin);
        x = fmax(x, floor(step) + 1);
    }
    put(page, fmin(x, page->plot - 1), glyphs[task->outcome]);
    if (task->outcome != TRACE_STATE_CANCELLED && *value != '\0' &&
        strcmp(value, "None") != 0)
        explain_words_value(value, 40, label);
}

static void draw_ghost(Page *page, const ExplainTask *task, BaseText *label)
{
    const ExplainCutSleep *ghost =
        &page->model.lives
             .cut_sleeps[task->cut_sleep + task->cut_sleep_count - 1];
    double from = view_axis_time_x(&page->axis, ghost->from);
    double until = view_axis_time_x(&page->axis, ghost->until);

    for (double x = fmax(floor(from), 0); x < until && x < page->plot; x++) {
        if (!page->cells[(uint32_t)x])
            put(page, x, GHOST);
    }
    if (label->length == 0)
        explain_words_time(ghost->until, label);
}

static void write_lane(Page *page, const ViewLane *lane)
{
    const ExplainTask *task = &page->model.lives.tasks[lane->task];
    BaseText text = {0}, label = {0};

    explain_words_call(&page->model.lives, lane->task, &text);
    write_label(page, page->model.tasks[lane->task].depth,
                trace_store_text(page->model.lives.trace, task->name),
                base_text_str(&text));
    blank(page);
    draw_life(page, task);
    if (task->ended != TRACE_NONE)
        draw_end(page, task, &label);
    if (task->cut_sleep_count > 0)
        draw_ghost(page, task, &label);
    write_cells(page);
    uint32_t used = used_columns(page);
    if (label.length > 0 && used + 1 < page->plot &&
        columns_in(label.data) < page->plot - used)
        base_text_printf(page->out, " %s", label.data);
    trim_line(page->out);
    base_text_release(&text);
    base_text_release(&label);
}

/* The ticks of what runs over the lines, as in draw_life(). */
static void draw_thread(Page *page, const ViewThread *thread)
{
    const ViewModel *model = &page->model;

    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t at = thread->first; at != VIEW_NONE;
             at = model->thread_stretches[at].next) {
            const ViewThreadStretch *stretch = &model->thread_stretches[at];
            if (stretch->is_blocked != (pass == 0))
                continue;
            double from = view_axis_event_x(&page->axis, stretch->begin);
            double until = stretch->end == TRACE_NONE
                               ? page->axis.total
                               : view_axis_event_x(&page->axis, stretch->end);
            fill(page, from, pass == 0 ? until : fmax(until, floor(from) + 1),
                 glyphs[pass == 0 ? TRACE_STATE_WAITING : TRACE_STATE_RUNNING]);
        }
    }
    if (thread->ended != TRACE_NONE) {
        uint32_t used = used_columns(page);
        double x = floor(view_axis_event_x(&page->axis, thread->ended));
        put(page, fmin(fmax(x, used), page->plot - 1),
            glyphs[thread->failed ? TRACE_STATE_FAILED : TRACE_STATE_RETURNED]);
    }
}

/* The lanes of the program's threads, below the tasks'. */
static void write_threads(Page *page)
{
    const ViewModel *model = &page->model;
    uint32_t count = model->thread_count;
    uint32_t shown = count < THREADS_MOST ? count : THREADS_MOST;

    for (uint32_t i = 0; i < shown; i++) {
        const ViewThread *thread = &model->threads[i];
        write_label(page, 0, trace_store_text(model->lives.trace, thread->name),
                    _("thread"));
        blank(page);
        draw_thread(page, thread);
        write_cells(page);
        trim_line(page->out);
    }
    if (shown < count) {
        base_text_printf(page->out,
                         _n("%u thread more", "%u threads more", count - shown),
                         count - shown);
        base_text_append_char(page->out, '\n');
    }
}

/* "- TaskGroup tg, line 17 ", if there is room; returns the columns it took. */
static uint32_t write_title(Page *page, uint32_t index, uint32_t room)
{
    BaseText title = {0};

    explain_words_group(&page->model.lives, index, &title);
    if (columns_in(base_text_str(&title)) + 4 > room) {
        base_text_clear(&title);
        base_text_append(&title, "TaskGroup");
    }
    uint32_t columns = columns_in(base_text_str(&title)) + 3;
    if (columns < room)
        base_text_printf(page->out, LINE " %s ", base_text_str(&title));
    base_text_release(&title);
    return columns < room ? columns : 0;
}

/* The edge of a frame: from the names to where its group ends. */
static void write_edge(Page *page, uint32_t index, bool top)
{
    const ExplainGroup *group = &page->model.lives.groups[index];
    double end = page->plot;
    uint32_t used = 0;

    if (group->exit_end != TRACE_NONE)
        end = view_axis_after_x(&page->axis, group->exit_end);
    for (uint32_t i = 0; i < group->depth && used + 6 < page->label;
         i++, used += 2)
        base_text_append(page->out, SIDE " ");
    base_text_append(page->out, top ? "\xe2\x94\x8c" : "\xe2\x94\x94");
    used++;
    if (top)
        used += write_title(page, index, page->label - used);
    uint32_t length = page->label + (uint32_t)fmin(fmax(end, 0), page->plot);
    while (used + 1 < length) {
        base_text_append(page->out, LINE);
        used++;
    }
    base_text_append(page->out, top ? "\xe2\x94\x90\n" : "\xe2\x94\x98\n");
}

/* Frames that begin above a lane, the outermost first, or end below it. */
static void write_edges(Page *page, uint32_t lane, bool top)
{
    const ViewModel *model = &page->model;
    const ViewLane *entry = &model->lanes[lane];
    uint32_t count = top ? entry->frames_open : entry->frames_closed;
    uint32_t depth = model->tasks[entry->task].depth;

    for (uint32_t i = 0; i < count; i++) {
        uint32_t wanted = top ? depth - count + i : depth - 1 - i;
        for (uint32_t j = 0; j < model->lives.group_count; j++) {
            const ViewGroup *group = &model->groups[j];
            if (group->lane_count > 0 &&
                model->lives.groups[j].depth == wanted && group->lane <= lane &&
                lane < group->lane + group->lane_count)
                write_edge(page, j, top);
        }
    }
}

/* An entry of the legend, on a new line if there is no room; `used` columns are
 * behind the names. */
static void write_entry(Page *page, const char *glyph, const char *said,
                        uint32_t *used)
{
    uint32_t columns = columns_in(said) + 2;

    if (*used > 0 && *used + columns > page->plot) {
        trim_line(page->out);
        *used = 0;
    }
    if (*used == 0)
        pad(page->out, page->label);
    base_text_printf(page->out, "%s %s  ", glyph, said);
    *used += columns + 2;
}

static void write_legend(Page *page)
{
    const ViewModel *model = &page->model;
    uint32_t used = 0;

    for (unsigned i = 0; i < TRACE_STATE_COUNT; i++)
        if (model->first_seen[i] != TRACE_NONE)
            write_entry(page, glyphs[i], explain_words_state(i), &used);
    if (model->first_seen[TRACE_STATE_COUNT] != TRACE_NONE)
        write_entry(page, GHOST, _("would have run"), &used);
    trim_line(page->out);
}

static uint32_t columns_of_call(const ViewModel *model, uint32_t serial)
{
    BaseText call = {0};

    explain_words_call(&model->lives, serial, &call);
    uint32_t columns = columns_in(base_text_str(&call));
    base_text_release(&call);
    return columns;
}

static uint32_t columns_of_group(const ViewModel *model, uint32_t index)
{
    BaseText title = {0};

    explain_words_group(&model->lives, index, &title);
    uint32_t columns = columns_in(base_text_str(&title));
    base_text_release(&title);
    return columns;
}

static uint32_t label_columns(const ViewModel *model)
{
    uint32_t most = 12;

    for (uint32_t i = 0; i < model->lane_count && i < LANES_MOST; i++) {
        uint32_t serial = model->lanes[i].task;
        const ExplainTask *task = &model->lives.tasks[serial];
        uint32_t wanted =
            2 * model->tasks[serial].depth + 5 +
            columns_in(trace_store_text(model->lives.trace, task->name)) +
            columns_of_call(model, serial);
        if (wanted > most)
            most = wanted;
    }
    for (uint32_t i = 0; i < model->lives.group_count; i++) {
        uint32_t wanted =
            2 * model->lives.groups[i].depth + 5 + columns_of_group(model, i);
        if (model->groups[i].lane_count > 0 && wanted > most)
            most = wanted;
    }
    for (uint32_t i = 0; i < model->thread_count && i < THREADS_MOST; i++) {
        const char *name =
            trace_store_text(model->lives.trace, model->threads[i].name);
        uint32_t wanted = columns_in(name) + columns_in(_("thread")) + 2;
        if (wanted > most)
            most = wanted;
    }
    return most > LABEL_MOST ? LABEL_MOST : most;
}

static void write_lanes(Page *page)
{
    const ViewModel *model = &page->model;

    for (uint32_t i = 0; i < model->lane_count && i < LANES_MOST; i++) {
        write_edges(page, i, true);
        write_lane(page, &model->lanes[i]);
        write_edges(page, i, false);
    }
    uint32_t hidden =
        model->lane_count > LANES_MOST ? model->lane_count - LANES_MOST : 0;
    if (hidden > 0)
        base_text_printf(
            page->out,
            _n("... and %u more task\n", "... and %u more tasks\n", hidden),
            hidden);
}

void view_text_timeline(const TraceStore *trace, uint32_t width, BaseText *out)
{
    Page page = {.out = out};

    if (width < LEAST_WIDTH)
        width = LEAST_WIDTH;
    view_model_build(&page.model, trace);
    view_axis_state_init(&page.state);
    page.label = label_columns(&page.model);
    page.plot = width - page.label;
    page.cells = base_alloc_array(page.plot, sizeof *page.cells);
    ViewAxisMetrics metrics = {.width = page.plot,
                               .column = 7,
                               .column_least = 4,
                               .lead = 1,
                               .tail = 10};
    view_axis_build(&page.axis, &page.model, &page.state, &metrics);
    if (page.model.lane_count > 0) {
        write_ruler(&page);
        write_lanes(&page);
        write_threads(&page);
        write_legend(&page);
    }
    view_story_write(&page.model, out);
    base_free(page.cells);
    view_axis_release(&page.axis);
    view_axis_state_release(&page.state);
    view_model_release(&page.model);
}

void view_text_story(const TraceStore *trace, BaseText *out)
{
    ViewModel model = {0};

    view_model_build(&model, trace);
    view_story_write(&model, out);
    view_model_release(&model);
}
