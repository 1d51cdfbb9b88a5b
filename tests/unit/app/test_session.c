#define _POSIX_C_SOURCE 200809L

#include "app_clock.h"
#include "app_replay.h"
#include "app_session.h"
#include "app_session_deeds.h"
#include "app_session_known.h"
#include "app_session_show.h"
#include "app_session_work.h"
#include "base_file.h"
#include "replay_json.h"
#include "replay_line.h"
#include "run_identity.h"
#include "trace_store.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char program_text[] = "import asyncio\n"
                                   "async def main():\n"
                                   "    await asyncio.sleep(1)\n"
                                   "    print('done')\n"
                                   "asyncio.run(main())\n";

static char path[64];
static AppSession *session;
static BaseText error;

static float width(void *context, ViewFont font, float size, const char *text,
                   size_t length)
{
    (void)context;
    (void)font;
    (void)text;
    return 0.6f * size * (float)length;
}

static void write_program(const char *text)
{
    ck_assert_msg(base_file_write(path, text, strlen(text), &error), "%s",
                  base_text_str(&error));
}

static void set_up(void)
{
    const ViewMeasure measure = {width, NULL};
    const AppOptions options = {.seed = "1", .python = 313};
    error = (BaseText){0};
    strcpy(path, "/tmp/taskarium-session-XXXXXX");
    int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    close(file);
    session = app_session_new(&options, &measure);
}

static void tear_down(void)
{
    unlink(path);
    app_session_free(session);
    base_text_release(&error);
}

static void open_program(const char *text)
{
    write_program(text);
    ck_assert_msg(app_session_open(session, path, &error), "%s",
                  base_text_str(&error));
}

static void work_to_the_end(void)
{
    for (int i = 0; i < 10000 && app_session_work(session, 0.01); i++)
        ;
    ck_assert(run_has_ended(app_session_run(session)));
}

static size_t draw(void)
{
    ViewDrawList list = {0};
    view_window_draw(app_session_view(session), &list);
    size_t count = list.count;
    view_draw_release(&list);
    return count;
}

static bool shows(const char *text)
{
    ViewDrawList list = {0};
    bool found = false;
    view_window_draw(app_session_view(session), &list);
    for (size_t i = 0; i < list.count; i++)
        if (list.commands[i].kind == VIEW_COMMAND_TEXT &&
            strstr(view_draw_text_of(&list, &list.commands[i]), text))
            found = true;
    view_draw_release(&list);
    return found;
}

START_TEST(a_program_is_opened_and_run)
{
    open_program(program_text);
    work_to_the_end();
    size_t length = 0;
    ck_assert_str_eq(run_stdout(app_session_run(session), &length), "done\n");
    ck_assert_uint_gt(draw(), 50);
    ck_assert_ptr_nonnull(strstr(app_session_title(session), "seed 1"));
    ck_assert(!app_session_work(session, 0.01));
}
END_TEST

START_TEST(the_state_at_every_event_is_found)
{
    open_program(program_text);
    work_to_the_end();
    uint32_t count = trace_store_count(run_trace(app_session_run(session)));
    ck_assert_uint_gt(count, 10);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t wanted = 0;
        view_window_seek(app_session_view(session), count - 1 - i);
        while (app_session_work(session, 0.01))
            ;
        ck_assert(
            !view_window_wanted_event(app_session_view(session), &wanted));
        ck_assert_uint_gt(draw(), 50);
    }
}
END_TEST

/* Nobody has to ask for it; another run, which loses nothing, tells nothing. */
START_TEST(a_lost_update_is_found_while_nobody_waits)
{
    open_program("import asyncio\n"
                 "LOSES = 1  # knob: 0..1\n"
                 "counter = 0\n"
                 "async def add():\n"
                 "    global counter\n"
                 "    seen = counter\n"
                 "    if LOSES:\n"
                 "        await asyncio.sleep(0)\n"
                 "    counter = seen + 1\n"
                 "async def main():\n"
                 "    await asyncio.gather(add(), add())\n"
                 "asyncio.run(main())\n");
    work_to_the_end();
    ck_assert(shows("An update was lost"));
    ck_assert(shows("who reads and writes it"));
    app_session_find_facts(session);
    ck_assert(!shows("who reads and writes it")); /* it is shown */
    app_session_turn(session, "LOSES=0");
    ck_assert(!shows("An update was lost"));
    work_to_the_end();
    ck_assert(!shows("An update was lost"));
}
END_TEST

START_TEST(another_seed_is_another_run)
{
    open_program("import random\nprint(random.random())\n");
    work_to_the_end();
    size_t length = 0;
    char *first = strdup(run_stdout(app_session_run(session), &length));
    app_session_seed(session, "2");
    work_to_the_end();
    ck_assert_str_ne(run_stdout(app_session_run(session), &length), first);
    ck_assert_ptr_nonnull(strstr(app_session_title(session), "seed 2"));
    app_session_seed(session, "1");
    work_to_the_end();
    ck_assert_str_eq(run_stdout(app_session_run(session), &length), first);
    free(first);
}
END_TEST

START_TEST(a_seed_that_is_none_changes_nothing)
{
    open_program(program_text);
    work_to_the_end();
    app_session_seed(session, "many, many");
    ck_assert_ptr_nonnull(strstr(app_session_title(session), "seed 1"));
    ck_assert(shows("many"));
}
END_TEST

START_TEST(a_file_that_is_not_there_keeps_what_was_open)
{
    ck_assert(!app_session_open(session, "/no/such/file.py", &error));
    ck_assert_ptr_nonnull(strstr(error.data, "/no/such/file.py"));
    open_program(program_text);
    base_text_clear(&error);
    ck_assert(!app_session_open(session, "/no/such/file.py", &error));
    work_to_the_end();
    ck_assert(shows("asyncio.sleep"));
}
END_TEST

/* Neither is a program, nor a run that somebody saved. */
START_TEST(what_was_handed_in_is_told_as_what_it_is)
{
    write_program("taskarium-hand-in 1\nname Ann\nend\n");
    ck_assert(!app_session_open(session, path, &error));
    ck_assert_ptr_nonnull(strstr(error.data, path));
    ck_assert_ptr_nonnull(strstr(error.data, "somebody handed in"));
    ck_assert_ptr_nonnull(strstr(error.data, "`taskarium mark DIR`"));
    char damaged[80];
    snprintf(damaged, sizeof damaged, "%s.handin", path);
    base_text_clear(&error);
    ck_assert(base_file_write(damaged, "{}", 2, &error));
    ck_assert(!app_session_open(session, damaged, &error));
    ck_assert_ptr_nonnull(strstr(error.data, "`taskarium mark DIR`"));
    unlink(damaged);
}
END_TEST

START_TEST(a_file_that_changes_is_opened_again)
{
    size_t length = 0;
    open_program(program_text);
    work_to_the_end();
    const Run *before = app_session_run(session);
    app_session_check_file(session);
    ck_assert_ptr_eq(app_session_run(session), before);
    write_program("print('other')\n");
    app_session_check_file(session);
    work_to_the_end();
    ck_assert_str_eq(run_stdout(app_session_run(session), &length), "other\n");
}
END_TEST

START_TEST(a_file_that_goes_away_is_waited_for)
{
    size_t length = 0;
    open_program(program_text);
    work_to_the_end();
    unlink(path);
    app_session_check_file(session);
    ck_assert_str_eq(run_stdout(app_session_run(session), &length), "done\n");
    write_program("print('back')\n");
    app_session_check_file(session);
    work_to_the_end();
    ck_assert_str_eq(run_stdout(app_session_run(session), &length), "back\n");
}
END_TEST

static const char *const awkward[] = {
    "",
    "\n",
    "def f(:\n",
    "print(1",
    "raise SystemExit(3)\n",
    "1/0\n",
    "import asyncio\nasync def m():\n    await asyncio.Event().wait()\n",
};

START_TEST(an_awkward_program_is_shown_all_the_same)
{
    open_program(awkward[_i]);
    work_to_the_end();
    ck_assert_uint_gt(draw(), 20);
}
END_TEST

START_TEST(an_endless_loop_does_not_hold_the_window_up)
{
    open_program("while True:\n    pass\n");
    double start = app_clock_now();
    for (int i = 0; i < 5; i++)
        ck_assert(app_session_work(session, 0.002));
    ck_assert_double_lt(app_clock_now() - start, 5.0);
    ck_assert_uint_gt(draw(), 20);
}
END_TEST

/* It ends in the turn to which it has come, and goes on if that is wanted. */
START_TEST(a_run_that_never_ends_is_stopped)
{
    open_program("import asyncio\n"
                 "async def main():\n"
                 "    while True:\n"
                 "        for n in range(10000):\n"
                 "            pass\n"
                 "        await asyncio.sleep(1)\n"
                 "asyncio.run(main())\n");
    while (run_turn(app_session_run(session)) < 9)
        app_session_work(session, 0.001);
    uint32_t turn = run_turn(app_session_run(session));
    app_session_stop(session, 0);
    work_to_the_end();
    ck_assert(shows("You stopped the run in turn"));
    ck_assert_int_eq(run_exit_status(app_session_run(session)), 4);
    ck_assert_uint_le(run_turn(app_session_run(session)), turn + 1);
    app_session_raise(session, "--max-turns");
    while (run_turn(app_session_run(session)) < turn + 9)
        ck_assert(app_session_work(session, 0.001));
    app_session_stop(session, turn);
    app_session_seed(session, "2"); /* another run is another one */
    while (run_turn(app_session_run(session)) < turn + 20)
        ck_assert(app_session_work(session, 0.001));
}
END_TEST

START_TEST(folders_are_listed_for_the_view)
{
    open_program(program_text);
    app_session_list(session, LESSONS_DIR);
    app_session_list(session, "/no/such/folder");
    ck_assert_uint_gt(draw(), 20);
}
END_TEST

START_TEST(solutions_are_not_offered)
{
    const ViewInput open = {
        .kind = VIEW_INPUT_KEY, .key = VIEW_KEY_O, .modifiers = VIEW_MOD_CTRL};
    ck_assert(
        app_session_open(session, LESSONS_DIR "/01-ten-tasks/main.py", &error));
    view_window_input(app_session_view(session), &open);
    app_session_list(session, "");
    ck_assert(!shows("solved.py"));
}
END_TEST

/* What was saved is looked for where it was saved. */
START_TEST(files_are_looked_for_beside_what_was_saved)
{
    const ViewInput open = {
        .kind = VIEW_INPUT_KEY, .key = VIEW_KEY_O, .modifiers = VIEW_MOD_CTRL};
    open_program(program_text);
    work_to_the_end();
    app_session_saved_as(session, LESSONS_DIR "/01-ten-tasks/x.replay");
    view_window_input(app_session_view(session), &open);
    app_session_list(session, "");
    ck_assert(shows("solved.py"));
}
END_TEST

static const char sleepers[] = "import asyncio, random\n"
                               "async def sleeper(name):\n"
                               "    await asyncio.sleep(random.uniform(1, 2))\n"
                               "    print(name)\n"
                               "async def main():\n"
                               "    async with asyncio.TaskGroup() as group:\n"
                               "        for name in 'abc':\n"
                               "            group.create_task(sleeper(name))\n"
                               "asyncio.run(main())\n";

static char *output(void)
{
    size_t length;
    return strdup(run_stdout(app_session_run(session), &length));
}

/* The first event of that kind of that task. */
static uint32_t event_of(TraceKind kind, uint32_t task)
{
    const TraceStore *trace = run_trace(app_session_run(session));
    for (uint32_t id = 0; id < trace_store_count(trace); id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->kind == kind && event->task == task)
            return id;
    }
    ck_abort_msg("no such event");
}

static void cancel(uint32_t task, uint32_t event)
{
    RunIntervention one = {.deed = RUN_DEED_CANCEL};
    app_session_do(session, &one, task, event);
    work_to_the_end();
}

static void choose_panel(const char *name)
{
    ViewDrawList list = {0};
    view_window_draw(app_session_view(session), &list);
    for (size_t i = 0; i < list.count; i++) {
        const ViewCommand *command = &list.commands[i];
        if (command->kind != VIEW_COMMAND_TEXT ||
            strcmp(view_draw_text_of(&list, command), name) != 0)
            continue;
        ViewInput press = {.kind = VIEW_INPUT_DOWN,
                           .x = command->rect.x + 2,
                           .y = command->rect.y - 2,
                           .button = VIEW_BUTTON_LEFT,
                           .clicks = 1};
        view_window_input(app_session_view(session), &press);
        press.kind = VIEW_INPUT_UP;
        view_window_input(app_session_view(session), &press);
    }
    view_draw_release(&list);
}

START_TEST(what_is_done_is_taken_back)
{
    open_program(sleepers);
    work_to_the_end();
    char *before = output();
    uint64_t print = run_fingerprint(app_session_run(session));
    choose_panel("What if");
    ck_assert(shows("Nothing yet."));
    cancel(3, event_of(TRACE_SUSPENDED, 3));
    char *fork = output();
    ck_assert(strchr(before, 'b') && !strchr(fork, 'b'));
    ck_assert(shows("You cancel Task-3."));
    ck_assert(shows("WHAT DIFFERS"));
    ck_assert(shows("the run before"));
    cancel(4, event_of(TRACE_SUSPENDED, 4));
    char *both = output();
    ck_assert(!strchr(both, 'b') && !strchr(both, 'c'));
    app_session_take_back(session);
    work_to_the_end();
    char *back = output();
    ck_assert_str_eq(back, fork);
    app_session_take_back(session);
    work_to_the_end();
    ck_assert(run_fingerprint(app_session_run(session)) == print);
    ck_assert(shows("Nothing yet."));
    app_session_take_back(session);
    ck_assert(shows("Nothing has been done to this run."));
    free(before);
    free(fork);
    free(both);
    free(back);
}
END_TEST

/* The student stays where they did it: at the first event that is another one
 * now, and again when they go back to that fork. */
START_TEST(the_fork_is_seen_where_it_begins)
{
    ViewWindow *view = app_session_view(session);
    open_program(sleepers);
    work_to_the_end();
    uint32_t here = event_of(TRACE_SUSPENDED, 3);
    view_window_seek(view, here);
    cancel(3, here);
    uint32_t asked = event_of(TRACE_INTERVENED, 3);
    ck_assert_uint_gt(asked, here);
    ck_assert_uint_eq(view_window_event(view), asked);
    ck_assert(
        shows("This is the run as you changed it: Backspace takes that back."));
    view_window_seek(view, 2); /* from there on they go where they like */
    while (app_session_work(session, 0.01))
        ;
    ck_assert_uint_eq(view_window_event(view), 2);
    app_session_take_back(session);
    work_to_the_end();
    ck_assert_uint_eq(view_window_event(view) + 1, asked);
    app_session_return(session, 0);
    work_to_the_end();
    ck_assert_uint_ge(view_window_event(view) + 1, asked);
    ck_assert_uint_le(view_window_event(view), asked);
}
END_TEST

/* The end of a sleep that was dragged is seen where it is now. */
START_TEST(a_sleep_is_seen_where_it_ends)
{
    RunIntervention one = {.deed = RUN_DEED_SLEEP, .seconds = 5};
    open_program(sleepers);
    work_to_the_end();
    app_session_do(session, &one, 3, event_of(TRACE_SUSPENDED, 3));
    work_to_the_end();
    uint32_t end = event_of(TRACE_RESUMED, 3);
    ck_assert_double_eq(
        trace_store_get(run_trace(app_session_run(session)), end)->time, 5);
    ck_assert_uint_eq(view_window_event(app_session_view(session)), end);
}
END_TEST

static int fork_asked_for(const char *title)
{
    ViewRequest request = {0};
    choose_panel(title);
    while (view_window_take_request(app_session_view(session), &request))
        if (request.kind == VIEW_REQUEST_FORK)
            return request.steps;
    return -1;
}

/* Several forks of one run are gone to and fro between. */
START_TEST(a_fork_that_was_left_is_gone_back_to)
{
    open_program(sleepers);
    work_to_the_end();
    choose_panel("What if");
    ck_assert(!shows("Forks that you left"));
    cancel(3, event_of(TRACE_SUSPENDED, 3));
    char *third = output();
    app_session_take_back(session);
    work_to_the_end();
    ck_assert(shows("Forks that you left"));
    cancel(4, event_of(TRACE_SUSPENDED, 4));
    cancel(2, event_of(TRACE_SUSPENDED, 2));
    char *fourth = output();
    ck_assert_int_eq(fork_asked_for("You cancel Task-3."), 0);
    app_session_return(session, 0);
    work_to_the_end();
    char *again = output();
    ck_assert_str_eq(again, third);
    ck_assert(shows("after 1"));
    app_session_return(session, 7); /* there is none */
    app_session_return(session, 0);
    work_to_the_end();
    free(again);
    again = output();
    ck_assert_str_eq(again, fourth);
    app_session_take_back(session);
    work_to_the_end();
    app_session_seed(session, "9");
    work_to_the_end();
    ck_assert(!shows("Forks that you left"));
    free(third);
    free(fourth);
    free(again);
}
END_TEST

/* Ctrl+C is no task's, and is taken back as what is done to one. */
START_TEST(the_program_is_interrupted)
{
    RunIntervention one = {.deed = RUN_DEED_INTERRUPT};
    open_program(sleepers);
    work_to_the_end();
    char *before = output();
    ck_assert_int_eq(run_exit_status(app_session_run(session)), 0);
    choose_panel("What if");
    ck_assert(shows("Ctrl+C here"));
    app_session_do(session, &one, 3, event_of(TRACE_SUSPENDED, 3));
    work_to_the_end();
    ck_assert_int_ne(run_exit_status(app_session_run(session)), 0);
    ck_assert(shows("You press Ctrl+C."));
    app_session_take_back(session);
    work_to_the_end();
    char *back = output();
    ck_assert_str_eq(back, before);
    free(before);
    free(back);
}
END_TEST

/* An event is kept from happening, and it is told where that came to nothing.
 */
START_TEST(what_happened_is_done_without)
{
    RunIntervention stop = {.deed = RUN_DEED_CANCEL};
    open_program("import asyncio\n"
                 "async def f(n):\n"
                 "    await asyncio.sleep(n)\n"
                 "    print(n)\n"
                 "    1 / (n - 1)\n"
                 "async def main():\n"
                 "    async with asyncio.TaskGroup() as group:\n"
                 "        for n in 1, 2, 3:\n"
                 "            group.create_task(f(n))\n"
                 "asyncio.run(main())\n");
    work_to_the_end();
    char *before = output();
    ck_assert_str_eq(before, "1\n");
    choose_panel("What if");
    app_session_suppress(session, event_of(TRACE_TASK_CREATED, 2));
    ck_assert(shows("an event of kind 'task_created' cannot be kept"));
    app_session_suppress(session, event_of(TRACE_FAILED, 2));
    work_to_the_end();
    char *fork = output();
    ck_assert_str_eq(fork, "1\n2\n3\n");
    ck_assert(shows("You keep Task-2 from"));
    ck_assert(shows("it was in turn"));
    ck_assert(shows("WHAT DIFFERS"));
    app_session_do(session, &stop, 2, event_of(TRACE_SUSPENDED, 2));
    work_to_the_end();
    ck_assert(shows("it came to nothing"));
    app_session_take_back(session);
    app_session_take_back(session);
    work_to_the_end();
    char *back = output();
    ck_assert_str_eq(back, before);
    ck_assert(shows("Forks that you left"));
    free(before);
    free(fork);
    free(back);
}
END_TEST

/* Each reason is another one. */
START_TEST(why_it_came_to_nothing_is_told)
{
    RunIntervention late = {.turn = 99, .deed = RUN_DEED_CANCEL};
    RunIntervention deeds[] = {
        {.turn = 1, .deed = RUN_DEED_CANCEL},
        {.turn = 2, .deed = RUN_DEED_CANCEL, .task = 12345},
        {.turn = 3, .deed = RUN_DEED_SLEEP, .seconds = 2}};
    static const char *const told[] = {"was not made yet", "no such task",
                                       "began no sleep", "run had ended"};

    open_program(sleepers);
    work_to_the_end();
    choose_panel("What if");
    const TraceStore *trace = run_trace(app_session_run(session));
    deeds[0].task = deeds[2].task = late.task = run_identity_of(trace, 3);
    for (size_t i = 0; i < 4; i++) {
        app_session_resume(session, i < 3 ? &deeds[i] : &late, 1, false);
        work_to_the_end();
        for (size_t j = 0; j < 4; j++)
            ck_assert_msg(shows(told[j]) == (j == i), "%zu: %s", i, told[j]);
        ck_assert(!shows("task had ended"));
        app_session_take_back(session);
        work_to_the_end();
    }
    cancel(3, event_of(TRACE_FINISHED, 3));
    ck_assert(shows("task had ended"));
}
END_TEST

START_TEST(what_cannot_be_done_is_told)
{
    RunIntervention one = {.deed = RUN_DEED_RAISE, .name = "int"};
    open_program(sleepers);
    work_to_the_end();
    app_session_do(session, &one, 3, 5);
    ck_assert(shows("'int' cannot be raised from outside"));
    app_session_seed(session, "2");
    one.deed = RUN_DEED_CANCEL;
    app_session_do(session, &one, 3, 5);
    ck_assert(shows("still being computed"));
}
END_TEST

START_TEST(a_run_is_compared_and_let_go)
{
    open_program(sleepers);
    work_to_the_end();
    app_session_compare(session, "2");
    work_to_the_end();
    ck_assert(shows("seed 2"));
    choose_panel("What if");
    ck_assert(shows("WHAT DIFFERS"));
    app_session_compare(session, "/no/such/file.py");
    ck_assert(shows("/no/such/file.py"));
    app_session_compare(session, "3.11");
    work_to_the_end();
    ck_assert(shows("Python 3.11"));
    ck_assert(!shows("Python 3.13 with what you did"));
    RunIntervention deed = {.deed = RUN_DEED_CANCEL};
    app_session_do(session, &deed, 1, 4);
    work_to_the_end();
    app_session_compare(session, "3.11"); /* of a fork it is said */
    work_to_the_end();
    ck_assert(shows("Python 3.13 with what you did"));
    ck_assert(shows("What you have done"));
    app_session_take_back(session);
    work_to_the_end();
    ck_assert(shows("Python 3.11"));
    ck_assert(!shows("with what you did"));
    app_session_compare(session, path);
    work_to_the_end();
    app_session_seed(session, "3");
    work_to_the_end();
    ck_assert(!shows("WHAT DIFFERS"));
    app_session_compare(session, "");
    draw();
}
END_TEST

START_TEST(a_knob_is_turned)
{
    open_program("import asyncio\n"
                 "DELAY = 1.0  # knob: 0..3\n"
                 "async def main():\n"
                 "    await asyncio.sleep(DELAY)\n"
                 "    print(asyncio.get_running_loop().time())\n"
                 "asyncio.run(main())\n");
    work_to_the_end();
    app_session_turn(session, "DELAY=2.5");
    work_to_the_end();
    char *turned = output();
    ck_assert_str_eq(turned, "2.5\n");
    choose_panel("What if");
    ck_assert(shows("DELAY=1.0"));
    ck_assert(shows("the run before"));
    app_session_turn(session, "DELAY=7");
    ck_assert(shows("DELAY"));
    app_session_turn(session, "LUCK=7");
    ck_assert(shows("LUCK"));
    app_session_turn(session, "LUCK");
    draw();
    cancel(1, event_of(TRACE_SUSPENDED, 1));
    app_session_turn(session, "DELAY=1.5");
    work_to_the_end();
    char *cancelled = output();
    ck_assert_str_eq(cancelled, "");
    free(turned);
    free(cancelled);
}
END_TEST

/* The text that was typed in last is not lost for a knob. */
START_TEST(no_knob_is_turned_under_a_draft)
{
    static const char good[] = "DELAY = 1.0  # knob: 0..3\nprint(DELAY)\n";
    static const char slip[] = "DELAY = 1.0  # knob: 0..3\nprint(DELAY\n";
    const ViewInput home = {.kind = VIEW_INPUT_KEY, .key = VIEW_KEY_HOME};
    BaseText text = {0};

    open_program(good);
    work_to_the_end();
    app_session_turn(session, "DELAY=2.5");
    work_to_the_end();
    base_text_append(&text, slip);
    app_session_take_text(session, &text);
    ck_assert(shows("this is the run before"));
    app_session_turn(session, "DELAY=1.5");
    ck_assert(shows("before a knob is turned"));
    view_window_input(app_session_view(session), &home);
    ck_assert(shows("this is the run before"));
    app_session_take_back(session);
    work_to_the_end();
    view_window_input(app_session_view(session), &home);
    ck_assert(shows("this is the run before"));
    ck_assert_ptr_nonnull(strstr(app_session_text(session), "DELAY = 2.5"));
    base_text_clear(&text);
    base_text_append(&text, good);
    app_session_take_text(session, &text);
    work_to_the_end();
    app_session_turn(session, "DELAY=1.5");
    work_to_the_end();
    char *turned = output();
    ck_assert_str_eq(turned, "1.5\n");
    free(turned);
    base_text_release(&text);
}
END_TEST

/* Deeds and knobs have one history, and what closing would lose is known. */
START_TEST(knobs_and_deeds_are_taken_back_in_turn)
{
    open_program("import asyncio\n"
                 "DELAY = 1.0  # knob: 0..3\n"
                 "async def main():\n"
                 "    await asyncio.sleep(DELAY)\n"
                 "    print(asyncio.get_running_loop().time())\n"
                 "asyncio.run(main())\n");
    work_to_the_end();
    ck_assert(!app_session_is_unsaved(session));
    app_session_turn(session, "DELAY=2.5");
    work_to_the_end();
    ck_assert(app_session_is_unsaved(session));
    app_session_saved(session);
    ck_assert(!app_session_is_unsaved(session));
    cancel(1, event_of(TRACE_SUSPENDED, 1));
    work_to_the_end();
    app_session_turn(session, "DELAY=1.5");
    work_to_the_end();
    choose_panel("What if");
    ck_assert(shows("DELAY=2.5."));
    ck_assert(shows("DELAY=1.5."));
    app_session_take_back(session); /* the later turn */
    work_to_the_end();
    ck_assert(app_session_is_fork(session));
    ck_assert_ptr_nonnull(strstr(app_session_text(session), "DELAY = 2.5"));
    app_session_take_back(session); /* the cancel */
    work_to_the_end();
    ck_assert(!app_session_is_fork(session));
    ck_assert(app_session_is_unsaved(session));
    char *turned = output();
    ck_assert_str_eq(turned, "2.5\n");
    app_session_take_back(session); /* the first turn */
    work_to_the_end();
    char *original = output();
    ck_assert_str_eq(original, "1.0\n");
    ck_assert_ptr_nonnull(strstr(app_session_text(session), "DELAY = 1.0 "));
    ck_assert(!app_session_is_unsaved(session));
    app_session_take_back(session);
    ck_assert(shows("Nothing has been done to this run."));
    free(turned);
    free(original);
}
END_TEST

/* The deeds are gone with another seed; the knob stays, and can go back. */
START_TEST(a_knob_is_taken_back_after_another_seed)
{
    open_program("import asyncio\n"
                 "DELAY = 1.0  # knob: 0..3\n"
                 "async def main():\n"
                 "    await asyncio.sleep(DELAY)\n"
                 "asyncio.run(main())\n");
    work_to_the_end();
    cancel(1, event_of(TRACE_SUSPENDED, 1));
    work_to_the_end();
    app_session_turn(session, "DELAY=2.5");
    app_session_seed(session, "2");
    work_to_the_end();
    cancel(1, event_of(TRACE_SUSPENDED, 1));
    work_to_the_end();
    app_session_take_back(session);
    ck_assert(!app_session_is_fork(session));
    ck_assert_ptr_nonnull(strstr(app_session_text(session), "DELAY = 2.5"));
    app_session_take_back(session);
    ck_assert_ptr_nonnull(strstr(app_session_text(session), "DELAY = 1.0 "));
}
END_TEST

/* What the window is told of a hundred seeds. */
START_TEST(other_seeds_are_known)
{
    open_program("import random\n"
                 "if random.random() < 0.5:\n"
                 "    raise SystemExit(3)\n");
    work_to_the_end();
    ck_assert(shows("seeds 0 to 99"));
    app_session_seed(session, "-1");
    work_to_the_end();
    ck_assert(shows("seeds -100 to -1"));
    app_session_seed(session, "123456789012345678901234567890");
    work_to_the_end();
    ck_assert(!shows("seeds "));
    open_program("import random\n"
                 "while random.random() >= 0:\n"
                 "    pass\n");
    for (int i = 0; i < 50; i++)
        app_session_work(session, 0.01);
    draw();
}
END_TEST

/* The other run is of what is looked at, not of what lies on disk. */
START_TEST(a_turned_program_is_compared_as_it_is)
{
    open_program("import asyncio\n"
                 "DELAY = 1.0  # knob: 0..3\n"
                 "async def main():\n"
                 "    await asyncio.sleep(DELAY)\n"
                 "asyncio.run(main())\n");
    work_to_the_end();
    app_session_turn(session, "DELAY=2.5");
    work_to_the_end();
    app_session_compare(session, "2");
    work_to_the_end();
    choose_panel("What if");
    ck_assert(shows("seed 2"));
    ck_assert(shows("The runs are equal: "));
    unlink(path);
    app_session_compare(session, "3");
    work_to_the_end();
    ck_assert(shows("seed 3"));
}
END_TEST

START_TEST(nothing_to_take_back_takes_nothing_away)
{
    open_program(sleepers);
    work_to_the_end();
    app_session_compare(session, "2");
    work_to_the_end();
    ck_assert(shows("seed 2"));
    app_session_take_back(session);
    work_to_the_end();
    ck_assert(shows("seed 2"));
}
END_TEST

START_TEST(without_a_program_nothing_is_done)
{
    app_session_share(session);
    app_session_take_back(session);
    app_session_turn(session, "DELAY=1");
    app_session_compare(session, "2");
    ck_assert(!app_session_work(session, 0.01));
    draw();
}
END_TEST

START_TEST(draws_are_shared_or_not)
{
    open_program(sleepers);
    work_to_the_end();
    cancel(2, event_of(TRACE_TASK_CREATED, 2));
    uint64_t print = run_fingerprint(app_session_run(session));
    app_session_share(session);
    work_to_the_end();
    ck_assert(run_fingerprint(app_session_run(session)) != print);
    app_session_share(session);
    work_to_the_end();
    ck_assert(run_fingerprint(app_session_run(session)) == print);
}
END_TEST

/* It counts for what is done next, and the student stays where they are. */
START_TEST(draws_are_shared_before_anything_is_done)
{
    open_program(sleepers);
    work_to_the_end();
    uint64_t serial = app_session_serial(session);
    view_window_seek(app_session_view(session), 3);
    app_session_share(session);
    work_to_the_end();
    ck_assert_uint_eq(app_session_serial(session), serial);
    ck_assert_uint_eq(view_window_event(app_session_view(session)), 3);
    ck_assert(shows("will draw from one stream"));
    cancel(2, event_of(TRACE_TASK_CREATED, 2));
    uint64_t print = run_fingerprint(app_session_run(session));
    app_session_share(session);
    work_to_the_end();
    ck_assert(run_fingerprint(app_session_run(session)) != print);
}
END_TEST

/* Saves what is shown, and opens it in place of it. */
static void save_and_open(ReplayForm form)
{
    Replay replay;
    BaseText json = {0};

    ck_assert_msg(app_session_keep(session, &replay, &error), "%s",
                  base_text_str(&error));
    ck_assert(replay_json_write(&replay, form, &json, &error));
    replay_release(&replay);
    write_program("print('something else')\n");
    ck_assert(app_session_open(session, path, &error));
    work_to_the_end();
    write_program(json.data);
    ck_assert_msg(app_session_open(session, path, &error), "%s",
                  base_text_str(&error));
    work_to_the_end();
    base_text_release(&json);
}

START_TEST(a_saved_run_comes_back)
{
    const char *words;
    open_program(sleepers);
    app_session_seed(session, "7");
    work_to_the_end();
    cancel(3, event_of(TRACE_SUSPENDED, 3));
    uint64_t print = run_fingerprint(app_session_run(session));
    uint32_t marked = event_of(TRACE_CANCELLED, 3);
    view_window_add_mark(app_session_view(session), marked, "cancelled");
    view_window_seek(app_session_view(session), marked + 2);
    save_and_open(REPLAY_PRETTY);
    ck_assert(run_fingerprint(app_session_run(session)) == print);
    ck_assert_ptr_nonnull(strstr(app_session_title(session), "seed 7"));
    ck_assert_uint_eq(view_window_event(app_session_view(session)), marked + 2);
    ck_assert_uint_eq(view_window_mark_count(app_session_view(session)), 1);
    ck_assert_uint_eq(view_window_mark(app_session_view(session), 0, &words),
                      marked);
    ck_assert_str_eq(words, "cancelled");
    ck_assert(!shows("not the run that was saved"));
    ck_assert(!app_session_is_unsaved(session)); /* it has just been opened */
    save_and_open(REPLAY_COMPACT);
    ck_assert(run_fingerprint(app_session_run(session)) == print);
    app_session_take_back(session);
    work_to_the_end();
    ck_assert(run_fingerprint(app_session_run(session)) != print);
}
END_TEST

/* As somebody copied it, and typed where a name is looked up in a folder. */
START_TEST(a_line_is_opened_wherever_a_name_goes)
{
    static const char *const before[] = {"", "  ", "/tmp/", "/tmp/ "};
    Replay replay;
    BaseText line = {0};
    open_program(sleepers);
    app_session_seed(session, "7");
    work_to_the_end();
    uint64_t print = run_fingerprint(app_session_run(session));
    ck_assert(app_session_keep(session, &replay, &error));
    ck_assert(replay_line_write(&replay, &line, &error));
    replay_release(&replay);
    for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
        BaseText typed = {0};
        base_text_printf(&typed, "%s%s \n", before[i], line.data);
        open_program("print('something else')\n");
        work_to_the_end();
        ck_assert_msg(app_session_open(session, typed.data, &error), "%s",
                      base_text_str(&error));
        work_to_the_end();
        ck_assert(run_fingerprint(app_session_run(session)) == print);
        base_text_release(&typed);
    }
    ck_assert(!app_session_open(session, "/tmp/taskarium-0", &error));
    ck_assert_ptr_nonnull(strstr(error.data, "the line is cut off"));
    base_text_release(&line);
}
END_TEST

/* What was said of the program that the command line named is not said of what
 * is opened afterwards. */
START_TEST(a_given_seed_is_of_the_first_program_alone)
{
    const ViewMeasure measure = {width, NULL};
    const AppOptions options = {
        .seed = "1", .seed_given = true, .python = 312, .python_given = true};
    app_session_free(session);
    session = app_session_new(&options, &measure);
    open_program(sleepers);
    work_to_the_end();
    cancel(3, event_of(TRACE_SUSPENDED, 3));
    uint64_t print = run_fingerprint(app_session_run(session));
    Replay replay;
    BaseText json = {0};
    ck_assert(app_session_keep(session, &replay, &error));
    ck_assert(replay_json_write(&replay, REPLAY_PRETTY, &json, &error));
    replay_release(&replay);
    app_session_seed(session, "2");
    work_to_the_end();
    write_program(json.data);
    base_text_release(&json);
    ck_assert(app_session_open(session, path, &error));
    work_to_the_end();
    ck_assert_str_eq(app_session_seed_text(session), "1");
    ck_assert(run_fingerprint(app_session_run(session)) == print);
}
END_TEST

START_TEST(a_run_that_is_another_is_told)
{
    Replay replay;
    BaseText json = {0};
    open_program(sleepers);
    work_to_the_end();
    ck_assert(app_session_keep(session, &replay, &error));
    replay_set_text(&replay.seed, "8");
    ck_assert(replay_json_write(&replay, REPLAY_PRETTY, &json, &error));
    replay_release(&replay);
    write_program(json.data);
    ck_assert(app_session_open(session, path, &error));
    work_to_the_end();
    ck_assert(shows("This is not the run that was saved."));
    json.data[json.length / 2] ^= 1;
    write_program(json.data);
    ck_assert(!app_session_open(session, path, &error));
    ck_assert_ptr_nonnull(strstr(error.data, "cannot open"));
    base_text_release(&json);
}
END_TEST

START_TEST(a_moment_is_gone_to)
{
    ReplayMoment moment = {2, 1, REPLAY_ANY, 1}, none = {99, 0, REPLAY_ANY, 1};
    app_session_go_to(session, &moment);
    open_program(sleepers);
    work_to_the_end();
    const TraceEvent *event =
        trace_store_get(run_trace(app_session_run(session)),
                        view_window_event(app_session_view(session)));
    ck_assert_uint_eq(event->turn, 2);
    ck_assert_uint_eq(event->callback, 1);
    ck_assert_uint_ne(event->task, 0);
    ck_assert_uint_eq(view_window_task(app_session_view(session)), event->task);
    app_session_go_to(session, &none);
    work_to_the_end();
    ck_assert(shows("there is no 99.0 in this run"));
}
END_TEST

/* What a question hides is not said of a moment that is asked for. */
START_TEST(a_moment_behind_the_veil_is_not_told)
{
    ReplayMoment none = {99, 0, REPLAY_ANY, 1}, later = {4, 0, REPLAY_ANY, 1};
    open_program(sleepers);
    work_to_the_end();
    app_session_veil(session, 5);
    work_to_the_end();
    app_session_go_to(session, &none);
    work_to_the_end();
    ck_assert(!shows("the nearest is"));
    ck_assert(shows("What comes then is asked"));
    app_session_go_to(session, &later);
    work_to_the_end();
    ck_assert_uint_le(view_window_event(app_session_view(session)), 5);
}
END_TEST

START_TEST(a_replay_is_known_by_its_program)
{
    open_program(sleepers);
    work_to_the_end();
    save_and_open(REPLAY_PRETTY);
    ck_assert(app_replay_is_of(path, sleepers));
    ck_assert(!app_replay_is_of(path, program_text));
    ck_assert(!app_replay_is_of("/no/such/file", sleepers));
}
END_TEST

START_TEST(a_text_that_does_not_compile_leaves_the_run)
{
    size_t length = 0;
    open_program(program_text);
    work_to_the_end();
    const Run *before = app_session_run(session);
    write_program("import asyncio\nasync def main(:\n    pass\n");
    app_session_check_file(session);
    ck_assert_ptr_eq(app_session_run(session), before);
    ck_assert(shows("Line 2 changed; this is the run before"));
    ck_assert(shows("invalid syntax"));
    ck_assert(shows("main(:"));
    write_program("print('well')\n");
    app_session_check_file(session);
    work_to_the_end();
    ck_assert_str_eq(run_stdout(app_session_run(session), &length), "well\n");
    ck_assert(!shows("this is the run before"));
}
END_TEST

START_TEST(a_file_that_is_gone_is_told_once)
{
    open_program(program_text);
    work_to_the_end();
    unlink(path);
    app_session_check_file(session);
    ck_assert(!shows("no longer on the disk"));
    app_session_check_file(session);
    ck_assert(shows("no longer on the disk"));
    view_window_set_message(app_session_view(session), "");
    app_session_check_file(session);
    ck_assert(!shows("no longer on the disk"));
    write_program("print('back')\n");
    app_session_check_file(session);
    work_to_the_end();
    ck_assert(shows("back"));
}
END_TEST

/* Two tasks; the student looks at where the second one begins. */
static const char two_tasks[] = "import asyncio\n"
                                "async def work(n):\n"
                                "    await asyncio.sleep(n)\n"
                                "async def main():\n"
                                "    await asyncio.gather(work(1), work(2))\n"
                                "asyncio.run(main())\n";

START_TEST(another_text_is_shown_at_the_same_moment)
{
    BaseText longer = {0};
    open_program(two_tasks);
    work_to_the_end();
    ViewWindow *view = app_session_view(session);
    const TraceStore *trace = run_trace(app_session_run(session));
    uint32_t event = 0;
    while (trace_store_get(trace, event)->kind != TRACE_TASK_CREATED ||
           trace_store_get(trace, event)->task < 3)
        event++;
    TraceEvent then = *trace_store_get(trace, event);
    view_window_seek(view, event);
    view_window_select_task(view, 3);
    base_text_append(&longer, "print('one more event before all')\n");
    base_text_append(&longer, two_tasks);
    write_program(longer.data);
    app_session_check_file(session);
    work_to_the_end();
    while (app_session_work(session, 0.01))
        ;
    trace = run_trace(app_session_run(session));
    const TraceEvent *now = trace_store_get(trace, view_window_event(view));
    ck_assert_uint_ne(view_window_event(view), event);
    ck_assert_int_eq(now->kind, then.kind);
    ck_assert_uint_eq(now->turn, then.turn);
    ck_assert_uint_eq(now->task, then.task);
    ck_assert_uint_eq(view_window_task(view), 3);
    base_text_release(&longer);
}
END_TEST

/* Who stood at the end of a run stands at the end of the next one. */
START_TEST(the_end_stays_the_end)
{
    BaseText longer = {0};
    open_program(two_tasks);
    work_to_the_end();
    ViewWindow *view = app_session_view(session);
    uint32_t before = trace_store_count(run_trace(app_session_run(session)));
    view_window_seek(view, before - 1);
    base_text_append(&longer, two_tasks);
    base_text_append(&longer, "print('one more event after all')\n");
    write_program(longer.data);
    app_session_check_file(session);
    work_to_the_end();
    while (app_session_work(session, 0.01))
        ;
    uint32_t count = trace_store_count(run_trace(app_session_run(session)));
    ck_assert_uint_gt(count, before);
    ck_assert_uint_eq(view_window_event(view), count - 1);
    base_text_release(&longer);
}
END_TEST

static uint32_t own_marks(const char *words)
{
    const ViewWindow *view = app_session_view(session);
    uint32_t count = 0;
    for (uint32_t i = 0; i < view_window_mark_count(view); i++) {
        const char *said;
        view_window_mark(view, i, &said);
        count +=
            strcmp(said, words) == 0 && !view_window_mark_is_given(view, i);
    }
    return count;
}

/* What a student has marked is there again after another text, after something
 * was done to the run and taken back, and with the seed that it is of. */
START_TEST(marks_come_back_with_their_run)
{
    BaseText longer = {0};
    open_program(two_tasks);
    work_to_the_end();
    ViewWindow *view = app_session_view(session);
    view_window_own_mark(view, 5, "look here", true);
    base_text_append(&longer, "print('one more event before all')\n");
    base_text_append(&longer, two_tasks);
    write_program(longer.data);
    app_session_check_file(session);
    work_to_the_end();
    ck_assert_uint_eq(own_marks("look here"), 1);
    ck_assert(view_window_has_new_marks(view));
    app_session_seed(session, "2");
    work_to_the_end();
    ck_assert_uint_eq(view_window_mark_count(view), 0);
    app_session_seed(session, "1");
    work_to_the_end();
    ck_assert_uint_eq(own_marks("look here"), 1);
    cancel(3, event_of(TRACE_SUSPENDED, 3));
    ck_assert(app_session_is_fork(session));
    ck_assert_uint_eq(own_marks("look here"), 1);
    app_session_take_back(session);
    work_to_the_end();
    ck_assert_uint_eq(own_marks("look here"), 1);
    ck_assert_msg(app_session_open(session, path, &error), "%s",
                  base_text_str(&error));
    work_to_the_end();
    ck_assert_uint_eq(view_window_mark_count(view), 0);
    base_text_release(&longer);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("app_session");
    TCase *tcase = tcase_create("session");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, a_program_is_opened_and_run);
    tcase_add_test(tcase, the_state_at_every_event_is_found);
    tcase_add_test(tcase, a_lost_update_is_found_while_nobody_waits);
    tcase_add_test(tcase, another_seed_is_another_run);
    tcase_add_test(tcase, a_seed_that_is_none_changes_nothing);
    tcase_add_test(tcase, a_file_that_is_not_there_keeps_what_was_open);
    tcase_add_test(tcase, what_was_handed_in_is_told_as_what_it_is);
    tcase_add_test(tcase, a_file_that_changes_is_opened_again);
    tcase_add_test(tcase, a_file_that_goes_away_is_waited_for);
    tcase_add_test(tcase, a_moment_behind_the_veil_is_not_told);
    tcase_add_test(tcase, a_replay_is_known_by_its_program);
    tcase_add_test(tcase, a_text_that_does_not_compile_leaves_the_run);
    tcase_add_test(tcase, a_file_that_is_gone_is_told_once);
    tcase_add_test(tcase, another_text_is_shown_at_the_same_moment);
    tcase_add_test(tcase, the_end_stays_the_end);
    tcase_add_test(tcase, marks_come_back_with_their_run);
    tcase_add_loop_test(tcase, an_awkward_program_is_shown_all_the_same, 0,
                        (int)(sizeof awkward / sizeof *awkward));
    tcase_add_test(tcase, an_endless_loop_does_not_hold_the_window_up);
    tcase_add_test(tcase, a_run_that_never_ends_is_stopped);
    tcase_add_test(tcase, folders_are_listed_for_the_view);
    tcase_add_test(tcase, solutions_are_not_offered);
    tcase_add_test(tcase, files_are_looked_for_beside_what_was_saved);
    tcase_add_test(tcase, what_is_done_is_taken_back);
    tcase_add_test(tcase, the_fork_is_seen_where_it_begins);
    tcase_add_test(tcase, a_sleep_is_seen_where_it_ends);
    tcase_add_test(tcase, a_fork_that_was_left_is_gone_back_to);
    tcase_add_test(tcase, what_happened_is_done_without);
    tcase_add_test(tcase, why_it_came_to_nothing_is_told);
    tcase_add_test(tcase, what_cannot_be_done_is_told);
    tcase_add_test(tcase, the_program_is_interrupted);
    tcase_add_test(tcase, a_run_is_compared_and_let_go);
    tcase_add_test(tcase, a_knob_is_turned);
    tcase_add_test(tcase, no_knob_is_turned_under_a_draft);
    tcase_add_test(tcase, knobs_and_deeds_are_taken_back_in_turn);
    tcase_add_test(tcase, a_knob_is_taken_back_after_another_seed);
    tcase_add_test(tcase, other_seeds_are_known);
    tcase_add_test(tcase, a_turned_program_is_compared_as_it_is);
    tcase_add_test(tcase, nothing_to_take_back_takes_nothing_away);
    tcase_add_test(tcase, without_a_program_nothing_is_done);
    tcase_add_test(tcase, draws_are_shared_or_not);
    tcase_add_test(tcase, draws_are_shared_before_anything_is_done);
    tcase_add_test(tcase, a_saved_run_comes_back);
    tcase_add_test(tcase, a_line_is_opened_wherever_a_name_goes);
    tcase_add_test(tcase, a_given_seed_is_of_the_first_program_alone);
    tcase_add_test(tcase, a_run_that_is_another_is_told);
    tcase_add_test(tcase, a_moment_is_gone_to);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
