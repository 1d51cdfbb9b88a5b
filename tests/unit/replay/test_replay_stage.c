/* A replay made ready: knobs, limits, what is done to the run, pinned draws. */
#include "replay_stage.h"
#include "replays.h"
#include "run_fork.h"
#include "run_identity.h"

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
    rich.deed_count = 4;
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
