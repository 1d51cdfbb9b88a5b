#include "view_overlays.h"

#include "base_words.h"
#include "view_sheet.h"

#include <math.h>
#include <string.h>
#include <strings.h>

enum {
    ROW = 24,
    HEADER = 48,
    PAD = 22,
    KEY_WIDTH = 112,
    GAP = 28,
    WIDTH = 860, /* of the sheet of keys */
    NOTE_ROW = 18
};

/* Room for what a key does, in a column of that width. */
static ViewRect what_rect(ViewRect row)
{
    float left = 6 + KEY_WIDTH + 8;
    return view_rect(row.x + left, row.y + 3, row.w - left - 10, row.h);
}

/* A key and what it does. */
typedef struct KeyLine {
    const char *keys, *what;
    ViewAction action; /* NONE: where something else has the keys */
} KeyLine;

/* What is no command, but a key of a place. */
static const KeyLine places[] = {
    {N_("1 to 9"), N_("in a lesson: choose an answer; Enter gives it"),
     VIEW_ACTION_NONE},
    {"Ctrl+Enter", N_("in the editor: run it now; Esc leaves it"),
     VIEW_ACTION_NONE},
    {"Ctrl+/", N_("in the editor: lines become comments, or no longer"),
     VIEW_ACTION_NONE},
    {"Tab  Shift+Tab", N_("in the editor: lines deeper, or less deep"),
     VIEW_ACTION_NONE},
    {N_(".  or  B"), N_("before a class: an empty screen"), VIEW_ACTION_NONE},
    {"PgDn  PgUp", N_("before a class: turn pages; Enter reveals"),
     VIEW_ACTION_NONE},
    {"\xE2\x86\x91 \xE2\x86\x93 Enter", N_("in a list: choose, and take"),
     VIEW_ACTION_NONE},
};

enum { PLACES = sizeof places / sizeof *places };

static size_t line_count(void)
{
    size_t count;
    view_actions(&count);
    return count + PLACES;
}

static KeyLine line_at(size_t index)
{
    size_t count;
    const ViewActionInfo *infos = view_actions(&count);
    if (index >= count)
        return places[index - count];
    return (KeyLine){infos[index].keys, infos[index].what, infos[index].action};
}

/* One key and what it does, in as many rows as that takes; returns its height.
 */
static float put_key(ViewUi *ui, ViewRect row, const KeyLine *line, bool paint)
{
    const ViewTheme *theme = ui->theme;
    ViewFace key = {VIEW_FONT_MONO, theme->size_mono, theme->accent};
    ViewFace what = {VIEW_FONT_SANS, theme->size_text, theme->text};
    ViewRect keys = view_rect(row.x + 6, row.y + 3, KEY_WIDTH, row.h);
    float height = 6 + fmaxf(view_ui_paragraph(ui, what_rect(row), what,
                                               ROW - 6, _(line->what), false),
                             view_ui_paragraph(ui, keys, key, ROW - 6,
                                               _(line->keys), false));

    if (!paint)
        return height;
    row.h = height;
    view_draw_role(ui->list, VIEW_ROLE_BUTTON, (uint32_t)line->action);
    if (line->action != VIEW_ACTION_NONE &&
        view_ui_zone(ui, row, line->action, 0, NULL))
        view_draw_rect(ui->list, row, theme->highlight, 4);
    view_ui_paragraph(ui, keys, key, ROW - 6, _(line->keys), true);
    view_ui_paragraph(ui, what_rect(row), what, ROW - 6, _(line->what), true);
    return height;
}

/* All keys in two columns; returns the height of the longer one. */
static float put_keys(ViewUi *ui, ViewRect rect, bool paint)
{
    size_t count = line_count(), half = (count + 1) / 2;
    float width = (rect.w - GAP) / 2, heights[2] = {0};

    for (size_t i = 0; i < count; i++) {
        int column = i >= half;
        ViewRect row = view_rect(rect.x + (float)column * (width + GAP),
                                 rect.y + heights[column], width, ROW);
        KeyLine line = line_at(i);
        heights[column] += put_key(ui, row, &line, paint);
    }
    return heights[0] > heights[1] ? heights[0] : heights[1];
}

void view_keys_draw(ViewUi *ui, ViewScreen *screen, ViewRect window)
{
    const char *note = _("Keys go by their place on the keyboard. The mouse: "
                         "click a bar, double-click to go there, drag the "
                         "ruler, Shift+wheel pans.");
    ViewFace dim = {VIEW_FONT_SANS, ui->theme->size_small, ui->theme->text_dim};
    float width = window.w - 40 < WIDTH ? window.w - 40 : WIDTH;
    ViewRect inner = {0, 0, width - 2 * PAD, 0};
    float content = put_keys(ui, inner, false);
    float foot_height =
        view_ui_paragraph(ui, inner, dim, NOTE_ROW, note, false) + 16;
    ViewRect rest =
        view_sheet_open(ui, window, WIDTH, content + HEADER + foot_height);
    view_sheet_title(ui, view_rect_cut_top(&rest, HEADER), _("Keys"));
    ViewRect foot = view_rect_cut_bottom(&rest, foot_height);
    foot = view_rect(foot.x + PAD, foot.y + 6, foot.w - 2 * PAD, foot.h);
    view_ui_paragraph(ui, foot, dim, NOTE_ROW, note, true);
    inner.x = rest.x + PAD;
    inner.y = view_ui_scroll_begin(ui, rest, &screen->scroll.keys, content);
    put_keys(ui, inner, true);
    view_ui_scroll_end(ui);
}

/* The file chooser. */

static void draw_entry(ViewUi *ui, const ViewScreen *screen, ViewRect row,
                       size_t index)
{
    const ViewTheme *theme = ui->theme;
    const ViewFile *file = &screen->chooser.files[index];
    view_draw_role(ui->list, VIEW_ROLE_BUTTON, (uint32_t)index);
    bool hover =
        view_ui_zone(ui, row, VIEW_ACTION_OPEN_ENTRY, (uint32_t)index, NULL);
    bool chosen = index == screen->chooser.chosen;
    if (hover || chosen)
        view_draw_rect(ui->list, row, theme->highlight, 4);
    if (chosen)
        view_draw_rect(ui->list, view_rect(row.x, row.y, 3, row.h),
                       theme->accent, 1);
    view_icon_draw(ui->list,
                   file->title       ? VIEW_ICON_PLAY
                   : file->is_folder ? VIEW_ICON_FOLDER
                                     : VIEW_ICON_FILE,
                   (ViewPoint){row.x + 18, row.y + row.h / 2},
                   file->title ? 10 : 13,
                   file->title       ? theme->accent
                   : file->is_folder ? theme->waiting
                                     : theme->text_dim);
    ViewFace face = {VIEW_FONT_SANS, theme->size_text, theme->text};
    ViewRect text = view_rect(row.x + 34, row.y, row.w - 44, row.h);
    float width =
        view_ui_text(ui, text, face, file->title ? file->title : file->name);
    if (!file->title)
        return;
    view_rect_cut_left(&text, width + 12);
    face.colour = theme->text_dim;
    view_ui_text_right(ui, text, face, file->name);
}

static bool begins_as(const ViewFile *file, const char *typed, size_t length)
{
    return strncasecmp(file->name, typed, length) == 0 ||
           (file->title && strncasecmp(file->title, typed, length) == 0);
}

bool view_files_match(ViewScreen *screen, const char *typed)
{
    ViewChooser *chooser = &screen->chooser;
    size_t length = strlen(typed);
    for (size_t i = 0; i < chooser->count && length > 0; i++) {
        if (!begins_as(&chooser->files[i], typed, length))
            continue;
        chooser->chosen = i;
        chooser->scroll.shown = 1;
        return true;
    }
    return false;
}

void view_files_move(ViewScreen *screen, int step)
{
    ViewChooser *chooser = &screen->chooser;
    chooser->chosen = view_list_step((uint32_t)chooser->chosen,
                                     (uint32_t)chooser->count, step);
    chooser->scroll.shown = 1; /* the next picture brings it into sight */
}

static void draw_entries(ViewUi *ui, ViewScreen *screen, ViewRect rect)
{
    ViewChooser *chooser = &screen->chooser;
    if (chooser->scroll.shown) {
        float top = (float)chooser->chosen * ROW;
        view_scroll_reveal(&chooser->scroll, top, top + ROW, rect.h);
        chooser->scroll.shown = 0;
    }
    float y = view_ui_scroll_begin(ui, rect, &chooser->scroll,
                                   (float)chooser->count * ROW);
    for (size_t i = 0; i < chooser->count; i++) {
        float top = y + (float)i * ROW;
        if (top + ROW > rect.y && top < rect.y + rect.h)
            draw_entry(
                ui, screen,
                view_rect(rect.x + PAD - 6, top, rect.w - 2 * PAD + 6, ROW), i);
    }
    view_ui_scroll_end(ui);
    if (chooser->folder && chooser->count > 0)
        return;
    ViewFace dim = {VIEW_FONT_SANS, ui->theme->size_text, ui->theme->text_dim};
    view_ui_text(ui, view_rect(rect.x + PAD, rect.y, rect.w - 2 * PAD, ROW),
                 dim, !chooser->folder ? "" : _("no Python files here"));
}

void view_files_draw(ViewUi *ui, ViewScreen *screen, ViewRect window)
{
    ViewChooser *chooser = &screen->chooser;
    ViewRect rest = view_sheet_open(ui, window, 620, 520);
    view_sheet_title(ui, view_rect_cut_top(&rest, HEADER), _("Open a program"));
    ViewRect row = view_rect_cut_top(&rest, 40);
    view_ui_field(ui,
                  view_rect(row.x + PAD - 8, row.y, row.w - 2 * PAD + 16, 32),
                  &chooser->field, _("path"), VIEW_ACTION_EDIT_PATH, false);
    ViewFace dim = {VIEW_FONT_SANS, ui->theme->size_small, ui->theme->text_dim};
    ViewRect folder = view_rect_cut_top(&rest, 26);
    view_draw_role(ui->list, VIEW_ROLE_LABEL, 0);
    view_ui_text(
        ui, view_rect(folder.x + PAD, folder.y, folder.w - 2 * PAD, folder.h),
        dim, chooser->folder ? chooser->folder : "");
    ViewRect foot = view_rect_cut_bottom(&rest, 34);
    view_ui_text(
        ui, view_rect(foot.x + PAD, foot.y, foot.w - 2 * PAD, 26), dim,
        _("Type a name, Tab completes it; up and down choose; Enter opens."));
    draw_entries(ui, screen, rest);
}
