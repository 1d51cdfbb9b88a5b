/* A replay made ready: knobs, limits, what is done to the run, pinned draws. */
#include "replay_stage.h"
#include "replays.h"
#include "run_fork.h"
#include "run_identity.h"
#include "trace_store.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static const char drawing[] = "import asyncio, random\n"
                              "async def draw(n):\n"
                              "    await asyncio.sleep(n)\n"
                              "    print(n, random.random())\n"
                              "async def main():\n"
                              "    await asyncio.gather(\n"
                              "        *[asyncio.create_task(draw(n))\n"
                              "          for n in (1, 2, 3)],\n"
                              "        return_exceptions=True)\n"
                              "asyncio.run(main())\n";

static Replay replay;
static ReplayStage *stage;
static Run *run;

static void set_up(void)
{
    replay_init(&replay);
    replay_set_text(&replay.name, "main.py");
    base_text_append(&replay.text, drawing);
    replay.has_text = true;
    replay.python = 313;
    replay_set_text(&replay.seed, "5");
}

static void forget_run(void)
{
    run_free(run);
    replay_stage_free(stage);
    run = NULL;
    stage = NULL;
}

static void tear_down(void)
{
    forget_run();
    replay_release(&replay);
}

static const char *output(void)
{
    BaseText error = {0};
    RunOptions options = {0};

    forget_run();
    stage = replay_stage_new(&replay, NULL, &error);
    ck_assert_ptr_nonnull(stage);
    replay_stage_prepare(stage, &options);
    run = run_new(replay_stage_program(stage), &options);
    run_finish(run);
    return run_stdout(run, NULL);
}

static void cancel_first(void)
{
    RunIntervention cancel = {.turn = 3, .deed = RUN_DEED_CANCEL};

    output();
    cancel.task = run_identity_of(run_trace(run), 2);
    replay_add_deed(&replay, &cancel);
}

START_TEST(the_others_draw_what_they_drew)
{
    BaseText alone = {0};

    base_text_append(&alone, strchr(output(), '\n') + 1);
    cancel_first();
    ck_assert_str_eq(output(), alone.data);
    replay.shared = true;
    ck_assert_str_ne(output(), alone.data);
    base_text_release(&alone);
}
END_TEST

static const char failing[] =
    "import asyncio\n"
    "async def fail(n):\n"
    "    for wait in range(3):\n"
    "        try:\n"
    "            await asyncio.sleep(9)\n"
    "        except asyncio.CancelledError as error:\n"
    "            print(n, error)\n"
    "    raise ValueError(n)\n"
    "async def main():\n"
    "    async with asyncio.TaskGroup() as group:\n"
    "        tasks = [group.create_task(fail(n)) for n in (1, 2)]\n"
    "        for turn in range(3):\n"
    "            await asyncio.sleep(1)\n"
    "            tasks[0].cancel(turn)\n"
    "        await tasks[0]\n"
    "    print('both')\n"
    "asyncio.run(main())\n";

/* Keeps the last event of that kind from happening; false: nothing can. */
static bool suppress_last(TraceKind kind)
{
    const TraceStore *trace = run_trace(run);
    uint32_t id = trace_store_count(trace);
    RunIntervention deed;
    BaseText error = {0};

    while (id-- > 0 && trace_store_get(trace, id)->kind != kind)
        ck_assert_uint_gt(id, 0);
    bool can = run_intervention_suppress(&deed, trace, id, replay.deeds,
                                         replay.deed_count, &error);
    ck_assert(can == (error.length == 0));
    if (can)
        replay_add_deed(&replay, &deed);
    base_text_release(&error);
    return can;
}

/* What is suppressed is known by its number among all of its kind, also where
 * others are suppressed already. */
START_TEST(what_is_suppressed_does_not_happen)
{
    base_text_clear(&replay.text);
    base_text_append(&replay.text, failing);
    ck_assert_str_eq(output(), "1 0\n1 1\n1 2\n2 \n");
    ck_assert(suppress_last(TRACE_GROUP_ABORT));
    ck_assert_str_eq(output(), "1 0\n1 1\n1 2\n");
    ck_assert(suppress_last(TRACE_CANCEL_REQUESTED));
    ck_assert_str_eq(output(), "1 0\n1 1\n");
    ck_assert(suppress_last(TRACE_CANCEL_REQUESTED));
    ck_assert_str_eq(output(), "1 0\n");
    ck_assert_uint_eq(replay.deeds[2].nth, 1);
    ck_assert(suppress_last(TRACE_FAILED));
    ck_assert(suppress_last(TRACE_FAILED));
    ck_assert(!suppress_last(TRACE_SUSPENDED));
    output();
}
END_TEST

START_TEST(where_nothing_is_suppressed_nothing_changes)
{
    RunIntervention deed = {
        .turn = 3, .deed = RUN_DEED_SUPPRESS, .task = 77, .name = "failed"};
    BaseText alone = {0};

    base_text_append(&alone, output());
    uint64_t print = run_fingerprint(run);
    replay_add_deed(&replay, &deed);
    deed.task = run_identity_of(run_trace(run), 2);
    replay_add_deed(&replay, &deed);
    ck_assert_str_eq(output(), alone.data);
    ck_assert_uint_eq(run_fingerprint(run), print);
    base_text_release(&alone);
}
END_TEST

START_TEST(slices_make_no_difference)
{
    BaseText whole = {0}, error = {0};
    RunOptions options = {0};
    int slices = 0;

    cancel_first();
    base_text_append(&whole, output());
    forget_run();
    stage = replay_stage_new(&replay, NULL, &error);
    while (replay_stage_advance(stage, 1))
        slices++;
    ck_assert_int_gt(slices, 3);
    replay_stage_prepare(stage, &options);
    run = run_new(replay_stage_program(stage), &options);
    run_finish(run);
    ck_assert_str_eq(run_stdout(run, NULL), whole.data);
    base_text_release(&whole);
}
END_TEST

START_TEST(limits_hold)
{
    replay_add_limit(&replay, "--max-turns", "2");
    output();
    ck_assert_int_eq(run_exit_status(run), 4);
}
END_TEST

START_TEST(what_cannot_be_is_told)
{
    BaseText error = {0};

    replay_add_knob(&replay, "SPEED", "2");
    ck_assert_ptr_null(replay_stage_new(&replay, NULL, &error));
    ck_assert_ptr_nonnull(strstr(error.data, "no knob SPEED"));
    base_text_release(&error);
}
END_TEST

START_TEST(a_run_of_everything_is_the_same_again)
{
    Replay rich;

    replays_make(&rich);
    ck_assert_uint_eq(replays_hash(&rich), replays_hash(&rich));
    rich.deed_count = 0;
    uint64_t alone = replays_hash(&rich);
    rich.deed_count = 5;
    ck_assert_uint_ne(replays_hash(&rich), alone);
    replay_release(&rich);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("replay_stage");
    TCase *tests = tcase_create("stages");

    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, the_others_draw_what_they_drew);
    tcase_add_test(tests, what_is_suppressed_does_not_happen);
    tcase_add_test(tests, where_nothing_is_suppressed_nothing_changes);
    tcase_add_test(tests, slices_make_no_difference);
    tcase_add_test(tests, limits_hold);
    tcase_add_test(tests, what_cannot_be_is_told);
    tcase_add_test(tests, a_run_of_everything_is_the_same_again);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
