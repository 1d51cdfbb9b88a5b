#include "view_overlays.h"

#include "base_text.h"
#include "base_words.h"
#include "view_sheet.h"

#include <math.h>
#include <string.h>
#include <strings.h>

enum {
    ROW = 24,
    HEADER = 48,
    PAD = 22,
    KEY_WIDTH = 132,
    CAP_HEIGHT = 19, /* of the picture of a key */
    CAP_GAP = 5,
    GAP = 28,
    WIDTH = 880, /* of the sheet of keys */
    NOTE_ROW = 18,
    COLUMNS = 2
};

/* ---- all keys ---- */

/* Commands that belong together: from that one on in the table of all. */
typedef struct KeyGroup {
    const char *title;
    ViewAction first;
} KeyGroup;

static const KeyGroup groups[] = {
    {N_("Through the run"), VIEW_ACTION_PLAY},
    {N_("Lanes"), VIEW_ACTION_ZOOM_IN},
    {N_("Panels"), VIEW_ACTION_DRAWER},
    {N_("Seeds and files"), VIEW_ACTION_NEXT_SEED},
    {N_("The program's text"), VIEW_ACTION_EDIT},
    {N_("Finding and marking"), VIEW_ACTION_SEARCH},
    {N_("What if"), VIEW_ACTION_CANCEL_TASK},
    {N_("In a lesson"), VIEW_ACTION_LESSON_NEXT},
    {N_("The window"), VIEW_ACTION_STRIP},
    {N_("Where keys mean something else"), VIEW_ACTION_NONE},
};

enum { GROUPS = sizeof groups / sizeof *groups };

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
    {"\xE2\x86\x91  \xE2\x86\x93", N_("in a list: choose; Enter takes"),
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

/* The first line of a group; of the one behind the last, how many there are. */
static size_t first_of_group(size_t group)
{
    size_t count, i = 0;
    view_actions(&count);
    if (group >= GROUPS)
        return line_count();
    while (i < count && line_at(i).action != groups[group].first)
        i++;
    return i;
}

/* Takes the next key of "A  or  B", A or B, and shortens `keys` by it; false:
 * there is none. */
static bool take_key(const char **keys, BaseText *out)
{
    const char *end = strstr(*keys, "  ");
    size_t length = end ? (size_t)(end - *keys) : strlen(*keys);

    base_text_clear(out);
    base_text_append_n(out, *keys, length);
    *keys += length;
    *keys += strspn(*keys, " ");
    return length > 0;
}

/* A word stands between two keys if there are three parts. */
static bool has_word(const char *keys)
{
    const char *first = strstr(keys, "  ");
    return first && strstr(first + 2, "  ");
}

static void draw_cap(ViewUi *ui, ViewRect cap, const char *key)
{
    const ViewTheme *theme = ui->theme;
    ViewFace face = {VIEW_FONT_MONO, theme->size_mono, theme->text};

    view_draw_rect(ui->list, cap, theme->raised, 4);
    view_draw_frame(ui->list, cap, theme->control_edge, 4, 1);
    view_ui_text_centred(ui, cap, face, key);
}

/* Each key as a cap, in as many rows as they take; returns their height. */
static float put_caps(ViewUi *ui, ViewRect rect, const char *keys, bool paint)
{
    ViewFace face = {VIEW_FONT_MONO, ui->theme->size_mono, ui->theme->text};
    bool word = has_word(keys);
    BaseText key = {0};
    float x = 0, y = 0;

    for (int part = 0; take_key(&keys, &key); part++) {
        float width = view_ui_width(ui, face, base_text_str(&key)) + 12;
        width = fmaxf(width, CAP_HEIGHT + 3);
        if (word && part == 1)
            continue;
        if (x > 0 && x + width > rect.w) {
            x = 0;
            y += CAP_HEIGHT + 4;
        }
        if (paint)
            draw_cap(ui, view_rect(rect.x + x, rect.y + y, width, CAP_HEIGHT),
                     base_text_str(&key));
        x += width + CAP_GAP;
    }
    base_text_release(&key);
    return y + CAP_HEIGHT;
}

/* Room for what a key does, in a column of that width. */
static ViewRect what_rect(ViewRect row)
{
    float left = 6 + KEY_WIDTH + 10;
    return view_rect(row.x + left, row.y + 3, row.w - left - 10, row.h);
}

/* One key and what it does, in as many rows as that takes; returns its height.
 */
static float put_key(ViewUi *ui, ViewRect row, const KeyLine *line, bool paint)
{
    const ViewTheme *theme = ui->theme;
    ViewFace what = {VIEW_FONT_SANS, theme->size_text, theme->text};
    ViewRect keys = view_rect(row.x + 6, row.y + 3, KEY_WIDTH, row.h);
    float height = 6 + fmaxf(view_ui_paragraph(ui, what_rect(row), what,
                                               ROW - 6, _(line->what), false),
                             put_caps(ui, keys, _(line->keys), false));

    if (!paint)
        return height;
    row.h = height;
    view_draw_role(ui->list, VIEW_ROLE_BUTTON, (uint32_t)line->action);
    if (line->action != VIEW_ACTION_NONE &&
        view_ui_zone(ui, row, line->action, 0, NULL))
        view_draw_rect(ui->list, row, theme->highlight, 4);
    view_draw_role(ui->list, VIEW_ROLE_LABEL, (uint32_t)line->action);
    put_caps(ui, keys, _(line->keys), true);
    view_draw_role(ui->list, VIEW_ROLE_LABEL, (uint32_t)line->action);
    view_ui_paragraph(ui, what_rect(row), what, ROW - 6, _(line->what), true);
    return height;
}

/* A heading and the keys under it; returns their height. */
static float put_group(ViewUi *ui, ViewRect rect, size_t group, bool paint)
{
    ViewFace face = {VIEW_FONT_SANS_BOLD, ui->theme->size_small,
                     ui->theme->accent};
    ViewRect title = view_rect(rect.x + 6, rect.y + 8, rect.w - 12, NOTE_ROW);
    float y = 12 + view_ui_paragraph(ui, title, face, NOTE_ROW,
                                     _(groups[group].title), false);

    if (paint) {
        view_draw_role(ui->list, VIEW_ROLE_LABEL, 0);
        view_ui_paragraph(ui, title, face, NOTE_ROW, _(groups[group].title),
                          true);
    }
    for (size_t i = first_of_group(group); i < first_of_group(group + 1); i++) {
        KeyLine line = line_at(i);
        y += put_key(ui, view_rect(rect.x, rect.y + y, rect.w, ROW), &line,
                     paint);
    }
    return y + 8;
}

/* All groups, each whole in one of the columns; returns the height of the
 * longer one. */
static float put_keys(ViewUi *ui, ViewRect rect, bool paint)
{
    float width = (rect.w - GAP) / COLUMNS, heights[COLUMNS] = {0};
    ViewRect column = view_rect(rect.x, rect.y, width, 0);
    float all = 0;

    for (size_t i = 0; i < GROUPS; i++)
        all += put_group(ui, column, i, false);
    for (size_t i = 0; i < GROUPS; i++) {
        float height = put_group(ui, column, i, false);
        int at = heights[1] > 0 || heights[0] + height / 2 > all / 2;
        column.x = rect.x + (float)at * (width + GAP);
        column.y = rect.y + heights[at];
        if (paint)
            put_group(ui, column, i, true);
        heights[at] += height;
    }
    return fmaxf(heights[0], heights[1]);
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
