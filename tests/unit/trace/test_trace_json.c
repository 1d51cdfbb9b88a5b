#include "trace_json.h"
#include "trace_task.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static TraceStore *store;
static BaseText out;

static void set_up(void)
{
    store = trace_store_new();
}

static void tear_down(void)
{
    trace_store_free(store);
    base_text_release(&out);
}

static TraceText text(const char *string)
{
    return trace_store_add_text(store, string, strlen(string));
}

static void append(TraceEvent event)
{
    event.also = TRACE_NONE;
    event.cause = trace_store_count(store) == 0 ? TRACE_NONE
                                                : trace_store_count(store) - 1;
    trace_store_append(store, &event);
}

static void write_all(void)
{
    TraceJson json = {0};

    trace_json_events(&json, store, 0, trace_store_count(store), &out);
    trace_json_release(&json);
}

START_TEST(an_event_has_the_fields_of_its_kind)
{
    append((TraceEvent){.kind = TRACE_TASK_CREATED,
                        .task = 1,
                        .text = text("Task-1"),
                        .detail = text("main")});
    append((TraceEvent){.kind = TRACE_SUSPENDED,
                        .task = 1,
                        .turn = 2,
                        .time = 0.5,
                        .line = 7,
                        .callback = 3,
                        .text = text("sleep(0.25)"),
                        .count = TRACE_WAIT_SLEEP,
                        .number = 0.75});
    write_all();
    ck_assert_str_eq(
        base_text_str(&out),
        "{\"event\": 0, \"turn\": 0, \"time\": 0.0, \"kind\": "
        "\"task_created\", \"task\": \"Task-1\", \"id\": 1, \"by\": \"loop\", "
        "\"coro\": \"main\", \"callback\": 0}\n"
        "{\"event\": 1, \"turn\": 2, \"time\": 0.5, \"kind\": \"suspended\", "
        "\"task\": \"Task-1\", \"id\": 1, \"on\": \"sleep(0.25)\", \"wait\": "
        "\"sleep\", \"until\": 0.75, \"line\": 7, \"callback\": 3, \"cause\": "
        "0}\n");
}
END_TEST

START_TEST(a_task_has_the_name_of_the_moment)
{
    append((TraceEvent){
        .kind = TRACE_TASK_CREATED, .task = 1, .text = text("Task-1")});
    append((TraceEvent){.kind = TRACE_FIRST_STEP, .task = 1});
    append((TraceEvent){
        .kind = TRACE_TASK_RENAMED, .task = 1, .text = text("miner")});
    append((TraceEvent){.kind = TRACE_RESUMED, .task = 1});
    append((TraceEvent){.kind = TRACE_RESUMED, .task = 900});
    write_all();
    ck_assert_ptr_nonnull(
        strstr(out.data, "\"first_step\", \"task\": \"Task-1\""));
    ck_assert_ptr_nonnull(
        strstr(out.data, "\"task_renamed\", \"task\": \"miner\""));
    ck_assert_ptr_nonnull(strstr(out.data, "\"resumed\", \"task\": \"miner\""));
    ck_assert_ptr_nonnull(strstr(out.data, "\"resumed\", \"task\": \"#900\""));
}
END_TEST

START_TEST(numbers_read_back_as_they_were)
{
    const double times[] = {0.1, 1.3474337369372327, 1e300, 5e-324, 3.0};

    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        trace_store_clear(store);
        base_text_clear(&out);
        append((TraceEvent){.kind = TRACE_LOOP_START, .time = times[i]});
        write_all();
        const char *at = strstr(out.data, "\"time\": ");
        ck_assert(strtod(at + 8, NULL) == times[i]);
    }
}
END_TEST

START_TEST(output_is_escaped_and_never_left_out)
{
    append((TraceEvent){
        .kind = TRACE_STDOUT, .text = text("a \"b\"\n\xff"), .line = 4});
    append((TraceEvent){.kind = TRACE_STDOUT});
    write_all();
    ck_assert_ptr_nonnull(
        strstr(out.data, "\"line\": \"a \\\"b\\\"\\n\\ufffd\""));
    ck_assert_ptr_nonnull(strstr(out.data, "\"source_line\": 4"));
    ck_assert_ptr_nonnull(strstr(out.data, "\"line\": \"\""));
}
END_TEST

START_TEST(a_refused_cancel_says_so)
{
    append((TraceEvent){.kind = TRACE_CANCEL_REQUESTED, .task = 2, .count = 1});
    append((TraceEvent){.kind = TRACE_CANCEL_REQUESTED,
                        .task = 2,
                        .flags = TRACE_FLAG_ACCEPTED});
    write_all();
    ck_assert_ptr_nonnull(
        strstr(out.data, "\"cancelling\": 1, \"accepted\": false"));
    ck_assert_ptr_nonnull(strstr(out.data, "\"accepted\": true"));
}
END_TEST

START_TEST(a_number_that_json_lacks_is_no_syntax_error)
{
    append((TraceEvent){.kind = TRACE_TIMER_SET, .number = NAN});
    append((TraceEvent){.kind = TRACE_TIMER_SET, .number = INFINITY});
    write_all();
    ck_assert_ptr_nonnull(strstr(out.data, "\"when\": null"));
    ck_assert_ptr_nonnull(strstr(out.data, "\"when\": 1e999"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("trace_json");
    TCase *tests = tcase_create("json");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, an_event_has_the_fields_of_its_kind);
    tcase_add_test(tests, a_task_has_the_name_of_the_moment);
    tcase_add_test(tests, numbers_read_back_as_they_were);
    tcase_add_test(tests, output_is_escaped_and_never_left_out);
    tcase_add_test(tests, a_refused_cancel_says_so);
    tcase_add_test(tests, a_number_that_json_lacks_is_no_syntax_error);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
