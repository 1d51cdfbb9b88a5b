#define _POSIX_C_SOURCE 200809L

#include "view_finder.h"

#include "base_memory.h"
#include "base_utf8.h"
#include "base_words.h"
#include "explain_event.h"
#include "explain_words.h"
#include "trace_store.h"
#include "view_changes_panel.h"
#include "view_knobs.h"
#include "view_notice.h"
#include "view_sheet.h"
#include "view_stops.h"

#include <stdlib.h>
#include <string.h>

enum {
    ROW = 26,
    MOST_FOUND = 200,
    MOST_EVENTS = 200000, /* that are looked at for one search */
    MOST_OTHERS = 10000   /* of those at which nobody would stop by itself */
};

/* Of the letters that the window's languages are written in. */
static uint32_t lower(uint32_t code)
{
    bool plain = (code >= 'A' && code <= 'Z') ||
                 (code >= 0xC0 && code <= 0xDE && code != 0xD7) ||
                 (code >= 0x410 && code <= 0x42F);

    if (plain)
        return code + 32;
    return code >= 0x400 && code <= 0x40F ? code + 80 : code;
}

/* The next character of a text, which moves behind it; 0 at its end. */
static uint32_t next(const char **text)
{
    uint32_t code = (unsigned char)**text;
    size_t bytes = base_utf8_next(*text, strnlen(*text, 4), &code);

    if (code != 0)
        *text += bytes == 0 ? 1 : bytes;
    return lower(code);
}

static bool begins(const char *text, const char *part)
{
    while (*part != '\0')
        if (next(&part) != next(&text))
            return false;
    return true;
}

/* Letters count as equal in both cases. */
static bool holds(const char *text, const char *part)
{
    for (; *text != '\0'; next(&text))
        if (begins(text, part))
            return true;
    return *part == '\0';
}

/* Each of the words that are typed is in the text, in its note, or in what both
 * are in the other language. */
static bool holds_words(const char *text, const char *note, const char *other,
                        const char *typed)
{
    bool all = true;

    while (all && *typed != '\0') {
        size_t length = strcspn(typed, " ");
        char *word = base_strndup(typed, length);
        all = holds(text, word) || holds(note, word) || holds(other, word);
        base_free(word);
        typed += length + (typed[length] == ' ');
    }
    return all;
}

static bool is_full(const ViewFinder *finder)
{
    return finder->count >= MOST_FOUND;
}

static void add(ViewFinder *finder, const char *text, const char *note,
                ViewAction action, uint32_t value)
{
    BASE_GROW(finder->found, finder->count, finder->capacity);
    ViewFound *found = &finder->found[finder->count++];
    *found = (ViewFound){.action = action,
                         .value = value,
                         .text = (uint32_t)finder->words.length};
    base_text_append(&finder->words, text);
    base_text_append_char(&finder->words, '\0');
    found->note = (uint32_t)finder->words.length;
    base_text_append(&finder->words, note);
    base_text_append_char(&finder->words, '\0');
}

/* What the entry is in the other language; "" if nobody has said it. */
static const char *next_other(ViewFinder *finder)
{
    const char *other = base_text_str(&finder->others) + finder->other;
    if (finder->other < finder->others.length)
        finder->other += strlen(other) + 1;
    else
        other = "";
    return other;
}

/* What people look for who do not know the words of the entry; both languages
 * are tried. */
static const struct {
    ViewAction action;
    const char *words;
} also_called[] = {
    {VIEW_ACTION_NEXT_STOP, N_("breakpoint debugger")},
    {VIEW_ACTION_STOP_KIND, N_("breakpoint")},
    {VIEW_ACTION_STOP_LINE, N_("breakpoint")},
    {VIEW_ACTION_SAVE_PICTURE, N_("screenshot image export png svg")},
    {VIEW_ACTION_SAVE_FILM, N_("animation video export svg")},
    {VIEW_ACTION_SAVE, N_("replay export")},
    {VIEW_ACTION_COPY_LINE, N_("share replay clipboard")},
    {VIEW_ACTION_COPY_COMMAND, N_("terminal clipboard")},
    {VIEW_ACTION_THEME, N_("colours mode")},
    {VIEW_ACTION_LARGER, N_("zoom text font size")},
    {VIEW_ACTION_SMALLER, N_("zoom text font size")},
    {VIEW_ACTION_PROJECTOR, N_("projector presentation contrast")},
    {VIEW_ACTION_MARK, N_("bookmark note")},
    {VIEW_ACTION_KEYS, N_("help shortcuts")},
    {VIEW_ACTION_TAKE_BACK, N_("undo")},
    {VIEW_ACTION_NEXT_SEED, N_("random")},
    {VIEW_ACTION_SEARCH, N_("search")},
    {VIEW_ACTION_SHARED, N_("race condition variable lost update")},
    {VIEW_ACTION_INTERRUPT, N_("KeyboardInterrupt")},
    {VIEW_ACTION_COMPARE, N_("difference")},
};

static const char *also_of(ViewAction action)
{
    for (size_t i = 0; i < sizeof also_called / sizeof *also_called; i++)
        if (also_called[i].action == action)
            return _(also_called[i].words);
    return "";
}

/* If it holds all that is typed. */
static void offer(ViewFinder *finder, const char *text, const char *note,
                  ViewAction action, uint32_t value)
{
    const char *typed = finder->field.text;
    if (finder->is_translated) {
        base_text_printf(&finder->others, "%s %s %s", text, note,
                         also_of(action));
        base_text_append_char(&finder->others, '\0');
        return;
    }
    const char *other = next_other(finder);
    BaseText all = {0};
    base_text_printf(&all, "%s %s", other, also_of(action));
    if (!is_full(finder) && holds_words(text, note, base_text_str(&all), typed))
        add(finder, text, note, action, value);
    base_text_release(&all);
}

/* Everything that can be done. */

static void find_panels(ViewFinder *finder)
{
    static const char *const names[VIEW_PANEL_COUNT] = {
        [VIEW_PANEL_TASK] = N_("show the task"),
        [VIEW_PANEL_LOOP] = N_("show the event loop"),
        [VIEW_PANEL_ERRORS] = N_("show the errors"),
        [VIEW_PANEL_TREE] = N_("show who awaits whom"),
        [VIEW_PANEL_CHANGES] = N_("show what you did to the run")};
    for (uint32_t i = 0; i < VIEW_PANEL_COUNT; i++)
        offer(finder, _(names[i]), "", VIEW_ACTION_PANEL, i);
}

static void find_states(ViewScreen *screen)
{
    for (uint32_t i = 0; i < TRACE_STATE_COUNT; i++) {
        BaseText text = {0};
        uint32_t lanes = screen->timeline.folds.in_state[i];
        base_text_printf(&text, _("only lanes in this state: %s, %u"),
                         explain_words_state(i), lanes);
        if (lanes > 0)
            offer(&screen->finder, base_text_str(&text), "", VIEW_ACTION_ONLY,
                  i);
        base_text_release(&text);
    }
    if (screen->at.only != 0)
        offer(&screen->finder, _("all lanes"), "", VIEW_ACTION_ALL_LANES, 0);
}

static void find_stops(ViewScreen *screen)
{
    for (uint32_t i = 0; i < VIEW_STOP_KINDS; i++) {
        BaseText text = {0};
        bool on = (screen->stops.kinds & 1u << i) != 0;
        base_text_printf(
            &text, on ? _("do not stop any more when %s") : _("stop when %s"),
            view_stop_name(i));
        offer(&screen->finder, base_text_str(&text), "", VIEW_ACTION_STOP_KIND,
              i);
        base_text_release(&text);
    }
}

/* A stop at the line whose number is typed. */
static void find_line_stop(ViewScreen *screen)
{
    const char *typed = screen->finder.field.text;
    unsigned long line =
        strtoul(typed + strcspn(typed, "0123456789"), NULL, 10);
    if (line == 0 || line > screen->script.line_count)
        return;
    BaseText text = {0};
    base_text_printf(&text,
                     view_stops_has_line(screen, (uint32_t)line)
                         ? _("do not stop any more at line %u")
                         : _("stop at line %u"),
                     (unsigned)line);
    offer(&screen->finder, base_text_str(&text), "", VIEW_ACTION_STOP_LINE,
          (uint32_t)line);
    base_text_release(&text);
}

/* What the pointer drags or clicks on beside the run. */
static void find_deeds(ViewScreen *screen)
{
    const ViewBeside *beside = &screen->beside;
    BaseText name = {0};
    for (uint32_t i = 0; view_knobs_name(screen, i, &name); i++) {
        BaseText text = {0};
        base_text_printf(&text, _("turn the knob %s"), base_text_str(&name));
        offer(&screen->finder, base_text_str(&text), "", VIEW_ACTION_KNOB_ASK,
              i);
        base_text_release(&text);
        base_text_clear(&name);
    }
    for (uint32_t i = 0; i < beside->left_count; i++) {
        BaseText text = {0}, deed = {0};
        view_changes_panel_tell(screen, &beside->left[i].deed, &deed);
        base_text_printf(&text, _("back to the fork that you left: %s"),
                         base_text_str(&deed));
        offer(&screen->finder, base_text_str(&text), "", VIEW_ACTION_FORK, i);
        base_text_release(&text);
        base_text_release(&deed);
    }
    base_text_release(&name);
}

static void find_commands(ViewScreen *screen)
{
    size_t count;
    const ViewActionInfo *infos = view_actions(&count);
    for (size_t i = 0; i < count; i++)
        offer(&screen->finder, _(infos[i].what), _(infos[i].keys),
              infos[i].action, 0);
    find_deeds(screen);
    find_panels(&screen->finder);
    find_states(screen);
    if (screen->run.computing)
        offer(&screen->finder, _("stop the run here"), "", VIEW_ACTION_STOP_RUN,
              0);
    if (screen->script.is_copy || screen->script.is_spoilt)
        offer(&screen->finder, _("bring the original back"), "",
              VIEW_ACTION_RESTORE, 0);
    offer(&screen->finder, _("a lesson's page from here, to the clipboard"), "",
          VIEW_ACTION_PAGE_FROM_HERE, 0);
    find_stops(screen);
    find_line_stop(screen);
    if (*view_notice_limit(screen) != '\0')
        offer(&screen->finder, _("raise the limit and run again"), "",
              VIEW_ACTION_RAISE_LIMIT, 0);
}

/* A command is found by its words in either language: who reads Russian may
 * know the English ones, from a lesson or a colleague, and the other way round.
 */
static void translate_commands(ViewScreen *screen)
{
    bool russian = strcmp(base_words_language(), "ru") == 0;
    ViewFinder *finder = &screen->finder;
    base_words_choose(russian ? "en" : "ru");
    finder->is_translated = true;
    find_commands(screen);
    finder->is_translated = false;
    base_words_choose(russian ? "ru" : "en");
}

/* Everything that can be found. */

static void find_tasks(ViewScreen *screen)
{
    const ExplainLives *lives = &screen->model.lives;
    for (uint32_t serial = 1;
         serial < lives->task_count && !is_full(&screen->finder); serial++) {
        TraceState state =
            explain_state_at(lives, serial, screen->at.playhead, NULL);
        if (view_model_lane(&screen->model, serial) == VIEW_NONE ||
            state == TRACE_STATE_COUNT)
            continue;
        BaseText name = {0};
        explain_words_task(lives, serial, &name);
        base_text_append_char(&name, ' ');
        explain_words_call(lives, serial, &name);
        offer(&screen->finder, base_text_str(&name), explain_words_state(state),
              VIEW_ACTION_SELECT_TASK, serial);
        base_text_release(&name);
    }
}

static void note_place(const ViewScreen *screen, TraceEventId id, BaseText *out)
{
    const TraceEvent *event = trace_store_get(screen->run.trace, id);
    base_text_clear(out);
    base_text_printf(out, _("turn %u"), event->turn);
}

/* Output in whole lines, then what a student would stop at. */
static void find_events(ViewScreen *screen)
{
    const ViewModel *model = &screen->model;
    BaseText text = {0}, note = {0};
    for (uint32_t i = 0; i < model->print_count && !is_full(&screen->finder);
         i++) {
        TraceEventId id = model->prints[i];
        const TraceEvent *event = trace_store_get(screen->run.trace, id);
        note_place(screen, id, &note);
        offer(&screen->finder, trace_store_text(screen->run.trace, event->text),
              base_text_str(&note), VIEW_ACTION_STORY, id);
    }
    for (TraceEventId id = 0; id < model->lives.event_count &&
                              id < MOST_EVENTS && !is_full(&screen->finder);
         id++) {
        if (!explain_is_notable(&model->lives, id))
            continue;
        base_text_clear(&text);
        explain_event_tell(&model->lives, id, &text);
        note_place(screen, id, &note);
        offer(&screen->finder, base_text_str(&text), base_text_str(&note),
              VIEW_ACTION_STORY, id);
    }
    base_text_release(&text);
    base_text_release(&note);
}

/* Items that are put, locks that are taken, draws, timers: what else happens,
 * below all the rest. */
static void find_others(ViewScreen *screen)
{
    const ViewModel *model = &screen->model;
    BaseText text = {0}, note = {0};
    uint32_t print = 0, told = 0;
    for (TraceEventId id = 0; id < model->lives.event_count &&
                              told < MOST_OTHERS && !is_full(&screen->finder);
         id++) {
        bool printed = print < model->print_count && model->prints[print] == id;
        print += printed;
        if (printed || explain_is_notable(&model->lives, id))
            continue;
        told++;
        base_text_clear(&text);
        explain_event_tell(&model->lives, id, &text);
        note_place(screen, id, &note);
        offer(&screen->finder, base_text_str(&text), base_text_str(&note),
              VIEW_ACTION_STORY, id);
    }
    base_text_release(&text);
    base_text_release(&note);
}

static void find_lines(ViewScreen *screen)
{
    const char *text = screen->script.text;
    size_t length = screen->script.length, begin = 0;
    for (uint32_t line = 1; begin < length && !is_full(&screen->finder);
         line++) {
        const char *newline = memchr(text + begin, '\n', length - begin);
        size_t end = newline ? (size_t)(newline - text) : length;
        size_t blank = strspn(text + begin, " \t");
        BaseText row = {0}, note = {0};
        if (begin + blank < end)
            base_text_append_n(&row, text + begin + blank, end - begin - blank);
        base_text_printf(&note, _("line %u"), line);
        if (row.length > 0)
            offer(&screen->finder, row.data, note.data, VIEW_ACTION_LINE, line);
        base_text_release(&row);
        base_text_release(&note);
        begin = end + 1;
    }
}

static void find_notes(ViewScreen *screen)
{
    for (uint32_t i = 0; i < screen->notes.count; i++) {
        const ViewNote *note = &screen->notes.notes[i];
        offer(&screen->finder, note->text, _("mark"), VIEW_ACTION_SEEK,
              note->event);
    }
}

void view_finder_update(ViewScreen *screen)
{
    ViewFinder *finder = &screen->finder;
    finder->count = 0;
    finder->chosen = 0;
    finder->scroll = (ViewScroll){0};
    base_text_clear(&finder->words);
    base_text_clear(&finder->others);
    finder->other = 0;
    if (screen->open.overlay == VIEW_OVERLAY_PALETTE) {
        if (finder->field.text[0] != '\0')
            translate_commands(screen);
        find_commands(screen);
    } else if (view_screen_count(screen) > 0) {
        find_notes(screen);
        find_tasks(screen);
        if (finder->field.text[0] != '\0') {
            find_events(screen);
            find_lines(screen);
            find_others(screen);
        }
    }
}

void view_finder_move(ViewScreen *screen, int step)
{
    ViewFinder *finder = &screen->finder;
    finder->chosen = view_list_step(finder->chosen, finder->count, step);
    finder->scroll.shown = 1; /* the next picture brings it into sight */
}

static void draw_found(ViewUi *ui, const ViewScreen *screen, ViewRect row,
                       uint32_t index)
{
    const ViewTheme *theme = ui->theme;
    const ViewFinder *finder = &screen->finder;
    const ViewFound *found = &finder->found[index];
    view_draw_role(ui->list, VIEW_ROLE_BUTTON, index);
    bool hover = view_ui_zone(ui, row, VIEW_ACTION_FOUND, index, NULL);
    if (hover || index == finder->chosen)
        view_draw_rect(ui->list, row, theme->highlight, 4);
    if (index == finder->chosen)
        view_draw_rect(ui->list, view_rect(row.x, row.y, 3, row.h),
                       theme->accent, 1);
    ViewFace face = {VIEW_FONT_SANS, theme->size_text, theme->text};
    ViewFace dim = {VIEW_FONT_SANS, theme->size_small, theme->text_dim};
    const char *note = finder->words.data + found->note;
    ViewRect inner = view_rect(row.x + 12, row.y, row.w - 24, row.h);
    float width = view_ui_width(ui, dim, note);
    if (width > inner.w / 2)
        width = inner.w / 2;
    view_ui_text(ui, view_rect_cut_right(&inner, width + 1), dim, note);
    inner.w -= 12;
    view_ui_text(ui, inner, face, finder->words.data + found->text);
}

static void draw_list(ViewUi *ui, ViewScreen *screen, ViewRect rect)
{
    ViewFinder *finder = &screen->finder;
    if (finder->scroll.shown) {
        float top = (float)finder->chosen * ROW;
        view_scroll_reveal(&finder->scroll, top, top + ROW, rect.h);
        finder->scroll.shown = 0;
    }
    float y = view_ui_scroll_begin(ui, rect, &finder->scroll,
                                   (float)finder->count * ROW);
    for (uint32_t i = 0; i < finder->count; i++) {
        float top = y + (float)i * ROW;
        if (top + ROW > rect.y && top < rect.y + rect.h)
            draw_found(ui, screen,
                       view_rect(rect.x + VIEW_SHEET_PAD - 12, top,
                                 rect.w - 2 * VIEW_SHEET_PAD + 24, ROW),
                       i);
    }
    view_ui_scroll_end(ui);
    ViewFace dim = {VIEW_FONT_SANS, ui->theme->size_text, ui->theme->text_dim};
    if (finder->count == 0)
        view_ui_text(ui,
                     view_rect(rect.x + VIEW_SHEET_PAD, rect.y,
                               rect.w - 2 * VIEW_SHEET_PAD, ROW),
                     dim, _("nothing found"));
}

void view_finder_draw(ViewUi *ui, ViewScreen *screen, ViewRect window)
{
    bool palette = screen->open.overlay == VIEW_OVERLAY_PALETTE;
    ViewRect rest = view_sheet_open(ui, window, 640, 540);
    view_sheet_title(ui, view_rect_cut_top(&rest, VIEW_SHEET_HEADER),
                     palette ? _("What to do") : _("Find in this run"));
    ViewRect row = view_rect_cut_top(&rest, 42);
    view_ui_field(ui,
                  view_rect(row.x + VIEW_SHEET_PAD - 8, row.y,
                            row.w - 2 * VIEW_SHEET_PAD + 16, 32),
                  &screen->finder.field, palette ? _("command") : _("find"),
                  VIEW_ACTION_EDIT_FIND, false);
    ViewRect foot = view_rect_cut_bottom(&rest, 34);
    ViewFace dim = {VIEW_FONT_SANS, ui->theme->size_small, ui->theme->text_dim};
    view_ui_text(ui,
                 view_rect(foot.x + VIEW_SHEET_PAD, foot.y,
                           foot.w - 2 * VIEW_SHEET_PAD, 26),
                 dim, _("Choose with up and down; Enter goes there."));
    draw_list(ui, screen, rest);
}
