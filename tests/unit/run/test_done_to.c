/* Runs to which somebody has done something, as a person does it: at an event,
 * in any order, one after the other. */
#include "run_companions.h"
#include "run_fork.h"
#include "run_identity.h"
#include "trace_store.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static const char drawers[] =
    "import asyncio, random\n"
    "async def drawer(name):\n"
    "    first = random.random()\n"
    "    await asyncio.sleep(1)\n"
    "    print(name, first, random.random(),\n"
    "          asyncio.get_running_loop().time())\n"
    "async def main():\n"
    "    tasks = [asyncio.create_task(drawer(name)) for name in 'abc']\n"
    "    print(await asyncio.gather(*tasks, return_exceptions=True))\n"
    "asyncio.run(main())\n";

static const char stuck[] =
    "import asyncio\n"
    "async def main():\n"
    "    try:\n"
    "        await asyncio.Event().wait()\n"
    "    except asyncio.CancelledError:\n"
    "        print('freed', asyncio.get_running_loop().time())\n"
    "asyncio.run(main())\n";

static RunProgram *program;
static RunOrigin *origin;
static Run *root, *run;
static RunFork *fork_;

static void begin(const char *text)
{
    RunOptions options = {.seed = "5"};

    program = run_program_new("main.py", text, strlen(text), 313);
    origin = run_origin_new();
    run_origin_begin(origin, &options);
    root = run_new(program, &options);
    run_finish(root);
}

static void tear_down(void)
{
    run_free(run);
    run_free(root);
    run_fork_free(fork_);
    run_origin_free(origin);
    run_program_free(program);
    run = root = NULL;
    fork_ = NULL;
    origin = NULL;
    program = NULL;
}

static const char *output_of(const Run *which)
{
    size_t length;

    return run_stdout(which, &length);
}

static const char *fork_with(const RunIntervention *list, size_t count,
                             bool shared)
{
    RunOptions options = {.seed = "5"};

    run_free(run);
    run_fork_free(fork_);
    fork_ = run_fork_new(origin, list, count, shared);
    run_fork_apply(fork_, &options);
    run = run_new(program, &options);
    run_finish(run);
    return output_of(run);
}

/* The first event of that kind of that task. */
static uint32_t event_of(TraceKind kind, uint32_t task)
{
    for (uint32_t id = 0; id < trace_store_count(run_trace(root)); id++) {
        const TraceEvent *event = trace_store_get(run_trace(root), id);
        if (event->kind == kind && event->task == task)
            return id;
    }
    ck_abort_msg("no such event");
}

static RunIntervention cancel_at(uint32_t event, uint32_t task)
{
    RunIntervention one = {.deed = RUN_DEED_CANCEL,
                           .task = run_identity_of(run_trace(root), task)};

    run_intervention_place(&one, run_trace(root), event);
    return one;
}

/* The lines of `text` that begin with that. */
static const char *line_of(const char *text, const char *begin)
{
    const char *at = strstr(text, begin);

    ck_assert_msg(at != NULL, "no %s in %s", begin, text);
    return at;
}

START_TEST(nothing_done_is_the_origin)
{
    begin(drawers);
    ck_assert_str_eq(fork_with(NULL, 0, false), output_of(root));
    ck_assert(run_fingerprint(run) == run_fingerprint(root));
}
END_TEST

START_TEST(others_draw_what_they_drew)
{
    begin(drawers);
    RunIntervention one = cancel_at(event_of(TRACE_TASK_CREATED, 2), 2);
    const char *forked = fork_with(&one, 1, false);
    const char *before = output_of(root);

    ck_assert(!strstr(forked, "a 0"));
    const char *b = line_of(before, "b "), *c = line_of(before, "c ");
    ck_assert(strncmp(line_of(forked, "b "), b, (size_t)(c - b)) == 0);
    const char *shared = fork_with(&one, 1, true);
    ck_assert(strncmp(line_of(shared, "b "), b, (size_t)(c - b)) != 0);
}
END_TEST

/* Everybody sleeps from then on: it is done before the clock moves. */
START_TEST(time_does_not_pass_before_it_is_done)
{
    begin(drawers);
    RunIntervention one = cancel_at(event_of(TRACE_SUSPENDED, 4), 4);
    fork_with(&one, 1, false);
    const TraceStore *trace = run_trace(run);

    for (uint32_t id = 0; id < trace_store_count(trace); id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->kind == TRACE_CANCELLED && event->task == 4) {
            ck_assert_double_eq(event->time, 0);
            return;
        }
    }
    ck_abort_msg("it is not cancelled");
}
END_TEST

START_TEST(who_waits_for_nothing_is_freed)
{
    begin(stuck);
    ck_assert_str_eq(output_of(root), "");
    RunIntervention one = cancel_at(event_of(TRACE_SUSPENDED, 1), 1);
    ck_assert_str_eq(fork_with(&one, 1, false), "freed 0.0\n");
}
END_TEST

START_TEST(the_order_of_giving_is_none)
{
    begin(drawers);
    RunIntervention list[2] = {cancel_at(event_of(TRACE_SUSPENDED, 4), 4),
                               cancel_at(event_of(TRACE_TASK_CREATED, 2), 2)};
    fork_with(list, 2, false);
    uint64_t print = run_fingerprint(run);
    RunIntervention other[2] = {list[1], list[0]};
    fork_with(other, 2, false);
    ck_assert(run_fingerprint(run) == print);
}
END_TEST

START_TEST(what_is_typed_is_an_exception)
{
    static const struct {
        const char *typed, *name, *text;
    } cases[] = {{"ValueError", "ValueError", ""},
                 {" KeyError: 'x' ", "KeyError", "x"},
                 {"ValueError('no luck')", "ValueError", "no luck"},
                 {"OSError(\"a b\")", "OSError", "a b"},
                 {"RuntimeError()", "RuntimeError", ""},
                 {"TypeError: a (b)", "TypeError", "a (b)"}};
    static const char *const wrong[] = {
        "", "  ", "int", "SystemExit", "Valueerror", "(ValueError)"};
    RunIntervention one = {0};
    BaseText error = {0};

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ck_assert(run_intervention_read_raise(&one, cases[i].typed, &error));
        ck_assert_str_eq(one.name, cases[i].name);
        ck_assert_str_eq(one.text, cases[i].text);
    }
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        base_text_clear(&error);
        ck_assert(!run_intervention_read_raise(&one, wrong[i], &error));
        ck_assert(error.length > 0);
    }
    base_text_release(&error);
}
END_TEST

START_TEST(a_sleep_ends_and_a_knob_has_a_value)
{
    BaseText error = {0};
    RunIntervention one = {.deed = RUN_DEED_SLEEP, .seconds = 0};

    ck_assert(!run_intervention_is_valid(&one, &error));
    one.seconds = 0.5;
    ck_assert(run_intervention_is_valid(&one, &error));
    one = (RunIntervention){.deed = RUN_DEED_KNOB, .text = "open()"};
    ck_assert(!run_intervention_is_valid(&one, &error));
    strcpy(one.text, "0.25");
    ck_assert(run_intervention_is_valid(&one, &error));
    base_text_release(&error);
}
END_TEST

/* What a program consists of besides its text stays with it. */
START_TEST(a_renewed_program_keeps_its_modules_and_input)
{
    static const char text[] = "import helper\nprint(helper.N, input())\n";
    static const char other[] = "import helper\nprint(input(), helper.N)\n";
    RunOptions options = {.seed = "1"};

    program = run_program_new("main.py", text, strlen(text), 313);
    run_companions_give(program, "helper", "helper.py", "N = 7\n", 6);
    run_program_give_input(program, "hello\n", 6);
    RunProgram *renewed =
        run_companions_renew(program, other, strlen(other), 311);
    ck_assert_int_eq(run_program_python(renewed), 311);
    run = run_new(renewed, &options);
    run_finish(run);
    ck_assert_str_eq(output_of(run), "hello 7\n");
    run_free(run);
    run = NULL;
    run_program_free(renewed);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("done to");
    TCase *tests = tcase_create("done to");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_test(tests, nothing_done_is_the_origin);
    tcase_add_test(tests, others_draw_what_they_drew);
    tcase_add_test(tests, time_does_not_pass_before_it_is_done);
    tcase_add_test(tests, who_waits_for_nothing_is_freed);
    tcase_add_test(tests, the_order_of_giving_is_none);
    tcase_add_test(tests, what_is_typed_is_an_exception);
    tcase_add_test(tests, a_renewed_program_keeps_its_modules_and_input);
    tcase_add_test(tests, a_sleep_ends_and_a_knob_has_a_value);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
