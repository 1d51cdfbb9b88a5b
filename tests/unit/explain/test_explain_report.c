#include "explain_report.h"
#include "fixture.h"
#include "trace_store.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static TraceStore *trace;
static BaseText text;

static void tear_down(void)
{
    trace_store_free(trace);
    trace = NULL;
    base_text_release(&text);
}

START_TEST(nothing_happened)
{
    trace = trace_store_new();
    ck_assert(!explain_report_why(trace, "Task-1", &text));
    ck_assert_str_eq(text.data, "there is no task called Task-1; there is "
                                "none at all\n");
}
END_TEST

START_TEST(why_names_the_tasks_there_are)
{
    trace = fixture_load("seed1");
    ck_assert(!explain_report_why(trace, "Task-12x", &text));
    ck_assert_ptr_nonnull(strstr(text.data, "Task-1, Task-2"));
    base_text_clear(&text);
    ck_assert(explain_report_why(trace, "4", &text));
    ck_assert_ptr_eq(strstr(text.data, "Why was Task-4 cancelled?\n"),
                     text.data);
}
END_TEST

START_TEST(a_circle_of_waits_is_told_once)
{
    trace = trace_store_new();
    FixtureEvent events[] = {
        {.kind = TRACE_TASK_CREATED, .task = 1, .text = "a"},
        {.kind = TRACE_TASK_CREATED, .task = 2, .text = "b"},
        {.kind = TRACE_FIRST_STEP, .turn = 1, .task = 1, .cause = 0},
        {.kind = TRACE_SUSPENDED,
         .turn = 1,
         .task = 1,
         .text = "b",
         .other = 2,
         .line = 4},
        {.kind = TRACE_FIRST_STEP, .turn = 1, .task = 2, .cause = 1},
        {.kind = TRACE_SUSPENDED,
         .turn = 1,
         .task = 2,
         .text = "a",
         .other = 1,
         .line = 7}};
    for (size_t i = 0; i < sizeof events / sizeof *events; i++)
        fixture_append(trace, &events[i]);
    ck_assert(explain_report_why(trace, "a", &text));
    const char *circle = strstr(text.data, "A circle: a -> b -> a.");
    ck_assert_ptr_nonnull(circle);
    ck_assert_ptr_null(strstr(circle + 1, "A circle"));
    ck_assert_ptr_null(strstr(text.data, "waits for b,"));
}
END_TEST

START_TEST(a_long_sentence_keeps_out_of_the_column_of_places)
{
    static const char name[] = "who_fetches_all_the_pages_of_a_catalogue";
    trace = trace_store_new();
    FixtureEvent events[] = {
        {.kind = TRACE_TASK_CREATED, .task = 1, .text = name},
        {.kind = TRACE_FIRST_STEP, .turn = 1, .task = 1, .cause = 0}};
    for (size_t i = 0; i < sizeof events / sizeof *events; i++)
        fixture_append(trace, &events[i]);
    ck_assert(explain_report_why(trace, name, &text));
    const char *sentence = strstr(text.data, "takes its first step\n");
    ck_assert_ptr_nonnull(sentence);
    const char *next = strchr(sentence, '\n') + 1;
    ck_assert_uint_eq(strspn(next, " "), 47);
    ck_assert(strncmp(next + 47, "turn 1", 6) == 0);
}
END_TEST

START_TEST(the_tasks_of_the_loop_are_not_named)
{
    trace = fixture_load("nested1");
    ck_assert(!explain_report_why(trace, "99", &text));
    ck_assert_str_eq(text.data,
                     "there is no task called 99; there is Task-1, kitchen, "
                     "table 1, table 2, table 3, soup, fish, cake\n");
}
END_TEST

START_TEST(at_most_twenty_tasks_are_named)
{
    trace = fixture_many(40, 1);
    ck_assert(!explain_report_why(trace, "x", &text));
    ck_assert_ptr_nonnull(strstr(text.data, ", Task-20 and more\n"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("explain_report");
    TCase *tests = tcase_create("report");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_test(tests, nothing_happened);
    tcase_add_test(tests, why_names_the_tasks_there_are);
    tcase_add_test(tests, a_circle_of_waits_is_told_once);
    tcase_add_test(tests, the_tasks_of_the_loop_are_not_named);
    tcase_add_test(tests, a_long_sentence_keeps_out_of_the_column_of_places);
    tcase_add_test(tests, at_most_twenty_tasks_are_named);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
