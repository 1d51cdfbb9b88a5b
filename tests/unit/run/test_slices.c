/* A run that is cut into slices, whatever their size, is the same run: it says
 * the same, and meets a limit on the same line. */
#include <check.h>
#include <stdlib.h>

#include "programs.h"
#include "trace_limits.h"

static const char *const texts[] = {
    "n = 4\nwhile True:\n    class X:\n        n += 1\n    if n > 6:\n"
    "        break\n",
    "def f(n):\n    return n and f(n - 1)\nwhile True:\n    f(3)\n",
    "def g():\n    yield 1\n    yield from h()\ndef h():\n    yield 2\n"
    "while True:\n    for x in g():\n        pass\n    len([1])\n",
    "class A:\n    def __del__(self):\n        n = 1\n        n += 1\n"
    "while True:\n    A()\n    A()\n    str(A)\n",
    "d = {}\nn = 0\nwhile True:\n    try:\n        n += 1\n"
    "        d[n] = sorted([3, 2, n], key=lambda x: -x)\n        d[-1]\n"
    "    except KeyError:\n        pass\n",
    "import asyncio\nasync def work(n):\n    for i in range(n):\n"
    "        await asyncio.sleep(0)\n    while n:\n        n -= 1\n"
    "async def main():\n    await asyncio.gather(work(2), work(5), work(3))\n"
    "asyncio.run(main())\n",
};

/* They have something left to do at their end. */
static const char *const endings[] = {
    "def inner():\n    try:\n        yield 1\n    finally:\n"
    "        for i in range(1000):\n            pass\n"
    "        print('inner cleaned up')\n"
    "def outer():\n    for x in inner():\n        yield x\n"
    "x = outer()\nnext(x)\n1 / 0\n",
    "class A:\n    def __del__(self):\n        for i in range(50):\n"
    "            pass\n        print('gone')\n"
    "a = A()\nb = [A()]\nb.append(b)\nraise SystemExit(A())\n",
    "class E(Exception):\n    def __str__(self):\n"
    "        return ''.join(str(i) for i in range(30))\n"
    "def g():\n    try:\n        yield\n    finally:\n"
    "        print('closed')\n        raise E\n"
    "x = g()\nnext(x)\nraise E\n",
    "import asyncio\nasync def main():\n    x = g()\n    await anext(x)\n"
    "    asyncio.create_task(work())\n"
    "async def g():\n    try:\n        yield 1\n    finally:\n"
    "        print('closed')\n"
    "async def work():\n    try:\n        await asyncio.sleep(9)\n"
    "    finally:\n        print('cancelled')\n"
    "asyncio.run(main())\n",
};

/* They use up their memory where nobody can be told of it any more. */
static const char *const full[] = {
    "class A:\n    def __init__(self, n=0):\n        self.n = n\n"
    "        self.x = [1, 2]\n    def __del__(self):\n"
    "        other = A(self.n + 1)\n        other.me = self.n\n"
    "        print(self.n)\nA()\nprint('end')\n",
    "class A:\n    def __del__(self):\n        try:\n"
    "            x = [A() for i in range(2)]\n        finally:\n"
    "            y = A()\n            str(y)\n"
    "def f():\n    a = A()\n    b = A()\nf()\nprint('end')\n",
    "import asyncio\nclass A:\n    def __del__(self):\n"
    "        self.more = A(), 'x' * 300\n        raise ValueError(self)\n"
    "async def work(n):\n    a = A()\n    await asyncio.sleep(n)\n"
    "async def main():\n"
    "    await asyncio.gather(*[work(n) for n in range(3)])\n"
    "asyncio.run(main())\nprint('end')\n",
    "kept = []\ndef grow(n):\n    try:\n        kept.append('x' * n)\n"
    "        grow(n + 1)\n    except MemoryError as e:\n"
    "        kept.append((e, str(n) * n))\n        raise\n    finally:\n"
    "        kept.append([n])\ngrow(10)\n",
};

enum { TEXTS = sizeof texts / sizeof texts[0], MOST = 200 };

static void same_end_at(const RunProgram *program, TraceLimits limits)
{
    RunOptions options = {.limits = &limits};
    Run *whole = run_new(program, &options), *cut = run_new(program, &options);

    run_finish(whole);
    for (uint64_t budget = 1; budget < 60; budget += 1 + budget / 7) {
        run_reset(cut, NULL);
        while (run_advance(cut, budget) == RUN_WORKING)
            continue;
        ck_assert_msg(run_fingerprint(cut) == run_fingerprint(whole) &&
                          run_memory(cut) == run_memory(whole) &&
                          run_memory_peak(cut) == run_memory_peak(whole),
                      "limits %d and %d, budget %d:\n%sinstead of\n%s",
                      (int)limits.instructions, (int)limits.memory, (int)budget,
                      run_stderr(cut, NULL), run_stderr(whole, NULL));
    }
    run_free(whole);
    run_free(cut);
}

static void same_end(const RunProgram *program, uint64_t limit)
{
    same_end_at(program, (TraceLimits){.instructions = limit});
}

START_TEST(the_limit_is_met_on_the_same_line)
{
    RunProgram *program = program_of_text(texts[_i]);

    for (uint64_t limit = 1; limit <= MOST; limit++)
        same_end(program, limit);
    run_program_free(program);
}
END_TEST

START_TEST(what_is_left_is_done_in_any_slices)
{
    RunProgram *program = program_of_text(endings[_i]);

    same_end(program, 1000000);
    run_program_free(program);
}
END_TEST

START_TEST(a_full_memory_is_met_in_any_slices)
{
    RunProgram *program = program_of_text(full[_i]);

    for (uint64_t memory = 50000; memory < 70000; memory += 4040)
        same_end_at(program, (TraceLimits){.instructions = 50000,
                                           .output = 20000,
                                           .memory = memory});
    run_program_free(program);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("run_slices");
    TCase *test = tcase_create("all");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(test, 0);
    tcase_add_loop_test(test, the_limit_is_met_on_the_same_line, 0, TEXTS);
    tcase_add_loop_test(test, what_is_left_is_done_in_any_slices, 0, 4);
    tcase_add_loop_test(test, a_full_memory_is_met_in_any_slices, 0, 4);
    suite_add_tcase(suite, test);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
