/* Fingerprints: equal where the run is, and where it parts. */
#include "replay_print.h"

#include "run_machine.h"
#include "trace_store.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Each turn the task tells a number. */
static const char text[] = "import asyncio\n"
                           "async def main():\n"
                           "    for n in range(%d):\n"
                           "        await asyncio.sleep(0)\n"
                           "        print(%s)\n"
                           "asyncio.run(main())\n";

static Run *run_text(const char *name, int rounds, const char *told)
{
    char source[400];
    static RunProgram *programs[8];
    static int count;
    size_t length = (size_t)snprintf(source, sizeof source, text, rounds, told);

    /* As many as one test needs, each test a process of its own. */
    programs[count] = run_program_new(name, source, length, 313);
    Run *run = run_new(programs[count++], &(RunOptions){0});
    run_finish(run);
    return run;
}

/* Where the second parts from the first, whose print is taken. */
static ReplayParting part(const Run *first, const Run *second)
{
    ReplayPrint print;

    replay_print_take(first, 0, &print);
    ReplayParting parting = replay_print_compare(&print, second);
    replay_print_release(&print);
    return parting;
}

START_TEST(the_same_run_is_the_same)
{
    Run *run = run_text("main.py", 5, "n");
    Run *other = run_text("/home/somebody/main.py", 5, "n");
    Run *told =
        run_text("/home/somebody/main.py", 5, "'/home/somebody/main.py'");
    Run *here = run_text("main.py", 5, "'main.py'");

    ck_assert(part(run, run).verdict == REPLAY_SAME);
    ck_assert(part(run, other).verdict == REPLAY_SAME);
    ck_assert(part(here, told).verdict == REPLAY_SAME);
    ck_assert(part(told, here).verdict == REPLAY_SAME);
    ck_assert(part(run, here).verdict == REPLAY_PARTS);
    run_free(run);
    run_free(other);
    run_free(told);
    run_free(here);
}
END_TEST

static const char *line_at(const Run *run, uint32_t event)
{
    const TraceStore *trace = run_trace(run);
    const TraceEvent *at = trace_store_get(trace, event);

    ck_assert(at->kind == TRACE_STDOUT);
    return trace_store_text(trace, at->text);
}

/* In a short run the event itself, in a long one some events. */
START_TEST(the_first_difference_is_found)
{
    Run *run = run_text("main.py", 20, "n");
    Run *other = run_text("main.py", 20, "n if n < 13 else n + 1");
    ReplayParting parting = part(run, other);

    ck_assert(parting.verdict == REPLAY_PARTS && !parting.at_end);
    ck_assert_uint_eq(parting.first, parting.last);
    ck_assert_str_eq(line_at(other, parting.first), "14");
    run_free(run);
    run_free(other);
    run = run_text("main.py", 4000, "n");
    other = run_text("main.py", 4000, "n if n < 1300 else n + 1");
    parting = part(run, other);
    uint32_t event = parting.first;
    ck_assert_uint_lt(parting.last - parting.first, 300);
    while (trace_store_get(run_trace(other), event)->kind != TRACE_STDOUT ||
           strcmp(line_at(other, event), "1301") != 0)
        event++;
    ck_assert_uint_le(event, parting.last);
    run_free(run);
    run_free(other);
}
END_TEST

START_TEST(a_run_that_ends_sooner_parts_there)
{
    Run *run = run_text("main.py", 20, "n");
    Run *other = run_text("main.py", 19, "n");
    ReplayParting parting = part(run, other);

    ck_assert(parting.verdict == REPLAY_PARTS);
    ck_assert_str_eq(
        trace_kind_name(
            (TraceKind)trace_store_get(run_trace(other), parting.first)->kind),
        "finished");
    ck_assert(part(other, run).verdict == REPLAY_PARTS);
    run_free(run);
    run_free(other);
}
END_TEST

START_TEST(without_rungs_it_parts_somewhere)
{
    Run *run = run_text("main.py", 20, "n");
    Run *other = run_text("main.py", 20, "n + 1");
    ReplayPrint print;

    replay_print_take(run, 0, &print);
    print.step = print.rung_count = 0;
    ck_assert(replay_print_compare(&print, run).verdict == REPLAY_SAME);
    ReplayParting parting = replay_print_compare(&print, other);
    ck_assert(parting.verdict == REPLAY_PARTS);
    ck_assert_uint_lt(parting.first, 5);
    ck_assert_uint_eq(parting.last, trace_store_count(run_trace(other)) - 1);
    replay_print_release(&print);
    run_free(run);
    run_free(other);
}
END_TEST

START_TEST(another_version_is_not_compared)
{
    Run *run = run_text("main.py", 3, "n");
    ReplayPrint print;

    replay_print_take(run, 0, &print);
    print.version++;
    ck_assert(replay_print_compare(&print, run).verdict == REPLAY_UNPRINTED);
    print.version = 0;
    ck_assert(replay_print_compare(&print, run).verdict == REPLAY_UNPRINTED);
    replay_print_release(&print);
    run_free(run);
}
END_TEST

/* The bytes that are hashed are fixed: a replay of last year still holds. */
START_TEST(the_hash_is_the_same_on_every_machine)
{
    Run *run = run_text("main.py", 3, "n / 2");
    ReplayPrint print;

    replay_print_take(run, 0, &print);
    ck_assert_uint_eq(print.hash, UINT64_C(10673219773691409733));
    replay_print_release(&print);
    run_free(run);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("replay_print");
    TCase *tests = tcase_create("prints");

    tcase_add_test(tests, the_same_run_is_the_same);
    tcase_add_test(tests, the_first_difference_is_found);
    tcase_add_test(tests, a_run_that_ends_sooner_parts_there);
    tcase_add_test(tests, without_rungs_it_parts_somewhere);
    tcase_add_test(tests, another_version_is_not_compared);
    tcase_add_test(tests, the_hash_is_the_same_on_every_machine);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
