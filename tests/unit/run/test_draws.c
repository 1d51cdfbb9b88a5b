/* What is drawn from `random` is told with the comparison that it decides: here
 * held against what the program itself says came out. */
#include "run_machine.h"
#include "trace_store.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Each line of `body` draws once; what it makes of the draw stands in `out`. */
static const char program_text[] =
    "import random\n"
    "class Box:\n"
    "    limit = 9\n"
    "    def __init__(self): self.limit = 0.5\n"
    "P = 0.25\n"
    "def draw(box, q):\n"
    "    yield 1 if random.random() < 0.1 else 0\n"
    "    yield 1 if 0.75 >= random.random() else 0\n"
    "    yield 1 if random.random() < P else 0\n"
    "    yield 1 if random.random() > q else 0\n"
    "    yield 1 if random.random() < box.limit else 0\n"
    "    yield 1 if random.random() < q * 0.5 else 0\n"
    "    yield 1 if random.randint(1, 6) == 6 else 0\n"
    "    yield 1 if random.randint(1, 6) > 3.5 else 0\n"
    "    yield 1 if random.choice(['a', 'b']) == 'a' else 0\n"
    "    yield 1 if random.random() != random.seed() else 0\n"
    "    yield 1 if random.random() * 2 < 1 else 0\n"
    "    yield 1 if list(map(random.choice, [[0.2]])) == [0.2] else 0\n"
    "    once = random.random()\n"
    "    if once < q: yield 1\n"
    "    else: yield 0\n"
    "    twice = random.random()\n"
    "    if twice < q: yield 1\n"
    "    else: yield 0\n"
    "    twice = 3\n"
    "    later = random.random()\n"
    "    later + q\n"
    "    yield 1 if later < q else 0\n"
    "    random.shuffle([1, 2])\n"
    "    own = random.Random(3)\n"
    "    yield 1 if own.random() < 0.5 else 0\n"
    "print(*draw(Box(), 0.5), sep='')\n";

/* By line, what the draw is compared with; "": nothing at once. */
static const struct {
    uint32_t line;
    const char *more;
    bool is_right;
} wanted[] = {{7, "< 0.1", false},  {8, "0.75 >=", true}, {9, "< 0.25", false},
              {10, "> 0.5", false}, {11, "< 0.5", false}, {12, "< 0.25", false},
              {13, "== 6", false},  {14, "> 3.5", false}, {15, "== 'a'", false},
              {16, "", false},      {17, "", false},      {18, "", false},
              {19, "< 0.5", false}, {22, "", false},      {26, "", false},
              {29, "", false}};

static void check_draw(const TraceStore *trace, const TraceEvent *event,
                       uint32_t nth, char said)
{
    ck_assert_uint_lt(nth, sizeof wanted / sizeof *wanted);
    ck_assert_uint_eq(event->line, wanted[nth].line);
    ck_assert_str_eq(trace_store_text(trace, event->more), wanted[nth].more);
    ck_assert_int_eq((event->flags & TRACE_FLAG_RIGHT) != 0,
                     wanted[nth].is_right);
    if (wanted[nth].more[0] != '\0')
        ck_assert_int_eq((event->flags & TRACE_FLAG_HOLDS) != 0, said == '1');
    ck_assert_int_eq(event->text == 0, wanted[nth].line == 29);
}

START_TEST(a_draw_has_the_comparison_that_it_decides)
{
    char seed[8];
    snprintf(seed, sizeof seed, "%d", _i);
    RunProgram *program =
        run_program_new("draws.py", program_text, strlen(program_text), 313);
    Run *run = run_new(program, &(RunOptions){.seed = seed});

    run_finish(run);
    ck_assert_str_eq(run_stderr(run, NULL), "");
    const char *out = run_stdout(run, NULL);
    ck_assert_uint_eq(strlen(out), 17);
    const TraceStore *trace = run_trace(run);
    uint32_t drawn = 0;
    for (uint32_t id = 0; id < trace_store_count(trace); id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->kind != TRACE_DRAWN)
            continue;
        check_draw(trace, event, drawn, out[drawn]);
        drawn++;
    }
    ck_assert_uint_eq(drawn, sizeof wanted / sizeof *wanted);
    run_free(run);
    run_program_free(program);
}
END_TEST

static const char many_text[] = "import random\n"
                                "for _ in range(100010): random.random()\n"
                                "print('over')\n";

START_TEST(draws_do_not_drive_all_else_out)
{
    RunProgram *program =
        run_program_new("many.py", many_text, strlen(many_text), 313);
    Run *run = run_new(program, &(RunOptions){0});
    uint32_t kinds[TRACE_KIND_COUNT] = {0};

    run_finish(run);
    for (uint32_t id = 0; id < trace_store_count(run_trace(run)); id++)
        kinds[trace_store_get(run_trace(run), id)->kind]++;
    ck_assert_uint_eq(kinds[TRACE_DRAWN], 100000);
    ck_assert_uint_eq(kinds[TRACE_STDOUT], 1);
    run_free(run);
    run_program_free(program);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("run_draws");
    TCase *test = tcase_create("all");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(test, 0);
    tcase_add_loop_test(test, a_draw_has_the_comparison_that_it_decides, 0, 40);
    tcase_add_test(test, draws_do_not_drive_all_else_out);
    suite_add_tcase(suite, test);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
