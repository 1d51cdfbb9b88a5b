#include "view_topbar.h"

#include "base_words.h"
#include "view_lesson_panel.h"

#include <stdio.h>
#include <string.h>

enum { PAD = 14, GAP = 6, HEIGHT = 30, SEED_WIDTH = 138 };

/* A ring with three tasks on it. */
static void draw_logo(ViewUi *ui, ViewPoint centre)
{
    const ViewTheme *theme = ui->theme;
    ViewRect ring = view_rect(centre.x - 9, centre.y - 9, 18, 18);
    view_draw_frame(ui->list, ring, theme->accent, 9, 2.5f);
    view_draw_circle(ui->list, (ViewPoint){centre.x, centre.y - 8}, 3.5f,
                     theme->done);
    view_draw_circle(ui->list, (ViewPoint){centre.x - 7.5f, centre.y + 5}, 3.5f,
                     theme->cancel);
    view_draw_circle(ui->list, (ViewPoint){centre.x + 7.5f, centre.y + 5}, 3.5f,
                     theme->failed);
}

/* Puts a button at the right end of what is left of the bar. */
static void add_right(ViewUi *ui, ViewRect *bar, const ViewButtonSpec *spec)
{
    float width = view_ui_button_width(ui, spec);
    ViewRect rect = view_rect_cut_right(bar, width);
    view_ui_button(ui, rect, spec);
    view_rect_cut_right(bar, GAP);
}

/* The version's text, and what it takes. */
static float version_width(const ViewUi *ui, const ViewScreen *screen,
                           char *text, size_t size)
{
    snprintf(text, size, "Python %d.%d", screen->script.python / 100,
             screen->script.python % 100);
    ViewFace face = {VIEW_FONT_SANS, ui->theme->size_small, 0};
    return view_ui_width(ui, face, text) + 14;
}

static void add_version(ViewUi *ui, const ViewScreen *screen, ViewRect *bar)
{
    char text[32];
    float width = version_width(ui, screen, text, sizeof text);
    ViewFace face = {VIEW_FONT_SANS, ui->theme->size_small,
                     ui->theme->text_dim};
    view_draw_role(ui->list, VIEW_ROLE_LABEL, 0);
    view_ui_text_centred(ui, view_rect_cut_right(bar, width), face, text);
    view_rect_cut_right(bar, GAP);
}

/* "01-ten-tasks/main.py": a file's name and its folder's. */
static const char *file_in_folder(const char *path)
{
    const char *from = path, *slash = path;
    while ((slash = strchr(slash, '/'))) {
        slash++;
        if (strchr(slash, '/'))
            from = slash;
    }
    return from;
}

static float row_width(const ViewUi *ui, ViewButtonSpec **row, size_t count)
{
    float width = 0;
    for (size_t i = 0; i < count; i++)
        width += row[i] ? view_ui_button_width(ui, row[i]) + GAP : 0;
    return width;
}

static void drop_label(ViewButtonSpec *spec)
{
    spec->label = NULL;
    if (spec->action == VIEW_ACTION_NEXT_SEED)
        spec->icon = VIEW_ICON_NEXT;
}

/* What the program's name and the lesson's take, without being cut. */
static float names_width(const ViewUi *ui, const ViewScreen *screen)
{
    ViewFace brand = {VIEW_FONT_SANS_BOLD, ui->theme->size_heading, 0};
    ViewFace name = {VIEW_FONT_SANS, ui->theme->size_text, 0};
    float width = view_ui_width(ui, brand, "Taskarium") + 22 + 16;
    if (screen->study.lesson)
        width += view_ui_width(ui, name, screen->study.lesson->lesson);
    return width;
}

/* Long words leave the seed no room. First the version goes, which the lesson's
 * title needs, too, then words that have a key beside them, from the left,
 * whose tip says all of it. */
static void make_fit(const ViewUi *ui, const ViewScreen *screen,
                     ViewButtonSpec **row, size_t count, float room,
                     bool *has_version)
{
    char text[32];
    float version = version_width(ui, screen, text, sizeof text) + GAP;

    if (*has_version &&
        row_width(ui, row, count) + version + names_width(ui, screen) > room)
        *has_version = false;
    for (size_t i = count; i-- > 0 && row_width(ui, row, count) > room;)
        if (row[i] && row[i]->key && row[i]->action != VIEW_ACTION_DRAWER)
            drop_label(row[i]);
}

static bool is_russian(void)
{
    return strcmp(base_words_language(), "ru") == 0;
}

static void draw_controls(ViewUi *ui, ViewScreen *screen, ViewRect *bar)
{
    ViewButtonSpec keys = {
        .label = _("keys"), .key = "?", .action = VIEW_ACTION_KEYS};
    ViewButtonSpec theme = {
        .icon = VIEW_ICON_THEME, .key = "T", .action = VIEW_ACTION_THEME};
    ViewButtonSpec language = {.label = is_russian() ? "EN" : "RU",
                               .key = "L",
                               .action = VIEW_ACTION_LANGUAGE};
    ViewButtonSpec open = {
        .label = _("open"), .key = "Ctrl+O", .action = VIEW_ACTION_CHOOSE_FILE};
    ViewButtonSpec next = {
        .label = _("next seed"), .key = "N", .action = VIEW_ACTION_NEXT_SEED};
    bool asks = view_lesson_is_open(screen);
    ViewButtonSpec task = {.label = _("task"),
                           .key = asks ? NULL : "Enter", /* it answers */
                           .action = VIEW_ACTION_DRAWER,
                           .look =
                               screen->open.drawer ? VIEW_BUTTON_PRIMARY : 0u};
    bool has_task = screen->open.has_drawer && !screen->open.start;
    bool has_seed = screen->run.seed[0] != '\0' && !screen->open.start;
    ViewButtonSpec *row[] = {
        has_task ? &task : NULL, &keys, &theme, &language, &open,
        has_seed ? &next : NULL};
    float room = bar->w - (has_seed ? SEED_WIDTH + GAP : 0);
    bool has_version = !screen->open.start;
    make_fit(ui, screen, row, sizeof row / sizeof *row, room, &has_version);
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        if (row[i] == &open && has_version)
            add_version(ui, screen, bar);
        if (row[i])
            add_right(ui, bar, row[i]);
    }
    if (!has_seed)
        return;
    ViewRect seed = view_rect_cut_right(bar, SEED_WIDTH);
    view_rect_cut_right(bar, GAP);
    view_ui_field(ui, seed, &screen->seed.field, _("seed"),
                  VIEW_ACTION_EDIT_SEED, screen->seed.wrong);
}

void view_topbar_draw(ViewUi *ui, ViewScreen *screen, ViewRect rect)
{
    const ViewTheme *theme = ui->theme;
    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(ui->list, rect, theme->panel, 0);
    ViewRect line = view_rect(rect.x, rect.y + rect.h - 1, rect.w, 1);
    view_draw_rect(ui->list, line, theme->separator, 0);
    draw_logo(ui, (ViewPoint){rect.x + 26, rect.y + rect.h / 2});
    ViewRect bar = view_rect(rect.x + 46, rect.y + (rect.h - HEIGHT) / 2,
                             rect.w - 46 - PAD, HEIGHT);
    draw_controls(ui, screen, &bar);
    view_draw_role(ui->list, VIEW_ROLE_LABEL, 0);
    ViewFace brand = {VIEW_FONT_SANS_BOLD, theme->size_heading, theme->text};
    float width = view_ui_width(ui, brand, "Taskarium");
    if (width <= bar.w)
        view_ui_text(ui, bar, brand, "Taskarium");
    else
        width = 0; /* the ring says it */
    view_ui_zone(ui, view_rect(rect.x + 8, bar.y, 42 + width, bar.h),
                 VIEW_ACTION_START, 0, NULL);
    view_rect_cut_left(&bar, width + 22);
    bar.w -= 16;
    if (screen->open.start || bar.w < 2 * PAD)
        return;
    ViewFace name = {VIEW_FONT_SANS, theme->size_text, theme->text_dim};
    const char *shown = screen->script.path[0] != '\0'
                            ? file_in_folder(screen->script.path)
                            : screen->script.name;
    if (screen->study.lesson)
        shown = screen->study.lesson->lesson;
    if (screen->study.lesson && view_ui_width(ui, name, shown) > bar.w)
        return; /* the page says it, too */
    if (view_ui_width(ui, name, shown) > bar.w)
        shown = screen->script.name;
    bar.w = view_ui_text(ui, bar, name, shown);
    view_ui_zone_said(ui, bar, VIEW_ACTION_TELL, 0,
                      screen->study.lesson             ? shown
                      : screen->script.path[0] != '\0' ? screen->script.path
                                                       : shown);
}

void view_topbar_draw_title(ViewUi *ui, const ViewScreen *screen, ViewRect rect)
{
    const ViewTheme *theme = ui->theme;
    BaseText told = {0};
    ViewFace name = {VIEW_FONT_SANS_BOLD, theme->size_text, theme->text};
    ViewFace dim = {VIEW_FONT_SANS, theme->size_small, theme->text_dim};
    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(ui->list, rect, theme->panel, 0);
    view_draw_rect(ui->list, view_rect(rect.x, rect.y + rect.h - 1, rect.w, 1),
                   theme->separator, 0);
    view_rect_cut_left(&rect, 14);
    view_rect_cut_right(&rect, 14);
    base_text_printf(&told, "seed %s \xC2\xB7 Python %d.%d", screen->run.seed,
                     screen->script.python / 100, screen->script.python % 100);
    float width = view_ui_width(ui, dim, base_text_str(&told));
    view_ui_text_right(ui, rect, dim, base_text_str(&told));
    view_rect_cut_right(&rect, width + 16);
    view_ui_text(ui, rect, name, screen->script.name);
    base_text_release(&told);
}
