/* What is done to a run from outside of it. */
#include "asyncio_fork.h"
#include "run_identity.h"
#include "run_machine.h"
#include "trace_store.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static const char sleepers[] =
    "import asyncio\n"
    "LIMIT = 1\n"
    "async def sleeper(name, seconds):\n"
    "    try:\n"
    "        await asyncio.sleep(seconds)\n"
    "        await asyncio.sleep(seconds)\n"
    "    except BaseException as error:\n"
    "        print(name, type(error).__name__, error)\n"
    "        raise\n"
    "    print(name, LIMIT, asyncio.get_running_loop().time())\n"
    "async def main():\n"
    "    tasks = [asyncio.create_task(sleeper('a', 1.0)),\n"
    "             asyncio.create_task(sleeper('b', 2.0))]\n"
    "    print(await asyncio.gather(*tasks, return_exceptions=True))\n"
    "asyncio.run(main())\n";

static RunProgram *program;
static Run *run;
static AsyncioFork fork;

static void tear_down(void)
{
    run_free(run);
    run_program_free(program);
    run = NULL;
    program = NULL;
}

static AsyncioIdentity child(uint32_t nth)
{
    return asyncio_identity(asyncio_identity(0, 0), nth);
}

/* The program's output with that done to it. */
static const char *output_with(const AsyncioIntervention *deeds, size_t count)
{
    RunOptions options = {.fork = &fork};
    size_t length;

    tear_down();
    fork = (AsyncioFork){.interventions = deeds, .intervention_count = count};
    program = run_program_new("main.py", sleepers, strlen(sleepers), 313);
    run = run_new(program, &options);
    run_finish(run);
    return run_stdout(run, &length);
}

static const TraceEvent *last(TraceKind kind)
{
    for (uint32_t id = trace_store_count(run_trace(run)); id-- > 0;)
        if (trace_store_get(run_trace(run), id)->kind == kind)
            return trace_store_get(run_trace(run), id);
    return NULL;
}

START_TEST(nothing_done_is_the_run)
{
    ck_assert_str_eq(output_with(NULL, 0), "a 1 2.0\nb 1 4.0\n[None, None]\n");
    ck_assert(!last(TRACE_INTERVENED));
}
END_TEST

START_TEST(a_task_is_cancelled_where_it_waits)
{
    AsyncioIntervention deed = {
        .turn = 3, .deed = ASYNCIO_DEED_CANCEL, .task = child(1)};

    ck_assert_str_eq(
        output_with(&deed, 1),
        "b CancelledError \na 1 2.0\n[None, CancelledError('')]\n");
    const TraceEvent *request = last(TRACE_CANCEL_REQUESTED);
    ck_assert_uint_eq(request->task, 3);
    ck_assert_uint_eq(trace_store_get(run_trace(run), request->cause)->kind,
                      TRACE_INTERVENED);
}
END_TEST

/* Before its first step, in which it would print. */
START_TEST(a_task_is_cancelled_in_the_queue)
{
    AsyncioIntervention deed = {.turn = 2,
                                .callback = 0,
                                .deed = ASYNCIO_DEED_CANCEL,
                                .task = child(0)};

    ck_assert_str_eq(output_with(&deed, 1),
                     "b 1 4.0\n[CancelledError(''), None]\n");
}
END_TEST

/* main() is asked to stop; a second signal is raised at once. */
START_TEST(ctrl_c_asks_main_and_then_raises)
{
    AsyncioIntervention deeds[] = {{.turn = 3, .deed = ASYNCIO_DEED_INTERRUPT},
                                   {.turn = 3, .deed = ASYNCIO_DEED_INTERRUPT}};

    ck_assert_str_eq(output_with(deeds, 1),
                     "a CancelledError \nb CancelledError \n");
    ck_assert_uint_eq(last(TRACE_INTERVENED)->task, 1);
    ck_assert_str_eq(trace_store_text(run_trace(run), last(TRACE_END)->text),
                     "KeyboardInterrupt");
    output_with(deeds, 2);
    ck_assert_uint_eq(last(TRACE_INTERVENED)->task, 0);
    ck_assert_str_eq(trace_store_text(run_trace(run), last(TRACE_END)->text),
                     "KeyboardInterrupt");
}
END_TEST

START_TEST(an_exception_comes_where_it_waits)
{
    AsyncioIntervention deed = {.turn = 3,
                                .deed = ASYNCIO_DEED_RAISE,
                                .task = child(0),
                                .name = "ValueError",
                                .text = "from outside"};

    ck_assert_str_eq(output_with(&deed, 1),
                     "a ValueError from outside\nb 1 4.0\n"
                     "[ValueError('from outside'), None]\n");
}
END_TEST

/* In the turn in which it would have gone on. */
START_TEST(an_exception_comes_where_it_was_to_go_on)
{
    AsyncioIntervention deed = {.turn = 4,
                                .deed = ASYNCIO_DEED_RAISE,
                                .task = child(0),
                                .name = "KeyError"};

    ck_assert_str_eq(output_with(&deed, 1),
                     "a KeyError \nb 1 4.0\n[KeyError(), None]\n");
}
END_TEST

START_TEST(the_next_sleep_takes_so_long)
{
    AsyncioIntervention deed = {.turn = 2,
                                .deed = ASYNCIO_DEED_SLEEP,
                                .task = child(0),
                                .seconds = 9.5};

    ck_assert_str_eq(output_with(&deed, 1),
                     "b 1 4.0\na 1 10.5\n[None, None]\n");
}
END_TEST

START_TEST(a_knob_is_turned_from_then_on)
{
    AsyncioIntervention deeds[] = {{.turn = 3,
                                    .deed = ASYNCIO_DEED_KNOB,
                                    .name = "LIMIT",
                                    .text = "'two'"},
                                   {.turn = 6,
                                    .deed = ASYNCIO_DEED_KNOB,
                                    .name = "LIMIT",
                                    .text = "-2.5"}};

    ck_assert_str_eq(output_with(deeds, 1),
                     "a two 2.0\nb two 4.0\n[None, None]\n");
    ck_assert_ptr_ne(strstr(output_with(deeds, 2), "b -2.5 4.0"), NULL);
}
END_TEST

START_TEST(what_cannot_be_done_is_left_out)
{
    AsyncioIntervention deeds[] = {
        {.turn = 2, .deed = ASYNCIO_DEED_CANCEL, .task = 4711},
        {.turn = 8, .deed = ASYNCIO_DEED_CANCEL, .task = child(0)}};

    ck_assert_str_eq(output_with(deeds, 2), "a 1 2.0\nb 1 4.0\n[None, None]\n");
}
END_TEST

START_TEST(the_same_things_give_the_same_run)
{
    AsyncioIntervention deed = {.turn = 3,
                                .deed = ASYNCIO_DEED_RAISE,
                                .task = child(1),
                                .name = "OSError",
                                .text = "gone"};
    output_with(&deed, 1);
    uint64_t print = run_fingerprint(run);

    run_reset(run, NULL);
    while (run_advance(run, 3) == RUN_WORKING)
        ;
    ck_assert_uint_eq(run_fingerprint(run), print);
}
END_TEST

START_TEST(only_what_can_be_done_is_accepted)
{
    static const char *const values[] = {"0",    "-12",  "0.25",  "1e9",
                                         "True", "None", "'a b'", "\"\""};
    static const char *const others[] = {"",    "x",   "1+1", "'a\\n'", "[1]",
                                         "0x1", "nan", "'",   "1 "};

    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        ck_assert_msg(asyncio_deed_is_value(values[i]), "%s", values[i]);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        ck_assert_msg(!asyncio_deed_is_value(others[i]), "%s", others[i]);
    ck_assert(asyncio_deed_can_raise("ValueError"));
    ck_assert(!asyncio_deed_can_raise("SystemExit"));
    ck_assert(!asyncio_deed_can_raise("int"));
    ck_assert(!asyncio_deed_can_raise(NULL));
}
END_TEST

START_TEST(a_task_is_known_by_its_parent)
{
    output_with(NULL, 0);
    const TraceStore *trace = run_trace(run);

    ck_assert_uint_eq(run_identity_of(trace, 0), 0);
    ck_assert_uint_eq(run_identity_of(trace, 1), asyncio_identity(0, 0));
    ck_assert_uint_eq(run_identity_of(trace, 3), child(1));
    ck_assert_uint_eq(run_identity_task(trace, child(0)), 2);
    ck_assert_uint_eq(run_identity_task(trace, child(7)), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("intervene");
    TCase *tests = tcase_create("intervene");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_test(tests, nothing_done_is_the_run);
    tcase_add_test(tests, a_task_is_cancelled_where_it_waits);
    tcase_add_test(tests, a_task_is_cancelled_in_the_queue);
    tcase_add_test(tests, ctrl_c_asks_main_and_then_raises);
    tcase_add_test(tests, an_exception_comes_where_it_waits);
    tcase_add_test(tests, an_exception_comes_where_it_was_to_go_on);
    tcase_add_test(tests, the_next_sleep_takes_so_long);
    tcase_add_test(tests, a_knob_is_turned_from_then_on);
    tcase_add_test(tests, what_cannot_be_done_is_left_out);
    tcase_add_test(tests, the_same_things_give_the_same_run);
    tcase_add_test(tests, only_what_can_be_done_is_accepted);
    tcase_add_test(tests, a_task_is_known_by_its_parent);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
