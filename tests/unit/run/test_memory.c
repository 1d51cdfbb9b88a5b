/* What is done again and again needs no more memory the more often it is. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base_text.h"
#include "programs.h"

static const char *const bodies[] = {
    "await asyncio.sleep(0.1)",
    "await asyncio.create_task(nothing())",
    "print(await asyncio.gather(nothing(), nothing(), return_exceptions=True))",
    "print(await asyncio.gather(fail(), nothing(), return_exceptions=True))",
    "try:\n            await asyncio.gather(fail(), fail())\n"
    "        except ValueError as e:\n            print(e)",
    "async with asyncio.TaskGroup() as g:\n"
    "            g.create_task(nothing(), name='x')\n"
    "            g.create_task(asyncio.sleep(0.5))",
    "try:\n            async with asyncio.TaskGroup() as g:\n"
    "                g.create_task(fail())\n"
    "                g.create_task(asyncio.sleep(0.5))\n"
    "                await asyncio.sleep(1)\n"
    "        except* ValueError as e:\n            print(len(e.exceptions))",
    "t = asyncio.create_task(nothing())\n        t.cancel()\n"
    "        try:\n            await t\n"
    "        except asyncio.CancelledError:\n            print('c')",
    "t = asyncio.create_task(asyncio.sleep(1))\n"
    "        await asyncio.sleep(0)\n        t.cancel('m')\n"
    "        try:\n            await t\n"
    "        except asyncio.CancelledError as e:\n            print(e.args)",
    "try:\n            async with asyncio.timeout(0.1):\n"
    "                await asyncio.sleep(1)\n"
    "        except TimeoutError:\n            print('t')",
    "f = asyncio.get_running_loop().create_future()\n"
    "        f.add_done_callback(print)\n"
    "        asyncio.get_running_loop().call_soon(f.set_result, 1)\n"
    "        await f\n        await asyncio.sleep(0)",
    "asyncio.get_running_loop().call_later(5, print).cancel()",
    "nothing().close()\n        asyncio.create_task(fail())\n"
    "        await asyncio.sleep(0)\n        await asyncio.sleep(0)",
    "f = asyncio.get_running_loop().create_future()\n"
    "        f.set_exception(ValueError())\n        f = None",
    "try:\n            asyncio.TaskGroup().create_task(nothing())\n"
    "        except RuntimeError:\n            pass",
    "try:\n            await asyncio.gather(5)\n"
    "        except TypeError:\n            pass",
};

static size_t peak(const char *body, int times)
{
    BaseText text = {0};
    RunProgram *program;
    TraceLimits limits = {.turns = 1000000};

    base_text_printf(&text,
                     "import asyncio\n"
                     "async def nothing():\n    return 1\n"
                     "async def fail():\n    raise ValueError('no')\n"
                     "async def main():\n"
                     "    for i in range(%d):\n"
                     "        %s\n"
                     "asyncio.run(main())\n",
                     times, body);
    Run *run = run_text(&program, base_text_str(&text), &limits);
    ck_assert_msg(run_exit_status(run) == 0, "%s", run_stderr(run, NULL));
    size_t bytes = run_memory_peak(run);
    run_free(run);
    run_program_free(program);
    base_text_release(&text);
    return bytes;
}

START_TEST(repeating_needs_no_more)
{
    size_t few = peak(bodies[_i], 50);
    size_t many = peak(bodies[_i], 550);

    ck_assert_msg(many <= few + 500, "%zu bytes more: %s", many - few,
                  bodies[_i]);
}
END_TEST

/* What is queued fills the memory that a program may have, and no more. */
static const char *const queues[] = {
    ("def again():\n        loop.call_soon(again)\n"
     "        loop.call_soon(again)\n    again()"),
    "while True:\n        loop.call_soon(print)",
    "while True:\n        loop.call_later(1, print)",
    "while True:\n        tasks.append(asyncio.create_task(main()))",
};

START_TEST(a_queue_is_within_the_limit)
{
    const size_t most = (size_t)4 << 20;
    TraceLimits limits = {.memory = most, .output = 10000};
    BaseText text = {0};
    RunProgram *program;

    base_text_printf(&text,
                     "import asyncio\ntasks = []\nasync def main():\n"
                     "    loop = asyncio.get_running_loop()\n    %s\n"
                     "    await asyncio.sleep(1)\nasyncio.run(main())\n",
                     queues[_i]);
    Run *run = run_text(&program, base_text_str(&text), &limits);
    ck_assert_int_ne(run_exit_status(run), 0);
    size_t peak = run_memory_peak(run);
    ck_assert_msg(peak <= most, "%zu bytes: %s", peak, queues[_i]);
    run_rest(run);
    ck_assert_uint_eq(run_memory(run), 0);
    run_free(run);
    run_program_free(program);
    base_text_release(&text);
}
END_TEST

/* The frames of a recursion lie in that memory, too, as long as they do. */
START_TEST(a_stack_is_within_the_limit)
{
    const size_t most = (size_t)4 << 20;
    TraceLimits limits = {.memory = most};
    RunProgram *program;

    Run *run = run_text(&program,
                        "import sys\nsys.setrecursionlimit(10**9)\n"
                        "def f():\n    f()\n"
                        "for i in range(3):\n"
                        "    try:\n        f()\n"
                        "    except MemoryError:\n        print(i)\n",
                        &limits);
    ck_assert_str_eq(run_stderr(run, NULL), "");
    ck_assert_str_eq(run_stdout(run, NULL), "0\n1\n2\n");
    ck_assert_uint_le(run_memory_peak(run), most);
    ck_assert_uint_ge(run_memory_peak(run), most / 2);
    run_rest(run);
    ck_assert_uint_eq(run_memory(run), 0);
    run_free(run);
    run_program_free(program);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("run_memory");
    TCase *test = tcase_create("all");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(test, 0);
    tcase_add_loop_test(test, repeating_needs_no_more, 0,
                        sizeof bodies / sizeof bodies[0]);
    tcase_add_loop_test(test, a_queue_is_within_the_limit, 0,
                        sizeof queues / sizeof queues[0]);
    tcase_add_test(test, a_stack_is_within_the_limit);
    suite_add_tcase(suite, test);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
