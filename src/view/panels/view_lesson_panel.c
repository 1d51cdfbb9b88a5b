#include "view_lesson_panel.h"

#include "base_words.h"
#include "trace_store.h"
#include "view_prose.h"

#include <stdio.h>
#include <string.h>

enum {
    PAD = 16,
    TOP = 14,
    FOOT = 50,
    CARD_PAD = 12,
    GAP = 12,
    BADGE = 20,
    BUTTON = 30
};

/* What is drawn from top to bottom; without painting it only grows. */
typedef struct Sheet {
    ViewUi *ui;
    const ViewScreen *screen;
    ViewRect rect; /* its y is where the next thing goes */
    bool paint;
} Sheet;

bool view_lesson_is_open(const ViewScreen *screen)
{
    const ViewLesson *lesson = screen->study.lesson;

    return lesson && lesson->asked &&
           (lesson->asked->fate == VIEW_FATE_OPEN ||
            lesson->asked->fate == VIEW_FATE_WRONG);
}

bool view_lesson_is_typed(const ViewScreen *screen)
{
    return view_lesson_is_open(screen) &&
           screen->study.lesson->asked->kind != VIEW_ASK_CHOICE;
}

/* ---- parts ---- */

static void put_passage(Sheet *sheet, const ViewPassage *passage)
{
    if (passage->count == 0)
        return;
    sheet->rect.y += view_prose(sheet->ui, sheet->rect, passage,
                                sheet->ui->theme->text, sheet->paint);
}

static void put_words(Sheet *sheet, ViewFont font, ViewColour colour,
                      const char *text)
{
    ViewFace face = {font, sheet->ui->theme->size_text, colour};

    sheet->rect.y += view_ui_paragraph(sheet->ui, sheet->rect, face,
                                       VIEW_PROSE_ROW, text, sheet->paint);
}

/* A card round what `fill` puts into it. */
static void put_card(Sheet *sheet, ViewColour edge, float width,
                     void (*fill)(Sheet *sheet))
{
    Sheet inner = *sheet;
    float top = sheet->rect.y;

    inner.rect.x += CARD_PAD;
    inner.rect.w -= 2 * CARD_PAD;
    inner.rect.y += CARD_PAD;
    if (sheet->paint) {
        Sheet trial = inner;
        trial.paint = false;
        fill(&trial);
        ViewRect box = view_rect(sheet->rect.x, top, sheet->rect.w,
                                 trial.rect.y + CARD_PAD - top);
        view_draw_rect(sheet->ui->list, box, sheet->ui->theme->raised,
                       sheet->ui->theme->corner);
        view_draw_frame(sheet->ui->list, box, edge, sheet->ui->theme->corner,
                        width);
    }
    fill(&inner);
    sheet->rect.y = inner.rect.y + CARD_PAD;
}

/* Buttons side by side, in a further row where there is no room. */
typedef struct ButtonRow {
    Sheet *sheet;
    float x;
} ButtonRow;

static void put_button(ButtonRow *row, const ViewButtonSpec *spec)
{
    Sheet *sheet = row->sheet;
    float width = view_ui_button_width(sheet->ui, spec);

    if (width > sheet->rect.w)
        width = sheet->rect.w;
    if (row->x > 0 && row->x + width > sheet->rect.w) {
        row->x = 0;
        sheet->rect.y += BUTTON + 6;
    }
    if (sheet->paint)
        view_ui_button(
            sheet->ui,
            view_rect(sheet->rect.x + row->x, sheet->rect.y, width, BUTTON),
            spec);
    row->x += width + 8;
}

static void end_buttons(ButtonRow *row)
{
    if (row->x > 0)
        row->sheet->rect.y += BUTTON;
}

/* ---- the question ---- */

static const ViewAsked *asked_of(const Sheet *sheet)
{
    return sheet->screen->study.lesson->asked;
}

/* A choice's number, or what became of it. */
static void draw_badge(Sheet *sheet, const ViewOption *option, size_t i,
                       bool chosen, bool open)
{
    ViewUi *ui = sheet->ui;
    const ViewTheme *theme = ui->theme;
    ViewRect badge = view_rect(sheet->rect.x + 4, sheet->rect.y, BADGE, BADGE);
    ViewPoint middle = {badge.x + BADGE / 2.0f, badge.y + BADGE / 2.0f};
    ViewFace face = {VIEW_FONT_SANS_BOLD, theme->size_small,
                     chosen ? theme->on_accent : theme->text};
    char number[24];

    if (!open && option->is_right) {
        ViewPoint check[] = {{middle.x - 4, middle.y},
                             {middle.x - 1, middle.y + 4},
                             {middle.x + 5, middle.y - 4}};
        view_draw_circle(ui->list, middle, BADGE / 2.0f, theme->done);
        view_draw_polyline(ui->list, check, 3, theme->on_mark, 2, 0, 0);
        return;
    }
    if (option->is_given) {
        view_draw_circle(ui->list, middle, BADGE / 2.0f, theme->failed);
        view_icon_draw(ui->list, VIEW_ICON_CROSS, middle, 9, theme->on_mark);
        return;
    }
    view_draw_rect(ui->list, badge, chosen ? theme->accent : theme->control, 5);
    view_draw_frame(ui->list, badge, chosen ? theme->accent : theme->text_dim,
                    5, 1);
    snprintf(number, sizeof number, "%zu", i + 1);
    view_ui_text_centred(ui, badge, face, number);
}

static void put_option(Sheet *sheet, size_t i)
{
    const ViewOption *option = &asked_of(sheet)->options[i];
    bool open = view_lesson_is_open(sheet->screen);
    bool chosen = open && sheet->screen->study.chosen == i + 1;
    ViewUi *ui = sheet->ui;
    ViewRect text = sheet->rect;
    ViewColour colour = ui->theme->text;

    text.x += BADGE + 14;
    text.w -= BADGE + 18;
    if (!open && !option->is_right && !option->is_given)
        colour = ui->theme->text_dim;
    float height = view_prose(ui, text, &option->text, colour, false);
    if (sheet->paint) {
        ViewRect row = view_rect(sheet->rect.x, sheet->rect.y - 4,
                                 sheet->rect.w, height + 8);
        view_draw_role(ui->list, VIEW_ROLE_BUTTON, VIEW_ACTION_LESSON_CHOOSE);
        bool hover = open && view_ui_zone(ui, row, VIEW_ACTION_LESSON_CHOOSE,
                                          (uint32_t)i + 1, NULL);
        if (hover || chosen)
            view_draw_rect(ui->list, row, ui->theme->control_hover, 6);
        if (chosen)
            view_draw_frame(ui->list, row, ui->theme->accent, 6, 1.5f);
        draw_badge(sheet, option, i, chosen, open);
        view_draw_role(ui->list, VIEW_ROLE_LABEL, (uint32_t)i + 1);
        view_prose(ui, text, &option->text, colour, true);
    }
    sheet->rect.y += height + 10;
}

/* True if the task's name stands in what was typed. */
static bool is_named(const char *typed, const char *name)
{
    size_t length = strlen(name);

    for (const char *at = strstr(typed, name); at; at = strstr(at + 1, name))
        if ((at == typed || at[-1] == ' ') &&
            (at[length] == ' ' || at[length] == '\0'))
            return true;
    return false;
}

/* The lanes that there are so far, to be clicked. */
static void put_lanes(Sheet *sheet)
{
    const ViewModel *model = &sheet->screen->model;
    ButtonRow row = {sheet, 0};

    for (uint32_t i = 0; i < model->lane_count; i++) {
        const ExplainTask *task =
            explain_task(&model->lives, model->lanes[i].task);
        if (task->of_loop)
            continue;
        const char *name =
            trace_store_text(sheet->screen->run.trace, task->name);
        bool named = is_named(sheet->screen->study.field.text, name);
        put_button(&row, &(ViewButtonSpec){
                             .label = name,
                             .action = VIEW_ACTION_LESSON_LANE,
                             .value = model->lanes[i].task,
                             .tip = named ? _("leave it out") : _("name it"),
                             .look = named ? VIEW_BUTTON_PRIMARY : 0u});
    }
    put_button(&row, &(ViewButtonSpec){.label = _("none"),
                                       .action = VIEW_ACTION_LESSON_LANE,
                                       .tip = _("no task at all")});
    end_buttons(&row);
    sheet->rect.y += 8;
}

static void put_field(Sheet *sheet)
{
    ViewRect rect =
        view_rect(sheet->rect.x, sheet->rect.y, sheet->rect.w, BUTTON);

    if (sheet->paint)
        view_ui_field(sheet->ui, rect, &sheet->screen->study.field,
                      _("your answer"), VIEW_ACTION_LESSON_FIELD, false);
    sheet->rect.y += BUTTON;
}

static bool is_ready(const ViewScreen *screen)
{
    return view_lesson_is_typed(screen) ? screen->study.field.text[0] != '\0'
                                        : screen->study.chosen > 0;
}

static void put_answering(Sheet *sheet)
{
    const ViewAsked *asked = asked_of(sheet);

    if (asked->kind == VIEW_ASK_LANES || asked->kind == VIEW_ASK_ORDER)
        put_lanes(sheet);
    if (asked->kind != VIEW_ASK_CHOICE)
        put_field(sheet);
}

/* What came of the last answer. */
static void put_fate(Sheet *sheet)
{
    const ViewAsked *asked = asked_of(sheet);
    const ViewTheme *theme = sheet->ui->theme;
    char text[512];

    if (asked->fate == VIEW_FATE_OPEN)
        return;
    sheet->rect.y += 6;
    if (asked->fate == VIEW_FATE_RIGHT)
        put_words(sheet, VIEW_FONT_SANS_BOLD, theme->done, _("Right."));
    else if (asked->fate == VIEW_FATE_WRONG)
        put_words(sheet, VIEW_FONT_SANS_BOLD, theme->failed,
                  _("Not so. Try once more."));
    else {
        snprintf(text, sizeof text, _("The answer: %s"), asked->right);
        put_words(sheet, VIEW_FONT_SANS_BOLD,
                  asked->fate == VIEW_FATE_REVEALED ? theme->failed
                                                    : theme->text,
                  text);
    }
    if (asked->kind != VIEW_ASK_CHOICE && asked->given[0] != '\0') {
        snprintf(text, sizeof text, _("You said: %s"), asked->given);
        put_words(sheet, VIEW_FONT_SANS, theme->text_dim, text);
    }
    if (asked->verdict.count > 0) {
        sheet->rect.y += 6;
        put_passage(sheet, &asked->verdict);
    }
}

static void fill_question(Sheet *sheet)
{
    const ViewAsked *asked = asked_of(sheet);

    put_passage(sheet, &asked->text);
    sheet->rect.y += GAP;
    for (size_t i = 0; i < asked->option_count; i++)
        put_option(sheet, i);
    put_fate(sheet);
    if (view_lesson_is_open(sheet->screen)) {
        put_answering(sheet);
        if (sheet->screen->study.urged) {
            sheet->rect.y += 8;
            put_words(sheet, VIEW_FONT_SANS_MEDIUM, sheet->ui->theme->accent,
                      _("What comes next would tell: answer, or skip."));
        }
    } else if (asked->after.count > 0) {
        sheet->rect.y += 8;
        put_passage(sheet, &asked->after);
    }
}

/* ---- what is to be tried ---- */

static void put_state(Sheet *sheet, const ViewTried *tried)
{
    const ViewTheme *theme = sheet->ui->theme;
    char text[160];

    if (tried->state == VIEW_TRYING_NOTHING)
        return;
    sheet->rect.y += 8;
    if (tried->state == VIEW_TRYING_RUNS)
        put_words(sheet, VIEW_FONT_SANS_MEDIUM, theme->text_dim,
                  _("Your program is being tried ..."));
    else if (tried->state == VIEW_TRYING_DONE)
        put_words(sheet, VIEW_FONT_SANS_BOLD, theme->done, _("Done!"));
    else if (tried->why[0] != '\0')
        put_words(sheet, VIEW_FONT_MONO, theme->failed, tried->why);
    else {
        snprintf(text, sizeof text,
                 tried->seed[0] != '\0' ? _("Not yet: not on seed %s.")
                                        : _("Not yet."),
                 tried->seed);
        put_words(sheet, VIEW_FONT_SANS_BOLD, theme->cancel, text);
    }
}

/* What a student may do here, in words. */
static void put_allowed(Sheet *sheet, const ViewTried *tried)
{
    char text[512] = "";
    size_t used = 0;
    const struct {
        bool may;
        const char *said;
    } ways[] = {
        {tried->may_edit, _("Change a copy of the program.")},
        {tried->may_turn, _("Turn one of its knobs.")},
        {tried->may_seed, _("Choose another seed.")},
        {tried->may_cancel, _("Cancel a task.")},
        {tried->may_raise, _("Raise an exception somewhere.")},
    };

    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        if (ways[i].may && used < sizeof text)
            used += (size_t)snprintf(text + used, sizeof text - used, "%s%s",
                                     used > 0 ? " " : "", ways[i].said);
    sheet->rect.y += 6;
    put_words(sheet, VIEW_FONT_SANS, sheet->ui->theme->text_dim, text);
}

static void fill_try(Sheet *sheet)
{
    const ViewTried *tried = sheet->screen->study.lesson->tried;
    ButtonRow row = {sheet, 0};

    put_passage(sheet, &tried->text);
    put_allowed(sheet, tried);
    for (size_t i = 0; i < tried->hint_count; i++) {
        sheet->rect.y += 8;
        put_words(sheet, VIEW_FONT_SANS_BOLD, sheet->ui->theme->accent,
                  _("Hint"));
        put_passage(sheet, &tried->hints[i]);
    }
    put_state(sheet, tried);
    if (tried->hints_left == 0)
        return;
    sheet->rect.y += GAP;
    put_button(&row, &(ViewButtonSpec){.label = tried->hint_count == 0
                                                    ? _("a hint")
                                                    : _("one more hint"),
                                       .key = "U",
                                       .action = VIEW_ACTION_LESSON_HINT});
    end_buttons(&row);
}

/* ---- the page ---- */

static void fill_own(Sheet *sheet)
{
    const ViewLesson *lesson = sheet->screen->study.lesson;
    ButtonRow row = {sheet, 0};

    put_words(sheet, VIEW_FONT_SANS, sheet->ui->theme->text,
              lesson->is_reached
                  ? _("This run is your own.")
                  : _("This run is your own, and does not come to where "
                      "this page stands."));
    sheet->rect.y += 8;
    put_button(&row, &(ViewButtonSpec){.label = _("back to the lesson's run"),
                                       .key = "P",
                                       .action = VIEW_ACTION_LESSON_RETURN});
    end_buttons(&row);
}

static void fill_parts(Sheet *sheet)
{
    put_words(sheet, VIEW_FONT_SANS, sheet->ui->theme->text,
              sheet->screen->study.lesson->parts);
}

/* Words whose forms the text has not, in a row of their own. */
static void put_terms(Sheet *sheet, const ViewLesson *lesson)
{
    for (size_t i = 0; i < lesson->word_count; i++) {
        const ViewWord *word = &lesson->words[i];
        ViewProsePiece piece = {.text = word->word,
                                .leads = VIEW_LEADS_TO_WORD,
                                .said = word->said};
        ViewParagraph paragraph = {.pieces = &piece, .count = 1};
        ViewPassage passage = {&paragraph, 1};
        if (word->is_in_text)
            continue;
        sheet->rect.y += 4;
        sheet->rect.y += view_prose(sheet->ui, sheet->rect, &passage,
                                    sheet->ui->theme->text_dim, sheet->paint);
    }
}

static void put_head(Sheet *sheet, const ViewLesson *lesson)
{
    const ViewTheme *theme = sheet->ui->theme;
    ViewFace title = {VIEW_FONT_SANS_BOLD, theme->size_title, theme->text};
    ViewRect row = sheet->rect;
    char text[96];

    row.h = 16;
    snprintf(text, sizeof text, _("PAGE %zu OF %zu"), lesson->page + 1,
             lesson->page_count);
    if (sheet->paint)
        view_ui_heading(sheet->ui, row, text, theme->accent);
    sheet->rect.y += 20;
    sheet->rect.y += view_ui_paragraph(sheet->ui, sheet->rect, title, 24,
                                       lesson->title, sheet->paint);
    sheet->rect.y += 6;
}

static void put_page(Sheet *sheet)
{
    const ViewScreen *screen = sheet->screen;
    const ViewLesson *lesson = screen->study.lesson;
    const ViewTheme *theme = sheet->ui->theme;
    bool urged = screen->study.urged && view_lesson_is_open(screen);

    sheet->rect.y += TOP;
    put_head(sheet, lesson);
    if (lesson->is_own) {
        put_card(sheet, theme->raised_edge, 1, fill_own);
        sheet->rect.y += GAP;
    }
    if (lesson->about.count > 0) {
        put_passage(sheet, &lesson->about);
        sheet->rect.y += 8;
    }
    put_passage(sheet, &lesson->text);
    put_terms(sheet, lesson);
    if (lesson->parts[0] != '\0') {
        sheet->rect.y += GAP;
        put_card(sheet, theme->raised_edge, 1, fill_parts);
    }
    if (lesson->asked) {
        sheet->rect.y += GAP;
        put_card(sheet, urged ? theme->accent : theme->raised_edge,
                 urged ? 2 : 1, fill_question);
    }
    if (lesson->tried) {
        sheet->rect.y += GAP;
        put_card(sheet, theme->raised_edge, 1, fill_try);
    }
    sheet->rect.y += TOP;
}

static Sheet begin_sheet(ViewUi *ui, const ViewScreen *screen, ViewRect rect,
                         bool paint)
{
    rect.x += PAD;
    rect.w -= 2 * PAD + 4;
    return (Sheet){ui, screen, rect, paint};
}

float view_lesson_height(ViewUi *ui, ViewScreen *screen, float width)
{
    if (!screen->study.lesson)
        return 0;
    Sheet sheet = begin_sheet(ui, screen, view_rect(0, 0, width, 0), false);
    put_page(&sheet);
    return sheet.rect.y + FOOT;
}

/* Puts a button at the right end of the row, or at its left. */
static void put_at(ViewUi *ui, ViewRect *row, bool right,
                   const ViewButtonSpec *spec)
{
    float width = view_ui_button_width(ui, spec);
    ViewRect rect = right ? view_rect_cut_right(row, width)
                          : view_rect_cut_left(row, width);

    view_ui_button(ui, rect, spec);
    if (right)
        view_rect_cut_right(row, 8);
    else
        view_rect_cut_left(row, 8);
}

/* While a question is open there is nothing to turn over to. */
static void draw_answering(ViewUi *ui, const ViewScreen *screen, ViewRect *row)
{
    put_at(ui, row, true,
           &(ViewButtonSpec){.label = _("Answer"),
                             .key = "Enter",
                             .action = VIEW_ACTION_LESSON_ANSWER,
                             .look = is_ready(screen) ? VIEW_BUTTON_PRIMARY
                                                      : VIEW_BUTTON_DISABLED});
    put_at(ui, row, true,
           &(ViewButtonSpec){.label = _("Skip"),
                             .action = VIEW_ACTION_LESSON_SKIP});
}

static void draw_end(ViewUi *ui, const ViewLesson *lesson, ViewRect row)
{
    ViewFace face = {VIEW_FONT_SANS_MEDIUM, ui->theme->size_small,
                     ui->theme->text_dim};
    char text[96];

    snprintf(text, sizeof text, _("right at once: %zu of %zu"),
             lesson->right_count, lesson->asked_count);
    view_draw_role(ui->list, VIEW_ROLE_LABEL, 0);
    view_ui_text_right(ui, row, face, text);
}

static void draw_foot(ViewUi *ui, const ViewScreen *screen, ViewRect rect)
{
    const ViewLesson *lesson = screen->study.lesson;
    ViewButtonSpec back = {.label = _("back"),
                           .key = "Alt+\xE2\x86\x90",
                           .action = VIEW_ACTION_LESSON_BACK,
                           .look =
                               lesson->has_back ? 0u : VIEW_BUTTON_DISABLED};
    ViewButtonSpec next = {.label = _("next page"),
                           .key = "Alt+\xE2\x86\x92",
                           .action = VIEW_ACTION_LESSON_NEXT,
                           .look = VIEW_BUTTON_PRIMARY};
    ViewRect row = view_rect(rect.x + PAD, rect.y + (rect.h - BUTTON) / 2,
                             rect.w - 2 * PAD, BUTTON);

    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(ui->list, view_rect(rect.x, rect.y, rect.w, 1),
                   ui->theme->separator, 0);
    put_at(ui, &row, false, &back);
    if (view_lesson_is_open(screen))
        draw_answering(ui, screen, &row);
    else if (lesson->has_next)
        put_at(ui, &row, true, &next);
    else
        draw_end(ui, lesson, row);
}

void view_lesson_draw(ViewUi *ui, ViewScreen *screen, ViewRect rect)
{
    ViewStudy *study = &screen->study;
    ViewRect foot = view_rect_cut_bottom(&rect, FOOT);
    float height = view_lesson_height(ui, screen, rect.w) - FOOT;

    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    if (study->reveal)
        study->scroll.offset = height;
    study->reveal = false;
    float y = view_ui_scroll_begin(ui, rect, &study->scroll, height);
    Sheet sheet =
        begin_sheet(ui, screen, view_rect(rect.x, y, rect.w, 0), true);
    view_draw_role(ui->list, VIEW_ROLE_LABEL, 0);
    put_page(&sheet);
    view_ui_scroll_end(ui);
    draw_foot(ui, screen, foot);
}
