#include "view_start.h"

#include "base_memory.h"
#include "base_words.h"
#include "view_entry.h"
#include "view_notice.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum {
    MARGIN = 28,
    MOST_WIDTH = 1120,
    TWO_COLUMNS_FROM = 820,
    GAP = 14,
    CARD = 90, /* without the rows about it */
    CARD_PAD = 16,
    ABOUT_ROW = 18,
    TITLE_ROW = 24,
    ABOUT_LEAST = 2, /* rows of what a lesson is about */
    ABOUT_MOST = 4,
    HEADING = 46,
    FILE_ROW = 34
};

/* Where everything is, in px from the top of the content. */
typedef struct Places {
    float x, width;
    uint32_t columns;
    float column;   /* width of one */
    int about_rows; /* of a card */
    float card;     /* height of one */
    float cards;    /* top of the first */
    float files;    /* top of the heading of the files; below it, rows */
    float height;
} Places;

/* The host's shelf. */

static char *copy(ViewStart *start, const char *text)
{
    return base_arena_strndup(&start->arena, text, strlen(text));
}

static void copy_lessons(ViewStart *start, const ViewShelf *shelf)
{
    size_t size = shelf->lesson_count * sizeof *shelf->lessons;
    ViewShelfLesson *lessons = base_arena_alloc(&start->arena, size + 1);
    for (size_t i = 0; i < shelf->lesson_count; i++) {
        lessons[i] = shelf->lessons[i];
        lessons[i].path = copy(start, shelf->lessons[i].path);
        lessons[i].title = copy(start, shelf->lessons[i].title);
        lessons[i].about = copy(start, shelf->lessons[i].about);
    }
    start->shelf.lessons = lessons;
    start->shelf.lesson_count = shelf->lesson_count;
}

static void copy_files(ViewStart *start, const ViewShelf *shelf)
{
    size_t size = shelf->file_count * sizeof *shelf->files;
    ViewShelfFile *files = base_arena_alloc(&start->arena, size + 1);
    for (size_t i = 0; i < shelf->file_count; i++)
        files[i] = (ViewShelfFile){copy(start, shelf->files[i].path),
                                   copy(start, shelf->files[i].name),
                                   copy(start, shelf->files[i].folder)};
    start->shelf.files = files;
    start->shelf.file_count = shelf->file_count;
}

/* The one after those, which opens the file chooser. */
static uint32_t last_entry(const ViewStart *start)
{
    return (uint32_t)(start->shelf.lesson_count + start->shelf.file_count);
}

/* All of it was seen, and nothing is left to answer or to try. */
static bool is_done(const ViewShelfLesson *lesson)
{
    return lesson->ended && lesson->unanswered == 0 && lesson->untried == 0;
}

/* The lesson that is begun and not seen to its end, else the one of which
 * something is left, else the first that is not begun. */
static uint32_t telling_entry(const ViewShelf *shelf)
{
    size_t count = shelf->lesson_count, fresh = count, left = count;
    for (size_t i = count; i > 0; i--) {
        const ViewShelfLesson *lesson = &shelf->lessons[i - 1];
        if (lesson->page > 0 && !lesson->ended)
            return (uint32_t)(i - 1);
        if (lesson->ended && !is_done(lesson) && left == count)
            left = i - 1;
        if (lesson->page == 0 && !lesson->ended)
            fresh = i - 1;
    }
    return (uint32_t)(left < count ? left : fresh < count ? fresh : 0);
}

void view_start_set(ViewStart *start, const ViewShelf *shelf)
{
    BaseArena old = start->arena;
    start->arena = (BaseArena){0};
    copy_lessons(start, shelf);
    copy_files(start, shelf);
    start->shelf.trouble = copy(start, shelf->trouble);
    base_arena_release(&old);
    if (!start->known || start->chosen > last_entry(start))
        start->chosen = telling_entry(&start->shelf);
    start->known = true;
}

void view_start_release(ViewStart *start)
{
    base_arena_release(&start->arena);
    *start = (ViewStart){0};
}

/* Opening. */

void view_start_toggle(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    if (screen->open.start && !screen->run.trace)
        return; /* there is nothing behind it */
    view_window_show_start(window, !screen->open.start);
    if (screen->open.start)
        view_window_request(window, VIEW_REQUEST_SHELF, NULL, 0);
}

void view_start_open(ViewWindow *window, uint32_t entry)
{
    const ViewShelf *shelf = &window->start.shelf;
    view_screen_set_message(&window->screen, "");
    window->start.chosen = entry;
    if (entry < shelf->lesson_count)
        view_window_request(window, VIEW_REQUEST_OPEN,
                            shelf->lessons[entry].path, 0);
    else if (entry < last_entry(&window->start))
        view_window_request(window, VIEW_REQUEST_OPEN,
                            shelf->files[entry - shelf->lesson_count].path, 0);
    else
        view_entry_open_chooser(window);
}

/* Where everything is. */

/* Rows that a text takes, of at most `most`. */
static int rows_of(ViewUi *ui, const char *text, float width, int most)
{
    ViewFace face = {VIEW_FONT_SANS, ui->theme->size_small,
                     ui->theme->text_dim};
    int rows = 0;
    while (*text != '\0' && rows < most) {
        text += view_ui_row(ui, face, text, strlen(text), width);
        text += strspn(text, " \n");
        rows++;
    }
    return rows;
}

/* As many as the longest text needs, within reason: all cards are alike. */
static int about_rows(ViewUi *ui, const ViewStart *start, float column)
{
    int rows = ABOUT_LEAST;
    for (size_t i = 0; i < start->shelf.lesson_count; i++) {
        int needed = rows_of(ui, start->shelf.lessons[i].about,
                             column - 2 * CARD_PAD, ABOUT_MOST);
        rows = needed > rows ? needed : rows;
    }
    return rows;
}

static Places places_of(ViewUi *ui, const ViewStart *start, ViewRect rect)
{
    Places places = {.width = rect.w - 2 * MARGIN};
    if (places.width > MOST_WIDTH)
        places.width = MOST_WIDTH;
    places.x = rect.x + floorf((rect.w - places.width) / 2);
    places.columns = places.width >= TWO_COLUMNS_FROM ? 2 : 1;
    places.column = floorf((places.width - (float)(places.columns - 1) * GAP) /
                           (float)places.columns);
    places.about_rows = about_rows(ui, start, places.column);
    places.card = CARD + (float)places.about_rows * ABOUT_ROW;
    places.cards = HEADING + 6;
    size_t rows =
        (start->shelf.lesson_count + places.columns - 1) / places.columns;
    places.files = places.cards + (float)rows * (places.card + GAP);
    places.height = places.files + HEADING +
                    (float)(start->shelf.file_count + 1) * FILE_ROW + MARGIN;
    return places;
}

static ViewRect place_of(const ViewStart *start, const Places *places,
                         uint32_t entry)
{
    size_t lessons = start->shelf.lesson_count;
    if (entry < lessons) {
        float column = (float)(entry % places->columns);
        float row = (float)(entry / places->columns);
        return view_rect(places->x + column * (places->column + GAP),
                         places->cards + row * (places->card + GAP),
                         places->column, places->card);
    }
    return view_rect(places->x,
                     places->files + HEADING +
                         (float)(entry - lessons) * FILE_ROW,
                     places->width, FILE_ROW);
}

/* A lesson's card. */

/* A tick for each question, filled for each that was answered: turning pages is
 * no progress. Without questions it is of pages, which were seen or not. */
static void draw_ticks(ViewUi *ui, const ViewShelfLesson *lesson, ViewRect rect)
{
    const ViewTheme *theme = ui->theme;
    bool asks = lesson->question_count > 0;
    uint32_t count = asks ? lesson->question_count : lesson->page_count;
    uint32_t filled = asks            ? count - lesson->unanswered
                      : lesson->ended ? count
                                      : lesson->page;
    float step = rect.w / (float)(count > 0 ? count : 1);
    for (uint32_t i = 0; i < count; i++) {
        bool seen = i < filled;
        ViewRect tick =
            view_rect(rect.x + (float)i * step, rect.y, step - 3, rect.h);
        view_draw_rect(ui->list, tick,
                       !seen             ? theme->control_edge
                       : is_done(lesson) ? theme->done
                                         : theme->accent,
                       2);
    }
}

static void say_progress(const ViewShelfLesson *lesson, char *out, size_t room)
{
    uint32_t count = lesson->question_count;
    uint32_t answered = count - lesson->unanswered;
    if (is_done(lesson))
        snprintf(out, room, _("done, %u of %u right at once"), lesson->right,
                 count);
    else if (lesson->ended && lesson->untried > 0)
        snprintf(out, room,
                 _n("read; %u of %u answered, the try is open",
                    "read; %u of %u answered, tries are open", lesson->untried),
                 answered, count);
    else if (lesson->ended)
        snprintf(out, room, _("read; %u of %u answered"), answered, count);
    else if (lesson->page > 0)
        snprintf(out, room, _("page %u of %u"), lesson->page,
                 lesson->page_count);
    else
        snprintf(out, room, _n("%u page", "%u pages", lesson->page_count),
                 lesson->page_count);
}

/* The last row ends in an ellipsis if there is more. */
static void draw_about(ViewUi *ui, ViewRect rect, ViewFace face,
                       const char *text)
{
    while (rect.h >= 2 * ABOUT_ROW && *text != '\0') {
        char line[512];
        size_t length = view_ui_row(ui, face, text, strlen(text), rect.w);
        snprintf(line, sizeof line, "%.*s", (int)length, text);
        view_ui_text(ui, view_rect(rect.x, rect.y, rect.w + 1, ABOUT_ROW), face,
                     line);
        view_rect_cut_top(&rect, ABOUT_ROW);
        text += length;
        text += strspn(text, " \n");
    }
    view_ui_text(ui, view_rect(rect.x, rect.y, rect.w, ABOUT_ROW), face, text);
}

/* A long title has a second row, which what it is about makes room for. */
static void draw_title(ViewUi *ui, ViewRect *inner,
                       const ViewShelfLesson *lesson)
{
    ViewFace face = {VIEW_FONT_SANS_BOLD, ui->theme->size_heading,
                     ui->theme->text};
    char heading[256];
    snprintf(heading, sizeof heading, "%u. %s", lesson->number, lesson->title);
    const char *text = lesson->number > 0 ? heading : lesson->title;
    if (view_ui_width(ui, face, text) > inner->w) {
        size_t length = view_ui_row(ui, face, text, strlen(text), inner->w);
        char row[256];
        snprintf(row, sizeof row, "%.*s", (int)length, text);
        view_ui_text(ui, view_rect_cut_top(inner, TITLE_ROW), face, row);
        text += length + strspn(text + length, " ");
    }
    view_ui_text(ui, view_rect_cut_top(inner, TITLE_ROW), face, text);
}

/* What opens on Enter has a button that says so. */
static void draw_invitation(ViewUi *ui, const ViewShelfLesson *lesson,
                            uint32_t entry, ViewRect row)
{
    ViewButtonSpec spec = {.label = is_done(lesson)    ? _("look again")
                                    : lesson->page > 0 ? _("resume")
                                                       : _("begin"),
                           .key = "Enter",
                           .action = VIEW_ACTION_OPEN_START,
                           .value = entry,
                           .look = VIEW_BUTTON_PRIMARY};
    float width = view_ui_button_width(ui, &spec);
    view_ui_button(ui, view_rect_cut_right(&row, width), &spec);
}

static void draw_card_face(ViewUi *ui, ViewRect rect, bool chosen, bool hover)
{
    const ViewTheme *theme = ui->theme;
    view_draw_rect(ui->list, rect, hover ? theme->highlight : theme->raised,
                   theme->corner);
    view_draw_frame(ui->list, rect, chosen ? theme->accent : theme->raised_edge,
                    theme->corner, chosen ? 2 : 1);
}

static void draw_lesson(ViewUi *ui, const ViewStart *start, uint32_t entry,
                        ViewRect rect)
{
    const ViewTheme *theme = ui->theme;
    const ViewShelfLesson *lesson = &start->shelf.lessons[entry];
    bool chosen = entry == start->chosen;
    char progress[120];
    view_draw_role(ui->list, VIEW_ROLE_BUTTON, VIEW_ACTION_OPEN_START);
    bool hover =
        view_ui_zone(ui, rect, VIEW_ACTION_OPEN_START, entry, lesson->about);
    draw_card_face(ui, rect, chosen, hover);
    view_draw_role(ui->list, VIEW_ROLE_LABEL, 0);
    ViewRect inner = view_rect(rect.x + CARD_PAD, rect.y + 10,
                               rect.w - 2 * CARD_PAD, rect.h - 20);
    ViewFace about = {VIEW_FONT_SANS, theme->size_small, theme->text_dim};
    draw_title(ui, &inner, lesson);
    ViewRect foot = view_rect_cut_bottom(&inner, 30);
    view_rect_cut_bottom(&inner, 12);
    draw_about(ui, inner, about, lesson->about);
    if (chosen)
        draw_invitation(ui, lesson, entry, foot);
    view_draw_role(ui->list, VIEW_ROLE_LABEL, 0);
    say_progress(lesson, progress, sizeof progress);
    draw_ticks(ui, lesson, view_rect(foot.x, foot.y + 3, rect.w * 0.42f, 5));
    view_ui_text(ui, view_rect(foot.x, foot.y + 12, rect.w * 0.6f, 18), about,
                 progress);
}

/* A file's row. */

static void draw_file(ViewUi *ui, const ViewStart *start, uint32_t entry,
                      ViewRect rect)
{
    const ViewTheme *theme = ui->theme;
    const ViewShelfFile *file =
        &start->shelf.files[entry - start->shelf.lesson_count];
    bool chosen = entry == start->chosen;
    view_draw_role(ui->list, VIEW_ROLE_BUTTON, VIEW_ACTION_OPEN_START);
    bool hover =
        view_ui_zone(ui, rect, VIEW_ACTION_OPEN_START, entry, file->path);
    if (hover || chosen)
        view_draw_rect(ui->list, rect, theme->highlight, 6);
    if (chosen)
        view_draw_frame(ui->list, rect, theme->accent, 6, 2);
    view_draw_role(ui->list, VIEW_ROLE_LABEL, 0);
    view_icon_draw(ui->list, VIEW_ICON_FILE,
                   (ViewPoint){rect.x + 20, rect.y + rect.h / 2}, 13,
                   theme->text_dim);
    ViewFace name = {VIEW_FONT_SANS_MEDIUM, theme->size_text, theme->text};
    ViewFace dim = {VIEW_FONT_SANS, theme->size_small, theme->text_dim};
    ViewRect inner = view_rect(rect.x + 38, rect.y, rect.w - 52, rect.h);
    ViewRect left = inner;
    left.w = inner.w / 2;
    view_rect_cut_left(&inner, view_ui_text(ui, left, name, file->name) + 14);
    view_ui_text(ui, inner, dim, file->folder);
}

static void draw_opener(ViewUi *ui, const ViewStart *start, ViewRect rect)
{
    uint32_t entry = last_entry(start);
    bool chosen = entry == start->chosen;
    ViewButtonSpec spec = {.label = _("open another program"),
                           .key = "Ctrl+O",
                           .action = VIEW_ACTION_OPEN_START,
                           .value = entry,
                           .tip = _("open another program"),
                           .look = chosen ? VIEW_BUTTON_PRIMARY : 0u};
    float width = view_ui_button_width(ui, &spec);
    view_ui_button(ui, view_rect(rect.x, rect.y + 8, width, 30), &spec);
}

/* The page. */

static void draw_heading(ViewUi *ui, ViewRect rect, const char *text,
                         const char *hint)
{
    const ViewTheme *theme = ui->theme;
    ViewFace face = {VIEW_FONT_SANS_BOLD, theme->size_title, theme->text};
    ViewFace dim = {VIEW_FONT_SANS, theme->size_small, theme->text_dim};
    view_draw_role(ui->list, VIEW_ROLE_LABEL, 0);
    view_rect_cut_left(&rect, view_ui_text(ui, rect, face, text) + 18);
    view_ui_text_right(ui, rect, dim, hint);
}

/* Without lessons their place says why. */
static void draw_trouble(ViewUi *ui, const ViewStart *start,
                         const Places *places, float y)
{
    ViewFace dim = {VIEW_FONT_SANS, ui->theme->size_text, ui->theme->text_dim};
    if (start->known && start->shelf.lesson_count == 0)
        view_ui_text(
            ui, view_rect(places->x, y + HEADING - 8, places->width, FILE_ROW),
            dim, start->shelf.trouble);
}

static void draw_entries(ViewUi *ui, const ViewStart *start,
                         const Places *places, float y)
{
    ViewRect seen = ui->clip[ui->clip_depth];
    for (uint32_t i = 0; i <= last_entry(start); i++) {
        ViewRect rect = place_of(start, places, i);
        rect.y += y;
        if (rect.y > seen.y + seen.h || rect.y + rect.h < seen.y)
            continue;
        if (i < start->shelf.lesson_count)
            draw_lesson(ui, start, i, rect);
        else if (i < last_entry(start))
            draw_file(ui, start, i, rect);
        else
            draw_opener(ui, start, rect);
    }
}

/* What the host has to tell stands above everything. */
static void draw_message(ViewWindow *window, ViewRect *rect)
{
    ViewScreen *screen = &window->screen;
    if (screen->message[0] == '\0')
        return;
    float height = view_notice_height(&window->ui, screen, rect->w);
    view_notice_draw_strip(&window->ui, screen,
                           view_rect_cut_top(rect, height));
}

static void reveal_chosen(ViewStart *start, const Places *places, float height)
{
    ViewRect rect = place_of(start, places, start->chosen);
    float top = rect.y - GAP;
    if (start->scroll.shown == start->chosen + 1)
        return;
    start->scroll.shown = start->chosen + 1;
    if (start->chosen < places->columns)
        top = 0; /* with the heading */
    view_scroll_reveal(&start->scroll, top, rect.y + rect.h + GAP, height);
}

void view_start_draw(ViewWindow *window, ViewRect rect)
{
    ViewStart *start = &window->start;
    ViewUi *ui = &window->ui;
    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(ui->list, rect, window->theme.canvas, 0);
    draw_message(window, &rect);
    Places places = places_of(ui, start, rect);
    reveal_chosen(start, &places, rect.h);
    float y = view_ui_scroll_begin(ui, rect, &start->scroll, places.height);
    start->columns = places.columns;
    draw_heading(ui, view_rect(places.x, y + 8, places.width, HEADING - 8),
                 _("Lessons"), _("arrows choose, Enter opens"));
    draw_trouble(ui, start, &places, y);
    draw_entries(ui, start, &places, y);
    draw_heading(
        ui,
        view_rect(places.x, y + places.files + 6, places.width, HEADING - 8),
        start->shelf.file_count > 0 ? _("Opened last") : _("Your own"), "");
    view_ui_scroll_end(ui);
}

/* Keys. */

/* The entry above or below, which in the grid is a row away. */
static uint32_t step_row(const ViewStart *start, int step)
{
    uint32_t lessons = (uint32_t)start->shelf.lesson_count;
    uint32_t columns = start->columns > 0 ? start->columns : 1;
    uint32_t at = start->chosen, last = last_entry(start);
    if (step < 0) {
        if (at >= lessons)
            return at > 0 ? at - 1 : 0;
        return at >= columns ? at - columns : at;
    }
    if (at >= lessons)
        return at < last ? at + 1 : last;
    return at + columns < lessons                    ? at + columns
           : at / columns == (lessons - 1) / columns ? lessons
                                                     : lessons - 1;
}

static bool key_target(const ViewStart *start, const ViewInput *input,
                       uint32_t *to)
{
    uint32_t at = start->chosen, last = last_entry(start);
    bool shift = (input->modifiers & VIEW_MOD_SHIFT) != 0;
    switch (input->key) {
    case VIEW_KEY_UP:
        *to = step_row(start, -1);
        return true;
    case VIEW_KEY_DOWN:
        *to = step_row(start, 1);
        return true;
    case VIEW_KEY_LEFT:
        *to = at > 0 ? at - 1 : 0;
        return true;
    case VIEW_KEY_RIGHT:
        *to = at < last ? at + 1 : last;
        return true;
    case VIEW_KEY_TAB:
        *to = (at + (shift ? last : 1)) % (last + 1);
        return true;
    case VIEW_KEY_HOME:
        *to = 0;
        return true;
    case VIEW_KEY_END:
        *to = last;
        return true;
    default:
        return false;
    }
}

bool view_start_key(ViewWindow *window, const ViewInput *input)
{
    ViewStart *start = &window->start;
    if (input->modifiers & (VIEW_MOD_CTRL | VIEW_MOD_ALT))
        return false;
    if (input->key == VIEW_KEY_ENTER || input->key == VIEW_KEY_SPACE) {
        if (!input->repeat)
            view_start_open(window, start->chosen);
        return true;
    }
    if (input->key == VIEW_KEY_ESCAPE) {
        if (window->screen.run.trace)
            view_window_show_start(window, false);
        return true;
    }
    return key_target(start, input, &start->chosen);
}

bool view_start_allows(ViewAction action)
{
    switch (action) {
    case VIEW_ACTION_START:
    case VIEW_ACTION_CHOOSE_FILE:
    case VIEW_ACTION_PALETTE:
    case VIEW_ACTION_LANGUAGE:
    case VIEW_ACTION_THEME:
    case VIEW_ACTION_LETTERS:
    case VIEW_ACTION_LARGER:
    case VIEW_ACTION_SMALLER:
    case VIEW_ACTION_NORMAL_SIZE:
    case VIEW_ACTION_FULL_SCREEN:
    case VIEW_ACTION_PROJECTOR:
    case VIEW_ACTION_KEYS:
    case VIEW_ACTION_CLOSE:
    case VIEW_ACTION_QUIT:
        return true;
    default:
        return false;
    }
}
