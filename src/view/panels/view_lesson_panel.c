#include "view_lesson_panel.h"

#include "base_words.h"
#include "view_lesson_card.h"
#include "view_prose.h"

#include <stdio.h>

enum { PAD = 16, TOP = 14, FOOT = 50, GAP = 12, WAY_BACK = 34, STACKED = 42 };

/* Words in the row below the text; no page of ours has half as many. */
enum { MOST_TERMS = 16 };

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

static void fill_own(ViewLessonSheet *sheet)
{
    const ViewLesson *lesson = sheet->screen->study.lesson;
    ViewLessonRow row = {sheet, 0};

    view_lesson_put_words(
        sheet, VIEW_FONT_SANS, sheet->ui->theme->text,
        lesson->is_reached
            ? _("This run is your own. The page tells of the lesson's run.")
            : _("This run is your own, and does not come to where this page "
                "stands. The page tells of the lesson's run."));
    sheet->rect.y += 8;
    view_lesson_put_button(
        &row, &(ViewButtonSpec){.label = _("back to the lesson's run"),
                                .key = "P",
                                .action = VIEW_ACTION_LESSON_RETURN});
    view_lesson_end_buttons(&row);
}

/* Everybody has a run of their own here. */
static void fill_student(ViewLessonSheet *sheet)
{
    const ViewLesson *lesson = sheet->screen->study.lesson;
    ViewLessonRow row = {sheet, 0};
    bool named = lesson->student[0] != '\0';
    char text[512];

    if (named)
        snprintf(text, sizeof text,
                 _("Everybody has a run of their own here: for %s it is the "
                   "one of seed %s."),
                 lesson->student, lesson->own_seed);
    else
        snprintf(text, sizeof text, "%s",
                 _("Everybody has a run of their own here, by their name."));
    view_lesson_put_words(sheet, VIEW_FONT_SANS, sheet->ui->theme->text, text);
    sheet->rect.y += 8;
    view_lesson_put_button(
        &row, &(ViewButtonSpec){.label = named ? _("I am somebody else")
                                               : _("say your name"),
                                .key = "Shift+W",
                                .action = VIEW_ACTION_STUDENT});
    view_lesson_end_buttons(&row);
}

static void fill_unreached(ViewLessonSheet *sheet)
{
    view_lesson_put_words(sheet, VIEW_FONT_SANS, sheet->ui->theme->text,
                          sheet->screen->study.lesson->lost);
}

static void fill_parts(ViewLessonSheet *sheet)
{
    view_lesson_put_words(sheet, VIEW_FONT_SANS, sheet->ui->theme->text,
                          sheet->screen->study.lesson->parts);
}

/* Words whose forms the text has not, in a row of their own: "Words: task,
 * group". */
static void put_terms(ViewLessonSheet *sheet, const ViewLesson *lesson)
{
    ViewProsePiece pieces[2 * MOST_TERMS];
    size_t count = 0;

    for (size_t i = 0; i < lesson->word_count; i++) {
        const ViewWord *word = &lesson->words[i];
        if (word->is_in_text || count == 2 * MOST_TERMS)
            continue;
        pieces[count] =
            (ViewProsePiece){.text = count == 0 ? _("Words: ") : ", "};
        pieces[count + 1] = (ViewProsePiece){.text = word->word,
                                             .leads = VIEW_LEADS_TO_WORD,
                                             .said = word->said};
        count += 2;
    }
    ViewParagraph paragraph = {.pieces = pieces, .count = count};
    ViewPassage passage = {&paragraph, 1};
    if (count == 0)
        return;
    sheet->rect.y += 4;
    sheet->rect.y += view_prose(sheet->ui, sheet->rect, &passage,
                                sheet->ui->theme->text_dim, sheet->paint);
}

static void put_head(ViewLessonSheet *sheet, const ViewLesson *lesson)
{
    const ViewTheme *theme = sheet->ui->theme;
    ViewFace title = {VIEW_FONT_SANS_BOLD, theme->size_title, theme->text};
    ViewFace head = {VIEW_FONT_SANS_BOLD, theme->size_tiny, theme->accent};
    char text[512];

    snprintf(text, sizeof text, _("PAGE %zu OF %zu \xC2\xB7 %s"),
             lesson->page + 1, lesson->page_count, lesson->lesson);
    sheet->rect.y +=
        view_ui_paragraph(sheet->ui, sheet->rect, head, 16, text, sheet->paint);
    sheet->rect.y += 4;
    sheet->rect.y += view_ui_paragraph(sheet->ui, sheet->rect, title, 24,
                                       lesson->title, sheet->paint);
    sheet->rect.y += 6;
}

static bool ends(const ViewScreen *screen)
{
    return !screen->study.lesson->has_next && !screen->study.lesson->waits;
}

static void put_end(ViewLessonSheet *sheet, const ViewLesson *lesson)
{
    char text[96];

    if (lesson->asked_count == 0)
        return;
    snprintf(text, sizeof text, _("right at once: %zu of %zu"),
             lesson->right_count, lesson->asked_count);
    view_lesson_put_words(sheet, VIEW_FONT_SANS_MEDIUM,
                          sheet->ui->theme->text_dim, text);
}

static void put_page(ViewLessonSheet *sheet)
{
    const ViewScreen *screen = sheet->screen;
    const ViewLesson *lesson = screen->study.lesson;
    const ViewTheme *theme = sheet->ui->theme;
    bool urged = screen->study.urged && view_lesson_is_open(screen);

    sheet->rect.y += TOP;
    put_head(sheet, lesson);
    if (lesson->is_own) {
        view_lesson_put_card(sheet, theme->raised_edge, 1, fill_own);
        sheet->rect.y += GAP;
    } else if (!lesson->is_reached) {
        view_lesson_put_card(sheet, theme->raised_edge, 1, fill_unreached);
        sheet->rect.y += GAP;
    }
    if (lesson->own_seed && lesson->page == 0) {
        view_lesson_put_card(sheet, theme->raised_edge, 1, fill_student);
        sheet->rect.y += GAP;
    }
    if (lesson->about.count > 0) {
        view_lesson_put_passage(sheet, &lesson->about);
        sheet->rect.y += 8;
    }
    view_lesson_put_passage(sheet, &lesson->text);
    put_terms(sheet, lesson);
    if (lesson->parts[0] != '\0') {
        sheet->rect.y += GAP;
        view_lesson_put_card(sheet, theme->raised_edge, 1, fill_parts);
    }
    if (lesson->asked) {
        sheet->rect.y += GAP;
        view_lesson_put_card(sheet, urged ? theme->accent : theme->raised_edge,
                             urged ? 2 : 1, view_lesson_fill_question);
    }
    if (lesson->tried) {
        sheet->rect.y += GAP;
        view_lesson_put_card(sheet, theme->raised_edge, 1,
                             view_lesson_fill_try);
    }
    if (ends(screen)) {
        sheet->rect.y += GAP;
        put_end(sheet, lesson);
    }
    sheet->rect.y += TOP;
}

static ViewLessonSheet begin_sheet(ViewUi *ui, const ViewScreen *screen,
                                   ViewRect rect, bool paint)
{
    rect.x += PAD;
    rect.w -= 2 * PAD + 4;
    return (ViewLessonSheet){ui, screen, rect, paint, 0};
}

/* The page as it would be drawn from 0 on. */
static ViewLessonSheet measure(ViewUi *ui, ViewScreen *screen, float width)
{
    ViewLessonSheet sheet =
        begin_sheet(ui, screen, view_rect(0, 0, width, 0), false);
    put_page(&sheet);
    return sheet;
}

float view_lesson_height(ViewUi *ui, ViewScreen *screen, float width)
{
    if (!screen->study.lesson)
        return 0;
    return measure(ui, screen, width).rect.y + FOOT;
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

/* The buttons at the foot, from the left: back, and from the right: next, which
 * at the end is the next lesson, or while a question is open, since there is
 * nothing to turn over to, answer and skip. Where it is narrow keys stand
 * below, and then back is an arrow. */
static size_t foot_buttons(const ViewScreen *screen, ViewButtonSpec specs[3])
{
    const ViewLesson *lesson = screen->study.lesson;
    size_t count = 1;

    specs[0] =
        (ViewButtonSpec){.label = _("back"),
                         .key = "Alt+\xE2\x86\x90",
                         .action = VIEW_ACTION_LESSON_BACK,
                         .look = lesson->has_back ? 0u : VIEW_BUTTON_DISABLED};
    if (view_lesson_is_open(screen)) {
        specs[count++] = (ViewButtonSpec){.label = _("Answer"),
                                          .key = "Enter",
                                          .action = VIEW_ACTION_LESSON_ANSWER,
                                          .tip = _("give the answer  (Enter)"),
                                          .look = view_lesson_is_ready(screen)
                                                      ? VIEW_BUTTON_PRIMARY
                                                      : VIEW_BUTTON_DISABLED};
        specs[count++] = (ViewButtonSpec){.label = _("Skip"),
                                          .key = "Shift+Enter",
                                          .tip = _("skip the question  "
                                                   "(Shift+Enter)"),
                                          .action = VIEW_ACTION_LESSON_SKIP};
    } else if (lesson->waits) {
        specs[count++] =
            (ViewButtonSpec){.label = _("back to the lesson's run"),
                             .key = "P",
                             .action = VIEW_ACTION_LESSON_RETURN,
                             .look = VIEW_BUTTON_PRIMARY};
    } else if (lesson->has_next) {
        specs[count++] = (ViewButtonSpec){.label = _("next page"),
                                          .key = "Alt+\xE2\x86\x92",
                                          .action = VIEW_ACTION_LESSON_NEXT,
                                          .look = VIEW_BUTTON_PRIMARY};
    } else {
        if (lesson->following)
            specs[count++] = (ViewButtonSpec){.label = _("next lesson"),
                                              .key = "Alt+\xE2\x86\x92",
                                              .action = VIEW_ACTION_LESSON_NEXT,
                                              .look = VIEW_BUTTON_PRIMARY};
        if (!screen->open.projector) /* nobody does before a class */
            specs[count++] = (ViewButtonSpec){
                .label = _("hand in"),
                .key = "Shift+H",
                .action = VIEW_ACTION_HAND_IN,
                .tip = _("one file for your teacher  (Shift+H)"),
                .look = lesson->following ? 0u : VIEW_BUTTON_PRIMARY};
    }
    return count;
}

static float width_of(ViewUi *ui, const ViewButtonSpec *specs, size_t count)
{
    float width = -8;
    for (size_t i = 0; i < count; i++)
        width += view_ui_button_width(ui, &specs[i]) + 8;
    return width;
}

/* Their keys below what they do, where a row has no room for both. */
static void stack_keys(ViewButtonSpec *specs, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        specs[i].second = specs[i].key;
        specs[i].key = NULL;
    }
}

static void draw_foot(ViewUi *ui, const ViewScreen *screen, ViewRect rect)
{
    ViewButtonSpec specs[3];
    size_t count = foot_buttons(screen, specs);
    float width = rect.w - 2 * PAD;
    float height = VIEW_LESSON_BUTTON;

    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(ui->list, view_rect(rect.x, rect.y, rect.w, 1),
                   ui->theme->separator, 0);
    if (width_of(ui, specs, count) > width) {
        stack_keys(specs, count);
        height = STACKED;
    }
    if (width_of(ui, specs, count) > width) {
        specs[0].tip = specs[0].label;
        specs[0].label = "\xE2\x86\x90";
    }
    ViewRect row =
        view_rect(rect.x + PAD, rect.y + (rect.h - height) / 2, width, height);
    for (size_t i = 0; i < count; i++)
        put_at(ui, &row, i > 0, &specs[i]);
}

/* The run was led away from where the page stands. */
static bool is_away(const ViewScreen *screen)
{
    return !screen->study.lesson->is_own && screen->study.home != TRACE_NONE &&
           screen->at.playhead != screen->study.home;
}

static void draw_way_back(ViewUi *ui, ViewRect rect)
{
    ViewButtonSpec spec = {.label = _("back to where the page stands"),
                           .key = "P",
                           .action = VIEW_ACTION_LESSON_RETURN};
    ViewRect row =
        view_rect(rect.x + PAD, rect.y + WAY_BACK - 26, rect.w - 2 * PAD, 26);

    if (view_ui_button_width(ui, &spec) > row.w)
        spec.key = NULL;
    put_at(ui, &row, false, &spec);
}

void view_lesson_draw(ViewUi *ui, ViewScreen *screen, ViewRect rect)
{
    ViewStudy *study = &screen->study;
    ViewRect foot = view_rect_cut_bottom(&rect, FOOT);
    if (is_away(screen))
        draw_way_back(ui, view_rect_cut_bottom(&rect, WAY_BACK));
    ViewLessonSheet whole = measure(ui, screen, rect.w);
    float height = whole.rect.y;

    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    if (study->reveal) /* the end, but not past what it is about */
        study->scroll.offset = whole.from > 0 && whole.from < height - rect.h
                                   ? whole.from - GAP
                                   : height;
    study->reveal = false;
    float y = view_ui_scroll_begin(ui, rect, &study->scroll, height);
    ViewLessonSheet sheet =
        begin_sheet(ui, screen, view_rect(rect.x, y, rect.w, 0), true);
    view_draw_role(ui->list, VIEW_ROLE_LABEL, 0);
    put_page(&sheet);
    view_ui_scroll_end(ui);
    draw_foot(ui, screen, foot);
}
