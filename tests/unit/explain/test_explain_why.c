/* Chains of causes: where they begin, what they tell and what they pass over.
 */
#include "explain_why.h"
#include "fixture.h"
#include "trace_store.h"

#include <check.h>
#include <stdlib.h>

static TraceStore *trace;
static ExplainLives lives;

static void tear_down(void)
{
    explain_lives_release(&lives);
    trace_store_free(trace);
    trace = NULL;
}

/* Each event is caused by the one before it, if it names no other. */
static void make(const FixtureEvent *events, size_t count)
{
    trace = trace_store_new();
    for (size_t i = 0; i < count; i++)
        fixture_append(trace, &events[i]);
    explain_lives_read(&lives, trace);
}

#define MAKE(...)                                                              \
    do {                                                                       \
        const FixtureEvent events[] = {__VA_ARGS__};                           \
        make(events, sizeof events / sizeof *events);                          \
    } while (0)

/* The chain's events must be these, in this order. */
static void expect_chain(TraceEventId target, const TraceEventId *expected,
                         uint32_t count)
{
    ExplainLink chain[32];
    uint32_t found = explain_why(&lives, target, chain, 32);

    for (uint32_t i = 0; i < found && i < count; i++)
        ck_assert_uint_eq(chain[i].event, expected[i]);
    ck_assert_uint_eq(found, count);
}

#define EXPECT_CHAIN(target, ...)                                              \
    do {                                                                       \
        const TraceEventId expected[] = {__VA_ARGS__};                         \
        expect_chain(target, expected, sizeof expected / sizeof *expected);    \
    } while (0)

/* Task-2 raises; the error comes out of the await in Task-1, which dies of it,
 * and out of that in Task-3. Only the first failure is its own cause. */
START_TEST(a_failure_that_was_thrown_in_leads_on)
{
    MAKE({.kind = TRACE_BEGIN, .text = "main.py"},
         {.kind = TRACE_TASK_CREATED, .task = 1, .text = "Task-1"},
         {.kind = TRACE_TASK_CREATED, .task = 2, .text = "Task-2"},
         {.kind = TRACE_TASK_CREATED, .task = 3, .text = "Task-3"},
         {.kind = TRACE_FIRST_STEP, .turn = 1, .task = 2, .cause = 2},
         {.kind = TRACE_FAILED, .turn = 1, .task = 2, .text = "ValueError"},
         {.kind = TRACE_RESUMED, .turn = 2, .task = 1, .text = "ValueError"},
         {.kind = TRACE_FAILED, .turn = 2, .task = 1, .text = "ValueError"},
         {.kind = TRACE_RESUMED, .turn = 3, .task = 3, .text = "ValueError"},
         {.kind = TRACE_FAILED, .turn = 3, .task = 3, .text = "ValueError"});
    EXPECT_CHAIN(9, 5, 6, 7, 8, 9);
    EXPECT_CHAIN(7, 5, 6, 7);
    EXPECT_CHAIN(5, 2, 4, 5);
}
END_TEST

/* A failure of its own ends the chain of what it set off, not its own. */
START_TEST(a_failure_of_its_own_begins_a_chain)
{
    MAKE({.kind = TRACE_BEGIN, .text = "main.py"},
         {.kind = TRACE_TASK_CREATED, .task = 1, .text = "Task-1"},
         {.kind = TRACE_FIRST_STEP, .turn = 1, .task = 1},
         {.kind = TRACE_GROUP_ENTER, .turn = 1, .task = 1, .group = 1},
         {.kind = TRACE_TASK_CREATED,
          .turn = 1,
          .task = 2,
          .group = 1,
          .text = "Task-2"},
         {.kind = TRACE_FIRST_STEP, .turn = 2, .task = 2},
         {.kind = TRACE_FAILED, .turn = 2, .task = 2, .text = "ValueError"},
         {.kind = TRACE_GROUP_CHILD_DONE, .turn = 3, .group = 1, .other = 2},
         {.kind = TRACE_GROUP_ABORT, .turn = 3, .group = 1},
         {.kind = TRACE_CANCEL_REQUESTED, .turn = 3, .task = 1});
    EXPECT_CHAIN(9, 6, 7, 8, 9);
    EXPECT_CHAIN(6, 4, 5, 6);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("explain_why");
    TCase *test = tcase_create("all");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(test, 0);
    tcase_add_checked_fixture(test, NULL, tear_down);
    tcase_add_test(test, a_failure_that_was_thrown_in_leads_on);
    tcase_add_test(test, a_failure_of_its_own_begins_a_chain);
    suite_add_tcase(suite, test);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
