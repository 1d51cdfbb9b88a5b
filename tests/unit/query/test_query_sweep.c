#include "query_sweep.h"

#include "base_memory.h"
#include "base_text.h"
#include "run_program.h"
#include "trace_limits.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static const char program_text[] = "import asyncio, random\n"
                                   "async def main():\n"
                                   "    await asyncio.sleep(random.random())\n"
                                   "    if random.random() < 0.3:\n"
                                   "        raise ValueError\n"
                                   "asyncio.run(main())\n";

typedef struct Told {
    BaseText text;
    int left; /* how many may still be told */
} Told;

static bool tell(void *context, const QuerySeen *seen)
{
    static const char *const stops[] = {"", "limit ", "unsupported ", "cut "};
    Told *told = context;

    base_text_printf(&told->text, "%s%d:%s ", stops[seen->stop],
                     (int)seen->seed, seen->answer.text);
    return told->left-- > 1;
}

static bool sweep_range(const char *text, const char *expression, int threads,
                        int first, int last, Told *told)
{
    RunProgram *program =
        run_program_new("main.py", text, strlen(text), RUN_PYTHON_DEFAULT);
    TraceLimits limits = {0};
    QuerySweep asked = {
        .program = program,
        .limits = &limits,
        .first = first,
        .last = last,
        .expression = expression,
        .python = "3.13",
        .threads = threads,
        .tell = tell,
        .context = told,
    };
    bool whole = query_sweep(&asked);

    run_program_free(program);
    return whole;
}

static bool sweep_of(const char *text, const char *expression, int threads,
                     int last, Told *told)
{
    return sweep_range(text, expression, threads, -3, last, told);
}

static bool sweep_by(const char *expression, int threads, int last, Told *told)
{
    return sweep_of(program_text, expression, threads, last, told);
}

static bool sweep(int threads, int last, Told *told)
{
    return sweep_by("len(failed), f'{last(\"end\").time:.3f}'", threads, last,
                    told);
}

START_TEST(threads_change_nothing)
{
    Told one = {.left = 1000}, many = {.left = 1000};

    ck_assert(sweep(1, 300, &one));
    ck_assert(sweep(5, 300, &many));
    ck_assert_uint_gt(one.text.length, 304 * 10);
    ck_assert_str_eq(base_text_str(&one.text), base_text_str(&many.text));
    base_text_release(&one.text);
    base_text_release(&many.text);
}
END_TEST

/* What one seed is asked of can be seen in no other one's answer, so that it
 * is the same for a seed alone, with traces and without. */
START_TEST(a_seed_is_asked_of_by_itself)
{
    static const char *const asked[] = {
        "id(tasks)",
        "str(object())",
        "str(first)",
        "repr(at)",
        "[lambda: 1]",
        "hash(object()) if failed else 0",
        "failed and [events[0].error, object()]",
        "{object(): 1, object(): 2}",
        "setattr(type(tasks[0]), 'n', getattr(type(tasks[0]), 'n', 0) + 1)"
        " or tasks[0].n",
        "names.__globals__.setdefault('n', []).append(seed)"
        " or names.__globals__['n']",
        "len(events) > 0 and len('x' * 34000000)",
    };

    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        Told whole = {.left = 1000}, parts = {.left = 1000};
        ck_assert(sweep_range(program_text, asked[i], 3, 0, 80, &whole));
        ck_assert(sweep_range(program_text, asked[i], 1, 0, 0, &parts));
        ck_assert(sweep_range(program_text, asked[i], 2, 1, 7, &parts));
        ck_assert(sweep_range(program_text, asked[i], 1, 8, 80, &parts));
        ck_assert_str_eq(base_text_str(&whole.text),
                         base_text_str(&parts.text));
        ck_assert_ptr_null(strstr(whole.text.data, "not defined"));
        base_text_release(&whole.text);
        base_text_release(&parts.text);
    }
}
END_TEST

/* Events are written from the first seed on that an expression asks for one. */
START_TEST(events_are_there_when_they_are_asked_for)
{
    Told late = {.left = 1000}, always = {.left = 1000};

    ck_assert(sweep_by("failed and failed[0].error", 2, 300, &late));
    ck_assert(sweep_by("first('begin') and failed and failed[0].error", 1, 300,
                       &always));
    ck_assert_ptr_nonnull(strstr(base_text_str(&late.text), "ValueError"));
    ck_assert_ptr_nonnull(strstr(base_text_str(&late.text), "[]"));
    ck_assert_str_eq(base_text_str(&late.text), base_text_str(&always.text));
    base_text_release(&late.text);
    base_text_release(&always.text);
}
END_TEST

/* Tasks of two loops, one of which asyncio.run() ends with tasks of its own. */
static const char tasks_text[] =
    "import asyncio, random\n"
    "async def ticks():\n"
    "    while True:\n"
    "        yield await asyncio.sleep(0.1)\n"
    "async def child(n):\n"
    "    await asyncio.sleep(random.random())\n"
    "    return 1 // n\n"
    "async def main(left):\n"
    "    one = asyncio.create_task(child(random.randrange(3)))\n"
    "    two = asyncio.create_task(child(1))\n"
    "    async for tick in ticks():\n"
    "        break\n"
    "    try:\n"
    "        async with asyncio.timeout(0.5):\n"
    "            await asyncio.gather(one, two)\n"
    "    except (TimeoutError, ZeroDivisionError):\n"
    "        left.append(two)\n"
    "left = []\n"
    "asyncio.run(main(left))\n"
    "asyncio.run(main(left))\n"
    "loop = asyncio.new_event_loop()\n"
    "late = loop.create_task(child(2))\n"
    "loop.run_until_complete(loop.shutdown_asyncgens())\n";

/* Without a trace the same is known of how tasks ended, and what else is asked
 * for is there as well. */
START_TEST(outcomes_are_known_without_a_trace)
{
#define OUTCOMES "[len(tasks), [t.outcome for t in tasks], len(alive), failed]"
    static const char *const asked[][2] = {
        {OUTCOMES, "first('begin') and " OUTCOMES},
        {"[len(tasks), [t.outcome for t in tasks]]",
         "first('begin') and [len(tasks), [t.outcome for t in tasks]]"},
        {"len(cancelled) > 1 and tasks[2].name, len(groups)",
         "len(cancelled) > 1 and first('begin') and tasks[2].name, "
         "len(groups)"},
    };

    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        Told without = {.left = 1000}, with = {.left = 1000};
        ck_assert(sweep_of(tasks_text, asked[i][0], 2, 200, &without));
        ck_assert(sweep_of(tasks_text, asked[i][1], 2, 200, &with));
        ck_assert_str_eq(base_text_str(&without.text),
                         base_text_str(&with.text));
        ck_assert(i > 1 || strstr(without.text.data, "'failed'"));
        ck_assert(i > 1 || strstr(without.text.data, "'cancelled'"));
        ck_assert(i > 1 || strstr(without.text.data, "'returned'"));
        base_text_release(&without.text);
        base_text_release(&with.text);
    }
}
END_TEST

/* With a trace and without one. */
START_TEST(a_run_that_was_stopped_is_told)
{
    static const char stops_text[] =
        "import asyncio, random\n"
        "async def main():\n"
        "    case = int(random.random() * 3)\n"
        "    if case == 1:\n"
        "        import socket\n"
        "    if case == 2:\n"
        "        await asyncio.get_running_loop().create_future()\n"
        "asyncio.run(main())\n";
    Told without = {.left = 1000}, with = {.left = 1000};

    ck_assert(sweep_of(stops_text, "len(tasks)", 1, 60, &without));
    ck_assert(
        sweep_of(stops_text, "first('begin') and len(tasks)", 3, 60, &with));
    ck_assert_str_eq(base_text_str(&without.text), base_text_str(&with.text));
    ck_assert_ptr_nonnull(strstr(with.text.data, "unsupported "));
    base_text_release(&without.text);
    base_text_release(&with.text);
}
END_TEST

START_TEST(who_is_told_may_end_it)
{
    Told told = {.left = 70};

    ck_assert(!sweep(3, 5000, &told));
    ck_assert_int_eq(told.left, 0);
    base_text_release(&told.text);
}
END_TEST

START_TEST(one_seed_is_enough)
{
    Told told = {.left = 70};

    ck_assert(sweep(4, -3, &told));
    ck_assert_int_eq(told.left, 69);
    base_text_release(&told.text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("query_sweep");
    TCase *cases = tcase_create("all");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_set_timeout(cases, 0);
    tcase_add_test(cases, threads_change_nothing);
    tcase_add_test(cases, a_seed_is_asked_of_by_itself);
    tcase_add_test(cases, events_are_there_when_they_are_asked_for);
    tcase_add_test(cases, outcomes_are_known_without_a_trace);
    tcase_add_test(cases, a_run_that_was_stopped_is_told);
    tcase_add_test(cases, who_is_told_may_end_it);
    tcase_add_test(cases, one_seed_is_enough);
    suite_add_tcase(suite, cases);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
