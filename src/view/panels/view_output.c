#include "view_output.h"

#include "base_text.h"
#include "base_words.h"
#include "trace_store.h"
#include "view_carets.h"
#include "view_state_face.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { ROW = 17, HEADER = 28, PAD = 14 };

/* A line of source and its carets, each in one row; returns where the text goes
 * on. */
static size_t add_carets(ViewRows *rows, TraceEventId id, const char *text,
                         size_t begin, size_t length)
{
    ViewCarets cut =
        view_carets_cut(text + begin, length - begin, rows->columns);
    for (int i = 0; i < 2; i++)
        view_rows_add(rows, id, text, begin + cut.begin[i], begin + cut.end[i]);
    return begin + cut.begin[1] + strcspn(text + begin + cut.begin[1], "\n") +
           1;
}

/* A text that may hold newlines, as rows of one event. */
static void add_text(ViewRows *rows, TraceEventId id, const char *text,
                     size_t length)
{
    size_t begin = 0;
    do {
        const char *newline = memchr(text + begin, '\n', length - begin);
        size_t end = !newline ? length : (size_t)(newline - text);
        if (view_carets_follow(text + begin, length - begin)) {
            begin = add_carets(rows, id, text, begin, length);
        } else {
            view_rows_add(rows, id, text, begin, end);
            begin = end + 1;
        }
    } while (begin < length);
}

static const char *text_of(const ViewScreen *screen, TraceEventId id)
{
    const TraceStore *trace = screen->run.trace;
    return trace_store_text(trace, trace_store_get(trace, id)->text);
}

/* A line of source and its carets that were printed one after the other; false:
 * the next two lines are none. */
static bool add_pair(ViewScreen *screen, const TraceEventId *ids)
{
    ViewRows *rows = &screen->output.rows;
    const char *code = text_of(screen, ids[0]);
    const char *carets = text_of(screen, ids[1]);
    size_t length = strlen(code) + 1;
    BaseText both = {0};
    bool is_pair = !strchr(code, '\n') && !strchr(carets, '\n');
    if (is_pair) {
        base_text_printf(&both, "%s\n%s", code, carets);
        is_pair = view_carets_follow(both.data, both.length);
    }
    if (is_pair) {
        ViewCarets cut = view_carets_cut(both.data, both.length, rows->columns);
        view_rows_add(rows, ids[0], code, cut.begin[0], cut.end[0]);
        view_rows_add(rows, ids[1], carets, cut.begin[1] - length,
                      cut.end[1] - length);
    }
    base_text_release(&both);
    return is_pair;
}

float view_output_update(const ViewUi *ui, ViewScreen *screen, float width)
{
    ViewFace face = {VIEW_FONT_MONO, ui->theme->size_mono, 0};
    float room = (width - 2 * PAD) / view_ui_width(ui, face, "0");
    uint32_t columns = room > 8 ? (uint32_t)room : 8;
    ViewRows *rows = &screen->output.rows;
    const ViewModel *model = &screen->model;
    if (rows->columns != columns || screen->output.taken > model->print_count) {
        view_rows_begin(rows, columns);
        screen->output.taken = 0;
    }
    while (screen->output.taken < model->print_count) {
        const TraceEventId *ids = &model->prints[screen->output.taken];
        bool more = screen->output.taken + 1 < model->print_count;
        screen->output.taken++;
        if (more && add_pair(screen, ids))
            screen->output.taken++;
        else
            add_text(rows, ids[0], text_of(screen, ids[0]),
                     strlen(text_of(screen, ids[0])));
    }
    return HEADER + 6 + (float)(rows->count + 1) * ROW;
}

static void draw_row(ViewUi *ui, const ViewScreen *screen, const ViewRow *row,
                     ViewRect rect)
{
    const ViewTheme *theme = ui->theme;
    const TraceEvent *event = trace_store_get(screen->run.trace, row->owner);
    const char *text = trace_store_text(screen->run.trace, event->text);
    bool hover =
        view_ui_zone(ui, rect, VIEW_ACTION_STORY, row->owner,
                     _("to the moment when this was printed, and to the "
                       "task that did it"));
    view_draw_role(ui->list, VIEW_ROLE_OUTPUT, row->owner);
    bool now = row->owner == screen->at.playhead;
    if (now || hover)
        view_draw_rect(ui->list, rect, theme->highlight, 0);
    if (now)
        view_draw_rect(ui->list, view_rect(rect.x, rect.y, 3, rect.h),
                       theme->accent, 0);
    ViewColour error =
        view_state_ink(theme, TRACE_STATE_FAILED,
                       view_theme_blend(theme->highlight, theme->panel));
    ViewFace face = {VIEW_FONT_MONO, theme->size_mono,
                     event->kind == TRACE_STDERR ? error : theme->text};
    float advance = view_ui_width(ui, face, "0");
    char copy[1024];
    view_rows_copy(text, row->begin, row->end, 0, copy, sizeof copy);
    ViewRect at = view_rect(rect.x + PAD + (float)row->shift * advance, rect.y,
                            rect.w, rect.h);
    view_ui_text(ui, at, face, copy);
}

static void draw_note(ViewUi *ui, ViewRect rect, const char *text)
{
    ViewFace face = {VIEW_FONT_SANS, ui->theme->size_small,
                     ui->theme->text_dim};
    view_draw_role(ui->list, VIEW_ROLE_OUTPUT, 0);
    view_ui_text(ui, view_rect(rect.x + PAD, rect.y, rect.w - 2 * PAD, rect.h),
                 face, text);
}

/* Lines that begin in the rows `from` up to `to`: a long one has several. */
static uint32_t count_lines(const ViewRows *rows, uint32_t from, uint32_t to)
{
    uint32_t lines = 0;
    for (uint32_t i = from; i < to; i++)
        lines += rows->rows[i].first;
    return lines;
}

/* What comes after the playhead, as a line that leads there. */
static void draw_later(ViewUi *ui, const ViewScreen *screen, ViewRect rect,
                       uint32_t shown)
{
    const ViewRows *rows = &screen->output.rows;
    char text[64];
    uint32_t later = count_lines(rows, shown, rows->count);
    if (later == 0 && shown > 0)
        return;
    if (later == 0)
        snprintf(text, sizeof text, "%s",
                 screen->run.computing || screen->run.veiled
                     ? _("nothing printed so far")
                     : _("nothing was printed"));
    else if (shown == 0)
        snprintf(text, sizeof text, _("nothing printed so far"));
    else
        snprintf(text, sizeof text,
                 _n("%u more line later", "%u more lines later", later), later);
    if (later > 0)
        view_ui_zone(ui, rect, VIEW_ACTION_SEEK, rows->rows[shown].owner,
                     _("to the next line of output"));
    draw_note(ui, rect, text);
}

static void draw_header(ViewUi *ui, const ViewScreen *screen, ViewRect rect,
                        uint32_t shown)
{
    const ViewTheme *theme = ui->theme;
    view_draw_role(ui->list, VIEW_ROLE_OUTPUT, 0);
    rect = view_rect(rect.x + PAD, rect.y, rect.w - 2 * PAD, rect.h);
    BaseText heading = {0};
    base_text_append(&heading, _("OUTPUT"));
    if (screen->whose)
        base_text_printf(&heading, " \xC2\xB7 %s", screen->whose);
    view_ui_heading(ui, rect, base_text_str(&heading), theme->text_dim);
    base_text_release(&heading);
    if (screen->output.rows.count == 0)
        return;
    char text[64];
    const ViewRows *rows = &screen->output.rows;
    uint32_t lines = count_lines(rows, 0, rows->count);
    snprintf(text, sizeof text, _n("%u of %u line", "%u of %u lines", lines),
             count_lines(rows, 0, shown), lines);
    ViewFace face = {VIEW_FONT_SANS, theme->size_tiny, theme->text_dim};
    view_ui_text_right(ui, rect, face, text);
}

/* Scrolls to the last line shown when the playhead has moved. */
static void follow(ViewScreen *screen, uint32_t shown, float height)
{
    ViewScroll *scroll = &screen->scroll.output;
    uint32_t key = screen->at.playhead + 1;
    if (scroll->shown == key)
        return;
    scroll->shown = key;
    float bottom = (float)(shown + 1) * ROW;
    scroll->offset = bottom > height ? bottom - height : 0;
}

void view_output_draw(ViewUi *ui, ViewScreen *screen, ViewRect rect)
{
    view_output_update(ui, screen, rect.w);
    const ViewRows *rows = &screen->output.rows;
    uint32_t shown = view_rows_find(rows, screen->at.playhead + 1);
    draw_header(ui, screen, view_rect_cut_top(&rect, HEADER), shown);
    view_rect_cut_bottom(&rect, 6);
    if (rect.h > ROW) /* whole rows: none is cut at the panel's end */
        rect.h -= fmodf(rect.h, ROW);
    follow(screen, shown, rect.h);
    float y = view_ui_scroll_begin(ui, rect, &screen->scroll.output,
                                   (float)(shown + 1) * ROW);
    uint32_t first = (uint32_t)(screen->scroll.output.offset / ROW);
    for (uint32_t i = first; i <= shown; i++) {
        ViewRect row = view_rect(rect.x, y + (float)i * ROW, rect.w, ROW);
        if (row.y >= rect.y + rect.h)
            break;
        if (i == shown)
            draw_later(ui, screen, row, shown);
        else
            draw_row(ui, screen, &rows->rows[i], row);
    }
    view_ui_scroll_end(ui);
}
