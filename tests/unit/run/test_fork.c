/* Forks: the example of ten tasks, each of which fails with a chance of one in
 * ten, on ten thousand seeds. The counts are what CPython's own generator gives
 * for the same draws. */
#include "asyncio_draws.h"
#include "base_file.h"
#include "run_machine.h"
#include "run_proof.h"
#include "trace_store.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SEEDS = 10000, CHILDREN = 10 };

static RunProgram *program;
static BaseText source;

static void set_up(void)
{
    BaseText error = {0};

    ck_assert(base_file_read(LESSONS_DIR "/01-ten-tasks/main.py", 1 << 20,
                             &source, &error));
    program = run_program_new("main.py", source.data, source.length, 313);
}

static void tear_down(void)
{
    run_program_free(program);
    base_text_release(&source);
}

/* Bit k: the child that was made after k others failed. *first is the one that
 * failed first; CHILDREN: none did. */
static unsigned failures(const Run *run, uint32_t *first)
{
    unsigned failed = 0;

    *first = CHILDREN;
    for (uint32_t i = 0; i < trace_store_count(run_trace(run)); i++) {
        const TraceEvent *event = trace_store_get(run_trace(run), i);
        if (event->kind != TRACE_FAILED)
            continue;
        if (failed == 0)
            *first = event->task - 2;
        failed |= 1u << (event->task - 2);
    }
    return failed;
}

/* The failures in a run with that seed and one thing suppressed. */
static unsigned failures_without(Run *run, AsyncioSuppressed *one,
                                 AsyncioThing thing, uint32_t child,
                                 const char *seed)
{
    uint32_t first;

    *one = (AsyncioSuppressed){
        .thing = thing,
        .task = asyncio_identity(asyncio_identity(0, 0), child)};
    run_reset(run, seed);
    run_finish(run);
    return failures(run, &first);
}

START_TEST(the_luck_of_others_is_theirs)
{
    AsyncioDraws *draws = asyncio_draws_new();
    AsyncioSuppressed one = {0};
    AsyncioFork pinned = {.suppressed = &one, .count = 1, .pins = draws};
    AsyncioFork shared = {.suppressed = &one, .count = 1};
    RunOptions options = {.draws = draws};
    RunOptions with_pins = {.fork = &pinned}, without = {.fork = &shared};
    Run *run = run_new(program, &options);
    Run *fork = run_new(program, &with_pins);
    Run *stream = run_new(program, &without);
    unsigned some = 0, others = 0, shifted = 0;

    for (int i = 0; i < SEEDS; i++) {
        char seed[16];
        uint32_t first;
        snprintf(seed, sizeof seed, "%d", i);
        asyncio_draws_clear(draws);
        run_reset(run, seed);
        run_finish(run);
        unsigned failed = failures(run, &first);
        if (failed == 0)
            continue;
        some++;
        unsigned rest = failed & ~(1u << first);
        /* Pinned, all the others do what they did. */
        ck_assert_uint_eq(
            failures_without(fork, &one, ASYNCIO_THING_FAILURE, first, seed),
            rest);
        others += rest != 0;
        ck_assert_uint_eq(
            failures_without(fork, &one, ASYNCIO_THING_DRAW, first, seed),
            rest);
        shifted += failures_without(stream, &one, ASYNCIO_THING_DRAW, first,
                                    seed) != rest;
    }
    ck_assert_uint_eq(some, 6568);
    ck_assert_uint_eq(others, 2672);
    ck_assert_uint_eq(shifted, 3997);
    run_free(run);
    run_free(fork);
    run_free(stream);
    asyncio_draws_free(draws);
}
END_TEST

/* The same words for the same call of a task, wherever both runs came to it. */
static unsigned compare_draws(const AsyncioDraws *a, const AsyncioDraws *b,
                              AsyncioIdentity task)
{
    unsigned compared = 0;

    for (uint32_t nth = 0; nth < 8; nth++) {
        AsyncioDrawn one = asyncio_draws_find(a, task, nth);
        AsyncioDrawn other = asyncio_draws_find(b, task, nth);
        if (!one.words || !other.words)
            continue;
        if (one.count != other.count ||
            memcmp(one.words, other.words, one.count * sizeof *one.words) != 0)
            ck_abort_msg("call %u draws something else", nth);
        compared++;
    }
    return compared;
}

/* Whoever fails first draws no luck for anybody else: not a word of what the
 * others draw is another one. */
START_TEST(the_words_of_others_are_theirs)
{
    AsyncioDraws *draws = asyncio_draws_new(), *again = asyncio_draws_new();
    AsyncioSuppressed one = {0};
    AsyncioFork pinned = {.suppressed = &one, .count = 1, .pins = draws};
    Run *run = run_new(program, &(RunOptions){.draws = draws});
    Run *fork =
        run_new(program, &(RunOptions){.fork = &pinned, .draws = again});
    unsigned compared = 0;

    for (int i = 0; i < SEEDS; i++) {
        char seed[16];
        uint32_t first;
        snprintf(seed, sizeof seed, "%d", i);
        asyncio_draws_clear(draws);
        asyncio_draws_clear(again);
        run_reset(run, seed);
        run_finish(run);
        if (failures(run, &first) == 0)
            continue;
        failures_without(fork, &one, ASYNCIO_THING_FAILURE, first, seed);
        for (uint32_t child = 0; child < CHILDREN; child++)
            compared += compare_draws(
                draws, again, asyncio_identity(asyncio_identity(0, 0), child));
    }
    /* Each of ten tasks draws once at least on each seed. */
    ck_assert_uint_ge(compared, 10 * 6568);
    run_free(run);
    run_free(fork);
    asyncio_draws_free(draws);
    asyncio_draws_free(again);
}
END_TEST

/* gauss() makes two numbers of one call's words, and choice() asks Python. */
static const char odd_text[] =
    "import asyncio, random\n"
    "class Deck:\n"
    "    def __len__(self): return 52\n"
    "    def __getitem__(self, at): return at\n"
    "async def play(number):\n"
    "    if number == 0 and random.random() < 0.9:\n"
    "        random.gauss(0, 1), random.choice(Deck())\n"
    "    if number > 0:\n"
    "        print(number, random.gauss(0, 1), random.choice(Deck()),\n"
    "              random.choices('abcdef', k=3), random.gauss(0, 1),\n"
    "              random.choice('abcdef'), random.gauss(0, 1))\n"
    "async def main():\n"
    "    await asyncio.gather(*[play(number) for number in range(4)])\n"
    "asyncio.run(main())\n";

START_TEST(the_luck_of_others_is_theirs_in_odd_calls)
{
    RunProgram *odd =
        run_program_new("odd.py", odd_text, strlen(odd_text), 313);
    AsyncioDraws *draws = asyncio_draws_new();
    AsyncioSuppressed one = {.thing = ASYNCIO_THING_DRAW,
                             .task =
                                 asyncio_identity(asyncio_identity(0, 0), 0)};
    AsyncioFork pinned = {.suppressed = &one, .count = 1, .pins = draws};
    AsyncioFork shared = {.suppressed = &one, .count = 1};
    Run *run = run_new(odd, &(RunOptions){.draws = draws});
    Run *fork = run_new(odd, &(RunOptions){.fork = &pinned});
    Run *stream = run_new(odd, &(RunOptions){.fork = &shared});

    run_finish(run);
    run_finish(fork);
    run_finish(stream);
    ck_assert_str_eq(run_stderr(run, NULL), "");
    ck_assert_str_eq(run_stdout(fork, NULL), run_stdout(run, NULL));
    ck_assert_str_ne(run_stdout(stream, NULL), run_stdout(run, NULL));
    run_free(run);
    run_free(fork);
    run_free(stream);
    asyncio_draws_free(draws);
    run_program_free(odd);
}
END_TEST

/* A fork that suppresses nothing is the run itself, and keeping draws changes
 * nothing. */
START_TEST(a_fork_without_a_difference_is_the_run)
{
    AsyncioDraws *draws = asyncio_draws_new();
    AsyncioFork fork = {.pins = draws};
    RunOptions plain = {.seed = "7"}, keeping = {.seed = "7", .draws = draws};
    RunOptions forked = {.seed = "7", .fork = &fork};
    Run *runs[3] = {run_new(program, &plain), run_new(program, &keeping), NULL};

    run_finish(runs[0]);
    run_finish(runs[1]);
    runs[2] = run_new(program, &forked);
    run_finish(runs[2]);
    for (int i = 1; i < 3; i++)
        ck_assert_uint_eq(run_fingerprint(runs[i]), run_fingerprint(runs[0]));
    for (int i = 0; i < 3; i++)
        run_free(runs[i]);
    asyncio_draws_free(draws);
}
END_TEST

static uint32_t find(const TraceStore *trace, TraceKind kind, uint32_t task)
{
    for (uint32_t i = 0; i < trace_store_count(trace); i++) {
        const TraceEvent *event = trace_store_get(trace, i);
        if (event->kind == kind && event->task == task)
            return i;
    }
    return TRACE_NONE;
}

/* On seed 1 Task-6 and Task-7 fail: without either the other cancels Task-4
 * all the same, but without the request Task-4 sleeps to its end. */
START_TEST(a_link_is_tested_by_leaving_it_out)
{
    RunOptions options = {.seed = "1"};
    RunProver *prover = run_prover_new(program, &options);
    const TraceStore *trace = run_prover_trace(prover);
    uint32_t end = find(trace, TRACE_CANCELLED, 4);

    ck_assert_uint_ne(end, TRACE_NONE);
    ck_assert_int_eq(run_prover_test(prover, find(trace, TRACE_FAILED, 6), end),
                     RUN_ANYWAY);
    ck_assert_uint_ne(find(run_prover_other(prover), TRACE_FAILED, 7),
                      TRACE_NONE);
    ck_assert_int_eq(
        run_prover_test(prover, find(trace, TRACE_CANCEL_REQUESTED, 4), end),
        RUN_BUT_FOR);
    ck_assert_int_eq(
        run_prover_test(prover, find(trace, TRACE_GROUP_ABORT, 1), end),
        RUN_BUT_FOR);
    ck_assert_int_eq(
        run_prover_test(prover, find(trace, TRACE_FIRST_STEP, 4), end),
        RUN_UNTESTED);
    run_prover_free(prover);
}
END_TEST

/* A draw is left out by drawing something for which its comparison comes out
 * otherwise; the module's call of seed() counts as one, and moves nothing. */
static const char dice_text[] =
    "import asyncio, random\n"
    "async def roll(number):\n"
    "    random.seed(number)\n"
    "    if random.randint(1, 6) <= 6:\n"
    "        number += 1\n"
    "    if random.choice('ab') in 'ab' and 'b' == random.choice('b'):\n"
    "        number += 1\n"
    "    if random.randint(1, 6) != 7 and random.randint(1, 50) >= 1:\n"
    "        number += 1\n"
    "    if random.randint(1, 20) > number * 0:\n"
    "        number += 1\n"
    "    if random.randint(1, 20) != 13:\n"
    "        raise ValueError(number)\n"
    "async def main():\n"
    "    await asyncio.gather(*map(roll, range(3)))\n"
    "asyncio.run(main())\n";

START_TEST(a_draw_is_tested_by_drawing_otherwise)
{
    RunProgram *dice =
        run_program_new("dice.py", dice_text, strlen(dice_text), 313);
    RunProver *prover = run_prover_new(dice, &(RunOptions){.seed = "1"});
    const TraceStore *trace = run_prover_trace(prover);
    unsigned decided = 0, always = 0;

    for (uint32_t id = 0; id < trace_store_count(trace); id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->kind != TRACE_DRAWN || event->task != 3)
            continue;
        bool can = event->line == 12;
        RunVerdict verdict =
            run_prover_test(prover, id, find(trace, TRACE_FAILED, 3));
        ck_assert_int_eq(verdict, can ? RUN_BUT_FOR : RUN_UNTESTED);
        decided += can;
        always += !can;
        if (!can)
            continue;
        const TraceEvent *other =
            trace_store_get(run_prover_other(prover), run_prover_drawn(prover));
        ck_assert_str_eq(
            trace_store_text(run_prover_other(prover), other->text), "13");
    }
    ck_assert_uint_eq(decided, 1);
    ck_assert_uint_ge(always, 5);
    run_prover_free(prover);
    run_program_free(dice);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("fork");
    TCase *tests = tcase_create("fork");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_fork_without_a_difference_is_the_run);
    tcase_add_test(tests, the_luck_of_others_is_theirs_in_odd_calls);
    tcase_add_test(tests, a_link_is_tested_by_leaving_it_out);
    tcase_add_test(tests, a_draw_is_tested_by_drawing_otherwise);
    tcase_add_test(tests, the_luck_of_others_is_theirs);
    tcase_add_test(tests, the_words_of_others_are_theirs);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
