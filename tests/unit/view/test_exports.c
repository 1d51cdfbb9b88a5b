/* What is made of a run for other programs: a sequence diagram. */
#include "stage.h"
#include "trace_store.h"
#include "view_mermaid.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static TraceStore *trace;
static BaseText text;

static void setup(void)
{
    trace = fixture_load("seed1");
}

static void teardown(void)
{
    trace_store_free(trace);
    base_text_release(&text);
}

static uint32_t times(const char *part)
{
    uint32_t found = 0;
    for (const char *at = strstr(text.data, part); at;
         at = strstr(at + 1, part))
        found++;
    return found;
}

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
    tcase_add_test(tests, a_diagram_names_each_task_once);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
