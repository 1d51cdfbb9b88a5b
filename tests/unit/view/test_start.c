/* The start page: what it shows, keyboard alone and mouse alone. */
#include "stage.h"
#include "view_window_private.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static const ViewShelfLesson lessons[] = {
    {.path = "/l/1/main.py",
     .number = 1,
     .title = "First",
     .about = "What comes first.",
     .page_count = 6,
     .page = 6,
     .ended = true,
     .question_count = 3,
     .right = 2},
    {.path = "/l/2/main.py",
     .number = 2,
     .title = "Second",
     .about = "What comes then, and so many words about it that a card of two "
              "or three rows has no room for all of them, however wide it is, "
              "since they go on and on and on, past the end of any row that a "
              "window could have, into one more row and yet another one, of "
              "which nobody would have thought, since it is unforeseen.",
     .page_count = 5,
     .page = 3,
     .question_count = 2},
    {.path = "/l/3/main.py",
     .number = 3,
     .title = "Third",
     .about = "The end.",
     .page_count = 7,
     .question_count = 2},
};

static const ViewShelfFile files[] = {
    {"/home/me/a.py", "a.py", "~"},
    {"/home/me/course/b.py", "b.py", "~/course"},
};

static Stage stage;

static void open_stage(float width, float height)
{
    const ViewShelf shelf = {lessons, 3, files, 2, ""};
    stage_open(&stage, NULL, width, height);
    view_window_set_shelf(stage.window, &shelf);
    view_window_show_start(stage.window, true);
    stage_draw(&stage);
}

static void tear_down(void)
{
    stage_close(&stage);
}

/* The next request must be of this kind and text. */
static void expect_request(ViewRequestKind kind, const char *text)
{
    ViewRequest request;
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, kind);
    ck_assert_str_eq(request.text, text);
}

static void expect_none(void)
{
    ViewRequest request;
    ck_assert(!view_window_take_request(stage.window, &request));
}

START_TEST(it_says_how_far_one_is)
{
    open_stage(1280, 800);
    ck_assert_ptr_nonnull(stage_text(&stage, "1. First"));
    ck_assert_ptr_nonnull(stage_text(&stage, "done, 2 of 3 right at once"));
    ck_assert_ptr_nonnull(stage_text(&stage, "page 3 of 5"));
    ck_assert_ptr_nonnull(stage_text(&stage, "7 pages"));
    ck_assert_ptr_nonnull(stage_text(&stage, "a.py"));
    ck_assert_ptr_nonnull(stage_text(&stage, "~/course"));
    /* Nothing of a program. */
    ck_assert_ptr_null(stage_text_from(&stage, "next seed"));
    ck_assert_ptr_null(stage_text_from(&stage, "No program"));
}
END_TEST

/* What was only read is said so, and is what to go on with. */
START_TEST(what_is_left_is_no_done_lesson)
{
    ViewShelfLesson some[2] = {lessons[0], lessons[2]};
    some[0].unanswered = some[0].untried = 1;
    const ViewShelf shelf = {some, 2, files, 2, ""};
    stage_open(&stage, NULL, 1280, 800);
    view_window_set_shelf(stage.window, &shelf);
    view_window_show_start(stage.window, true);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(
        stage_text(&stage, "read; 2 of 3 answered, the try is open"));
    ck_assert_ptr_nonnull(stage_text(&stage, "resume"));
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_request(VIEW_REQUEST_OPEN, "/l/1/main.py");
    some[0].untried = 0;
    view_window_set_shelf(stage.window, &shelf);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "read; 2 of 3 answered"));
}
END_TEST

/* Ticks of one colour. */
static uint32_t count_ticks(ViewColour colour)
{
    uint32_t count = 0;
    for (size_t i = 0; i < stage.list.count; i++) {
        const ViewCommand *command = &stage.list.commands[i];
        count += command->kind == VIEW_COMMAND_RECT && command->rect.h == 5 &&
                 command->colour == colour;
    }
    return count;
}

/* Who turned all pages and skipped each question has done nothing. */
START_TEST(ticks_count_what_was_answered)
{
    ViewShelfLesson some = lessons[0];
    const ViewShelf shelf = {&some, 1, NULL, 0, ""};
    stage_open(&stage, NULL, 1280, 800);
    view_window_show_start(stage.window, true);
    for (some.unanswered = 1; some.unanswered <= 3; some.unanswered++) {
        view_window_set_shelf(stage.window, &shelf);
        stage_draw(&stage);
        ck_assert_uint_eq(count_ticks(stage.window->theme.accent),
                          3 - some.unanswered);
        ck_assert_uint_eq(count_ticks(stage.window->theme.control_edge),
                          some.unanswered);
    }
}
END_TEST

/* A card has the rows that its text needs, while they are few. */
START_TEST(what_a_lesson_is_about_has_room)
{
    ViewShelfLesson some = lessons[0];
    const ViewShelf shelf = {&some, 1, NULL, 0, ""};
    some.about = "Ten tasks, each of which in one case of ten fails at once: "
                 "the example by which a post on the web recommended the "
                 "group. What it hides is seen here, step by step.";
    stage_open(&stage, NULL, 1440, 900);
    view_window_show_start(stage.window, true);
    view_window_set_shelf(stage.window, &shelf);
    stage_draw(&stage);
    for (size_t i = 0; i < stage.list.count; i++)
        if (stage.list.commands[i].kind == VIEW_COMMAND_TEXT)
            ck_assert_ptr_null(
                strstr(view_draw_text_of(&stage.list, &stage.list.commands[i]),
                       "\xE2\x80\xA6"));
}
END_TEST

START_TEST(enter_resumes_what_is_begun)
{
    open_stage(1280, 800);
    ck_assert_ptr_nonnull(stage_text(&stage, "resume"));
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_request(VIEW_REQUEST_OPEN, "/l/2/main.py");
    expect_none();
}
END_TEST

START_TEST(the_keyboard_reaches_everything)
{
    static const char *const order[] = {"/l/1/main.py", "/l/2/main.py",
                                        "/l/3/main.py", "/home/me/a.py",
                                        "/home/me/course/b.py"};
    open_stage(_i == 0 ? 1280 : 700, 600);
    stage_key(&stage, VIEW_KEY_HOME, 0);
    for (size_t i = 0; i < 5; i++) {
        stage_key(&stage, VIEW_KEY_ENTER, 0);
        expect_request(VIEW_REQUEST_OPEN, order[i]);
        stage_key(&stage, i % 2 ? VIEW_KEY_TAB : VIEW_KEY_RIGHT, 0);
    }
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_request(VIEW_REQUEST_LIST, "");
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    stage_key(&stage, VIEW_KEY_TAB, VIEW_MOD_SHIFT);
    stage_key(&stage, VIEW_KEY_SPACE, 0);
    expect_request(VIEW_REQUEST_OPEN, order[4]);
}
END_TEST

/* In two columns: 1 2 / 3, then files, then the button. */
START_TEST(down_goes_through_the_grid_and_on)
{
    static const char *const way[] = {"/l/1/main.py", "/l/3/main.py",
                                      "/home/me/a.py", "/home/me/course/b.py"};
    open_stage(1280, 800);
    stage_key(&stage, VIEW_KEY_HOME, 0);
    for (size_t i = 0; i < 4; i++) {
        stage_key(&stage, VIEW_KEY_ENTER, 0);
        expect_request(VIEW_REQUEST_OPEN, way[i]);
        stage_key(&stage, VIEW_KEY_DOWN, 0);
    }
    stage_key(&stage, VIEW_KEY_DOWN, 0); /* the button is the last one */
    for (size_t i = 0; i < 3; i++)
        stage_key(&stage, VIEW_KEY_UP, 0);
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_request(VIEW_REQUEST_OPEN, "/l/3/main.py");
    stage_key(&stage, VIEW_KEY_UP, 0);
    stage_key(&stage, VIEW_KEY_UP, 0);
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_request(VIEW_REQUEST_OPEN, "/l/1/main.py");
}
END_TEST

START_TEST(the_mouse_reaches_everything)
{
    open_stage(1280, 800);
    stage_click_text(&stage, "3. Third");
    expect_request(VIEW_REQUEST_OPEN, "/l/3/main.py");
    stage_click_text(&stage, "b.py");
    expect_request(VIEW_REQUEST_OPEN, "/home/me/course/b.py");
    stage_click_text(&stage, "open another program");
    expect_request(VIEW_REQUEST_LIST, "");
}
END_TEST

static bool says(const char *part)
{
    for (size_t i = 0; i < stage.list.count; i++)
        if (stage.list.commands[i].kind == VIEW_COMMAND_TEXT &&
            strstr(view_draw_text_of(&stage.list, &stage.list.commands[i]),
                   part))
            return true;
    return false;
}

START_TEST(what_has_no_room_is_in_the_tip)
{
    open_stage(960, 600);
    ck_assert(says("What comes then"));
    ck_assert(!says("unforeseen"));
    ViewRect title = stage_text_box(stage_text(&stage, "2. Second"));
    stage_move(&stage, title.x + 4, title.y + 4);
    stage_tick(&stage, 1);
    ck_assert(says("unforeseen"));
}
END_TEST

START_TEST(a_chosen_entry_is_in_sight)
{
    open_stage(960, 600);
    for (int i = 0; i < 12; i++) {
        stage_key(&stage, i < 6 ? VIEW_KEY_DOWN : VIEW_KEY_UP, 0);
        bool last = stage_text(&stage, "open another program") != NULL;
        bool first = stage_text(&stage, "1. First") != NULL;
        ck_assert(last || first);
        ck_assert(i != 5 || last);
        ck_assert(i != 11 || first);
    }
}
END_TEST

/* Keys of the timeline mean nothing here. */
START_TEST(no_key_reaches_a_program_behind)
{
    open_stage(1280, 800);
    stage_key(&stage, VIEW_KEY_N, 0);
    stage_key(&stage, VIEW_KEY_M, 0);
    stage_key(&stage, VIEW_KEY_PERIOD, 0);
    stage_key(&stage, VIEW_KEY_F, VIEW_MOD_CTRL);
    expect_none();
    ck_assert_ptr_nonnull(stage_text(&stage, "1. First"));
    ck_assert(!view_window_wants_text(stage.window));
    stage_key(&stage, VIEW_KEY_Q, VIEW_MOD_CTRL);
    expect_request(VIEW_REQUEST_QUIT, "");
}
END_TEST

START_TEST(one_goes_there_and_back)
{
    const ViewShelf shelf = {lessons, 3, files, 0, ""};
    stage_open(&stage, "seed1", 1280, 800);
    stage_key(&stage, VIEW_KEY_H, 0);
    expect_request(VIEW_REQUEST_SHELF, "");
    view_window_set_shelf(stage.window, &shelf);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "1. First"));
    ck_assert_ptr_null(stage_text_from(&stage, "Task-"));
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    ck_assert_ptr_null(stage_text(&stage, "1. First"));
    ck_assert_ptr_nonnull(stage_text_from(&stage, "Task-"));
    stage_click_text(&stage, "Taskarium");
    ck_assert_ptr_nonnull(stage_text(&stage, "1. First"));
}
END_TEST

START_TEST(without_lessons_it_says_why)
{
    const ViewShelf shelf = {NULL, 0, NULL, 0, "There are none."};
    stage_open(&stage, NULL, 960, 600);
    view_window_set_shelf(stage.window, &shelf);
    view_window_show_start(stage.window, true);
    stage_key(&stage, VIEW_KEY_DOWN, 0);
    stage_key(&stage, VIEW_KEY_UP, 0);
    ck_assert_ptr_nonnull(stage_text(&stage, "There are none."));
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_request(VIEW_REQUEST_LIST, "");
}
END_TEST

START_TEST(a_message_stands_above_it)
{
    open_stage(960, 600);
    view_window_set_message(stage.window, "It does not open.");
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "It does not open."));
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert_ptr_null(stage_text(&stage, "It does not open."));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_start");
    TCase *tcase = tcase_create("start");
    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_test(tcase, it_says_how_far_one_is);
    tcase_add_test(tcase, what_is_left_is_no_done_lesson);
    tcase_add_test(tcase, ticks_count_what_was_answered);
    tcase_add_test(tcase, what_a_lesson_is_about_has_room);
    tcase_add_test(tcase, enter_resumes_what_is_begun);
    tcase_add_loop_test(tcase, the_keyboard_reaches_everything, 0, 2);
    tcase_add_test(tcase, down_goes_through_the_grid_and_on);
    tcase_add_test(tcase, the_mouse_reaches_everything);
    tcase_add_test(tcase, what_has_no_room_is_in_the_tip);
    tcase_add_test(tcase, a_chosen_entry_is_in_sight);
    tcase_add_test(tcase, no_key_reaches_a_program_behind);
    tcase_add_test(tcase, one_goes_there_and_back);
    tcase_add_test(tcase, without_lessons_it_says_why);
    tcase_add_test(tcase, a_message_stands_above_it);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
