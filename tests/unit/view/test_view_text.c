#define _GNU_SOURCE
#include "base_utf8.h"
#include "fixture.h"
#include "stage.h"
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

/* A line that begins so, up to its end. */
static bool has_lane(const char *name, const char *end)
{
    const char *line = strstr(text.data, name);
    if (!line || (line > text.data && line[-1] != '\n'))
        return false;
    const char *until = line + strcspn(line, "\n");
    size_t size = strlen(end);
    return (size_t)(until - line) > size &&
           memcmp(until - size, end, size) == 0;
}

static const char thread_program[] =
    "import asyncio, threading, time\n"
    "async def main():\n"
    "    asleep = asyncio.to_thread(time.sleep, 0.5)\n"
    "    threading.Thread(target=[].pop, name='popper').start()\n"
    "    threading.Thread(target=print, name='printer').start()\n"
    "    await asleep\n"
    "asyncio.run(main())\n";

START_TEST(threads_have_lanes)
{
    Stage stage;

    stage_open_program(&stage, thread_program, "1", 1280, 800);
    view_text_timeline(stage.trace, 100, &text);
    ck_assert(has_lane("asyncio_0 thread ", "\xe2\x9c\x93"));
    ck_assert(has_lane("popper thread ", "\xe2\x9c\x97"));
    ck_assert(has_lane("printer thread ", "\xe2\x9c\x93"));
    stage_close(&stage);
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
    tcase_add_test(tests, threads_have_lanes);
    tcase_add_test(tests, nothing_happened);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
