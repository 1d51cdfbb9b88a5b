/* The docstring is told as text, and folded in the source while it is. */
#include "stage.h"
#include "view_about.h"
#include "view_source.h"
#include "view_window_private.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char program[] = "# A comment first.\n"
                              "\"\"\"One task.\n"
                              "\n"
                              "It prints, and that is all.\n"
                              "\"\"\"\n"
                              "import asyncio\n"
                              "async def main():\n"
                              "    print('here')\n"
                              "asyncio.run(main())\n";

static Stage stage;

static void teardown(void)
{
    stage_close(&stage);
}

static const struct {
    const char *text;
    uint32_t first, last;
} cases[] = {
    {"\"\"\"a\nb\"\"\"\n", 1, 2},
    {"'''a\nb\n'''\nx = 1\n", 1, 3},
    {"# c\n\nr\"\"\"a\n\\\"\"\"\nb\"\"\"  \n", 3, 5},
    {"\"\"\"a\n\"\"\"", 1, 2},
    {"\"\"\"one line\"\"\"\n", 0, 0}, /* nothing is won */
    {"'one line'\n", 0, 0},
    {"\"\"\"a\nb\"\"\"; x = 1\n", 0, 0}, /* code would be hidden */
    {"\"\"\"a\nb\"\"\".strip()\n", 0, 0},
    {"\"\"\"a\nb\n", 0, 0},        /* without an end */
    {"b\"\"\"a\nb\"\"\"\n", 0, 0}, /* bytes are none */
    {"x = \"\"\"a\nb\"\"\"\n", 0, 0},
    {"# only this", 0, 0},
    {"", 0, 0},
};

enum { CASES = sizeof cases / sizeof *cases };

START_TEST(its_lines_are_found)
{
    ViewLines lines = view_about_lines(cases[_i].text, strlen(cases[_i].text));

    ck_assert_uint_eq(lines.first, cases[_i].first);
    ck_assert_uint_eq(lines.last, cases[_i].last);
}
END_TEST

static bool source_shows(const char *number)
{
    for (uint32_t i = 0; i < stage.list.count; i++) {
        const ViewCommand *command = &stage.list.commands[i];
        if (command->kind == VIEW_COMMAND_TEXT &&
            command->role == VIEW_ROLE_SOURCE &&
            strcmp(view_draw_text_of(&stage.list, command), number) == 0)
            return true;
    }
    return false;
}

/* Which the window's new size would have left outside. */
START_TEST(the_current_line_stays_in_sight)
{
    static const float heights[] = {800, 620, 1000, 560, 700};
    uint32_t line = 0;
    stage_open(&stage, "seed1", 1280, 800);
    for (TraceEventId event = 112; line == 0; event--) {
        view_window_seek(stage.window, event);
        stage_draw(&stage);
        line = view_source_line(&stage.window->screen);
    }
    for (unsigned turn = 0; turn < 5; turn++) {
        char number[16];
        stage_resize(&stage, turn % 2 ? 1210 : 1600, heights[turn]);
        snprintf(number, sizeof number, "%u", line);
        ck_assert_msg(source_shows(number), "line %u at %.0f", line,
                      (double)heights[turn]);
        stage_wheel(&stage, 100, 500, turn % 2 ? 20 : -20, 0);
    }
}
END_TEST

START_TEST(it_is_folded_in_the_source_while_it_is_text)
{
    stage_open_program(&stage, program, "1", 1280, 800);
    ck_assert_ptr_nonnull(stage_text_from(&stage, "One task."));
    ck_assert(source_shows("2"));
    ck_assert(!source_shows("3") && !source_shows("5"));
    ck_assert(source_shows("6")); /* numbers stay those of the file */
    stage_click_text(&stage, "4 lines, told as text");
    ck_assert(source_shows("3") && source_shows("5"));
    stage_click_text(&stage, "fold");
    ck_assert(!source_shows("3"));
    stage_key(&stage, VIEW_KEY_S, VIEW_MOD_ALT);
    ck_assert(source_shows("3"));
    stage_key(&stage, VIEW_KEY_S, VIEW_MOD_ALT);
    /* A click on a line below goes to that line's event. */
    stage_click_text(&stage, "    print(");
    ck_assert_uint_eq(view_screen_event(&stage.window->screen)->line, 8);
}
END_TEST

START_TEST(it_is_whole_while_it_is_changed_or_projected)
{
    stage_open_program(&stage, program, "1", 1280, 800);
    stage_key(&stage, VIEW_KEY_E, 0);
    ck_assert(source_shows("3"));
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    ck_assert(!source_shows("3"));
    stage_key(&stage, VIEW_KEY_F5, 0);
    ck_assert_uint_eq(view_about_folded(&stage.window->screen).first, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_about");
    TCase *tests = tcase_create("docstring");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_loop_test(tests, its_lines_are_found, 0, CASES);
    suite_add_tcase(suite, tests);
    tests = tcase_create("window");
    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, NULL, teardown);
    tcase_add_test(tests, the_current_line_stays_in_sight);
    tcase_add_test(tests, it_is_folded_in_the_source_while_it_is_text);
    tcase_add_test(tests, it_is_whole_while_it_is_changed_or_projected);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
