#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "trace_store.h"
#include "verify_events.h"

static TraceText text(TraceStore *trace, const char *bytes)
{
    return trace_store_add_text(trace, bytes, strlen(bytes));
}

static void add(TraceStore *trace, TraceEvent event)
{
    event.cause = event.also = TRACE_NONE;
    trace_store_append(trace, &event);
}

static void expect(const TraceStore *trace, const char *wanted)
{
    BaseText out = {0};

    verify_events_write(trace, &out);
    ck_assert_str_eq(base_text_str(&out), wanted);
    base_text_release(&out);
}

START_TEST(names_are_those_of_the_moment)
{
    TraceStore *trace = trace_store_new();

    add(trace, (TraceEvent){.kind = TRACE_TASK_CREATED,
                            .task = 1,
                            .text = text(trace, "Task-1")});
    add(trace, (TraceEvent){.kind = TRACE_FIRST_STEP, .task = 1, .turn = 1});
    add(trace, (TraceEvent){.kind = TRACE_TASK_RENAMED,
                            .task = 1,
                            .turn = 1,
                            .text = text(trace, "main \"x\"\n")});
    add(trace, (TraceEvent){.kind = TRACE_RESUMED,
                            .task = 1,
                            .turn = 2,
                            .time = 0.1,
                            .text = text(trace, "CancelledError")});
    expect(trace,
           "{\"turn\": 0, \"time\": 0.0, \"kind\": \"task_created\", "
           "\"task\": \"Task-1\", \"by\": \"loop\"}\n"
           "{\"turn\": 1, \"time\": 0.0, \"kind\": \"first_step\", "
           "\"task\": \"Task-1\"}\n"
           "{\"turn\": 1, \"time\": 0.0, \"kind\": \"task_renamed\", "
           "\"task\": \"main \\\"x\\\"\\n\"}\n"
           "{\"turn\": 2, \"time\": 0.1, \"kind\": \"resumed\", "
           "\"task\": \"main \\\"x\\\"\\n\", \"throw\": \"CancelledError\"}\n");
    trace_store_free(trace);
}
END_TEST

START_TEST(what_only_we_know_is_left_out)
{
    TraceStore *trace = trace_store_new();

    add(trace, (TraceEvent){.kind = TRACE_TIMER_SET, .number = 1.5});
    add(trace, (TraceEvent){.kind = TRACE_EXCEPT_MATCHED});
    add(trace, (TraceEvent){.kind = TRACE_STDERR});
    add(trace, (TraceEvent){.kind = TRACE_LOOP_START, .line = 3});
    expect(trace, "{\"turn\": 0, \"time\": 0.0, \"kind\": \"loop_start\"}\n");
    trace_store_free(trace);
}
END_TEST

START_TEST(nothing_follows_the_end)
{
    const TraceKind last[] = {TRACE_END, TRACE_DEADLOCK, TRACE_LIMIT};
    TraceStore *trace = trace_store_new();
    BaseText out = {0};

    add(trace, (TraceEvent){.kind = (uint16_t)last[_i]});
    add(trace, (TraceEvent){.kind = TRACE_LOOP_STOP});
    verify_events_write(trace, &out);
    ck_assert_ptr_null(strstr(out.data, "loop_stop"));
    base_text_release(&out);
    trace_store_free(trace);
}
END_TEST

START_TEST(numbers_are_written_as_python_writes_them)
{
    TraceStore *trace = trace_store_new();

    add(trace, (TraceEvent){.kind = TRACE_TIMEOUT_SET, .number = INFINITY});
    add(trace, (TraceEvent){.kind = TRACE_TIMEOUT_SET, .number = NAN});
    add(trace, (TraceEvent){.kind = TRACE_BLOCKING_SLEEP,
                            .time = 5.684341886080802e-14,
                            .number = 2.0});
    expect(trace, "{\"turn\": 0, \"time\": 0.0, \"kind\": \"timeout_set\", "
                  "\"task\": \"loop\", \"when\": Infinity}\n"
                  "{\"turn\": 0, \"time\": 0.0, \"kind\": \"timeout_set\", "
                  "\"task\": \"loop\"}\n"
                  "{\"turn\": 0, \"time\": 5.684341886080802e-14, \"kind\": "
                  "\"blocking_sleep\", \"seconds\": 2.0}\n");
    trace_store_free(trace);
}
END_TEST

START_TEST(a_group_has_its_number_and_its_child)
{
    TraceStore *trace = trace_store_new();

    add(trace, (TraceEvent){.kind = TRACE_TASK_CREATED,
                            .task = 2,
                            .text = text(trace, "child")});
    add(trace, (TraceEvent){.kind = TRACE_GROUP_CHILD_DONE,
                            .group = 1,
                            .other = 2,
                            .count = 9});
    BaseText out = {0};
    verify_events_write(trace, &out);
    ck_assert_ptr_nonnull(
        strstr(out.data, "\"group\": 1, \"child\": \"child\", \"left\": 9}"));
    base_text_release(&out);
    trace_store_free(trace);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("events");
    TCase *events = tcase_create("events");

    tcase_add_test(events, names_are_those_of_the_moment);
    tcase_add_test(events, what_only_we_know_is_left_out);
    tcase_add_loop_test(events, nothing_follows_the_end, 0, 3);
    tcase_add_test(events, numbers_are_written_as_python_writes_them);
    tcase_add_test(events, a_group_has_its_number_and_its_child);
    suite_add_tcase(suite, events);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
