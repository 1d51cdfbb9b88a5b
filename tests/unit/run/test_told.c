/* What programs print under a version, where only an interpreter of that
 * version or the look of a whole run would tell. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "programs.h"

#define MAIN(body)                                                             \
    "import asyncio\nasync def main():\n" body "asyncio.run(main())\n"

/* From 3.13 on the last uncancel() takes back the request itself. */
#define UNCANCELLED                                                            \
    MAIN("    task = asyncio.current_task()\n"                                 \
         "    task.cancel()\n"                                                 \
         "    print(task.uncancel())\n"                                        \
         "    try:\n"                                                          \
         "        await asyncio.sleep(0)\n"                                    \
         "        print('went on')\n"                                          \
         "    except asyncio.CancelledError:\n"                                \
         "        print('cancelled')\n")

#define UNCANCELLED_ONCE                                                       \
    MAIN("    task = asyncio.current_task()\n"                                 \
         "    task.cancel()\n"                                                 \
         "    task.cancel()\n"                                                 \
         "    print(task.uncancel())\n"                                        \
         "    try:\n"                                                          \
         "        await asyncio.sleep(0)\n"                                    \
         "    except asyncio.CancelledError:\n"                                \
         "        print('cancelled')\n")

/* A deadline of now is no timer: it goes before what is put into the queue
 * after it. */
#define DUE_NOW(timeout)                                                       \
    MAIN("    task = asyncio.current_task()\n"                                 \
         "    loop = asyncio.get_running_loop()\n"                             \
         "    try:\n"                                                          \
         "        async with " timeout ":\n"                                   \
         "            loop.call_soon(lambda: print(task.cancelling()))\n"      \
         "            await asyncio.sleep(1)\n"                                \
         "    except TimeoutError:\n"                                          \
         "        print('timed out', loop.time())\n")

/* Equal keys stay in their order, in runs of any length, both ways; without
 * keys, equal values that can be told apart do. */
static const char sorts[] =
    "def told(values):\n"
    "    return [(type(v).__name__, v) for v in values]\n"
    "for n in range(90):\n"
    "    for kinds in 1, 2, 3, 7, 40:\n"
    "        items = [(i * 7919 % 101 % kinds, i) for i in range(n)]\n"
    "        for reverse in False, True:\n"
    "            got = sorted(items, key=lambda p: p[0], reverse=reverse)\n"
    "            order = range(kinds - 1, -1, -1) if reverse else "
    "range(kinds)\n"
    "            assert got == [p for k in order for p in items if p[0] == k]\n"
    "    mixed = [i % 3 if i % 2 else float(i % 3) for i in range(n)]\n"
    "    for reverse in False, True:\n"
    "        order = (2, 1, 0) if reverse else (0, 1, 2)\n"
    "        got = told(sorted(mixed, reverse=reverse))\n"
    "        assert got == told([v for k in order for v in mixed if v == k])\n"
    "print('sorted')\n";

/* A dict and a set beside a list that does the same: keys that begin at one
 * place of the index, and come and go all the time. */
static const char tables[] =
    "state = 1\n"
    "def draw(below):\n"
    "    global state\n"
    "    state = (state * 1103515245 + 12345) % 2147483648\n"
    "    return state // 65536 % below\n"
    "for stride in 1, 8, 64, 4096:\n"
    "    for size in 4, 12, 60:\n"
    "        table, things, model = {}, set(), []\n"
    "        for step in range(1200):\n"
    "            key = draw(size) * stride\n"
    "            at = [i for i, pair in enumerate(model) if pair[0] == key]\n"
    "            if draw(2):\n"
    "                table[key] = step\n"
    "                things.add(key)\n"
    "                if at:\n"
    "                    model[at[0]] = key, step\n"
    "                else:\n"
    "                    model.append((key, step))\n"
    "            elif at:\n"
    "                del table[key]\n"
    "                things.remove(key)\n"
    "                del model[at[0]]\n"
    "            assert (key in table) == (key in things)\n"
    "            if step % 20 == 0:\n"
    "                assert list(table.items()) == model\n"
    "                assert len(table) == len(things) == len(model)\n"
    "                for other in range(size):\n"
    "                    other *= stride\n"
    "                    held = [v for k, v in model if k == other]\n"
    "                    assert (other in things) == bool(held)\n"
    "                    assert table.get(other) == (held or [None])[0]\n"
    "print('equal')\n";

typedef struct Told {
    int python;
    const char *text, *out;
} Told;

static const Told told[] = {
    {311, UNCANCELLED, "0\ncancelled\n"},
    {312, UNCANCELLED, "0\ncancelled\n"},
    {313, UNCANCELLED, "0\nwent on\n"},
    {312, UNCANCELLED_ONCE, "1\ncancelled\n"},
    {313, UNCANCELLED_ONCE, "1\ncancelled\n"},
    {311, DUE_NOW("asyncio.timeout(0)"), "1\ntimed out 0.0\n"},
    {313, DUE_NOW("asyncio.timeout(0)"), "1\ntimed out 0.0\n"},
    {313, DUE_NOW("asyncio.timeout(-1)"), "1\ntimed out 0.0\n"},
    {313, DUE_NOW("asyncio.timeout_at(0)"), "1\ntimed out 0.0\n"},
    {313, DUE_NOW("asyncio.timeout(0.5)"), "0\ntimed out 0.5\n"},
    {313, sorts, "sorted\n"},
    {313, tables, "equal\n"},
};

START_TEST(prints_as_told)
{
    const Told *one = &told[_i];
    RunProgram *program =
        run_program_new("test.py", one->text, strlen(one->text), one->python);
    Run *run = run_new(program, &(RunOptions){0});

    run_finish(run);
    ck_assert_str_eq(run_stderr(run, NULL), "");
    ck_assert_str_eq(run_stdout(run, NULL), one->out);
    ck_assert_int_eq(run_exit_status(run), 0);
    run_free(run);
    run_program_free(program);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("run_told");
    TCase *test = tcase_create("all");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(test, 0);
    tcase_add_loop_test(test, prints_as_told, 0, sizeof told / sizeof told[0]);
    suite_add_tcase(suite, test);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
