/* A lesson's page beside its run: what is seen, what keys and clicks ask for,
 * and what a veil leaves to be seen. */

#include "base_words.h"
#include "labels.h"
#include "stage.h"
#include "trace_store.h"
#include "view_window_private.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static Stage stage;

/* ---- a page ---- */

#define PASSAGE(name, words)                                                   \
    static const ViewProsePiece name##_pieces[] = {{.text = words}};           \
    static const ViewParagraph name##_paragraphs[] = {                         \
        {.pieces = name##_pieces, .count = 1}};                                \
    static const ViewPassage name = {name##_paragraphs, 1}

PASSAGE(question, "How many of them end?");
PASSAGE(first, "None of all these, since each of them waits for another one.");
PASSAGE(second, "Both.");
PASSAGE(verdict, "Whoever waits is asked to stop.");
PASSAGE(after, "So it was.");
PASSAGE(attempt, "Make it print ten lines.");
PASSAGE(hint, "Where is it caught?");

static const ViewProsePiece text_pieces[] = {
    {.text = "In this "},
    {.text = "turn", .leads = VIEW_LEADS_TO_WORD, .said = "Once round."},
    {.text = " the group hears of "},
    {.text = "Task-6", .leads = VIEW_LEADS_TO_TASK, .target = 6},
    {.text = ", see "},
    {.text = "there", .leads = VIEW_LEADS_TO_EVENT, .target = 20},
    {.text = ": "},
    {.text = "except*", .style = VIEW_STYLE_CODE},
    {.text = " comes "},
    {.text = "later", .style = VIEW_STYLE_STRONG},
    {.text = "."},
};
static const ViewProsePiece program_pieces[] = {{.text = "a = 1\nb = 2\n"}};
static const ViewParagraph text_paragraphs[] = {
    {.pieces = text_pieces, .count = 11},
    {.kind = VIEW_PROSE_ITEM,
     .depth = 1,
     .number = 2,
     .pieces = after_pieces,
     .count = 1},
    {.kind = VIEW_PROSE_ITEM, .depth = 2, .pieces = after_pieces, .count = 1},
    {.kind = VIEW_PROSE_PROGRAM, .pieces = program_pieces, .count = 1},
};

static ViewOption options[2];
static ViewAsked asked;
static ViewTried tried;
static ViewLesson lesson;

static void make_page(ViewAskKind kind)
{
    options[0] = (ViewOption){.text = first};
    options[1] = (ViewOption){.text = second};
    asked = (ViewAsked){.kind = kind,
                        .text = question,
                        .options = options,
                        .option_count = kind == VIEW_ASK_CHOICE ? 2 : 0,
                        .given = "",
                        .right = ""};
    lesson = (ViewLesson){.serial = lesson.serial + 1,
                          .lesson = "Ten tasks, one group",
                          .title = "What comes of it?",
                          .page = 1,
                          .page_count = 3,
                          .text = {text_paragraphs, 4},
                          .asked = &asked,
                          .parts = "",
                          .is_reached = true,
                          .has_back = true};
    view_window_set_lesson(stage.window, &lesson);
    stage_draw(&stage);
}

static void make_try(void)
{
    tried = (ViewTried){.seed = "",
                        .missed = "",
                        .refused = "",
                        .why = "",
                        .may_edit = true,
                        .text = attempt,
                        .hints = &hint,
                        .hints_left = 1};
    make_page(VIEW_ASK_CHOICE);
    lesson.asked = NULL;
    lesson.tried = &tried;
    view_window_set_lesson(stage.window, &lesson);
    stage_draw(&stage);
}

static void setup(void)
{
    lesson = (ViewLesson){0};
    stage_open(&stage, "seed1", 1280, 800);
}

static void teardown(void)
{
    stage_close(&stage);
}

static void expect_wish(ViewLessonWish wish, const char *text)
{
    ViewRequest request;

    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_LESSON);
    ck_assert_int_eq(request.steps, (int)wish);
    ck_assert_str_eq(request.text, text);
}

static void expect_nothing(void)
{
    ViewRequest request;

    ck_assert(!view_window_take_request(stage.window, &request));
}

/* The lesson is drawn after the timeline, which may say the same. */
static ViewRect last_box(const char *text)
{
    ViewRect box = {0};

    for (size_t i = 0; i < stage.list.count; i++) {
        const ViewCommand *command = &stage.list.commands[i];
        if (command->kind == VIEW_COMMAND_TEXT &&
            strcmp(view_draw_text_of(&stage.list, command), text) == 0)
            box = stage_text_box(command);
    }
    ck_assert_msg(box.w > 0, "no text \"%s\"", text);
    return box;
}

static void click_last(const char *text)
{
    ViewRect box = last_box(text);

    stage_click(&stage, box.x + box.w / 2, box.y + box.h / 2);
}

/* ---- what is seen and asked ---- */

START_TEST(a_page_is_shown_with_what_its_words_lead_to)
{
    make_page(VIEW_ASK_CHOICE);
    ck_assert_ptr_nonnull(stage_text_from(&stage, "PAGE 2 OF 3"));
    ck_assert_ptr_nonnull(stage_text(&stage, "What comes of it?"));
    ck_assert_ptr_nonnull(stage_text(&stage, "except*"));
    ck_assert_ptr_nonnull(stage_text(&stage, "2."));
    ck_assert_ptr_null(stage_text(&stage, "next page"));
    stage_click_text(&stage, "there");
    ck_assert_uint_eq(view_window_event(stage.window), 20);
    ViewRect box = last_box("turn");
    stage_move(&stage, box.x + 4, box.y + 4);
    stage_tick(&stage, 1);
    ck_assert_ptr_nonnull(stage_text(&stage, "Once round."));
}
END_TEST

/* Where the inspector is a drawer, it covers the picture no longer than the
 * page that shows it, unless the student has drawn it out. */
START_TEST(a_drawer_goes_with_its_page)
{
    stage_resize(&stage, 960, 600);
    for (int by_hand = 0; by_hand < 2; by_hand++) {
        make_page(VIEW_ASK_CHOICE);
        view_window_go(
            stage.window,
            &(ViewPlace){.event = 20, .open = UINT32_MAX, .panel = "errors"});
        stage_draw(&stage);
        ck_assert_ptr_nonnull(stage_text(&stage, "Errors"));
        if (by_hand)
            stage_click_text(&stage, "Loop");
        make_page(VIEW_ASK_CHOICE);
        ck_assert((stage_text(&stage, "Errors") != NULL) == by_hand);
    }
}
END_TEST

/* The same by the keys: Tab to a link, Enter into it. */
START_TEST(the_keys_go_to_what_words_lead_to)
{
    make_page(VIEW_ASK_CHOICE);
    stage_key(&stage, VIEW_KEY_1, 0);
    stage_key(&stage, VIEW_KEY_TAB, 0);
    ck_assert_ptr_null(stage_text(&stage, "Once round."));
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert_ptr_nonnull(stage_text(&stage, "Once round."));
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    ck_assert_ptr_null(stage_text(&stage, "Once round."));
    stage_key(&stage, VIEW_KEY_TAB, 0);
    stage_key(&stage, VIEW_KEY_TAB, 0);
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert_uint_eq(view_window_task(stage.window), 6);
    stage_key(&stage, VIEW_KEY_TAB, 0);
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert_uint_eq(view_window_event(stage.window), 20);
    stage_key(&stage, VIEW_KEY_TAB, VIEW_MOD_SHIFT);
    stage_key(&stage, VIEW_KEY_TAB, VIEW_MOD_SHIFT);
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert_ptr_nonnull(stage_text(&stage, "Once round."));
    stage_key(&stage, VIEW_KEY_2, 0); /* the question has the keys again */
    ck_assert_ptr_null(stage_text(&stage, "Once round."));
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_wish(VIEW_LESSON_ANSWER, "2");
}
END_TEST

START_TEST(a_choice_is_made_by_digits_and_given_by_enter)
{
    make_page(VIEW_ASK_CHOICE);
    stage_key(&stage, VIEW_KEY_ENTER, 0); /* it opens nothing else */
    expect_nothing();
    ck_assert_ptr_nonnull(
        stage_text(&stage, "Choose an answer first: press its number, or "
                           "click it."));
    stage_key(&stage, VIEW_KEY_3, 0);
    stage_key(&stage, VIEW_KEY_2, 0);
    expect_nothing();
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_wish(VIEW_LESSON_ANSWER, "2");
    stage_key(&stage, VIEW_KEY_ENTER, VIEW_MOD_SHIFT);
    expect_wish(VIEW_LESSON_SKIP, "");
}
END_TEST

START_TEST(a_choice_is_made_by_clicks)
{
    make_page(VIEW_ASK_CHOICE);
    stage_click_text(&stage, "Answer");
    expect_nothing();
    stage_click_text(&stage, "Both.");
    stage_click_text(&stage, "Answer");
    expect_wish(VIEW_LESSON_ANSWER, "2");
    stage_click_text(&stage, "Skip");
    expect_wish(VIEW_LESSON_SKIP, "");
    stage_click_text(&stage, "back");
    expect_wish(VIEW_LESSON_BACK, "");
}
END_TEST

START_TEST(a_number_is_typed_or_stepped)
{
    make_page(VIEW_ASK_NUMBER);
    stage_key(&stage, VIEW_KEY_1, 0);
    ck_assert(view_window_wants_text(stage.window));
    stage_type(&stage, "two"); /* is no number */
    stage_type(&stage, "2");
    stage_key(&stage, VIEW_KEY_LEFT, VIEW_MOD_ALT);
    expect_wish(VIEW_LESSON_BACK, "");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_wish(VIEW_LESSON_ANSWER, "12");
    make_page(VIEW_ASK_NUMBER);
    for (int i = 0; i < 4; i++)
        click_last("+");
    click_last("\xE2\x88\x92");
    stage_click_text(&stage, "Answer");
    expect_wish(VIEW_LESSON_ANSWER, "2");
}
END_TEST

START_TEST(lanes_are_named_by_clicks)
{
    make_page(VIEW_ASK_LANES);
    stage_wheel(&stage, 100, 200, -20, 0); /* to the end of the page */
    stage_click_text(&stage, "none");
    stage_send(&stage, &(ViewInput){.kind = VIEW_INPUT_LEAVE});
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_wish(VIEW_LESSON_ANSWER, "none");
}
END_TEST

START_TEST(lanes_are_named_by_digits)
{
    make_page(VIEW_ASK_LANES);
    stage_key(&stage, VIEW_KEY_3, 0);
    ck_assert(view_window_wants_text(stage.window));
    stage_type(&stage, " 4");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_wish(VIEW_LESSON_ANSWER, "3 4");
}
END_TEST

/* Of lanes that are in the answer. */
static int badges(void)
{
    int count = 0;
    for (size_t i = 0; i < stage.list.count; i++) {
        const ViewCommand *command = &stage.list.commands[i];
        count += command->kind == VIEW_COMMAND_CIRCLE &&
                 command->role == VIEW_ROLE_BUTTON;
    }
    return count;
}

/* In the picture itself: by a click on a lane, or by up, down and Enter. */
START_TEST(lanes_are_named_in_the_picture)
{
    make_page(VIEW_ASK_LANES);
    view_window_seek(stage.window, 60);
    stage_draw(&stage);
    ck_assert_int_eq(badges(), 0);
    stage_click_text(&stage, "Task-4");
    stage_draw(&stage);
    ck_assert_int_eq(badges(), 1);
    expect_nothing();
    stage_key(&stage, VIEW_KEY_DOWN, 0);
    stage_key(&stage, VIEW_KEY_ENTER, 0); /* Task-5 as well */
    stage_key(&stage, VIEW_KEY_DOWN, 0);
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    stage_key(&stage, VIEW_KEY_UP, 0);
    stage_key(&stage, VIEW_KEY_DOWN, 0);
    stage_key(&stage, VIEW_KEY_ENTER, 0); /* and not Task-6 after all */
    expect_nothing();
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_wish(VIEW_LESSON_ANSWER, "Task-4 Task-5");
    asked.fate = VIEW_FATE_WRONG; /* the second answer begins anew */
    asked.given = "Task-4 Task-5";
    view_window_set_lesson(stage.window, &lesson);
    stage_draw(&stage);
    ck_assert_int_eq(badges(), 0);
    stage_click_text(&stage, "Task-8");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_wish(VIEW_LESSON_ANSWER, "Task-8");
}
END_TEST

START_TEST(what_came_of_it_is_said)
{
    make_page(VIEW_ASK_CHOICE);
    asked.fate = VIEW_FATE_WRONG;
    asked.verdict = verdict;
    options[0].is_given = true;
    view_window_set_lesson(stage.window, &lesson);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "Not so. Try once more."));
    stage_key(&stage, VIEW_KEY_RIGHT, VIEW_MOD_ALT);
    expect_nothing();
    asked.fate = VIEW_FATE_RIGHT;
    asked.after = after;
    lesson.has_next = true;
    view_window_set_lesson(stage.window, &lesson);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "Right."));
    ck_assert_ptr_null(stage_text(&stage, "Skip"));
    stage_key(&stage, VIEW_KEY_RIGHT, VIEW_MOD_ALT);
    expect_wish(VIEW_LESSON_NEXT, "");
}
END_TEST

START_TEST(a_page_that_is_shown_again_stays_at_its_top)
{
    const ViewScroll *scroll = &stage.window->screen.study.scroll;

    make_page(VIEW_ASK_NUMBER);
    stage_resize(&stage, 960, 400);
    view_window_set_lesson(stage.window, &lesson);
    stage_draw(&stage);
    ck_assert_float_gt(scroll->limit, 0);
    ck_assert_float_eq(scroll->offset, 0);
    asked.fate = VIEW_FATE_WRONG; /* this is new */
    asked.given = "4";
    asked.verdict = verdict;
    view_window_set_lesson(stage.window, &lesson);
    stage_draw(&stage);
    ck_assert_float_gt(scroll->offset, 0);
}
END_TEST

START_TEST(after_the_last_page_comes_the_next_lesson)
{
    ViewRequest request;
    make_page(VIEW_ASK_CHOICE);
    asked.fate = VIEW_FATE_RIGHT;
    asked.after = after;
    lesson.has_next = false;
    lesson.asked_count = 3;
    lesson.right_count = 2;
    view_window_set_lesson(stage.window, &lesson);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "right at once: 2 of 3"));
    ck_assert_ptr_nonnull(stage_text(&stage, "hand in"));
    ck_assert_ptr_null(stage_text(&stage, "next lesson"));
    lesson.following = "/lessons/02-next";
    view_window_set_lesson(stage.window, &lesson);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "next lesson"));
    ck_assert_ptr_nonnull(stage_text(&stage, "hand in"));
    stage_key(&stage, VIEW_KEY_RIGHT, VIEW_MOD_ALT);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_OPEN);
    ck_assert_str_eq(request.text, "/lessons/02-next");
}
END_TEST

static void expect_text(ViewRequestKind kind, const char *text)
{
    ViewRequest request;

    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, kind);
    ck_assert_str_eq(request.text, text);
}

/* The lesson's other program and the student's name stand in the fields, for
 * Enter to take or for typing to replace. */
START_TEST(what_is_known_stands_in_the_field)
{
    make_try();
    lesson.other = "gather.py";
    lesson.student = "Ann Lee";
    lesson.own_seed = "17";
    lesson.page = 0;
    view_window_set_lesson(stage.window, &lesson);
    stage_draw(&stage);
    stage_key(&stage, VIEW_KEY_C, 0);
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_text(VIEW_REQUEST_COMPARE, "gather.py");
    stage_key(&stage, VIEW_KEY_C, 0);
    stage_type(&stage, "3");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_text(VIEW_REQUEST_COMPARE, "3");
    stage_key(&stage, VIEW_KEY_H, VIEW_MOD_SHIFT);
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_text(VIEW_REQUEST_HAND_IN, "Ann Lee");
    stage_draw(&stage);
    stage_click_text(&stage, "I am somebody else");
    stage_type(&stage, "Bob");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_text(VIEW_REQUEST_STUDENT, "Bob");
    lesson.other = lesson.student = lesson.own_seed = NULL;
}
END_TEST

/* Else its letters would be keys of the window. */
START_TEST(an_answer_in_words_is_typed_at_once)
{
    make_page(VIEW_ASK_NUMBER);
    ck_assert(!view_window_wants_text(stage.window));
    make_page(VIEW_ASK_OUTPUT);
    ck_assert(view_window_wants_text(stage.window));
    stage_type(&stage, "the");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_wish(VIEW_LESSON_ANSWER, "the");
    asked.fate = VIEW_FATE_WRONG;
    view_window_set_lesson(stage.window, &lesson);
    ck_assert(view_window_wants_text(stage.window));
    asked.fate = VIEW_FATE_RIGHT;
    asked.after = after;
    view_window_set_lesson(stage.window, &lesson);
    ck_assert(!view_window_wants_text(stage.window));
}
END_TEST

START_TEST(hints_are_asked_for)
{
    make_try();
    ck_assert_ptr_null(stage_text(&stage, "Hint"));
    stage_key(&stage, VIEW_KEY_U, 0);
    expect_wish(VIEW_LESSON_HINT, "");
    tried.hint_count = 1;
    tried.hints_left = 0;
    tried.state = VIEW_TRYING_NOT_YET;
    tried.seed = "3";
    view_window_set_lesson(stage.window, &lesson);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "Hint"));
    ck_assert_ptr_nonnull(stage_text(&stage, "Not yet: not on seed 3."));
}
END_TEST

/* ---- the veil ---- */

static TraceEventId first_of(TraceKind kind)
{
    TraceEventId id = 0;

    while (trace_store_get(stage.trace, id)->kind != kind)
        id++;
    return id;
}

static TraceStore *veil(TraceEventId event)
{
    TraceStore *part = trace_store_part(stage.trace, event + 1);
    ViewRun run = {
        .serial = 7, .trace = part, .seed = "1", .veiled = true, .error = ""};

    view_window_set_run(stage.window, &run);
    make_page(VIEW_ASK_CHOICE);
    view_window_go(stage.window,
                   &(ViewPlace){.event = event, .open = UINT32_MAX});
    stage_draw(&stage);
    return part;
}

START_TEST(behind_a_veil_nothing_is_seen_or_counted)
{
    TraceEventId abort = first_of(TRACE_GROUP_ABORT);
    TraceStore *part = veil(abort - 1);
    TraceShared variable = {.name = "counted"};
    TraceFacts facts = {.shared = &variable, .shared_count = 1};

    view_window_set_facts(stage.window, &facts); /* asked for before */
    stage_draw(&stage);
    ck_assert_ptr_null(stage_text(&stage, "counted"));
    for (size_t i = 0; i < stage.list.count; i++) {
        const ViewCommand *command = &stage.list.commands[i];
        ck_assert_uint_le(command->mark, abort);
        ck_assert_uint_le(command->mark_end, abort);
        ck_assert_int_ne(command->role, VIEW_ROLE_GHOST);
        ck_assert_int_ne(command->role, VIEW_ROLE_CANCELLED);
    }
    ck_assert_ptr_null(stage_text_from(&stage, "2 of 2 lines"));
    ck_assert_ptr_null(stage_text_from(&stage, "0 of 2 lines"));
    ck_assert_ptr_nonnull(stage_text(&stage, "nothing printed so far"));
    trace_store_free(part);
}
END_TEST

/* Who could end a wait is known of the end of what is shown. */
START_TEST(a_wait_is_told_where_the_veil_cuts_it)
{
    TraceEventId failed = first_of(TRACE_FAILED);
    TraceStore *part = veil(failed);

    view_window_select_task(stage.window, 1);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "WHO COULD END THE WAIT"));
    view_window_seek(stage.window, failed - 1);
    stage_draw(&stage);
    ck_assert_ptr_null(stage_text(&stage, "WHO COULD END THE WAIT"));
    trace_store_free(part);
}
END_TEST

START_TEST(nothing_leads_behind_a_veil)
{
    static const struct {
        ViewKey key;
        unsigned modifiers;
    } keys[] = {{VIEW_KEY_PERIOD, 0},
                {VIEW_KEY_END, 0},
                {VIEW_KEY_SPACE, 0},
                {VIEW_KEY_RIGHT, VIEW_MOD_CTRL},
                {VIEW_KEY_N, 0},
                {VIEW_KEY_N, VIEW_MOD_SHIFT},
                {VIEW_KEY_X, 0},
                {VIEW_KEY_R, 0},
                {VIEW_KEY_C, 0},
                {VIEW_KEY_RIGHT, VIEW_MOD_ALT},
                {VIEW_KEY_N, VIEW_MOD_CTRL},
                {VIEW_KEY_Y, 0},
                {VIEW_KEY_G, 0},
                {VIEW_KEY_E, 0}};
    TraceEventId abort = first_of(TRACE_GROUP_ABORT);
    TraceStore *part = veil(abort - 1);

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        stage_key(&stage, VIEW_KEY_LEFT, 0);
        stage_key(&stage, VIEW_KEY_RIGHT, 0);
        stage_key(&stage, keys[i].key, keys[i].modifiers);
        stage_tick(&stage, 10);
        ck_assert_uint_eq(view_window_event(stage.window), abort - 1);
        ck_assert_ptr_nonnull(
            stage_text(&stage, "Answer the question first, or skip it."));
        expect_nothing();
    }
    trace_store_free(part);
}
END_TEST

/* Whoever clicks the field of the seed types a seed, whatever is asked. */
START_TEST(a_seed_is_typed_beside_a_question)
{
    ViewAskKind kinds[] = {VIEW_ASK_NUMBER, VIEW_ASK_CHOICE};
    for (int i = 0; i < 2; i++) {
        TraceStore *part = veil(first_of(TRACE_GROUP_ABORT) - 1);
        make_page(kinds[i]);
        stage_key(&stage, VIEW_KEY_1, 0);
        stage_click_text(&stage, "seed");
        stage_key(&stage, VIEW_KEY_2, 0);
        stage_type(&stage, "2");
        stage_key(&stage, VIEW_KEY_5, 0);
        stage_type(&stage, "5");
        ck_assert_ptr_nonnull(stage_text(&stage, "25"));
        stage_key(&stage, VIEW_KEY_ENTER, 0);
        ck_assert_ptr_null(stage_text(&stage, "25"));
        ck_assert_ptr_nonnull(
            stage_text(&stage, "Answer the question first, or skip it."));
        expect_nothing(); /* the question comes first */
        stage_key(&stage, VIEW_KEY_ENTER, 0);
        expect_wish(VIEW_LESSON_ANSWER, "1");
        trace_store_free(part);
    }
}
END_TEST

/* Before the page that asks, one may turn pages and take another seed. */
START_TEST(before_a_question_the_run_goes_no_further)
{
    TraceEventId abort = first_of(TRACE_GROUP_ABORT);
    TraceStore *part = veil(abort - 1);

    lesson.asked = NULL;
    view_window_set_lesson(stage.window, &lesson);
    stage_draw(&stage);
    stage_key(&stage, VIEW_KEY_END, 0);
    stage_tick(&stage, 10);
    ck_assert_uint_eq(view_window_event(stage.window), abort - 1);
    ck_assert_ptr_nonnull(
        stage_text(&stage, "What comes then is asked on a later page: turn to "
                           "it (Alt+→), and answer or skip."));
    stage_key(&stage, VIEW_KEY_C, 0);
    expect_nothing();
    ck_assert(!view_window_wants_text(stage.window));
    stage_key(&stage, VIEW_KEY_RIGHT, VIEW_MOD_ALT);
    ViewRequest request;
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.steps, VIEW_LESSON_NEXT);
    stage_key(&stage, VIEW_KEY_N, 0);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_SEED);
    trace_store_free(part);
}
END_TEST

/* Nor does a question of a later page keep the student on the path. */
START_TEST(before_a_question_the_program_may_be_changed)
{
    TraceStore *part = veil(first_of(TRACE_GROUP_ABORT) - 1);
    ViewRequest request;

    lesson.asked = NULL;
    view_window_set_lesson(stage.window, &lesson);
    stage_draw(&stage);
    stage_key(&stage, VIEW_KEY_E, 0);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_EDIT);
    stage_type(&stage, "#");
    stage_tick(&stage, 10);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_WRITE);
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    /* And so may its run. */
    view_window_select_task(stage.window, 1);
    stage_key(&stage, VIEW_KEY_X, 0);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_CANCEL);
    stage_key(&stage, VIEW_KEY_R, 0);
    ck_assert(view_window_wants_text(stage.window));
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    view_window_seek(stage.window, first_of(TRACE_FAILED));
    stage_key(&stage, VIEW_KEY_Z, 0);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_SUPPRESS);
    stage_key(&stage, VIEW_KEY_E, 0);
    ck_assert(view_window_take_request(stage.window, &request));
    lesson.waits = true; /* its own does */
    view_window_set_lesson(stage.window, &lesson);
    stage_type(&stage, "#");
    stage_tick(&stage, 10);
    expect_nothing();
    trace_store_free(part);
}
END_TEST

/* The page's question waits beside a run of the student's own. */
START_TEST(a_run_of_ones_own_leads_past_no_question)
{
    TraceEventId abort = first_of(TRACE_GROUP_ABORT);
    TraceStore *part = veil(abort - 1);
    ViewRequest request;

    lesson.asked = NULL;
    lesson.is_own = lesson.waits = true;
    lesson.following = "next";
    view_window_set_lesson(stage.window, &lesson);
    stage_draw(&stage);
    ck_assert_ptr_null(stage_text(&stage, "next lesson"));
    ck_assert_ptr_null(stage_text(&stage, "hand in"));
    stage_key(&stage, VIEW_KEY_RIGHT, VIEW_MOD_ALT);
    expect_nothing();
    ck_assert_ptr_nonnull(stage_text_from(&stage, "This page asks what comes"));
    stage_key(&stage, VIEW_KEY_P, 0);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.steps, VIEW_LESSON_RETURN);
    trace_store_free(part);
}
END_TEST

START_TEST(a_page_says_where_its_run_does_not_come)
{
    const char *said = "On this seed the run";

    make_page(VIEW_ASK_CHOICE);
    view_window_set_lesson(stage.window, &lesson);
    stage_draw(&stage);
    ck_assert_ptr_null(stage_text_from(&stage, said));
    lesson.is_reached = false;
    lesson.lost = "On this seed the run ends before.\nA limit ended it.";
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text_from(&stage, said));
    ck_assert_ptr_nonnull(stage_text_from(&stage, "A limit"));
}
END_TEST

/* What is to be turned is found from the page that asks for it. */
START_TEST(a_page_leads_to_the_knobs)
{
    make_try();
    ck_assert_ptr_null(stage_text(&stage, "turn a knob"));
    tried.may_turn = true;
    stage_draw(&stage);
    ck_assert_ptr_null(stage_text(&stage, "What you have done"));
    stage_click_text(&stage, "turn a knob");
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "What you have done"));
}
END_TEST

START_TEST(a_page_shows_the_way_back)
{
    const char *said = "back to where the page stands";

    make_page(VIEW_ASK_CHOICE);
    view_window_set_lesson(stage.window, &lesson);
    view_window_go(stage.window, &(ViewPlace){.event = 20, .open = UINT32_MAX});
    stage_draw(&stage);
    ck_assert_ptr_null(stage_text(&stage, said));
    stage_key(&stage, VIEW_KEY_END, 0);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, said));
    stage_click_text(&stage, said);
    ViewRequest request;
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.steps, VIEW_LESSON_RETURN);
}
END_TEST

START_TEST(a_lifted_veil_leaves_the_student_where_they_are)
{
    TraceEventId abort = first_of(TRACE_GROUP_ABORT);
    TraceStore *part = veil(abort - 1);
    ViewRun run = {.serial = 7, .trace = stage.trace, .seed = "1", .error = ""};

    stage_key(&stage, VIEW_KEY_LEFT, 0);
    view_window_set_run(stage.window, &run);
    trace_store_free(part);
    stage_draw(&stage);
    ck_assert_uint_eq(view_window_event(stage.window), abort - 2);
    stage_key(&stage, VIEW_KEY_END, 0);
    ck_assert_uint_eq(view_window_event(stage.window),
                      trace_store_count(stage.trace) - 1);
}
END_TEST

/* At the very end of a run, whose closing is not where one finds oneself. */
START_TEST(whoever_went_to_the_end_stays_there_on_another_seed)
{
    TraceEventId last = trace_store_count(stage.trace) - 1;
    ViewRun run = {.serial = 7, .trace = stage.trace, .seed = "2", .error = ""};

    view_window_set_run(stage.window, &run);
    ck_assert_uint_lt(view_window_event(stage.window), last);
    stage_key(&stage, VIEW_KEY_END, 0);
    for (run.serial = 8; run.serial < 10; run.serial++) {
        view_window_set_run(stage.window, &run);
        ck_assert_uint_eq(view_window_event(stage.window), last);
    }
    stage_key(&stage, VIEW_KEY_LEFT, 0);
    view_window_set_run(stage.window, &run);
    ck_assert_uint_lt(view_window_event(stage.window), last);
}
END_TEST

/* ---- room ---- */

START_TEST(no_label_is_cut_or_overlaps)
{
    static const float sizes[][2] = {
        {640, 400}, {960, 600}, {1280, 800}, {1440, 900}, {2560, 1440}};
    char of[64];

    stage_resize(&stage, sizes[_i / 8][0], sizes[_i / 8][1]);
    ck_assert(base_words_choose(_i % 2 ? "en" : "ru"));
    view_window_set_theme(stage.window,
                          _i % 2 ? VIEW_THEME_LIGHT : VIEW_THEME_DARK);
    if (_i / 2 % 4 == 3)
        make_try();
    else
        make_page((ViewAskKind)(_i / 2 % 4));
    snprintf(of, sizeof of, "lesson %d", _i);
    labels_check(&stage, of);
    ck_assert(base_words_choose("en"));
}
END_TEST

/* Where its lane will come nothing is lit up before. */
START_TEST(a_lane_is_lit_up_once_it_is_there)
{
    static const uint32_t lit[] = {6};
    make_page(VIEW_ASK_CHOICE);
    asked.fate = VIEW_FATE_RIGHT;
    asked.after = after;
    view_window_set_lesson(stage.window, &lesson);
    view_window_select_task(stage.window, 0);
    for (int end = 0; end < 2; end++) {
        asked.lit_count = 0;
        view_window_seek(stage.window,
                         end ? view_window_event_count(stage.window) - 1 : 1);
        stage_draw(&stage);
        int without = stage_count(&stage, VIEW_ROLE_SELECTION);
        asked.lit = lit;
        asked.lit_count = 1;
        view_window_set_lesson(stage.window, &lesson);
        stage_draw(&stage);
        ck_assert_int_eq(stage_count(&stage, VIEW_ROLE_SELECTION) > without,
                         end);
    }
}
END_TEST

/* The foot's buttons say their keys in the narrowest window, too. */
START_TEST(narrow_buttons_keep_their_keys)
{
    stage_resize(&stage, 960, 600);
    ck_assert(base_words_choose(_i ? "ru" : "en"));
    view_window_set_language(stage.window);
    make_page(VIEW_ASK_CHOICE);
    ck_assert_ptr_nonnull(stage_text(&stage, "Alt+\xE2\x86\x90"));
    ck_assert_ptr_nonnull(stage_text(&stage, "Shift+Enter"));
    ck_assert_ptr_nonnull(stage_text(&stage, _("Skip")));
    lesson.asked = NULL;
    lesson.following = "next";
    view_window_set_lesson(stage.window, &lesson);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "Alt+\xE2\x86\x90"));
    ck_assert_ptr_nonnull(stage_text(&stage, "Alt+\xE2\x86\x92"));
    ck_assert_ptr_nonnull(stage_text(&stage, "Shift+H"));
    ck_assert(base_words_choose("en"));
}
END_TEST

/* Words are explained without a mouse, a page is written from here, and the
 * last page is handed in. */
START_TEST(words_pages_and_handing_in)
{
    static const ViewWord words[] = {{"turn", "Once round.", false}};
    ViewRequest request;
    make_page(VIEW_ASK_CHOICE);
    lesson.asked = NULL;
    lesson.words = words;
    lesson.word_count = 1;
    view_window_set_lesson(stage.window, &lesson);
    stage_key(&stage, VIEW_KEY_Q, 0);
    ck_assert_ptr_nonnull(stage_text(&stage, "Words of this page"));
    ck_assert_ptr_nonnull(stage_text(&stage, "Once round."));
    stage_key(&stage, VIEW_KEY_Q, 0);
    ck_assert_ptr_null(stage_text(&stage, "Words of this page"));
    stage_key(&stage, VIEW_KEY_K, VIEW_MOD_CTRL); /* by any of its words */
    stage_type(&stage, "copy comm");
    stage_draw(&stage);
    ck_assert_ptr_nonnull(
        stage_text(&stage, "copy the command for your Python"));
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    view_window_seek(stage.window, 8);
    view_window_select_task(stage.window, 3);
    stage_key(&stage, VIEW_KEY_K, VIEW_MOD_CTRL);
    stage_type(&stage, "page from here");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_COPY_TEXT);
    ck_assert_ptr_nonnull(strstr(request.text, "until: count('task_created')"));
    ck_assert_ptr_nonnull(strstr(request.text, "focus: tasks[2]"));
    stage_draw(&stage);
    stage_key(&stage, VIEW_KEY_SLASH,
              VIEW_MOD_SHIFT); /* the list has its key */
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "Shift+H"));
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    stage_key(&stage, VIEW_KEY_H, VIEW_MOD_SHIFT);
    stage_type(&stage, "Bob");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_HAND_IN);
    ck_assert_str_eq(request.text, "Bob");
    stage_draw(&stage);
    stage_click_text(&stage, "hand in");
    stage_type(&stage, "Ann");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_HAND_IN);
    ck_assert_str_eq(request.text, "Ann");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_lesson");
    TCase *tests = tcase_create("lesson");
    SRunner *runner;
    int failed;

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, words_pages_and_handing_in);
    tcase_add_test(tests, a_lane_is_lit_up_once_it_is_there);
    tcase_add_loop_test(tests, narrow_buttons_keep_their_keys, 0, 2);
    tcase_add_test(tests, a_page_is_shown_with_what_its_words_lead_to);
    tcase_add_test(tests, a_drawer_goes_with_its_page);
    tcase_add_test(tests, the_keys_go_to_what_words_lead_to);
    tcase_add_test(tests, a_choice_is_made_by_digits_and_given_by_enter);
    tcase_add_test(tests, a_choice_is_made_by_clicks);
    tcase_add_test(tests, a_number_is_typed_or_stepped);
    tcase_add_test(tests, a_seed_is_typed_beside_a_question);
    tcase_add_test(tests, lanes_are_named_by_clicks);
    tcase_add_test(tests, lanes_are_named_by_digits);
    tcase_add_test(tests, lanes_are_named_in_the_picture);
    tcase_add_test(tests, what_came_of_it_is_said);
    tcase_add_test(tests, a_page_that_is_shown_again_stays_at_its_top);
    tcase_add_test(tests, after_the_last_page_comes_the_next_lesson);
    tcase_add_test(tests, what_is_known_stands_in_the_field);
    tcase_add_test(tests, an_answer_in_words_is_typed_at_once);
    tcase_add_test(tests, hints_are_asked_for);
    tcase_add_test(tests, behind_a_veil_nothing_is_seen_or_counted);
    tcase_add_test(tests, a_wait_is_told_where_the_veil_cuts_it);
    tcase_add_test(tests, nothing_leads_behind_a_veil);
    tcase_add_test(tests, before_a_question_the_run_goes_no_further);
    tcase_add_test(tests, before_a_question_the_program_may_be_changed);
    tcase_add_test(tests, a_run_of_ones_own_leads_past_no_question);
    tcase_add_test(tests, a_page_says_where_its_run_does_not_come);
    tcase_add_test(tests, a_page_leads_to_the_knobs);
    tcase_add_test(tests, a_page_shows_the_way_back);
    tcase_add_test(tests, whoever_went_to_the_end_stays_there_on_another_seed);
    tcase_add_test(tests, a_lifted_veil_leaves_the_student_where_they_are);
    tcase_add_loop_test(tests, no_label_is_cut_or_overlaps, 0, 40);
    suite_add_tcase(suite, tests);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
