#include "view_source.h"

#include "base_utf8.h"
#include "base_words.h"
#include "explain_cause.h"
#include "run_snapshot.h"
#include "trace_store.h"
#include "view_about.h"
#include "view_editor.h"
#include "view_highlight.h"
#include "view_rect.h"
#include "view_state_face.h"
#include "view_stops.h"
#include "view_value.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum {
    ROW = VIEW_SOURCE_ROW,
    HEADER = 30,
    PAD = 14,
    BADGE_X = 3,
    BADGE_ROOM = 31 /* of three digits */
};

/* What stands left of the code: a badge and the number. */
typedef struct Gutter {
    float number; /* right end of the numbers */
    float code;   /* where the code begins */
} Gutter;

static ViewFace code_face(const ViewUi *ui)
{
    return (ViewFace){VIEW_FONT_MONO, ui->theme->size_mono,
                      ui->theme->code_text};
}

static ViewColour ink_colour(const ViewTheme *theme, ViewInk ink)
{
    switch (ink) {
    case VIEW_INK_KEYWORD:
        return theme->code_keyword;
    case VIEW_INK_STRING:
        return theme->code_string;
    case VIEW_INK_NUMBER:
        return theme->code_number;
    case VIEW_INK_COMMENT:
        return theme->code_comment;
    case VIEW_INK_NAME:
        return theme->code_definition;
    default:
        return theme->code_text;
    }
}

static Gutter gutter_of(const ViewScreen *screen, float advance)
{
    uint32_t digits = 2;
    for (uint32_t i = 100; i <= screen->script.line_count && digits < 9;
         i *= 10)
        digits++;
    float number = BADGE_X + BADGE_ROOM + 4 + (float)digits * advance;
    return (Gutter){number, number + 9};
}

/* Breaks the whole text into rows once for each width. */
static void break_rows(ViewScreen *screen, uint32_t columns)
{
    ViewRows *rows = &screen->script.rows;
    ViewLines folded = view_about_folded(screen);
    if (columns < 8)
        columns = 8;
    if (rows->columns == columns && screen->script.folded == folded.last)
        return;
    screen->script.folded = folded.last;
    view_rows_begin(rows, columns);
    const char *text = screen->script.text;
    size_t length = screen->script.length, begin = 0;
    for (uint32_t line = 1; begin < length; line++) {
        const char *newline = memchr(text + begin, '\n', length - begin);
        size_t end = !newline ? length : (size_t)(newline - text);
        size_t shown = end > begin && text[end - 1] == '\r' ? end - 1 : end;
        if (line == folded.first)
            shown = view_about_quotes(screen, begin, shown);
        if (line <= folded.first || line > folded.last)
            view_rows_add(rows, line, text, begin, shown);
        begin = end + 1;
    }
    if (screen->editor.on && (length == 0 || text[length - 1] == '\n'))
        view_rows_add(rows, screen->script.line_count, text, length, length);
}

/* Where a task stands; 0: it has ended, or there is none. */
static uint32_t stands_at(const RunSnapshot *snapshot, uint32_t task)
{
    for (uint32_t i = 0; i < snapshot->task_count; i++) {
        const RunTask *one = run_snapshot_task(snapshot, i);
        if (one->id == task && one->frame_count > 0)
            return one->frames[one->frame_count - 1].line;
    }
    return 0;
}

uint32_t view_source_line(const ViewScreen *screen)
{
    if (screen->script.error || screen->draft.on)
        return screen->script.error_line;
    const TraceEvent *event = view_screen_event(screen);
    const RunSnapshot *snapshot = view_screen_snapshot(screen);
    uint32_t line =
        event ? explain_line(&screen->model.lives, screen->at.playhead) : 0;
    if (line > 0 || !snapshot || snapshot->running != 0)
        return line;
    if (event)
        line = stands_at(snapshot, explain_task_of(&screen->model.lives,
                                                   screen->at.playhead));
    return line > 0 ? line : snapshot->module_line;
}

/* A run of bytes in one colour. */
static void draw_run(ViewUi *ui, const ViewScreen *screen, ViewPoint at,
                     size_t begin, size_t end, uint32_t column)
{
    char copy[512];
    view_rows_copy(screen->script.text, begin, end, column, copy, sizeof copy);
    ViewColour colour =
        ink_colour(ui->theme, (ViewInk)screen->script.inks[begin]);
    view_draw_text(ui->list, ui->measure, at, VIEW_FONT_MONO,
                   ui->theme->size_mono, colour, copy);
}

/* Bytes in one colour, ASCII or one character and what changes it: this has a
 * glyph of another font, whose width is not that of its columns. */
static size_t run_end(const ViewScreen *screen, size_t at, size_t end)
{
    const char *text = screen->script.text;
    size_t stop = at;
    uint32_t code = 0;
    while (stop < end && stop - at < 96 && (text[stop] & 0x80) == 0 &&
           screen->script.inks[stop] == screen->script.inks[at])
        stop++;
    if (stop > at)
        return stop;
    do {
        size_t bytes = base_utf8_next(text + stop, end - stop, &code);
        stop += bytes == 0 ? 1 : bytes;
    } while (stop < end && base_utf8_next(text + stop, end - stop, &code) > 1 &&
             view_rows_width(code) == 0);
    return stop;
}

static void draw_code(ViewUi *ui, const ViewScreen *screen, const ViewRow *row,
                      ViewRect rect, float advance)
{
    float base = rect.y + rect.h / 2 + ui->theme->size_mono * 0.36f;
    size_t at = row->begin;
    uint32_t column = 0;
    while (at < row->end) {
        size_t stop = run_end(screen, at, row->end);
        uint32_t wide =
            view_rows_columns(screen->script.text, row->begin, stop) - column;
        bool blank = strspn(screen->script.text + at, " \t\r") >= stop - at;
        ViewPoint point = {rect.x + (float)(column + row->shift) * advance,
                           base};
        if (!blank)
            draw_run(ui, screen, point, at, stop, column);
        column += wide;
        at = stop;
    }
}

/* "T4" for Task-4, the name itself if it has another. */
static void short_name(const ViewScreen *screen, uint32_t task, char *out,
                       size_t room)
{
    const ExplainTask *entry = explain_task(&screen->model.lives, task);
    const char *name =
        !entry ? "" : trace_store_text(screen->run.trace, entry->name);
    if (strncmp(name, "Task-", 5) == 0)
        snprintf(out, room, "T%s", name + 5);
    else
        snprintf(out, room, "%s", name);
}

/* What lies under a row where somebody stands. */
static ViewColour row_ground(const ViewTheme *theme)
{
    return view_theme_blend(theme->highlight, theme->panel);
}

static void draw_badge(ViewUi *ui, const ViewScreen *screen,
                       const ViewStand *stand, ViewRect row)
{
    char text[64];
    uint32_t many =
        stand->alive > 0 ? stand->alive : stand->cancelled + stand->failed;
    if (many == 1)
        short_name(screen, stand->task, text, sizeof text);
    else
        snprintf(text, sizeof text, "%u", many);
    ViewColour colour = view_state_colour(ui->theme, stand->state);
    ViewFace face = {
        VIEW_FONT_SANS_BOLD, ui->theme->size_tiny,
        view_state_ink(ui->theme, stand->state, row_ground(ui->theme))};
    float width = view_ui_width(ui, face, text) + 7;
    if (width > BADGE_ROOM) { /* a long name, or thousands */
        if (many == 1)
            snprintf(text, sizeof text, "1");
        else if (many >= 1000)
            snprintf(text, sizeof text, many < 1000000 ? "%uk" : "%uM",
                     many < 1000000 ? many / 1000 : many / 1000000);
        width = view_ui_width(ui, face, text) + 7;
    }
    if (width > BADGE_ROOM)
        width = BADGE_ROOM;
    ViewRect pill = view_rect(row.x + BADGE_X, row.y + 1, width, row.h - 2);
    view_draw_frame(ui->list, pill, colour, 4, 1);
    view_ui_text_centred(ui, view_rect(pill.x + 2, pill.y, pill.w - 4, pill.h),
                         face, text);
}

/* The tasks that stand in a line and have not ended. */
static void alive_words(const ViewStand *stand, char *out, size_t room)
{
    unsigned n = stand->alive;

    if (stand->mixed)
        snprintf(out, room, _n("%u is here", "%u are here", n), n);
    else if (stand->state == TRACE_STATE_WAITING)
        snprintf(out, room, _n("%u waits here", "%u wait here", n), n);
    else if (stand->state == TRACE_STATE_RUNNING)
        snprintf(out, room, _n("%u runs here", "%u run here", n), n);
    else if (stand->state == TRACE_STATE_CANCEL_REQUESTED)
        snprintf(out, room,
                 _n("%u asked to stop here", "%u asked to stop here", n), n);
    else if (stand->state == TRACE_STATE_QUEUED)
        snprintf(out, room, _n("%u is queued", "%u are queued", n), n);
    else
        snprintf(out, room, _n("%u is here", "%u are here", n), n);
}

static void standing_words(const ViewStand *stand, char *out, size_t room)
{
    char parts[3][64] = {"", "", ""};
    size_t used = 0;

    out[0] = '\0';
    if (stand->alive > 0)
        alive_words(stand, parts[0], sizeof parts[0]);
    if (stand->cancelled > 0)
        snprintf(parts[1], sizeof parts[1],
                 _n("%u cancelled here", "%u cancelled here", stand->cancelled),
                 stand->cancelled);
    if (stand->failed > 0)
        snprintf(parts[2], sizeof parts[2],
                 _n("%u failed here", "%u failed here", stand->failed),
                 stand->failed);
    for (int i = 0; i < 3 && used < room; i++)
        if (parts[i][0] != '\0')
            used += (size_t)snprintf(out + used, room - used, "%s%s",
                                     used > 0 ? ", " : "", parts[i]);
}

/* Words at the right end of a row, if its text leaves room for them. */
static void draw_standing_words(ViewUi *ui, const ViewStand *stand,
                                ViewRect row, float taken)
{
    char words[96];
    standing_words(stand, words, sizeof words);
    ViewFace face = {
        VIEW_FONT_SANS_MEDIUM, ui->theme->size_tiny,
        view_state_ink(ui->theme, stand->state, row_ground(ui->theme))};
    float width = view_ui_width(ui, face, words);
    ViewRect room = row;
    room.w -= 12;
    view_rect_cut_left(&room, taken + 10);
    if (width <= room.w)
        view_ui_text_right(ui, room, face, words);
}

static void draw_row(ViewUi *ui, ViewScreen *screen, const ViewRow *row,
                     ViewRect rect, uint32_t current)
{
    const ViewTheme *theme = ui->theme;
    ViewFace code = code_face(ui);
    float advance = view_ui_width(ui, code, "0");
    const ViewStand *stand =
        screen->draft.on ? NULL /* its lines are those of another text */
                         : view_standing_at(&screen->standing, row->owner);
    bool now = row->owner == current;
    bool meant = row->owner == screen->study.line;
    view_draw_role(ui->list, VIEW_ROLE_SOURCE, row->owner);
    if (stand || now || meant)
        view_draw_rect(ui->list, rect, theme->highlight, 0);
    if (now)
        view_draw_rect(ui->list, view_rect(rect.x, rect.y, 3, rect.h),
                       screen->script.error ? theme->failed : theme->accent, 0);
    Gutter gutter = gutter_of(screen, advance);
    ViewRect number = view_rect(rect.x, rect.y, gutter.number, rect.h);
    if (row->first) {
        char digits[16];
        snprintf(digits, sizeof digits, "%u", row->owner);
        code.colour = now ? theme->text : theme->text_dim;
        view_ui_text_right(ui, number, code, digits);
    }
    ViewRect text = rect;
    view_rect_cut_left(&text, gutter.code);
    if (screen->editor.on)
        view_editor_draw_under(ui, screen, row, text);
    view_draw_role(ui->list, VIEW_ROLE_SOURCE, row->owner);
    draw_code(ui, screen, row, text, advance);
    if (screen->editor.on)
        view_editor_draw_over(ui, screen, row, text);
    if (!row->first)
        return;
    uint32_t columns =
        view_rows_columns(screen->script.text, row->begin, row->end) +
        row->shift;
    float taken = gutter.code + (float)columns * advance;
    ViewRect after = rect;
    view_rect_cut_left(&after, taken + advance);
    view_about_draw_fold(ui, screen, row->owner, after);
    if (!stand)
        return;
    draw_badge(ui, screen, stand, rect);
    draw_standing_words(ui, stand, rect, taken);
}

/* As when it last followed: the rows are broken where they were. */
static bool has_same_room(const ViewScreen *screen, float height)
{
    const ViewScript *script = &screen->script;
    return script->followed_columns == script->rows.columns &&
           fabsf(script->followed_height - height) < 1;
}

/* Scrolls to the current line when the playhead has moved, or the panel has
 * another size. */
static void follow(ViewScreen *screen, uint32_t line, float height)
{
    ViewScroll *scroll = &screen->scroll.source;
    uint32_t key = screen->at.playhead + 1;
    if (screen->editor.on) {
        view_editor_follow(screen, height);
        return;
    }
    if (screen->study.line != 0)
        line = screen->study.line;
    if ((scroll->shown == key && has_same_room(screen, height)) || line == 0)
        return;
    scroll->shown = key;
    screen->script.followed_columns = screen->script.rows.columns;
    screen->script.followed_height = height;
    uint32_t row = view_rows_find(&screen->script.rows, line);
    float top = (float)row * ROW;
    if (line == screen->study.line) /* and what follows it */
        view_scroll_reveal(scroll, top - ROW, top + height - 3 * ROW, height);
    else
        view_scroll_reveal(scroll, top - 2 * ROW, top + 3 * ROW, height);
}

/* The way back from a copy, where there is room for it. */
static void draw_original(ViewUi *ui, ViewRect *inner)
{
    ViewButtonSpec spec = {.label = _("original"),
                           .action = VIEW_ACTION_RESTORE,
                           .tip = _("bring the original back"),
                           .look = VIEW_BUTTON_BARE};
    float room = view_ui_button_width(ui, &spec);
    if (room > inner->w)
        return;
    ViewRect place = view_rect_cut_right(inner, room);
    view_ui_button(ui, view_rect(place.x + 4, inner->y + 3, room, 24), &spec);
}

static void draw_header(ViewUi *ui, const ViewScreen *screen, ViewRect rect)
{
    const ViewTheme *theme = ui->theme;
    ViewRect inner = view_rect(rect.x + PAD, rect.y, rect.w - 2 * PAD, rect.h);
    ViewFace hint = {VIEW_FONT_SANS, theme->size_tiny, theme->text_dim};
    const char *help = _("click a line to stop there");
    ViewFace name = {VIEW_FONT_MONO, theme->size_mono, theme->text_dim};
    ViewButtonSpec edit = {.label = _("edit"),
                           .key = "E",
                           .action = VIEW_ACTION_EDIT,
                           .look = VIEW_BUTTON_BARE};
    if (screen->script.is_copy)
        help = _("your own copy");
    else if (screen->script.is_spoilt)
        help = _("the original: your copy cannot be read");
    bool edits = screen->script.text[0] != '\0' && !screen->editor.on &&
                 !screen->is_guest;
    float room = edits ? view_ui_button_width(ui, &edit) : 0;
    ViewRect place = view_rect_cut_right(&inner, room);
    float width = view_ui_text(ui, inner, name, screen->script.name);
    view_ui_zone_said(ui, view_rect(inner.x, inner.y, width, inner.h),
                      VIEW_ACTION_TELL, 0,
                      screen->script.file[0] != '\0' ? screen->script.file
                                                     : screen->script.name);
    view_rect_cut_left(&inner, width + 16);
    if (screen->whose)
        help = strcmp(screen->whose, screen->script.name) == 0 ? ""
                                                               : screen->whose;
    if (edits) {
        view_ui_button(ui, view_rect(place.x + 8, rect.y + 3, room, 24), &edit);
        if ((screen->script.is_copy || screen->script.is_spoilt) &&
            !screen->script.is_fixed)
            draw_original(ui, &inner);
        view_draw_role(ui->list, VIEW_ROLE_SOURCE, 0);
    }
    if (screen->editor.on && !screen->script.is_copy)
        help = _("typing makes a copy of your own");
    if (screen->editor.pending)
        help = _("runs in a moment");
    if ((screen->model.lives.event_count > 0 || screen->editor.on) &&
        view_ui_width(ui, hint, help) < inner.w)
        view_ui_text_right(ui, inner, hint, help);
}

float view_source_update(const ViewUi *ui, ViewScreen *screen, float width)
{
    float advance = view_ui_width(ui, code_face(ui), "0");
    float room = width - gutter_of(screen, advance).code - 6;
    break_rows(screen, room > 0 ? (uint32_t)(room / advance) : 0);
    return HEADER + 8 + (float)screen->script.rows.count * ROW;
}

/* The number stops there when the run is played, the code goes there at once.
 */
static void add_zones(ViewUi *ui, const ViewScreen *screen, ViewRect row,
                      const ViewRow *of)
{
    uint32_t line = of->owner;
    float advance = view_ui_width(ui, code_face(ui), "0");
    ViewRect number =
        view_rect_cut_left(&row, gutter_of(screen, advance).number);
    bool stops = view_stops_has_line(screen, line);
    view_ui_zone(ui, number, VIEW_ACTION_STOP_LINE, line,
                 stops ? _("do not stop here any more")
                       : _("stop here while playing, and with B"));
    if (!screen->draft.on && !screen->editor.on)
        view_ui_zone(ui, row, VIEW_ACTION_LINE, line,
                     _("to the next event on this line"));
    if (!stops || !of->first)
        return;
    view_draw_role(ui->list, VIEW_ROLE_SOURCE, line);
    view_draw_circle(
        ui->list, (ViewPoint){number.x + number.w + 5, number.y + number.h / 2},
        3.5f, ui->theme->accent);
}

/* The byte under the pointer in a row; the row's end past its last one. */
static size_t byte_under(const ViewUi *ui, const ViewScreen *screen,
                         const ViewRow *row, ViewRect rect)
{
    float advance = view_ui_width(ui, code_face(ui), "0");
    float x = ui->mouse_x - rect.x - gutter_of(screen, advance).code;
    float column = floorf(x / advance) - (float)row->shift;
    size_t at = row->begin;
    if (column < 0)
        return row->end;
    while (at < row->end && view_rows_columns(screen->script.text, row->begin,
                                              at + 1) <= (uint32_t)column)
        at++;
    return at;
}

/* A name tells its value where the pointer rests. */
static void add_value(ViewUi *ui, const ViewScreen *screen, const ViewRow *row,
                      ViewRect rect)
{
    BaseText told = {0};
    ViewBytes word;
    if (!view_rect_has(rect, ui->mouse_x, ui->mouse_y) || screen->editor.on)
        return;
    size_t at = byte_under(ui, screen, row, rect);
    if (at >= row->end || !view_value_at(screen, at, &word, &told))
        return;
    view_rect_cut_left(&rect, ui->mouse_x - rect.x - 2);
    rect.w = 4;
    view_ui_zone_said(ui, rect, VIEW_ACTION_LINE, row->owner,
                      base_text_str(&told));
    base_text_release(&told);
}

/* One frame round all rows of the line that the page means. */
static void draw_meant(ViewUi *ui, const ViewScreen *screen, ViewPoint at,
                       float width)
{
    uint32_t line = screen->study.line;
    uint32_t first = view_rows_find(&screen->script.rows, line);
    uint32_t end = view_rows_find(&screen->script.rows, line + 1);
    ViewRect frame = view_rect(at.x + 1, at.y + (float)first * ROW, width - 2,
                               (float)(end - first) * ROW);
    if (first == end)
        return;
    view_draw_role(ui->list, VIEW_ROLE_SOURCE, line);
    view_draw_frame(ui->list, frame, ui->theme->accent, 3, 1.5f);
}

/* What the pointer and the keys need to know of an editor's rows. */
static void place_editor(ViewUi *ui, ViewScreen *screen, ViewRect rect, float y)
{
    ViewEditor *editor = &screen->editor;
    editor->advance = view_ui_width(ui, code_face(ui), "0");
    Gutter gutter = gutter_of(screen, editor->advance);
    editor->origin = (ViewPoint){rect.x + gutter.code, y};
    view_rect_cut_left(&rect, gutter.number);
    view_ui_zone(ui, rect, VIEW_ACTION_EDITOR, 0, "");
}

void view_source_draw(ViewUi *ui, ViewScreen *screen, ViewRect rect)
{
    view_draw_role(ui->list, VIEW_ROLE_SOURCE, 0);
    draw_header(ui, screen, view_rect_cut_top(&rect, HEADER));
    if (screen->editor.on)
        view_editor_draw_foot(ui, screen,
                              view_rect_cut_bottom(&rect, VIEW_EDITOR_FOOT));
    view_rect_cut_bottom(&rect, 4);
    if (rect.h > ROW) /* whole rows: none is cut at the panel's end */
        rect.h -= fmodf(rect.h, ROW);
    view_source_update(ui, screen, rect.w);
    const ViewRows *rows = &screen->script.rows;
    if (screen->model.lives.event_count > 0)
        view_standing_update(&screen->standing, &screen->model,
                             screen->at.playhead, view_screen_snapshot(screen));
    uint32_t line = view_source_line(screen);
    follow(screen, line, rect.h);
    float y = view_ui_scroll_begin(ui, rect, &screen->scroll.source,
                                   (float)rows->count * ROW);
    if (screen->editor.on)
        place_editor(ui, screen, rect, y);
    uint32_t first = (uint32_t)(screen->scroll.source.offset / ROW);
    for (uint32_t i = first; i < rows->count; i++) {
        ViewRect row = view_rect(rect.x, y + (float)i * ROW, rect.w, ROW);
        if (row.y >= rect.y + rect.h)
            break;
        add_zones(ui, screen, row, &rows->rows[i]);
        add_value(ui, screen, &rows->rows[i], row);
        draw_row(ui, screen, &rows->rows[i], row, line);
    }
    if (screen->study.line != 0)
        draw_meant(ui, screen, (ViewPoint){rect.x, y}, rect.w);
    view_ui_scroll_end(ui);
}

TraceEventId view_source_next_event(const ViewScreen *screen, uint32_t line)
{
    uint32_t count = view_screen_count(screen);
    for (uint32_t i = 1; i <= count; i++) {
        TraceEventId id = (screen->at.playhead + i) % count;
        if (trace_store_get(screen->run.trace, id)->line == line)
            return id;
    }
    return TRACE_NONE;
}
