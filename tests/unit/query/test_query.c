#include "query.h"

#include "base_memory.h"
#include "explain_lives.h"
#include "run_machine.h"
#include "run_seeker.h"
#include "trace_limits.h"
#include "trace_store.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char program_text[] =
    "import asyncio, random\n"
    "async def do_it(number):\n"
    "    if random.random() < 0.1:\n"
    "        raise ValueError('Oops')\n"
    "    delay = random.uniform(0.5, 1.5)\n"
    "    await asyncio.sleep(delay)\n"
    "    return delay\n"
    "async def main():\n"
    "    try:\n"
    "        async with asyncio.TaskGroup() as tg:\n"
    "            for number in range(10):\n"
    "                tg.create_task(do_it(number))\n"
    "    except* ValueError as e:\n"
    "        for err in e.exceptions:\n"
    "            print('a\\x1fb\\\\', err)\n"
    "asyncio.run(main())\n";

static RunProgram *program;
static Run *run;
static ExplainLives lives;
static QueryScene scene;

static void begin(const char *seed)
{
    program = run_program_new("main.py", program_text, strlen(program_text),
                              RUN_PYTHON_DEFAULT);
    run = run_new(program, &(RunOptions){.seed = seed});
    run_finish(run);
    explain_lives_read(&lives, run_trace(run));
    scene = (QueryScene){
        .run = {.trace = run_trace(run),
                .lives = &lives,
                .seed = seed,
                .python = "3.13",
                .knobs = "N=3\nNAME='x=y'\n"},
        .playhead = TRACE_NONE,
    };
}

static void end(void)
{
    explain_lives_release(&lives);
    run_free(run);
    run_program_free(program);
}

static QueryAnswer ask(QueryMode mode, const char *text)
{
    Query *query = query_new("en");
    QueryExpression expression = {mode, text};
    QueryAnswer answer;

    query_ask(query, &scene, 1, &expression, 1, &answer);
    query_free(query);
    return answer;
}

static void expect_text(QueryMode mode, const char *text, const char *expected)
{
    QueryAnswer answer = ask(mode, text);

    ck_assert_msg(strcmp(answer.text, expected) == 0,
                  "%s is \"%s\", not \"%s\"", text, answer.text, expected);
    query_answer_release(&answer);
}

static const struct {
    const char *text, *expected;
} values[] = {
    {"len(tasks)", "11"},
    {"names(failed)", "Task-6 and Task-7"},
    {"first('group_abort').turn", "3"},
    {"count('cancel_requested')", "9"},
    {"first('failed').error", "ValueError('Oops')"},
    {"first('failed').error.message", "Oops"},
    {"tasks[0].outcome, tasks[1].outcome", "('returned', 'cancelled')"},
    {"[len(t.requests) for t in tasks[:2]]", "[1, 1]"},
    {"tasks[3].arguments", "2"},
    {"f'{tasks[1].sleeps[0]:.3f}'", "1.347"},
    {"[round(x, 3) for x in tasks[1].draws]", "[0.134, 1.347]"},
    {"sorted(len(t.draws) for t in tasks)",
     "[0, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2]"},
    {"groups[0].errors", "[ValueError('Oops'), ValueError('Oops')]"},
    {"len(groups[0].children)", "10"},
    {"groups[0].exited.turn", "6"},
    {"[line.text for line in output]",
     "['a\\x1fb\\\\ Oops', 'a\\x1fb\\\\ Oops']"},
    {"why(tasks[1])[-1].kind", "begin"},
    {"[e.kind for e in why(tasks[1])][:4]",
     "['cancelled', 'resumed', 'cancel_requested', 'group_abort']"},
    {"first('gather_error').task.name", "–"},
    {"bool(first('gather_error').time < 3)", "False"},
    {"last('end').status", "0"},
    {"seed, python, knobs", "(1, '3.13', {'N': 3, 'NAME': 'x=y'})"},
    {"plural(len(failed), 'task', 'tasks')", "tasks"},
    {"seconds(tasks[1].ended.time)", "0.000 s"},
    {"ordinal(3), ordinal(11)", "('3rd', '11th')"},
    {"now.kind", "end"},
    {"other", "–"},
    {"tasks[99].ended.turn, tasks[8:][1].name, tasks[-1].name",
     "(–, 'Task-10', 'Task-11')"},
    {"len(events) == now.number + 1", "True"},
    {"knobs", "{'N': 3, 'NAME': 'x=y'}"},
    {"'a\\0b'", "a\\x00b"},
};

START_TEST(names_mean_what_they_say)
{
    begin("1");
    expect_text(QUERY_VALUE, values[_i].text, values[_i].expected);
    end();
}
END_TEST

START_TEST(a_text_is_formatted)
{
    begin("1");
    expect_text(QUERY_TEXT, "len(tasks):>4", "  11");
    expect_text(QUERY_TEXT, " tasks[0].name!r", "'Task-1'");
    end();
}
END_TEST

START_TEST(nothing_is_seen_past_the_playhead)
{
    begin("1");
    scene.playhead = 20;
    expect_text(QUERY_VALUE, "len(events)", "21");
    expect_text(QUERY_VALUE, "names(failed)", "");
    expect_text(QUERY_VALUE, "tasks[1].ended", "–");
    expect_text(QUERY_VALUE, "first('group_abort')", "–");
    expect_text(QUERY_VALUE, "output", "[]");
    end();
}
END_TEST

START_TEST(until_finds_the_first_event)
{
    begin("1");
    QueryAnswer answer = ask(QUERY_UNTIL, "first('failed')");
    ck_assert_int_eq(answer.kind, QUERY_EVENT);
    ck_assert_uint_eq(answer.refer_count, 1);
    ck_assert_int_eq(trace_store_get(run_trace(run), answer.refers[0])->kind,
                     TRACE_FAILED);
    query_answer_release(&answer);
    answer = ask(QUERY_UNTIL, "now.turn >= 3");
    ck_assert_uint_eq(trace_store_get(run_trace(run), answer.refers[0])->turn,
                      3);
    query_answer_release(&answer);
    answer = ask(QUERY_UNTIL, "now.turn > 99");
    ck_assert_int_eq(answer.kind, QUERY_NOTHING);
    ck_assert(!answer.truth);
    query_answer_release(&answer);
    end();
}
END_TEST

START_TEST(values_say_what_they_refer_to)
{
    begin("1");
    QueryAnswer answer = ask(QUERY_VALUE, "failed");
    ck_assert_int_eq(answer.kind, QUERY_TASKS);
    ck_assert_uint_eq(answer.refer_count, 2);
    ck_assert_uint_eq(answer.refers[0], 6);
    query_answer_release(&answer);
    answer = ask(QUERY_VALUE, "3 * 0.5");
    ck_assert_int_eq(answer.kind, QUERY_NUMBER);
    ck_assert(answer.number == 1.5);
    query_answer_release(&answer);
    end();
}
END_TEST

static void expect_wrong(const char *text, int column, const char *words)
{
    QueryAnswer answer = ask(QUERY_VALUE, text);

    ck_assert(answer.is_wrong);
    ck_assert_msg(strstr(answer.text, words), "%s: %s", text, answer.text);
    ck_assert_int_eq(answer.column, column);
    query_answer_release(&answer);
}

START_TEST(errors_say_where)
{
    begin("1");
    expect_wrong("len(taskz)", 5, "there are: seed python");
    expect_wrong("1 +", 4, "invalid syntax");
    expect_wrong("[1][99]", 1, "IndexError");
    expect_wrong("first('faild')", 1, "no kind of event 'faild'");
    expect_wrong("first('faild')", 1, "there are: begin");
    expect_wrong("tasks[0].nme", 10, "there are: name function call parent");
    expect_wrong("failed[0].ended.turns", 17, "kind turn time line");
    expect_wrong("print(1)", 1, "'print'");
    expect_wrong("len([0 for i in range(10**9)])", 1, "");
    end();
}
END_TEST

/* How things stood, by a look at the run: no trace says that. */
static const RunSnapshot *look(void *context, uint32_t event)
{
    RunSeeker *seeker = context;

    run_seeker_want(seeker, event);
    while (run_seeker_advance(seeker, 1000) == RUN_WORKING)
        ;
    return run_seeker_snapshot(seeker);
}

static const struct {
    const char *text, *expected;
} standings[] = {
    {"state(tasks[1], first('suspended', task=tasks[1]))", "waiting"},
    {"state(tasks[1], tasks[1].made)", "queued"},
    {"state(tasks[1], first('cancel_requested'))", "cancel requested"},
    {"state(tasks[1], tasks[1].ended)", "cancelled"},
    {"state(failed[0], last('end'))", "failed"},
    {"state(tasks[5], first('begin'))", "–"},
    {"at(first('suspended')).ready[0].task", "Task-2"},
    {"len(at(first('first_step', task=tasks[1])).tasks)", "11"},
    {"at(tasks[1].made).running", "Task-1"},
    {"at(now).tasks[0]", "–"},
    {"[x.what for x in at(first('failed')).timers][:1]",
     "['end of sleep of Task-3']"},
    {"at(first('failed')).of(tasks[1]).waits_for", "sleep(1.347)"},
    {"round(at(first('failed')).of(tasks[1]).locals['delay'], 3)", "1.347"},
    {"at(first('failed')).of(tasks[1]).line", "6"},
    {"at(first('gather_error')).tasks", "–"},
    {"[state(t, first('failed')) for t in tasks].count('waiting')", "5"},
    {"other.state(tasks[1], now)", "–"},
};

START_TEST(the_run_is_looked_at)
{
    begin("1");
    RunSeeker *seeker = run_seeker_new(program, &(RunOptions){.seed = "1"});
    scene.run.look = look;
    scene.run.lookout = seeker;
    for (size_t i = 0; i < sizeof standings / sizeof *standings; i++)
        expect_text(QUERY_VALUE, standings[i].text, standings[i].expected);
    scene.playhead = 10;
    expect_text(QUERY_VALUE, "at(events[9]).event.number", "9");
    expect_text(QUERY_VALUE, "state(tasks[1], last('end'))", "–");
    scene.run.look = NULL;
    expect_wrong("at(events[3])", 1, "run the program again, which is not");
    run_seeker_free(seeker);
    end();
}
END_TEST

START_TEST(one_wrong_answer_leaves_the_others)
{
    Query *query = query_new("ru");
    QueryExpression expressions[] = {
        {QUERY_VALUE, "1/0"},
        {QUERY_VALUE, "plural(21, 'задача', 'задачи', 'задач')"},
        {QUERY_VALUE, "names(tasks[:3])"},
    };
    QueryScene scenes[2];
    QueryAnswer answers[6];

    begin("1");
    scenes[0] = scenes[1] = scene;
    scenes[1].playhead = 5;
    scenes[1].other = &scene.run;
    query_ask(query, scenes, 2, expressions, 3, answers);
    ck_assert(answers[0].is_wrong);
    ck_assert_str_eq(answers[1].text, "задача");
    ck_assert_str_eq(answers[2].text, "Task-1, Task-2 и Task-3");
    ck_assert_str_eq(answers[5].text, "Task-1 и Task-2");
    for (int i = 0; i < 6; i++)
        query_answer_release(&answers[i]);
    query_free(query);
    end();
}
END_TEST

/* What is too long alone is so beside others that need nothing. */
START_TEST(each_answer_has_its_own_time)
{
    enum { SCENES = 12, LONG = 6 };
    const QueryExpression expression = {
        QUERY_VALUE, "now.kind == 'end' and sum(1 for i in range(6000000))"};
    QueryScene scenes[SCENES];
    QueryAnswer answers[SCENES];
    Query *query = query_new("en");

    begin("1");
    for (int i = 0; i < SCENES; i++) {
        scenes[i] = scene;
        scenes[i].playhead = i == LONG ? TRACE_NONE : 3;
    }
    query_ask(query, scenes, SCENES, &expression, 1, answers);
    for (int i = 0; i < LONG; i++)
        ck_assert_str_eq(answers[i].text, "False");
    QueryAnswer alone = ask(expression.mode, expression.text);
    ck_assert(alone.is_wrong);
    ck_assert(answers[LONG].is_wrong);
    ck_assert_str_eq(answers[LONG].text, alone.text);
    query_answer_release(&alone);
    for (int i = 0; i < SCENES; i++)
        query_answer_release(&answers[i]);
    query_free(query);
    end();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("query");
    TCase *cases = tcase_create("all");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_set_timeout(cases, 0);
    tcase_add_loop_test(cases, names_mean_what_they_say, 0,
                        sizeof values / sizeof values[0]);
    tcase_add_test(cases, a_text_is_formatted);
    tcase_add_test(cases, nothing_is_seen_past_the_playhead);
    tcase_add_test(cases, until_finds_the_first_event);
    tcase_add_test(cases, values_say_what_they_refer_to);
    tcase_add_test(cases, errors_say_where);
    tcase_add_test(cases, the_run_is_looked_at);
    tcase_add_test(cases, one_wrong_answer_leaves_the_others);
    tcase_add_test(cases, each_answer_has_its_own_time);
    suite_add_tcase(suite, cases);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
