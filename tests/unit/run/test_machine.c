/* The same run, whatever it is cut into and whatever was before it. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "programs.h"
#include "trace_store.h"

static const char *const lessons[] = {
    "01-ten-tasks/main.py",          "01-ten-tasks/gather.py",
    "08-gather-and-group/posted.py", "06-first-error/main.py",
    "07-except-star/main.py",
};

enum { LESSON_COUNT = sizeof lessons / sizeof lessons[0] };

static const char *const seeds[] = {"0", "1", "-7", "123456789012345678901234"};

static void same_output(const Run *a, const Run *b)
{
    size_t length_a, length_b;

    ck_assert_str_eq(run_stdout(a, &length_a), run_stdout(b, &length_b));
    ck_assert_uint_eq(length_a, length_b);
    ck_assert_str_eq(run_stderr(a, &length_a), run_stderr(b, &length_b));
    ck_assert_int_eq(run_exit_status(a), run_exit_status(b));
    ck_assert(run_time(a) == run_time(b));
    ck_assert_uint_eq(run_turn(a), run_turn(b));
}

static void same_run(const Run *a, const Run *b)
{
    same_output(a, b);
    ck_assert(trace_store_equals(run_trace(a), run_trace(b)));
    ck_assert_uint_eq(run_fingerprint(a), run_fingerprint(b));
}

START_TEST(slices_change_nothing)
{
    RunProgram *program = program_of_lesson(lessons[_i]);

    for (size_t s = 0; s < 4; s++) {
        RunOptions options = {.seed = seeds[s]};
        Run *whole = run_new(program, &options);
        run_finish(whole);
        for (uint64_t budget = 1; budget < 2000; budget = budget * 3 + 1) {
            Run *cut = run_new(program, &options);
            while (run_advance(cut, budget) == RUN_WORKING)
                ck_assert(!run_has_ended(cut));
            same_run(whole, cut);
            run_free(cut);
        }
        run_free(whole);
    }
    run_program_free(program);
}
END_TEST

START_TEST(reset_starts_anew)
{
    RunProgram *program = program_of_lesson(lessons[_i]);
    RunOptions first = {.seed = "1"};
    Run *used = run_new(program, &first);

    run_finish(used);
    for (size_t s = 0; s < 4; s++) {
        RunOptions options = {.seed = seeds[s]};
        Run *fresh = run_new(program, &options);
        run_finish(fresh);
        run_reset(used, seeds[s]);
        ck_assert_uint_eq(trace_store_count(run_trace(used)), 0);
        ck_assert_uint_eq(run_turn(used), 0);
        run_finish(used);
        same_run(fresh, used);
        run_reset(used, NULL);
        run_advance(used, 50); /* left in the middle */
        run_free(fresh);
    }
    run_free(used);
    run_program_free(program);
}
END_TEST

START_TEST(recording_changes_nothing)
{
    RunProgram *program = program_of_lesson(lessons[_i]);

    for (size_t s = 0; s < 4; s++) {
        RunOptions traced = {.seed = seeds[s]};
        RunOptions untraced = {.seed = seeds[s], .untraced = true};
        Run *a = run_new(program, &traced);
        Run *b = run_new(program, &untraced);
        run_finish(a);
        run_finish(b);
        same_output(a, b);
        ck_assert_uint_eq(trace_store_count(run_trace(b)), 0);
        ck_assert_uint_eq(run_memory(a), run_memory(b));
        ck_assert_uint_eq(run_memory_peak(a), run_memory_peak(b));
        run_free(a);
        run_free(b);
    }
    run_program_free(program);
}
END_TEST

/* Causes lead back to the beginning, and the last event ends the run. */
START_TEST(causes_come_before)
{
    RunProgram *program = program_of_lesson(lessons[_i]);
    Run *run = run_new(program, &(RunOptions){.seed = "1"});

    run_finish(run);
    const TraceStore *trace = run_trace(run);
    uint32_t count = trace_store_count(trace);
    ck_assert_uint_eq(trace_store_get(trace, 0)->kind, TRACE_BEGIN);
    ck_assert_uint_eq(trace_store_get(trace, 0)->cause, TRACE_NONE);
    ck_assert_uint_eq(trace_store_get(trace, count - 1)->kind, TRACE_END);
    for (uint32_t i = 1; i < count; i++) {
        const TraceEvent *event = trace_store_get(trace, i);
        const TraceEvent *before = trace_store_get(trace, i - 1);
        ck_assert_uint_lt(event->cause, i);
        ck_assert(event->also == TRACE_NONE || event->also < i);
        ck_assert(event->turn >= before->turn && event->time >= before->time);
    }
    run_free(run);
    run_program_free(program);
}
END_TEST

static uint32_t count_kind(const TraceStore *trace, TraceKind kind)
{
    uint32_t found = 0;

    for (uint32_t i = 0; i < trace_store_count(trace); i++)
        found += trace_store_get(trace, i)->kind == kind;
    return found;
}

/* The story of the post's example on seed 1. */
START_TEST(seed_1_is_as_told)
{
    RunProgram *program = program_of_lesson(lessons[0]);
    Run *run = run_new(program, &(RunOptions){.seed = "1"});

    run_finish(run);
    const TraceStore *trace = run_trace(run);
    ck_assert_str_eq(run_stdout(run, NULL), "Oops\nOops\n");
    ck_assert_str_eq(run_stderr(run, NULL), "");
    ck_assert_int_eq(run_exit_status(run), 0);
    ck_assert(run_time(run) == 0.0);
    ck_assert_uint_eq(run_turn(run), 11);
    ck_assert_uint_eq(count_kind(trace, TRACE_TASK_CREATED), 13);
    ck_assert_uint_eq(count_kind(trace, TRACE_CANCELLED), 8);
    ck_assert_uint_eq(count_kind(trace, TRACE_FAILED), 2);
    ck_assert_uint_eq(count_kind(trace, TRACE_CANCEL_REQUESTED), 9);
    ck_assert_uint_eq(count_kind(trace, TRACE_GROUP_ABORT), 1);
    ck_assert_uint_eq(count_kind(trace, TRACE_TIMER_SET), 8);
    ck_assert_uint_eq(count_kind(trace, TRACE_TIMER_DROPPED), 8);
    ck_assert_uint_eq(count_kind(trace, TRACE_TIMER_FIRED), 0);
    ck_assert_uint_eq(count_kind(trace, TRACE_EXCEPT_MATCHED), 1);
    ck_assert_uint_eq(count_kind(trace, TRACE_SHUTDOWN_BEGIN), 1);
    run_free(run);
    run_program_free(program);
}
END_TEST

/* Why was Task-4 cancelled? */
START_TEST(a_cancelled_sleeper_has_its_chain)
{
    static const TraceKind chain[] = {
        TRACE_CANCELLED,   TRACE_RESUMED,          TRACE_CANCEL_REQUESTED,
        TRACE_GROUP_ABORT, TRACE_GROUP_CHILD_DONE, TRACE_FAILED,
        TRACE_FIRST_STEP,  TRACE_TASK_CREATED,     TRACE_GROUP_ENTER,
        TRACE_FIRST_STEP,  TRACE_TASK_CREATED,     TRACE_BEGIN,
    };
    RunProgram *program = program_of_lesson(lessons[0]);
    Run *run = run_new(program, &(RunOptions){.seed = "1"});
    uint32_t at = 0;

    run_finish(run);
    const TraceStore *trace = run_trace(run);
    while (trace_store_get(trace, at)->kind != TRACE_CANCELLED ||
           trace_store_get(trace, at)->task != 4)
        at++;
    for (size_t i = 0; i < sizeof chain / sizeof chain[0]; i++) {
        ck_assert_str_eq(
            trace_kind_name((TraceKind)trace_store_get(trace, at)->kind),
            trace_kind_name(chain[i]));
        if (chain[i] == TRACE_FAILED)
            ck_assert_uint_eq(trace_store_get(trace, at)->task, 6);
        at = trace_store_get(trace, at)->cause;
    }
    ck_assert_uint_eq(at, TRACE_NONE);
    run_free(run);
    run_program_free(program);
}
END_TEST

/* A warning is given once a run, not once a machine. */
START_TEST(reset_warns_again)
{
    RunProgram *program;
    Run *run = run_text(&program,
                        "async def f():\n"
                        "    pass\n"
                        "for _ in range(3):\n"
                        "    f()\n",
                        NULL);

    for (int round = 0; round < 3; round++) {
        const char *warning = strstr(run_stderr(run, NULL), "never awaited");
        ck_assert_ptr_nonnull(warning);
        ck_assert_ptr_null(strstr(warning + 1, "never awaited"));
        run_reset(run, NULL);
        run_finish(run);
    }
    run_free(run);
    run_program_free(program);
}
END_TEST

/* The limit of tasks is one of those that are there at once. */
START_TEST(a_task_that_is_gone_counts_no_more)
{
    static const char text[] = "import asyncio\n"
                               "async def work():\n"
                               "    await asyncio.sleep(0)\n"
                               "async def main():\n"
                               "    for _ in range(9):\n"
                               "        await asyncio.create_task(work())\n"
                               "    print('one after the other')\n"
                               "    tasks = [asyncio.create_task(work())\n"
                               "             for _ in range(9)]\n"
                               "asyncio.run(main())\n";
    RunProgram *program;
    Run *run = run_text(&program, text, &(TraceLimits){.tasks = 5});

    ck_assert_msg(strcmp(run_stdout(run, NULL), "one after the other\n") == 0,
                  "%s", run_stderr(run, NULL));
    ck_assert_int_eq(run_exit_status(run), 4);
    run_free(run);
    run_program_free(program);
}
END_TEST

static uint64_t fingerprint_of(const char *text, bool untraced)
{
    RunProgram *program = program_of_text(text);
    Run *run = run_new(program, &(RunOptions){.untraced = untraced});

    run_finish(run);
    uint64_t fingerprint = run_fingerprint(run);
    run_free(run);
    run_program_free(program);
    return fingerprint;
}

/* Whatever a run says is in it, and so is how it ends, recorded or not. */
START_TEST(fingerprints_tell_runs_apart)
{
    static const char *const texts[] = {
        "",
        "print()\n",
        "print('a')\n",
        "print('b')\n",
        "print('a', end='')\n",
        "print('a')\nprint()\n",
        "import sys\nprint('a', file=sys.stderr)\n",
        "raise SystemExit('a')\n",
        "raise SystemExit(2)\n",
    };
    enum { COUNT = sizeof texts / sizeof texts[0] };

    for (int untraced = 0; untraced < 2; untraced++) {
        uint64_t seen[COUNT];
        for (size_t i = 0; i < COUNT; i++) {
            seen[i] = fingerprint_of(texts[i], untraced);
            ck_assert_uint_eq(seen[i], fingerprint_of(texts[i], untraced));
            for (size_t j = 0; j < i; j++)
                ck_assert_msg(seen[i] != seen[j], "%zu and %zu", i, j);
        }
    }
}
END_TEST

/* Equal on every machine: no byte order, no address, no padding. The numbers
 * change when an event is recorded otherwise, and with nothing else. */
START_TEST(fingerprints_are_the_same_everywhere)
{
    ck_assert_uint_eq(fingerprint_of("", true), 15556837164214743357U);
    ck_assert_uint_eq(fingerprint_of("print(1)\n", true),
                      18028431965136313458U);
    ck_assert_uint_eq(fingerprint_of("print(1)\n", false),
                      3902533059524695867U);
}
END_TEST

static const struct {
    const char *typed, *written; /* NULL: it is none */
} WRITTEN[] = {
    {"0", "0"},
    {"-1", "-1"},
    {"+5", "5"},
    {"00", "0"},
    {"-0", "0"},
    {"-007", "-7"},
    {"99999999999999999999999", "99999999999999999999999"},
    {"1_000", "1000"},
    {"0xFF", "255"},
    {"-0x_1_0000_0000_0000_0000", "-18446744073709551616"},
    {"0b101", "5"},
    {"0o17", "15"},
    {"0x3b9aca00", "1000000000"},
    {"True", "1"},
    {"False", "0"},
    {" 1", "1"},
    {"1 \t", "1"},
    {"1.5", "1.5"},
    {"-.5", "-0.5"},
    {"1e3", "1000.0"},
    {"5.", "5.0"},
    {"1_0.0", "10.0"},
    {"1e400", "1e999"},
    {"x", "'x'"},
    {"lecture 4", "'lecture\\x204'"},
    {"inf", "'inf'"},
    {"\xD0\xBB\xD0\xB5\xD0\xBA", "'\xD0\xBB\xD0\xB5\xD0\xBA'"},
    {"''", "''"},
    {"'7'", "'7'"},
    {"\"it's\"", "\"it's\""},
    {"'\\'\"'", "'\\'\"'"},
    {"'a\\n\\x41\\101\\0\\u00e9\\\\'", "'a\\x0aAA\\x00\xC3\xA9\\\\'"},
    {"b'a b'", "b'a\\x20b'"},
    {"B\"\\xff\\377\"", "b'\\xff\\xff'"},
    {"", NULL},
    {" ", NULL},
    {"-", NULL},
    {"None", NULL},
    {"0x", NULL},
    {"0xg", NULL},
    {"1__0", NULL},
    {"1_", NULL},
    {"_1", "'_1'"},
    {"1x", NULL},
    {"1 2", NULL},
    {"1j", NULL},
    {"-inf", NULL},
    {"main.py", NULL},
    {"a'b", NULL},
    {"'a", NULL},
    {"'a''b'", NULL},
    {"'\\q'", NULL},
    {"'\\ud800'", NULL},
    {"'\\x4'", NULL},
    {"'\\'", NULL},
    {"b'\xC3\xA9'", NULL},
    {"b'\\400'", NULL},
    {"\xFF", NULL},
};

START_TEST(seeds_are_what_random_takes)
{
    BaseText written = {0};
    const char *wanted = WRITTEN[_i].written;
    bool good = run_seed_read(WRITTEN[_i].typed, &written);

    ck_assert_msg(good == (wanted != NULL), "%s", WRITTEN[_i].typed);
    ck_assert_str_eq(base_text_str(&written), wanted ? wanted : "");
    base_text_release(&written);
    if (wanted) { /* and it is always written so */
        ck_assert(run_seed_read(wanted, &written));
        ck_assert_str_eq(base_text_str(&written), wanted);
        base_text_release(&written);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("run_machine");
    TCase *test = tcase_create("all");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(test, 0);
    tcase_add_loop_test(test, slices_change_nothing, 0, LESSON_COUNT);
    tcase_add_loop_test(test, reset_starts_anew, 0, LESSON_COUNT);
    tcase_add_loop_test(test, recording_changes_nothing, 0, LESSON_COUNT);
    tcase_add_loop_test(test, causes_come_before, 0, LESSON_COUNT);
    tcase_add_test(test, seed_1_is_as_told);
    tcase_add_test(test, a_cancelled_sleeper_has_its_chain);
    tcase_add_test(test, reset_warns_again);
    tcase_add_test(test, a_task_that_is_gone_counts_no_more);
    tcase_add_test(test, fingerprints_tell_runs_apart);
    tcase_add_test(test, fingerprints_are_the_same_everywhere);
    tcase_add_loop_test(test, seeds_are_what_random_takes, 0,
                        (int)(sizeof WRITTEN / sizeof WRITTEN[0]));
    suite_add_tcase(suite, test);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
