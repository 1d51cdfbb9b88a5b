#include "explain_lives.h"
#include "fixture.h"
#include "trace_store.h"
#include "trace_task.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static TraceStore *trace;
static ExplainLives lives;

static void load(const char *name)
{
    trace = fixture_load(name);
    explain_lives_read(&lives, trace);
}

static void tear_down(void)
{
    explain_lives_release(&lives);
    trace_store_free(trace);
    trace = NULL;
}

static const ExplainTask *task_called(const char *name)
{
    const ExplainTask *task =
        explain_task(&lives, explain_task_called(&lives, name));

    ck_assert_ptr_nonnull(task);
    return task;
}

START_TEST(the_parent_is_asked_and_still_waits)
{
    uint32_t stretch;

    load("seed1");
    const ExplainTask *task = task_called("Task-1");
    const TraceState states[] = {
        TRACE_STATE_QUEUED,           TRACE_STATE_RUNNING, TRACE_STATE_WAITING,
        TRACE_STATE_CANCEL_REQUESTED, TRACE_STATE_RUNNING, TRACE_STATE_WAITING,
        TRACE_STATE_QUEUED,           TRACE_STATE_RUNNING};
    ck_assert_uint_eq(task->stretch_count, sizeof states / sizeof *states);
    for (uint32_t i = 0; i < task->stretch_count; i++)
        ck_assert_uint_eq(lives.stretches[task->stretch + i].state, states[i]);
    ck_assert_int_eq(explain_state_at(&lives, 1, lives.event_count - 1, NULL),
                     TRACE_STATE_RETURNED);
    ck_assert_int_eq(explain_state_at(&lives, 1, 0, &stretch),
                     TRACE_STATE_COUNT);
    ck_assert_uint_eq(stretch, EXPLAIN_NONE);
}
END_TEST

START_TEST(no_task_stopped_while_it_was_only_asked)
{
    load("seed1");
    for (TraceEventId id = 0; id < lives.event_count; id++) {
        if (trace_store_get(trace, id)->turn != 3)
            continue;
        for (uint32_t task = 1; task <= 11; task++)
            ck_assert_int_ne(explain_state_at(&lives, task, id, NULL),
                             TRACE_STATE_CANCELLED);
    }
}
END_TEST

START_TEST(tasks_are_found_by_name_and_by_number)
{
    load("nested1");
    ck_assert_uint_ne(explain_task_called(&lives, "table 1"), 0);
    ck_assert_uint_eq(explain_task_called(&lives, "1"), 1);
    ck_assert_uint_eq(explain_task_called(&lives, "1x"), 0);
    ck_assert_uint_eq(explain_task_called(&lives, "99999999999999999999"), 0);
    ck_assert_uint_eq(explain_task_called(&lives, ""), 0);
}
END_TEST

/* A task that sleeps for nothing was never out of the queue; one that is
 * asked to stop by itself is asked as soon as it suspends. */
START_TEST(own_requests_and_empty_sleeps)
{
    trace = trace_store_new();
    FixtureEvent events[] = {
        {.kind = TRACE_TASK_CREATED, .task = 1, .text = "Task-1"},
        {.kind = TRACE_FIRST_STEP, .turn = 1, .task = 1},
        {.kind = TRACE_SUSPENDED, .turn = 1, .task = 1, .text = "sleep(0)"},
        {.kind = TRACE_RESUMED, .turn = 2, .task = 1, .cause = 2},
        {.kind = TRACE_CANCEL_REQUESTED,
         .turn = 2,
         .task = 1,
         .by = 1,
         .flags = TRACE_FLAG_ACCEPTED},
        {.kind = TRACE_SUSPENDED,
         .turn = 2,
         .task = 1,
         .text = "sleep(1)",
         .number = 1},
        {.kind = TRACE_RESUMED,
         .turn = 3,
         .task = 1,
         .text = "CancelledError",
         .cause = 4},
        {.kind = TRACE_CANCELLED, .turn = 3, .task = 1}};
    for (size_t i = 0; i < sizeof events / sizeof *events; i++)
        fixture_append(trace, &events[i]);
    explain_lives_read(&lives, trace);
    const TraceState states[] = {
        TRACE_STATE_QUEUED,  TRACE_STATE_RUNNING,          TRACE_STATE_QUEUED,
        TRACE_STATE_RUNNING, TRACE_STATE_CANCEL_REQUESTED, TRACE_STATE_RUNNING};
    ck_assert_uint_eq(lives.stretch_count, 6);
    for (uint32_t i = 0; i < 6; i++)
        ck_assert_uint_eq(lives.stretches[i].state, states[i]);
    ck_assert_uint_eq(lives.cut_sleep_count, 1);
}
END_TEST

/* The last request or uncancel() before its end counts. */
START_TEST(a_task_keeps_its_count_of_requests)
{
    trace = trace_store_new();
    FixtureEvent events[] = {
        {.kind = TRACE_TASK_CREATED, .task = 1, .text = "Task-1"},
        {.kind = TRACE_FIRST_STEP, .turn = 1, .task = 1},
        {.kind = TRACE_CANCEL_REQUESTED,
         .turn = 1,
         .task = 1,
         .count = 1,
         .flags = TRACE_FLAG_ACCEPTED},
        {.kind = TRACE_CANCEL_REQUESTED,
         .turn = 1,
         .task = 1,
         .count = 2,
         .flags = TRACE_FLAG_ACCEPTED},
        {.kind = TRACE_UNCANCEL, .turn = 1, .task = 1, .count = 1},
        {.kind = TRACE_SUSPENDED,
         .turn = 1,
         .task = 1,
         .text = "sleep(1)",
         .number = 1},
        {.kind = TRACE_RESUMED, .turn = 2, .task = 1, .text = "CancelledError"},
        {.kind = TRACE_CANCELLED, .turn = 2, .task = 1},
        {.kind = TRACE_CANCEL_REQUESTED, .turn = 2, .task = 1, .count = 9}};
    for (size_t i = 0; i < sizeof events / sizeof *events; i++)
        fixture_append(trace, &events[i]);
    explain_lives_read(&lives, trace);
    ck_assert_uint_eq(explain_task(&lives, 1)->cancelling, 1);
}
END_TEST

START_TEST(a_group_knows_its_owner_and_its_abort)
{
    load("seed1");
    ck_assert_uint_eq(lives.group_count, 1);
    const ExplainGroup *group = &lives.groups[0];
    ck_assert_uint_eq(group->owner, 1);
    ck_assert_uint_eq(group->around, EXPLAIN_NONE);
    ck_assert_uint_eq(trace_store_get(trace, group->abort)->kind,
                      TRACE_GROUP_ABORT);
    const TraceEvent *last = trace_store_get(trace, group->abort_last);
    ck_assert_uint_eq(last->kind, TRACE_CANCEL_REQUESTED);
    ck_assert_uint_eq(last->task, 1);
    ck_assert_uint_eq(explain_group(&lives, group->serial), 0);
    ck_assert_uint_eq(explain_group(&lives, group->serial + 1), EXPLAIN_NONE);
    ck_assert_uint_eq(explain_group(&lives, 0), EXPLAIN_NONE);
}
END_TEST

START_TEST(an_empty_trace_has_no_lives)
{
    trace = trace_store_new();
    explain_lives_read(&lives, trace);
    ck_assert_uint_eq(lives.task_count, 1); /* [0] is always there */
    ck_assert_ptr_null(explain_task(&lives, 0));
    ck_assert_ptr_null(explain_task(&lives, 1));
    ck_assert_uint_eq(explain_task_called(&lives, "1"), 0);
    ck_assert_int_eq(explain_state_at(&lives, 1, 0, NULL), TRACE_STATE_COUNT);
}
END_TEST

/* Whole arrays, byte for byte: no record has padding that is not zero. */
#define SAME(table, count)                                                     \
    (lives.count == whole.count &&                                             \
     memcmp(lives.table, whole.table, lives.count * sizeof *lives.table) == 0)

START_TEST(portions_read_the_same)
{
    static const uint32_t portions[] = {1, 3, 100, 1000};
    ExplainLives whole = {0};
    uint32_t calls = 0, portion = portions[_i];

    load("nested1");
    explain_lives_read(&whole, trace);
    explain_lives_begin(&lives, trace);
    for (uint32_t budget = portion; !explain_lives_advance(&lives, &budget);
         budget = portion) {
        ck_assert_uint_eq(budget, 0);
        calls++;
    }
    ck_assert_uint_ge(calls, lives.event_count / portion);
    ck_assert(SAME(groups, group_count) && SAME(stretches, stretch_count));
    ck_assert(SAME(cut_sleeps, cut_sleep_count));
    ck_assert_uint_eq(lives.task_count, whole.task_count);
    for (uint32_t i = 0; i < lives.task_count; i++) {
        ck_assert_uint_eq(lives.tasks[i].stretch, whole.tasks[i].stretch);
        ck_assert_uint_eq(lives.tasks[i].ended, whole.tasks[i].ended);
        ck_assert_uint_eq(lives.tasks[i].cut_sleep_count,
                          whole.tasks[i].cut_sleep_count);
    }
    explain_lives_release(&whole);
}
END_TEST

START_TEST(reading_may_be_given_up)
{
    load("seed1");
    for (uint32_t portion = 0; portion < 1000; portion += 20) {
        uint32_t budget = portion;
        explain_lives_begin(&lives, trace);
        explain_lives_advance(&lives, &budget);
        explain_lives_release(&lives);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("explain_lives");
    TCase *tests = tcase_create("lives");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_test(tests, the_parent_is_asked_and_still_waits);
    tcase_add_test(tests, no_task_stopped_while_it_was_only_asked);
    tcase_add_test(tests, tasks_are_found_by_name_and_by_number);
    tcase_add_test(tests, own_requests_and_empty_sleeps);
    tcase_add_test(tests, a_task_keeps_its_count_of_requests);
    tcase_add_test(tests, a_group_knows_its_owner_and_its_abort);
    tcase_add_test(tests, an_empty_trace_has_no_lives);
    tcase_add_loop_test(tests, portions_read_the_same, 0, 4);
    tcase_add_test(tests, reading_may_be_given_up);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
