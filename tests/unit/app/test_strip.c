/* What comes of a program on a hundred seeds, against runs of each. */
#include "app_clock.h"
#include "app_strip.h"
#include "run_machine.h"

#include <check.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char lucky[] = "import asyncio, random\n"
                            "async def f():\n"
                            "    if random.random() < 0.3:\n"
                            "        raise ValueError\n"
                            "    await asyncio.sleep(1)\n"
                            "async def main():\n"
                            "    async with asyncio.TaskGroup() as group:\n"
                            "        group.create_task(f())\n"
                            "        group.create_task(f())\n"
                            "asyncio.run(main())\n";

static const char endless[] = "while True:\n    pass\n";

static RunProgram *program_of(const char *text)
{
    return run_program_new("main.py", text, strlen(text), 313);
}

START_TEST(outcomes_are_those_of_the_runs)
{
    RunProgram *program = program_of(lucky);
    AppStrip strip = {0};
    int wrong = 0;

    app_strip_begin(&strip, program, "217");
    ck_assert_int_eq(strip.first, 200);
    while (app_strip_work(&strip, app_clock_now() + 0.001))
        ;
    for (int i = 0; i < APP_STRIP_SEEDS; i++) {
        char seed[24];
        snprintf(seed, sizeof seed, "%d", 200 + i);
        Run *run = run_new(program, &(RunOptions){.seed = seed});
        run_finish(run);
        const ViewSeedOutcome *outcome = &strip.outcomes[i];
        ck_assert(outcome->known);
        ck_assert_int_eq(outcome->went_wrong, run_exit_status(run) != 0);
        ck_assert_uint_eq(
            outcome->returned + outcome->failed + outcome->cancelled, 3);
        ck_assert(outcome->went_wrong == (outcome->failed > 0));
        wrong += outcome->went_wrong;
        run_free(run);
    }
    ck_assert_int_gt(wrong, 30);
    ck_assert_int_lt(wrong, 70);
    app_strip_begin(&strip, program, "299");
    ck_assert(!app_strip_work(&strip, INFINITY));
    ck_assert(strip.outcomes[0].known);
    app_strip_release(&strip);
    run_program_free(program);
}
END_TEST

START_TEST(what_takes_too_long_is_not_known)
{
    RunProgram *program = program_of(endless);
    AppStrip strip = {0};

    app_strip_begin(&strip, program, "-5");
    ck_assert_int_eq(strip.first, -100);
    ck_assert(!app_strip_work(&strip, INFINITY));
    ck_assert(!strip.outcomes[99].known);
    app_strip_release(&strip);
    run_program_free(program);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("strip");
    TCase *tests = tcase_create("strip");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_test(tests, outcomes_are_those_of_the_runs);
    tcase_add_test(tests, what_takes_too_long_is_not_known);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
