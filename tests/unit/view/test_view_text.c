#define _GNU_SOURCE
#include "base_utf8.h"
#include "fixture.h"
#include "trace_store.h"
#include "view_text.h"

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

static uint32_t count(const char *what)
{
    uint32_t found = 0;

    for (const char *at = text.data; (at = strstr(at, what)) != NULL; at++)
        found++;
    return found;
}

START_TEST(seed_1_reads_as_it_was)
{
    trace = fixture_load("seed1");
    view_text_timeline(trace, 110, &text);
    ck_assert_uint_eq(count("ValueError('Oops')"), 4);
    ck_assert_uint_eq(count("\xe2\x95\xb3"), 9); /* eight and the legend */
    ck_assert_ptr_nonnull(
        strstr(text.data, "t = 0.000 s, turns 1 to 6: no time passes"));
    ck_assert_uint_eq(count("TaskGroup"), 1);
    ck_assert_ptr_null(strstr(text.data, "Task-12"));
}
END_TEST

START_TEST(no_drawn_line_is_too_wide)
{
    static const char *const names[] = {"seed0", "seed1", "later1", "nested1",
                                        "gather1"};
    static const uint32_t widths[] = {1, 60, 80, 100, 200};

    trace = fixture_load(names[_i / 5]);
    uint32_t width = widths[_i % 5] < 60 ? 60 : widths[_i % 5];
    view_text_timeline(trace, widths[_i % 5], &text);
    const char *story = strstr(text.data, "\n\nt = ");
    ck_assert_ptr_nonnull(story);
    for (const char *line = text.data; line < story;) {
        size_t length = strcspn(line, "\n");
        bool legend = strstr(line, "would have run") == line + length - 14 ||
                      memmem(line, length, "queued", 6);
        ck_assert(legend || base_utf8_count(line, length) <= width);
        ck_assert(length == 0 || line[length - 1] != ' ');
        line += length + 1;
    }
}
END_TEST

START_TEST(nothing_happened)
{
    trace = trace_store_new();
    view_text_timeline(trace, 80, &text);
    ck_assert_uint_eq(text.length, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_text");
    TCase *tests = tcase_create("text");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_test(tests, seed_1_reads_as_it_was);
    tcase_add_loop_test(tests, no_drawn_line_is_too_wide, 0, 25);
    tcase_add_test(tests, nothing_happened);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
