/* Programs that would not end by themselves, and how each run ends. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "programs.h"
#include "trace_limits.h"
#include "trace_store.h"

#define MAIN(body)                                                             \
    "import asyncio\nasync def main():\n" body "asyncio.run(main())\n"

typedef struct Ending {
    const char *text;
    TraceLimits limits;
    int status;
    const char *error; /* that stderr contains */
} Ending;

static const Ending endings[] = {
    {"while True:\n    pass\n",
     {.instructions = 10000},
     4,
     "--max-instructions"},
    {MAIN("    while True:\n        pass\n"),
     {.instructions = 10000},
     4,
     "--max-instructions"},
    {MAIN("    while True:\n        await asyncio.sleep(1)\n"),
     {.turns = 100},
     4,
     "--max-turns"},
    {MAIN("    while True:\n        await asyncio.sleep(0)\n"),
     {.turns = 100},
     4,
     "--max-turns"},
    {MAIN("    while True:\n        await asyncio.sleep(50)\n"),
     {.seconds = 1000},
     4,
     "--max-time"},
    {MAIN("    while True:\n        await asyncio.sleep(0)\n"),
     {.events = 100, .turns = 1000},
     4,
     "--max-turns"},
    {"while True:\n    print('x' * 100)\n",
     {.output = 5000},
     4,
     "--max-output"},
    {MAIN("    kept = []\n    while True:\n"
          "        kept.append(asyncio.create_task(asyncio.sleep(1)))\n"),
     {.tasks = 50},
     4,
     "--max-tasks"},
    /* A task that is gone counts no more. */
    {MAIN("    for n in range(500):\n"
          "        await asyncio.gather(asyncio.sleep(0),\n"
          "                             asyncio.sleep(0))\n"),
     {.tasks = 6},
     0,
     ""},
    {"kept = []\nwhile True:\n    kept.append('x' + str(len(kept)))\n",
     {.memory = 4 << 20},
     1,
     "--max-memory"},
    {"def f():\n    f()\nf()\n",
     {.recursion = 100},
     1,
     "RecursionError: maximum recursion depth exceeded"},
    {MAIN("    await asyncio.get_running_loop().create_future()\n"),
     {0},
     3,
     "Task-1 waits for future"},
    {"raise SystemExit(7)\n", {0}, 7, ""},
    {"raise SystemExit\n", {0}, 0, ""},
    {"raise SystemExit('bye')\n", {0}, 1, "bye\n"},
    {"raise ValueError('x' * 9000)\n", {.output = 5000}, 1, "ValueError: xxx"},
    {"raise ValueError('x' * 9000)\n", {.output = 5000}, 1, "--max-output"},
    {"raise ValueError('x' * 4000)\n", {.output = 5000}, 1, "xxx\n"},
    {"1 / 0\n", {0}, 1, "ZeroDivisionError: division by zero"},
    {"def f(:\n", {0}, 1, "SyntaxError"},
    {"", {0}, 0, ""},
    {MAIN("    asyncio.open_connection\n"), {0}, 5, "unsupported"},
};

START_TEST(ends_as_told)
{
    const Ending *ending = &endings[_i];
    RunProgram *program;
    Run *run = run_text(&program, ending->text, &ending->limits);
    const TraceStore *trace = run_trace(run);
    uint32_t count = trace_store_count(trace);

    ck_assert(run_has_ended(run));
    ck_assert_msg(run_exit_status(run) == ending->status, "%d: %s",
                  run_exit_status(run), run_stderr(run, NULL));
    ck_assert_msg(strstr(run_stderr(run, NULL), ending->error) != NULL, "%s",
                  run_stderr(run, NULL));
    if (*ending->error == '\0')
        ck_assert_str_eq(run_stderr(run, NULL), "");
    ck_assert_uint_eq(trace_store_get(trace, 0)->kind, TRACE_BEGIN);
    ck_assert_uint_eq(trace_store_get(trace, count - 1)->kind, TRACE_END);
    ck_assert_uint_eq(trace_store_get(trace, count - 1)->count,
                      (uint32_t)ending->status);
    uint64_t first = run_fingerprint(run);
    run_reset(run, NULL);
    run_finish(run);
    ck_assert_uint_eq(run_fingerprint(run), first);
    run_free(run);
    run_program_free(program);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("run_limits");
    TCase *test = tcase_create("all");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(test, 0);
    tcase_add_loop_test(test, ends_as_told, 0,
                        sizeof endings / sizeof endings[0]);
    suite_add_tcase(suite, test);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
