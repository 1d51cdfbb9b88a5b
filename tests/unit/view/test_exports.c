/* What is made of a run for other programs: a page, a sequence diagram. */
#include "stage.h"
#include "trace_store.h"
#include "view_mermaid.h"
#include "view_page.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static TraceStore *trace;
static BaseText text, error;

static void setup(void)
{
    trace = fixture_load("seed1");
}

static void teardown(void)
{
    trace_store_free(trace);
    base_text_release(&text);
    base_text_release(&error);
}

static bool write_page(const char *source)
{
    ViewMeasure measure = stage_measure();
    ViewProgram program = {.path = "main.py",
                           .name = "a<b>.py",
                           .text = source,
                           .length = strlen(source),
                           .docstring = "",
                           .python = 313};
    ViewRun run = {.trace = trace, .seed = "1", .error = ""};
    return view_page_write(&program, &run, &measure, false, &text, &error);
}

static uint32_t times(const char *part)
{
    uint32_t found = 0;
    for (const char *at = strstr(text.data, part); at;
         at = strstr(at + 1, part))
        found++;
    return found;
}

START_TEST(a_page_is_whole_by_itself)
{
    ck_assert(write_page("print('</script><b>&')\n"));
    ck_assert_uint_eq(times("<!DOCTYPE html>"), 1);
    ck_assert_uint_eq(times("</html>"), 1);
    ck_assert_uint_eq(times("</script>"), 1);
    ck_assert_uint_eq(times("a<b>"), 0);
    ck_assert_uint_gt(times("&lt;/script&gt;"), 0);
    /* It asks for nothing from anywhere. */
    ck_assert_uint_eq(times("src="), 0);
    ck_assert_uint_eq(times("href="), 0);
    ck_assert_uint_eq(times("://"), 0);
    ck_assert_uint_eq(times("fetch("), 0);
}
END_TEST

START_TEST(a_page_has_every_event_and_its_marks)
{
    ck_assert(write_page("import asyncio\n"));
    const char *events = strstr(text.data, "const events=[\n");
    ck_assert_ptr_nonnull(events);
    uint32_t rows = 0;
    for (const char *at = events; strncmp(at, "];", 2) != 0;
         at = strchr(at, '\n') + 1)
        rows++;
    ck_assert_uint_eq(rows - 1, trace_store_count(trace));
    ck_assert_uint_gt(times(" data-e="), 60);
    ck_assert_ptr_nonnull(strstr(text.data, "Task-6 fails: ValueError"));
    ck_assert_uint_eq(times(":\"\","), 0); /* no mark without a sentence */
}
END_TEST

START_TEST(the_same_run_gives_the_same_page)
{
    ck_assert(write_page("x\n"));
    BaseText first = text;
    text = (BaseText){0};
    ck_assert(write_page("x\n"));
    ck_assert_uint_eq(first.length, text.length);
    ck_assert_int_eq(memcmp(first.data, text.data, text.length), 0);
    base_text_release(&first);
}
END_TEST

START_TEST(a_run_that_is_too_long_is_no_page)
{
    trace_store_free(trace);
    trace = fixture_many(5000, 4);
    ck_assert(!write_page("x\n"));
    ck_assert_uint_gt(error.length, 0);
    ck_assert_uint_eq(text.length, 0);
}
END_TEST

START_TEST(a_diagram_names_each_task_once)
{
    view_mermaid_write(trace, &text);
    ck_assert_int_eq(strncmp(text.data, "sequenceDiagram\n", 16), 0);
    ck_assert_uint_eq(times("    participant T"), 11);
    ck_assert_uint_eq(times("T1->>T"), 10);
    ck_assert_uint_eq(times(" asks Task-"), 9); /* its own parent, too */
    ck_assert_uint_eq(times(";"), times("#59;"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_exports");
    TCase *tests = tcase_create("exports");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_page_is_whole_by_itself);
    tcase_add_test(tests, a_page_has_every_event_and_its_marks);
    tcase_add_test(tests, the_same_run_gives_the_same_page);
    tcase_add_test(tests, a_run_that_is_too_long_is_no_page);
    tcase_add_test(tests, a_diagram_names_each_task_once);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
