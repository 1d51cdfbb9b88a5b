#include "view_editor.h"

#include "base_words.h"
#include "view_source.h"

#include <math.h>

/* How wide a caret is, and the newline of a line that is selected. */
enum { CARET = 2, NEWLINE = 5, PAD = 10, GAP = 6 };

/* The row that the caret is in; the texts of all rows rise. */
static uint32_t row_of(const ViewRows *rows, size_t at)
{
    uint32_t low = 0, high = rows->count;
    while (low + 1 < high) {
        uint32_t middle = low + (high - low) / 2;
        if (rows->rows[middle].begin <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static uint32_t column_of(const ViewScreen *screen, const ViewRow *row,
                          size_t at)
{
    size_t end = at < row->end ? at : row->end;
    return row->shift + view_rows_columns(screen->script.text, row->begin, end);
}

static bool is_last_of_line(const ViewScreen *screen, const ViewRow *row)
{
    const ViewRows *rows = &screen->script.rows;
    return row + 1 == rows->rows + rows->count || row[1].first;
}

/* ---- drawing ---- */

void view_editor_draw_under(ViewUi *ui, const ViewScreen *screen,
                            const ViewRow *row, ViewRect rect)
{
    const ViewEditor *editor = &screen->editor;
    size_t begin, end;
    view_edit_selected(&editor->edit, &begin, &end);
    bool last = is_last_of_line(screen, row);
    if (begin == end || end <= row->begin || begin > row->end ||
        (begin == row->end && !last))
        return;
    float left =
        (float)column_of(screen, row, begin > row->begin ? begin : row->begin);
    float right = (float)column_of(screen, row, end);
    float width = (right - left) * editor->advance;
    if (end > row->end && last)
        width += NEWLINE;
    view_draw_role(ui->list, VIEW_ROLE_SELECTION, row->owner);
    view_draw_rect(
        ui->list,
        view_rect(rect.x + left * editor->advance, rect.y, width, rect.h),
        view_theme_fade(ui->theme->accent,
                        editor->focused || editor->finding ? 0.34f : 0.2f),
        0);
}

void view_editor_draw_over(ViewUi *ui, const ViewScreen *screen,
                           const ViewRow *row, ViewRect rect)
{
    const ViewEditor *editor = &screen->editor;
    const ViewRows *rows = &screen->script.rows;
    size_t caret = editor->edit.caret;
    if (!editor->focused || rows->rows + row_of(rows, caret) != row)
        return;
    float x = (float)column_of(screen, row, caret) * editor->advance;
    view_draw_role(ui->list, VIEW_ROLE_SELECTION, row->owner);
    view_draw_rect(ui->list,
                   view_rect(rect.x + x - 1, rect.y + 1, CARET, rect.h - 2),
                   ui->theme->accent, 0);
}

static void draw_find(ViewUi *ui, const ViewScreen *screen, ViewRect row)
{
    ViewButtonSpec close = {.icon = VIEW_ICON_CROSS,
                            .action = VIEW_ACTION_EDITOR_UNFIND,
                            .tip = _("back to the text  (Esc)"),
                            .look = VIEW_BUTTON_BARE};
    ViewButtonSpec next = {.icon = VIEW_ICON_NEXT,
                           .action = VIEW_ACTION_EDITOR_NEXT,
                           .tip = _("the next one  (Enter)"),
                           .look = VIEW_BUTTON_BARE};
    view_ui_button(ui, view_rect_cut_right(&row, row.h), &close);
    view_ui_button(ui, view_rect_cut_right(&row, row.h), &next);
    view_rect_cut_right(&row, GAP);
    view_ui_field(ui, row, &screen->editor.find, _("find, or a line"),
                  VIEW_ACTION_EDITOR_FIND, screen->editor.missing);
}

static void put_left(ViewUi *ui, ViewRect *row, const ViewButtonSpec *spec)
{
    float width = view_ui_button_width(ui, spec);
    if (width > row->w)
        return;
    view_ui_button(ui, view_rect_cut_left(row, width), spec);
    view_rect_cut_left(row, GAP);
}

static void draw_buttons(ViewUi *ui, const ViewScreen *screen, ViewRect row)
{
    const ViewEdit *edit = &screen->editor.edit;
    unsigned none = VIEW_BUTTON_DISABLED;
    const ViewButtonSpec specs[] = {
        {.icon = VIEW_ICON_UNDO,
         .action = VIEW_ACTION_UNDO,
         .look = edit->done > 0 ? 0 : none},
        {.icon = VIEW_ICON_REDO,
         .action = VIEW_ACTION_REDO,
         .look = edit->done < edit->change_count ? 0 : none},
        {.label = _("find"),
         .action = VIEW_ACTION_EDITOR_FIND,
         .tip = _("find in the text, or go to a line  (Ctrl+F)")},
        {.label = _("original"),
         .action = VIEW_ACTION_RESTORE,
         .tip = _("bring the original back"),
         .look = screen->script.is_copy || screen->script.is_spoilt ? 0 : none},
    };
    ViewButtonSpec done = {.label = _("done"),
                           .action = VIEW_ACTION_EDITOR_CLOSE,
                           .tip = _("leave the editor  (Esc)"),
                           .look = VIEW_BUTTON_PRIMARY};
    view_ui_button(
        ui, view_rect_cut_right(&row, view_ui_button_width(ui, &done)), &done);
    view_rect_cut_right(&row, GAP);
    for (size_t i = 0; i < sizeof specs / sizeof *specs; i++)
        put_left(ui, &row, &specs[i]);
}

void view_editor_draw_foot(ViewUi *ui, const ViewScreen *screen, ViewRect rect)
{
    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(ui->list, view_rect(rect.x, rect.y, rect.w, 1),
                   ui->theme->separator, 0);
    ViewRect row = view_rect(rect.x + PAD, rect.y + 6, rect.w - 2 * PAD, 26);
    if (screen->editor.finding)
        draw_find(ui, screen, row);
    else
        draw_buttons(ui, screen, row);
}

/* ---- places ---- */

void view_editor_follow(ViewScreen *screen, float height)
{
    if (!screen->editor.reveal)
        return;
    screen->editor.reveal = false;
    uint32_t row = row_of(&screen->script.rows, screen->editor.edit.caret);
    float top = (float)row * VIEW_SOURCE_ROW;
    view_scroll_reveal(&screen->scroll.source, top - VIEW_SOURCE_ROW,
                       top + 2 * VIEW_SOURCE_ROW, height);
}

/* The byte of a row before which a column lies; the nearest one. */
static size_t byte_at(const ViewScreen *screen, const ViewRow *row,
                      float column)
{
    const char *text = screen->script.text;
    size_t at = row->begin;
    while (at < row->end) {
        size_t next = at + 1;
        while (next < row->end && (text[next] & 0xC0) == 0x80)
            next++;
        float here = (float)column_of(screen, row, at);
        float there = (float)column_of(screen, row, next);
        if (column < (here + there) / 2)
            break;
        at = next;
    }
    bool goes_on = at == row->end && !is_last_of_line(screen, row);
    if (goes_on && at > row->begin) /* else it would be in the next row */
        do
            at--;
        while (at > row->begin && (text[at] & 0xC0) == 0x80);
    return at;
}

size_t view_editor_at(const ViewScreen *screen, float x, float y)
{
    const ViewEditor *editor = &screen->editor;
    const ViewRows *rows = &screen->script.rows;
    float row = floorf((y - editor->origin.y) / VIEW_SOURCE_ROW);
    if (rows->count == 0 || row < 0)
        return 0;
    if (row >= (float)rows->count)
        return screen->script.length;
    return byte_at(screen, &rows->rows[(uint32_t)row],
                   (x - editor->origin.x) / editor->advance);
}

size_t view_editor_rows_on(ViewScreen *screen, int by)
{
    ViewEditor *editor = &screen->editor;
    const ViewRows *rows = &screen->script.rows;
    size_t caret = editor->edit.caret;
    if (rows->count == 0)
        return caret;
    uint32_t row = row_of(rows, caret);
    if (!editor->has_column)
        editor->column = column_of(screen, &rows->rows[row], caret);
    editor->has_column = true;
    long wanted = (long)row + by;
    if (wanted < 0)
        return 0;
    if (wanted >= (long)rows->count)
        return screen->script.length;
    return byte_at(screen, &rows->rows[wanted], (float)editor->column);
}
