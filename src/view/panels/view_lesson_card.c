#include "view_lesson_card.h"

#include "base_words.h"
#include "trace_store.h"
#include "view_lesson_panel.h"
#include "view_named.h"
#include "view_prose.h"

#include <stdio.h>
#include <string.h>

enum { GAP = 12, BADGE = 20, STEP = 34 };

bool view_lesson_is_ready(const ViewScreen *screen)
{
    return view_lesson_is_typed(screen) ? screen->study.field.text[0] != '\0'
                                        : screen->study.chosen > 0;
}

/* ---- the question ---- */

static const ViewAsked *asked_of(const ViewLessonSheet *sheet)
{
    return sheet->screen->study.lesson->asked;
}

/* A choice's number, or what became of it. */
static void draw_badge(ViewLessonSheet *sheet, const ViewOption *option,
                       size_t i, bool chosen, bool open)
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

static void put_option(ViewLessonSheet *sheet, size_t i)
{
    const ViewOption *option = &asked_of(sheet)->options[i];
    bool open = view_lesson_is_open(sheet->screen);
    bool chosen = open && sheet->screen->study.chosen == i + 1;
    ViewUi *ui = sheet->ui;
    ViewRect text = sheet->rect;
    ViewColour colour = ui->theme->text;

    if (!open && option->is_right)
        sheet->from = sheet->rect.y;
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

/* The lanes that there are so far, to be clicked. */
static void put_lanes(ViewLessonSheet *sheet)
{
    const ViewModel *model = &sheet->screen->model;
    ViewLessonRow row = {sheet, 0};

    for (uint32_t i = 0; i < model->lane_count; i++) {
        const ExplainTask *task =
            explain_task(&model->lives, model->lanes[i].task);
        if (task->of_loop)
            continue;
        const char *name =
            trace_store_text(sheet->screen->run.trace, task->name);
        bool named =
            view_named_place(sheet->screen->study.field.text, name) != 0;
        view_lesson_put_button(
            &row,
            &(ViewButtonSpec){.label = name,
                              .action = VIEW_ACTION_LESSON_LANE,
                              .value = model->lanes[i].task,
                              .tip = named ? _("leave it out") : _("name it"),
                              .look = named ? VIEW_BUTTON_PRIMARY : 0u});
    }
    view_lesson_put_button(&row,
                           &(ViewButtonSpec){.label = _("none"),
                                             .action = VIEW_ACTION_LESSON_LANE,
                                             .tip = _("no task at all")});
    view_lesson_end_buttons(&row);
    sheet->rect.y += 8;
}

/* By the mouse alone a number is answered, too. */
static void put_step(ViewLessonSheet *sheet, ViewRect rect, bool more)
{
    view_ui_button(
        sheet->ui, rect,
        &(ViewButtonSpec){.label = more ? "+" : "\xE2\x88\x92",
                          .action = VIEW_ACTION_LESSON_STEP,
                          .value = more,
                          .tip = more ? _("one more") : _("one less")});
}

static void put_field(ViewLessonSheet *sheet)
{
    ViewRect rect = view_rect(sheet->rect.x, sheet->rect.y, sheet->rect.w,
                              VIEW_LESSON_BUTTON);

    sheet->rect.y += VIEW_LESSON_BUTTON;
    if (!sheet->paint)
        return;
    if (asked_of(sheet)->kind == VIEW_ASK_NUMBER) {
        put_step(sheet, view_rect_cut_right(&rect, STEP), true);
        view_rect_cut_right(&rect, 6);
        put_step(sheet, view_rect_cut_right(&rect, STEP), false);
        view_rect_cut_right(&rect, 6);
    }
    view_ui_field(sheet->ui, rect, &sheet->screen->study.field,
                  _("your answer"), VIEW_ACTION_LESSON_FIELD, false);
}

static void put_answering(ViewLessonSheet *sheet)
{
    const ViewAsked *asked = asked_of(sheet);

    if (asked->kind != VIEW_ASK_CHOICE && asked->fate != VIEW_FATE_OPEN)
        sheet->rect.y += 8; /* under what was said to the last one */
    if (asked->kind == VIEW_ASK_LANES || asked->kind == VIEW_ASK_ORDER)
        put_lanes(sheet);
    if (asked->kind != VIEW_ASK_CHOICE)
        put_field(sheet);
}

/* What came of the last answer. */
static void put_fate(ViewLessonSheet *sheet)
{
    const ViewAsked *asked = asked_of(sheet);
    const ViewTheme *theme = sheet->ui->theme;
    char text[512];

    if (asked->fate == VIEW_FATE_OPEN)
        return;
    if (sheet->from == 0)
        sheet->from = sheet->rect.y;
    sheet->rect.y += 6;
    if (asked->fate == VIEW_FATE_RIGHT)
        view_lesson_put_words(sheet, VIEW_FONT_SANS_BOLD, theme->done,
                              _("Right."));
    else if (asked->fate == VIEW_FATE_WRONG)
        view_lesson_put_words(sheet, VIEW_FONT_SANS_BOLD, theme->failed,
                              _("Not so. Try once more."));
    else {
        snprintf(text, sizeof text, _("The answer: %s"), asked->right);
        view_lesson_put_words(sheet, VIEW_FONT_SANS_BOLD,
                              asked->fate == VIEW_FATE_REVEALED ? theme->failed
                                                                : theme->text,
                              text);
    }
    if (asked->fate == VIEW_FATE_SKIPPED)
        view_lesson_put_words(sheet, VIEW_FONT_SANS, theme->text_dim,
                              _("You skipped it. Another seed (N) asks it "
                                "again."));
    if (asked->kind != VIEW_ASK_CHOICE && asked->given[0] != '\0') {
        snprintf(text, sizeof text, _("You said: %s"), asked->given);
        view_lesson_put_words(sheet, VIEW_FONT_SANS, theme->text_dim, text);
    }
    if (asked->verdict.count > 0) {
        sheet->rect.y += 6;
        view_lesson_put_passage(sheet, &asked->verdict);
    }
}

void view_lesson_fill_question(ViewLessonSheet *sheet)
{
    const ViewAsked *asked = asked_of(sheet);

    view_lesson_put_passage(sheet, &asked->text);
    sheet->rect.y += GAP;
    for (size_t i = 0; i < asked->option_count; i++)
        put_option(sheet, i);
    put_fate(sheet);
    if (view_lesson_is_open(sheet->screen)) {
        put_answering(sheet);
        if (sheet->screen->study.urged) {
            sheet->rect.y += 8;
            view_lesson_put_words(
                sheet, VIEW_FONT_SANS_MEDIUM, sheet->ui->theme->accent,
                _("The answer comes next: give yours first, or skip."));
        }
    } else if (asked->after.count > 0) {
        sheet->rect.y += 8;
        view_lesson_put_passage(sheet, &asked->after);
    }
}

/* ---- what is to be tried ---- */

static void put_state(ViewLessonSheet *sheet, const ViewTried *tried)
{
    const ViewTheme *theme = sheet->ui->theme;
    char text[160];

    if (tried->state == VIEW_TRYING_NOTHING)
        return;
    sheet->rect.y += 8;
    if (tried->state == VIEW_TRYING_RUNS)
        view_lesson_put_words(sheet, VIEW_FONT_SANS_MEDIUM, theme->text_dim,
                              _("Your program is being tried ..."));
    else if (tried->state == VIEW_TRYING_DONE)
        view_lesson_put_words(sheet, VIEW_FONT_SANS_BOLD, theme->done,
                              tried->is_before ? _("You have done this.")
                                               : _("Done!"));
    else if (tried->refused[0] != '\0')
        view_lesson_put_words(sheet, VIEW_FONT_SANS_BOLD, theme->cancel,
                              tried->refused);
    else if (tried->why[0] != '\0')
        view_lesson_put_report(sheet, theme->failed, tried->why);
    else {
        snprintf(text, sizeof text,
                 tried->seed[0] != '\0' ? _("Not yet: not on seed %s.")
                                        : _("Not yet."),
                 tried->seed);
        view_lesson_put_words(sheet, VIEW_FONT_SANS_BOLD, theme->cancel, text);
        view_lesson_put_words(sheet, VIEW_FONT_SANS, theme->text,
                              tried->missed);
    }
}

/* What a student may do here, in words. */
static void put_allowed(ViewLessonSheet *sheet, const ViewTried *tried)
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
        {tried->may_drag, _("Drag the end of a sleep.")},
    };

    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        if (ways[i].may && used < sizeof text)
            used += (size_t)snprintf(text + used, sizeof text - used, "%s%s",
                                     used > 0 ? " " : "", ways[i].said);
    sheet->rect.y += 6;
    view_lesson_put_words(sheet, VIEW_FONT_SANS, sheet->ui->theme->text_dim,
                          text);
}

void view_lesson_fill_try(ViewLessonSheet *sheet)
{
    const ViewTried *tried = sheet->screen->study.lesson->tried;
    ViewLessonRow row = {sheet, 0};

    view_lesson_put_passage(sheet, &tried->text);
    put_allowed(sheet, tried);
    for (size_t i = 0; i < tried->hint_count; i++) {
        sheet->rect.y += 8;
        view_lesson_put_words(sheet, VIEW_FONT_SANS_BOLD,
                              sheet->ui->theme->accent, _("Hint"));
        view_lesson_put_passage(sheet, &tried->hints[i]);
    }
    put_state(sheet, tried);
    if (tried->hints_left == 0 && !tried->may_edit && !tried->may_turn)
        return;
    sheet->rect.y += GAP;
    if (tried->may_edit)
        view_lesson_put_button(&row,
                               &(ViewButtonSpec){.label = _("edit the program"),
                                                 .key = "E",
                                                 .action = VIEW_ACTION_EDIT});
    if (tried->may_turn)
        view_lesson_put_button(&row,
                               &(ViewButtonSpec){.label = _("turn a knob"),
                                                 .key = "O",
                                                 .action = VIEW_ACTION_PANEL,
                                                 .value = VIEW_PANEL_CHANGES});
    if (tried->hints_left > 0)
        view_lesson_put_button(
            &row, &(ViewButtonSpec){.label = tried->hint_count == 0
                                                 ? _("a hint")
                                                 : _("one more hint"),
                                    .key = "U",
                                    .action = VIEW_ACTION_LESSON_HINT});
    view_lesson_end_buttons(&row);
}
