#define _POSIX_C_SOURCE 200809L

#include "app_edit.h"
#include "app_lesson.h"
#include "app_opening.h"
#include "app_session_deeds.h"
#include "app_session_show.h"
#include "app_source.h"
#include "app_student.h"
#include "base_file.h"
#include "base_memory.h"
#include "run_fork.h"
#include "run_machine.h"
#include "trace_store.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];
static AppStore store;
static AppSession *session;
static AppLesson *lesson;
static BaseText text, error;

static const char program[] = "import asyncio\n"
                              "async def main():\n"
                              "    await asyncio.sleep(1)\n"
                              "    print('one')\n"
                              "asyncio.run(main())\n";

static const char draws[] = "import asyncio, random\n"
                            "async def main():\n"
                            "    for _ in range(random.randrange(2, 5)):\n"
                            "        await asyncio.sleep(random.random())\n"
                            "        print(random.random())\n"
                            "asyncio.run(main())\n";

static const char words[] =
    "<!-- lesson\nformat: 1\ntitle: A title\nprogram: main.py\nseed: 1\n-->\n"
    "About it.\n\n## First\n<!-- page: first\n until: last('end') -->\n\n"
    "The time is {now.time:.1f}.\n\n"
    "At first it was *{state(tasks[0], tasks[0].made)}*, then "
    "*{at(first('suspended')).tasks[0].waits_for}*.\n\n## Second\n<!-- page: "
    "second\n"
    " until: last('end') -->\n\n"
    "<!-- try: len(output) == 2\n allow: edit\n solution: main.py -->\n\n"
    "Print two lines.\n";

static float width(void *context, ViewFont font, float size, const char *shown,
                   size_t length)
{
    (void)context;
    (void)font;
    (void)shown;
    return 0.6f * size * (float)length;
}

static void put(const char *name, const char *bytes)
{
    char path[128];
    snprintf(path, sizeof path, "%s/lesson/%s", folder, name);
    ck_assert(base_file_write(path, bytes, strlen(bytes), &error));
}

static void set_up(void)
{
    const ViewMeasure measure = {width, NULL};
    const AppOptions options = {.seed = "1", .python = 313};
    char path[96];
    strcpy(folder, "/tmp/taskarium-lesson-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    setenv("XDG_DATA_HOME", folder, 1);
    snprintf(path, sizeof path, "%s/lesson", folder);
    ck_assert_int_eq(mkdir(path, 0700), 0);
    text = error = (BaseText){0};
    put("main.py", program);
    put("lesson.md", words);
    app_store_init(&store);
    session = app_session_new(&options, &measure);
    app_session_keep_in(session, &store);
    lesson = app_lesson_open(path, NULL, NULL, session, &store, &error);
    ck_assert_str_eq(base_text_str(&error), "");
    app_lesson_finish(lesson);
}

static void tear_down(void)
{
    BaseText command = {0};
    base_text_printf(&command, "rm -r %s", folder);
    ck_assert_int_eq(system(command.data), 0);
    base_text_release(&command);
    app_lesson_free(lesson);
    app_session_free(session);
    app_store_release(&store);
    base_text_release(&text);
    base_text_release(&error);
}

static bool shows(const char *part)
{
    ViewDrawList list = {0};
    bool found = false;
    view_window_draw(app_session_view(session), &list);
    for (size_t i = 0; i < list.count; i++)
        if (list.commands[i].kind == VIEW_COMMAND_TEXT &&
            strstr(view_draw_text_of(&list, &list.commands[i]), part))
            found = true;
    view_draw_release(&list);
    return found;
}

static void look(void)
{
    ck_assert(app_lesson_is_written(lesson));
    ck_assert(!app_lesson_is_written(lesson));
    app_lesson_read_again(lesson, NULL);
}

static void open_again(void)
{
    char path[96];
    snprintf(path, sizeof path, "%s/lesson", folder);
    app_lesson_free(lesson);
    lesson = app_lesson_open(path, NULL, NULL, session, &store, &error);
    ck_assert_str_eq(base_text_str(&error), "");
    app_lesson_finish(lesson);
}

/* The second page stays where it is while the text changes; what is wrong is
 * told, and the page before stays. */
START_TEST(who_writes_it_sees_it_change)
{
    BaseText other = {0};
    app_lesson_take(lesson, VIEW_LESSON_NEXT, "");
    app_lesson_finish(lesson);
    ck_assert(shows("lines."));
    base_text_append_n(&other, words, strlen(words) - strlen("lines.\n"));
    base_text_append(&other, "more lines.\n");
    put("lesson.md", other.data);
    look();
    ck_assert(shows("more"));
    ck_assert(shows("PAGE 2 OF 2"));
    put("lesson.md", "<!-- lesson\nformat: 1\ntitel: x\n-->\n");
    look();
    ck_assert(shows("lesson.md:3:1"));
    ck_assert(shows("PAGE 2 OF 2"));
    put("lesson.md", words);
    look();
    ck_assert(!shows("lesson.md:3:1")); /* it is mended */
    ck_assert(!shows("more"));
    base_text_release(&other);
}
END_TEST

/* Nothing of the run is left to be hidden, but another one would tell. */
START_TEST(a_question_at_the_end_hides_other_runs)
{
    const struct {
        ViewKey key;
        unsigned modifiers;
    } keys[] = {{VIEW_KEY_X, 0},
                {VIEW_KEY_C, 0},
                {VIEW_KEY_N, 0},
                {VIEW_KEY_E, 0},
                {VIEW_KEY_G, 0},
                {VIEW_KEY_S, VIEW_MOD_CTRL}, /* it could be opened alone */
                {VIEW_KEY_C, VIEW_MOD_CTRL | VIEW_MOD_SHIFT}};
    BaseText asking = {0};
    base_text_append_n(&asking, words,
                       (size_t)(strstr(words, "The time") - words));
    base_text_append(&asking,
                     "<!-- ask: choice lines -->\n\nWithout the sleep?\n\n"
                     "- One line.\n  <!-- choice: one\n  right: True -->\n"
                     "- None.\n  <!-- choice: none\n  right: False -->\n");
    base_text_append(&asking, strstr(words, "\n## Second"));
    put("lesson.md", asking.data);
    look();
    app_lesson_finish(lesson);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        ViewRequest request;
        ViewInput input = {.kind = VIEW_INPUT_KEY,
                           .key = keys[i].key,
                           .modifiers = keys[i].modifiers};
        view_window_input(app_session_view(session), &input);
        ck_assert(shows("Answer the question first"));
        ck_assert(
            !view_window_take_request(app_session_view(session), &request));
        input.key = VIEW_KEY_HOME;
        input.modifiers = 0;
        view_window_input(app_session_view(session), &input);
    }
    base_text_release(&asking);
}
END_TEST

/* Nor does it let the run out on the page before it. */
START_TEST(a_later_question_keeps_the_run_in)
{
    const ViewInput save = {
        .kind = VIEW_INPUT_KEY, .key = VIEW_KEY_S, .modifiers = VIEW_MOD_CTRL};
    const char *first = strstr(words, "## First");
    ViewRequest request;
    base_text_append_n(&text, words, (size_t)(first - words));
    base_text_append(
        &text, "## First\n<!-- page: first\n until: first('suspended') -->\n\n"
               "It sleeps.\n\n## Then\n<!-- page: then -->\n\n"
               "<!-- ask: choice lines -->\n\nWhat is printed?\n\n"
               "- A line.\n  <!-- choice: one\n  right: True -->\n"
               "- None.\n  <!-- choice: none\n  right: False -->\n\n");
    base_text_append(&text, strstr(words, "## Second"));
    put("lesson.md", text.data);
    look();
    app_lesson_finish(lesson);
    ck_assert(shows("sleeps."));
    view_window_input(app_session_view(session), &save);
    ck_assert(shows("That would hold all of the run"));
    ck_assert(!view_window_take_request(app_session_view(session), &request));
}
END_TEST

static bool sees_all(void)
{
    return view_window_event_count(app_session_view(session)) ==
           trace_store_count(run_trace(app_session_run(session)));
}

/* Nor does the run of a changed program tell what is asked: it is hidden from
 * where that would be asked in it, and wholly where it never is. */
START_TEST(a_changed_program_is_hidden_from_the_question_on)
{
    const char *first = strstr(words, "## First");
    ViewWindow *view = app_session_view(session);
    base_text_append_n(&text, words, (size_t)(first - words));
    base_text_append(
        &text, "## First\n<!-- page: first -->\n\nIt begins.\n\n"
               "## Then\n<!-- page: then\n until: first('suspended') -->\n\n"
               "<!-- ask: choice lines -->\n\nWhat is printed?\n\n"
               "- A line.\n  <!-- choice: one\n  right: True -->\n"
               "- None.\n  <!-- choice: none\n  right: False -->\n\n");
    base_text_append(&text, strstr(words, "## Second"));
    put("lesson.md", text.data);
    look();
    app_lesson_finish(lesson);
    ck_assert(!sees_all());
    uint32_t before = view_window_event_count(view);
    app_edit_write(session, "import asyncio\n"
                            "async def main():\n"
                            "    asyncio.create_task(asyncio.sleep(2))\n"
                            "    await asyncio.sleep(1)\n"
                            "    print('one')\n"
                            "asyncio.run(main())\n");
    ck_assert_uint_le(view_window_event_count(view), 1);
    app_lesson_finish(lesson);
    ck_assert(shows("your own"));
    ck_assert(!sees_all());
    ck_assert_uint_eq(view_window_event_count(view), before + 1);
    app_edit_write(session, "print('one')\n");
    app_lesson_finish(lesson);
    ck_assert(!sees_all());
    ck_assert_uint_le(view_window_event_count(view), 1);
    app_edit_write(session, program); /* by hand, back to what it was */
    app_lesson_finish(lesson);
    ck_assert_uint_eq(view_window_event_count(view), before);
    app_lesson_take(lesson, VIEW_LESSON_NEXT, "");
    app_lesson_finish(lesson);
    app_lesson_take(lesson, VIEW_LESSON_SKIP, "");
    app_lesson_finish(lesson);
    ck_assert(sees_all());
}
END_TEST

/* Nor does a fork, which is hidden likewise, and gives the run's own veil back
 * once it is taken back. */
START_TEST(a_fork_is_hidden_from_the_question_on)
{
    const char *first = strstr(words, "## First");
    ViewWindow *view = app_session_view(session);
    RunIntervention deed = {.deed = RUN_DEED_CANCEL};
    base_text_append_n(&text, words, (size_t)(first - words));
    base_text_append(
        &text, "## First\n<!-- page: first -->\n\nIt begins.\n\n"
               "## Then\n<!-- page: then\n until: first('suspended') -->\n\n"
               "<!-- ask: choice lines -->\n\nWhat is printed?\n\n"
               "- A line.\n  <!-- choice: one\n  right: True -->\n"
               "- None.\n  <!-- choice: none\n  right: False -->\n\n");
    base_text_append(&text, strstr(words, "## Second"));
    put("lesson.md", text.data);
    look();
    app_lesson_finish(lesson);
    uint32_t before = view_window_event_count(view);
    app_session_do(session, &deed, 1, 2);
    ck_assert_uint_le(view_window_event_count(view), 1);
    app_lesson_finish(lesson);
    ck_assert(shows("This run is your own"));
    ck_assert(!sees_all());
    ck_assert(!shows("Cancelled"));
    app_session_take_back(session);
    ck_assert_uint_le(view_window_event_count(view), 1);
    app_lesson_finish(lesson);
    ck_assert(!shows("This run is your own"));
    ck_assert_uint_eq(view_window_event_count(view), before);
}
END_TEST

/* Whoever does something before that question sees what it does. */
START_TEST(a_fork_leads_to_what_was_done)
{
    const char *first = strstr(words, "## First");
    ViewWindow *view = app_session_view(session);
    RunIntervention deed = {.deed = RUN_DEED_SLEEP, .seconds = 5};
    base_text_append_n(&text, words, (size_t)(first - words));
    base_text_append(
        &text, "## Then\n<!-- page: then\n"
               " until: now.kind == 'suspended' and count('suspended') == 2"
               " -->\n\n<!-- ask: choice lines -->\n\nWhat is printed?\n\n"
               "- A line.\n  <!-- choice: one\n  right: True -->\n"
               "- None.\n  <!-- choice: none\n  right: False -->\n\n");
    base_text_append(&text, strstr(words, "## Second"));
    put("lesson.md", text.data);
    put("main.py", "import asyncio\n"
                   "async def main():\n"
                   "    await asyncio.sleep(1)\n"
                   "    await asyncio.sleep(1)\n"
                   "asyncio.run(main())\n");
    open_again();
    app_session_do(session, &deed, 1, 2);
    app_lesson_finish(lesson);
    ck_assert(!sees_all());
    const TraceEvent *event = trace_store_get(
        run_trace(app_session_run(session)), view_window_event(view));
    ck_assert_int_eq(event->kind, TRACE_RESUMED);
    ck_assert_double_eq(event->time, 5);
}
END_TEST

/* A run that never comes to the question is hidden by none: what is wrong with
 * it is seen. */
START_TEST(a_question_that_is_not_reached_hides_nothing)
{
    const char *first = strstr(words, "## First");
    base_text_append_n(&text, words, (size_t)(first - words));
    base_text_append(
        &text, "## Then\n<!-- page: then\n until: first('suspended') -->\n\n"
               "<!-- ask: choice lines -->\n\nWhat is printed?\n\n"
               "- A line.\n  <!-- choice: one\n  right: True -->\n"
               "- None.\n  <!-- choice: none\n  right: False -->\n\n");
    base_text_append(&text, strstr(words, "## Second"));
    put("lesson.md", text.data);
    put("main.py", "import nosuch\n");
    app_lesson_free(lesson);
    char path[96];
    snprintf(path, sizeof path, "%s/lesson", folder);
    lesson = app_lesson_open(path, NULL, NULL, session, &store, &error);
    ck_assert_str_eq(base_text_str(&error), "");
    app_lesson_finish(lesson);
    ck_assert(shows("ModuleNotFoundError"));
}
END_TEST

static AppOpeningState wait_for(AppOpening *opening, const char *body)
{
    char path[96];
    snprintf(path, sizeof path, "%s/lesson", folder);
    base_text_clear(&text);
    base_text_printf(&text,
                     "import asyncio\nasync def main():\n    n = 0\n"
                     "    while True:\n%sasyncio.run(main())\n",
                     body);
    put("main.py", text.data);
    base_text_clear(&text);
    ck_assert(app_opening_begin(opening, APP_OPENING_OPEN, path, NULL, &store));
    return app_opening_work(opening, 0.01, &text);
}

/* One that ends is not waited for; one that does not holds up nobody. */
START_TEST(a_program_that_never_ends_is_waited_for)
{
    AppOpening opening = {0};
    char path[96];
    snprintf(path, sizeof path, "%s/lesson", folder);
    ck_assert(
        !app_opening_begin(&opening, APP_OPENING_OPEN, path, NULL, &store));
    ck_assert(!opening.waits && opening.rehearsal); /* it is not run again */
    ck_assert_int_eq(wait_for(&opening, "        n += 1\n"
                                        "        if n % 1000000 == 0:\n"
                                        "            await asyncio.sleep(0)\n"),
                     APP_OPENING_WAITS);
    ck_assert_ptr_nonnull(strstr(text.data, "it has come to turn "));
    base_text_clear(&text);
    app_opening_stop(&opening, &text);
    ck_assert_ptr_nonnull(strstr(text.data, "you stopped its program"));
    ck_assert(!opening.waits && !opening.rehearsal);
    AppOpeningState state =
        wait_for(&opening, "        await asyncio.sleep(1)\n");
    while (state == APP_OPENING_WAITS) {
        base_text_clear(&text);
        state = app_opening_work(&opening, 0.1, &text);
    }
    ck_assert_int_eq(state, APP_OPENING_REFUSED);
    ck_assert_msg(strstr(text.data, "main.py:6:1: after 100000 turns"), "%s",
                  text.data);
    app_opening_release(&opening);
}
END_TEST

/* No more does one that is only compared with. */
START_TEST(a_program_beside_that_never_ends_is_waited_for)
{
    const char *page = strstr(words, "## Second");
    AppOpening opening = {0};
    char path[96];
    snprintf(path, sizeof path, "%s/lesson", folder);
    base_text_append_n(&text, words, (size_t)(page - words));
    base_text_append(&text, "## Both\n<!-- page: both\n compare: other.py\n"
                            " until: last('end') -->\n\nTwo runs.\n\n");
    base_text_append(&text, page);
    put("lesson.md", text.data);
    put("other.py", "print('other')\n");
    ck_assert(
        !app_opening_begin(&opening, APP_OPENING_OPEN, path, NULL, &store));
    put("other.py", "import asyncio\nasync def main():\n    while True:\n"
                    "        await asyncio.sleep(1)\nasyncio.run(main())\n");
    ck_assert(
        app_opening_begin(&opening, APP_OPENING_OPEN, path, NULL, &store));
    AppOpeningState state = APP_OPENING_WAITS;
    while (state == APP_OPENING_WAITS) {
        base_text_clear(&text);
        state = app_opening_work(&opening, 0.1, &text);
    }
    ck_assert_int_eq(state, APP_OPENING_REFUSED);
    ck_assert_msg(strstr(text.data, "other.py:5:1: after 100000 turns"), "%s",
                  text.data);
    app_opening_release(&opening);
}
END_TEST

/* The moment and the task that the student looks at are theirs. */
START_TEST(another_language_leads_nowhere)
{
    ViewWindow *view = app_session_view(session);
    uint32_t home = view_window_event(view);
    view_window_go(view, &(ViewPlace){.event = 2, .open = UINT32_MAX});
    app_lesson_speak(lesson);
    app_lesson_finish(lesson);
    ck_assert_uint_eq(view_window_event(view), 2);
    ck_assert(shows("1.0"));
    app_lesson_take(lesson, VIEW_LESSON_NEXT, "");
    app_lesson_speak(lesson); /* before the page has led there */
    app_lesson_finish(lesson);
    ck_assert_uint_eq(view_window_event(view), home);
}
END_TEST

/* Whoever turns a page does not wait for what a long program comes to late. */
START_TEST(a_page_looks_only_so_far)
{
    put("main.py", "import asyncio\n"
                   "async def main():\n"
                   "    await asyncio.sleep(1)\n"
                   "    n = 0\n"
                   "    while n < 3000000:\n"
                   "        n += 1\n"
                   "    await asyncio.sleep(1)\n"
                   "    print('one')\n"
                   "asyncio.run(main())\n");
    open_again();
    ck_assert(shows("2.0"));
    ck_assert(shows("sleep"));
    ck_assert(!shows("takes too long"));
    base_text_append(&text, words);
    char *at = strstr(text.data, "first('suspended')");
    memcpy(at, "last( 'suspended')", strlen("last( 'suspended')"));
    put("lesson.md", text.data);
    open_again();
    ck_assert(shows("takes too long"));
}
END_TEST

/* However long that takes. */
static void rehearse(AppOpening *opening, AppOpeningWish wish, const char *path,
                     const char *seed)
{
    BaseText told = {0};
    if (app_opening_begin(opening, wish, path, seed, &store))
        while (app_opening_work(opening, 1, &told) == APP_OPENING_WAITS)
            ;
    base_text_release(&told);
    ck_assert(!opening->waits && opening->rehearsal);
}

/* What ran before the lesson was shown is what the window shows: the lesson's
 * run, on another seed, too, and the one beside it. Forks draw as it did. */
START_TEST(what_was_rehearsed_is_shown)
{
    const char *page = strstr(words, "## Second");
    AppOpening opening = {0};
    char path[96];
    snprintf(path, sizeof path, "%s/lesson", folder);
    base_text_append_n(&text, words, (size_t)(page - words));
    base_text_append(&text, "## Both\n<!-- page: both\n compare: other.py\n"
                            " until: last('end') -->\n\nTwo runs.\n\n");
    base_text_append(&text, page);
    put("lesson.md", text.data);
    put("main.py", draws);
    put("other.py", program);
    rehearse(&opening, APP_OPENING_OPEN, path, NULL);
    app_lesson_free(lesson);
    lesson =
        app_lesson_open(path, NULL, opening.rehearsal, session, &store, &error);
    ck_assert_str_eq(base_text_str(&error), "");
    app_opening_release(&opening);
    ck_assert(run_has_ended(app_session_run(session)));
    app_lesson_finish(lesson);
    rehearse(&opening, APP_OPENING_SEED, path, "7");
    app_lesson_seed(lesson, "7", opening.rehearsal);
    app_opening_release(&opening);
    ck_assert(run_has_ended(app_session_run(session)));
    size_t length;
    char *drawn = base_strdup(run_stdout(app_session_run(session), &length));
    app_lesson_finish(lesson);
    RunIntervention deed = {.deed = RUN_DEED_SLEEP, .seconds = 9};
    app_session_do(session, &deed, 1, 2);
    app_lesson_finish(lesson);
    ck_assert(app_session_is_fork(session));
    ck_assert_double_gt(run_time(app_session_run(session)), 9);
    ck_assert_str_eq(run_stdout(app_session_run(session), &length), drawn);
    base_free(drawn);
    app_session_take_back(session);
    ck_assert(run_has_ended(app_session_run(session)));
    app_lesson_finish(lesson);
    ck_assert_ptr_null(app_session_beside(session));
    app_lesson_take(lesson, VIEW_LESSON_NEXT, "");
    while (!app_session_beside(session))
        app_lesson_work(lesson);
    ck_assert(run_has_ended(app_session_beside(session)));
    app_lesson_finish(lesson);
}
END_TEST

/* A lesson that is opened by a path from here finds what it compares with. */
START_TEST(a_path_from_here_is_enough)
{
    const char *page = strstr(words, "## Second");
    ck_assert_int_eq(chdir(folder), 0);
    base_text_append_n(&text, words, (size_t)(page - words));
    base_text_append(&text, "## Both\n<!-- page: both\n compare: other.py\n"
                            " until: last('end') -->\n\nTwo runs.\n\n");
    base_text_append(&text, page);
    put("lesson.md", text.data);
    put("other.py", "print('other')\n");
    app_lesson_free(lesson);
    lesson = app_lesson_open("lesson", NULL, NULL, session, &store, &error);
    ck_assert_str_eq(base_text_str(&error), "");
    app_lesson_finish(lesson);
    app_lesson_take(lesson, VIEW_LESSON_NEXT, "");
    app_lesson_finish(lesson);
    ck_assert(!shows("cannot read"));
    ck_assert(shows("other.py"));
}
END_TEST

/* What the page says is of the lesson's run, and marked so beside another one;
 * what is to be tried is of that one, also how things stood in it. */
START_TEST(the_page_tells_of_the_lessons_run)
{
    const char *goal = strstr(words, "len(output) == 2");
    ck_assert(shows("queued"));
    ck_assert(shows("sleep(1)"));
    base_text_append_n(&text, words, (size_t)(goal - words));
    base_text_append(&text,
                     "at(first('suspended')).tasks[0].waits_for == 'sleep(2)'");
    base_text_append(&text, goal + strlen("len(output) == 2"));
    put("lesson.md", text.data);
    look();
    app_lesson_finish(lesson);
    base_text_clear(&text);
    base_text_append(&text, program);
    memcpy(strstr(text.data, "(1)"), "(2)", 3);
    app_session_take_text(session, &text);
    app_lesson_finish(lesson);
    ck_assert(shows("This run is your own."));
    ck_assert(shows("queued"));
    ck_assert(shows("sleep(1)"));
    app_lesson_take(lesson, VIEW_LESSON_NEXT, "");
    app_session_take_text(session, &text);
    app_lesson_finish(lesson);
    ck_assert(shows("Done!"));
    app_lesson_take(lesson, VIEW_LESSON_BACK, "");
    RunIntervention deed = {.deed = RUN_DEED_CANCEL};
    app_session_do(session, &deed, 1, 4);
    app_lesson_finish(lesson);
    ck_assert(shows("sleep(1)"));
    app_lesson_take(lesson, VIEW_LESSON_RETURN, "");
    app_lesson_finish(lesson);
    ck_assert(!shows("This run is your own."));
    ck_assert(shows("sleep(1)"));
}
END_TEST

/* A fork is taken back where it was made; to the page's place leads another
 * key.
 */
START_TEST(what_is_taken_back_leaves_the_student_where_it_was_done)
{
    ViewWindow *view = app_session_view(session);
    RunIntervention deed = {.deed = RUN_DEED_CANCEL};
    app_lesson_take(lesson, VIEW_LESSON_NEXT, "");
    app_lesson_finish(lesson);
    uint32_t home = view_window_event(view);
    app_session_do(session, &deed, 1, 4);
    app_lesson_finish(lesson);
    ck_assert(shows("This run is your own."));
    app_session_take_back(session);
    app_lesson_finish(lesson);
    ck_assert(!shows("This run is your own."));
    ck_assert_uint_ne(view_window_event(view), home);
    app_lesson_take(lesson, VIEW_LESSON_RETURN, "");
    app_lesson_finish(lesson);
    ck_assert_uint_eq(view_window_event(view), home);
}
END_TEST

/* The run that did it is kept, and handed in with the lesson. */
START_TEST(what_was_tried_is_handed_in)
{
    ck_assert_int_eq(chdir(folder), 0);
    app_lesson_take(lesson, VIEW_LESSON_NEXT, "");
    app_lesson_finish(lesson);
    base_text_append(&text, program);
    base_text_append(&text, "print('two')\n");
    app_source_write(app_session_source(session), text.data, text.length);
    app_session_take_text(session, &text);
    app_lesson_finish(lesson);
    ck_assert(shows("Done!"));
    app_edit_write(session, program); /* what is shown now does it not */
    app_lesson_finish(lesson);
    ck_assert(!shows("Done!"));
    ck_assert(shows("You have done this."));
    app_lesson_hand_in(lesson, "Ann / Lee");
    ck_assert(shows("Saved in"));
    ck_assert(base_file_read("lesson-Ann---Lee.handin", 10000, &text, &error));
    ck_assert_ptr_nonnull(strstr(text.data, "\nname Ann / Lee\n"));
    ck_assert_ptr_nonnull(strstr(text.data, "\ntry second taskarium-"));
}
END_TEST

static bool write_file(const char *path, const BaseText *bytes)
{
    return base_file_write(path, bytes->data, bytes->length, &error);
}

/* What the student had handed in stays, and so does what is another one's. */
START_TEST(a_hand_in_is_lost_to_no_other)
{
    BaseText own = {0};
    ck_assert_int_eq(chdir(folder), 0);
    app_lesson_hand_in(lesson, "Ann");
    ck_assert(base_file_read("lesson-Ann.handin", 10000, &own, &error));
    base_text_append(&text, own.data);
    char *end = strstr(own.data, "\nend\n");
    own.length = (size_t)(end - own.data);
    base_text_append(&own, "\nanswer first 1 7\nend\n");
    ck_assert(write_file("lesson-Ann.handin", &own));
    app_lesson_hand_in(lesson, "Ann");
    ck_assert(base_file_read("lesson-Ann.handin", 10000, &own, &error));
    ck_assert_ptr_nonnull(strstr(own.data, "\nanswer first 1 7\n"));
    memcpy(strstr(text.data, "name Ann"), "name Bob", 8);
    ck_assert(write_file("lesson-Ann.handin", &text));
    app_lesson_hand_in(lesson, "Ann");
    ck_assert(base_file_read("lesson-Ann-2.handin", 10000, &own, &error));
    ck_assert(base_file_read("lesson-Ann.handin", 10000, &own, &error));
    ck_assert_ptr_nonnull(strstr(own.data, "\nname Bob\n"));
    base_text_release(&own);
}
END_TEST

/* The account chose the seed, not the name that is written at the end: it is
 * said. An account without a name is none. */
START_TEST(who_chose_the_seed_is_handed_in)
{
    BaseText own = {0};
    ck_assert_int_eq(chdir(folder), 0);
    const char *seed = strstr(words, "seed: 1\n");
    base_text_append_n(&text, words, (size_t)(seed - words));
    base_text_printf(&text, "seed: by-name 1..9\n%s", strchr(seed, '\n') + 1);
    put("lesson.md", text.data);
    look();
    setenv("USER", "", 1);
    app_lesson_hand_in(lesson, "Ann");
    ck_assert(base_file_read("lesson-Ann.handin", 10000, &own, &error));
    ck_assert_ptr_null(strstr(own.data, "account"));
    setenv("USER", "lab", 1);
    app_lesson_hand_in(lesson, "Bob");
    base_text_clear(&own);
    ck_assert(base_file_read("lesson-Bob.handin", 10000, &own, &error));
    ck_assert_ptr_nonnull(strstr(own.data, "\nname Bob\naccount lab\n"));
    ck_assert(app_student_name(&store, "Eve")); /* whose name chooses it now */
    app_lesson_hand_in(lesson, "Eve");
    base_text_clear(&own);
    ck_assert(base_file_read("lesson-Eve.handin", 10000, &own, &error));
    ck_assert_ptr_null(strstr(own.data, "account"));
    base_text_release(&own);
}
END_TEST

/* Nobody has taken the lesson yet. */
static int forget_progress(void)
{
    char path[128];
    snprintf(path, sizeof path, "%s/taskarium/progress/lesson", folder);
    return remove(path);
}

static void reopen(void)
{
    char path[96];
    snprintf(path, sizeof path, "%s/lesson", folder);
    app_lesson_free(lesson);
    lesson = app_lesson_open(path, NULL, NULL, session, &store, &error);
    ck_assert_str_eq(base_text_str(&error), "");
    app_lesson_finish(lesson);
}

static const char *seed_now(void)
{
    return app_session_seed_text(session);
}

/* Two who share an account have answers of their own. */
START_TEST(a_second_name_has_a_progress_of_its_own)
{
    const char *first = strstr(words, "## First");
    const char *seed = strstr(words, "seed: 1\n");
    base_text_append_n(&text, words, (size_t)(seed - words));
    base_text_append(&text, "seed: by-name 2..99999\n");
    base_text_append_n(&text, strchr(seed, '\n') + 1,
                       (size_t)(first - strchr(seed, '\n') - 1));
    base_text_append(
        &text, "## Then\n<!-- page: then\n until: first('suspended') -->\n\n"
               "<!-- ask: choice lines -->\n\nWhat is printed?\n\n"
               "- A line.\n  <!-- choice: one\n  right: True -->\n"
               "- None.\n  <!-- choice: none\n  right: False -->\n\n");
    base_text_append(&text, strstr(words, "## Second"));
    put("lesson.md", text.data);
    ck_assert(app_student_name(&store, "Ann"));
    ck_assert_int_eq(forget_progress(), 0);
    reopen();
    app_lesson_take(lesson, VIEW_LESSON_ANSWER, "1");
    app_lesson_finish(lesson);
    ck_assert(shows("Right."));
    ck_assert(!app_lesson_name(lesson)); /* she is the same */
    ck_assert(app_student_name(&store, "Bob"));
    ck_assert(app_lesson_name(lesson));
    reopen();
    ck_assert(!shows("Right."));
    app_lesson_take(lesson, VIEW_LESSON_ANSWER, "2");
    app_lesson_finish(lesson);
    ck_assert(shows("Not so."));
    ck_assert(app_student_name(&store, "Ann"));
    reopen();
    ck_assert(shows("Right."));
    app_edit_write(session, "print('of Ann')\n");
    app_lesson_finish(lesson);
    ck_assert(app_source_take_copy(app_session_source(session)));
    ck_assert(app_student_name(&store, "Bob"));
    reopen();
    ck_assert(!app_source_take_copy(app_session_source(session)));
}
END_TEST

/* A lesson that gives everybody a run of their own wants to know who it is:
 * else all of a classroom, in which accounts are shared, would have the same.
 * It is asked once, and what was given stands there from then on. */
START_TEST(a_name_chooses_the_seed)
{
    char by_account[32], by_name[32];
    const char *seed = strstr(words, "seed: 1\n");
    base_text_append_n(&text, words, (size_t)(seed - words));
    base_text_printf(&text, "seed: by-name 2..99999\n%s",
                     strchr(seed, '\n') + 1);
    setenv("USER", "lab", 1);
    reopen();
    ck_assert(!app_lesson_wants_name(lesson)); /* it goes by no names */
    ck_assert(!shows("of their own"));
    put("lesson.md", text.data);
    ck_assert_int_eq(forget_progress(), 0);
    reopen();
    snprintf(by_account, sizeof by_account, "%s", seed_now());
    ck_assert_str_ne(by_account, "1");
    ck_assert(app_lesson_wants_name(lesson));
    ck_assert(shows("for lab"));
    ck_assert(!app_student_name(&store, " \t"));
    ck_assert(!app_student_name(&store, "Ann\nseed 7"));
    ck_assert(app_student_name(&store, "  Ann Lee "));
    ck_assert(app_lesson_name(lesson)); /* her run is another one */
    reopen();
    snprintf(by_name, sizeof by_name, "%s", seed_now());
    ck_assert_str_ne(by_name, by_account);
    ck_assert(shows("Ann Lee"));
    ck_assert(!app_lesson_name(lesson));
    reopen();
    ck_assert(!app_lesson_wants_name(lesson));
    ck_assert_str_eq(seed_now(), by_name);
}
END_TEST

/* What goes wrong in the student's copy is told of the copy; its modules are
 * the original's. */
START_TEST(a_copy_is_called_by_its_own_name)
{
    AppSource *source = app_session_source(session);
    app_lesson_take(lesson, VIEW_LESSON_NEXT, "");
    put("beside.py", "N = 7\n");
    base_text_append(&text, "import beside\nprint(beside.N)\n1 / 0\n");
    app_source_write(source, text.data, text.length);
    app_session_read_again(session);
    app_lesson_finish(lesson);
    size_t length;
    const Run *run = app_session_run(session);
    ck_assert_str_eq(run_stdout(run, &length), "7\n");
    ck_assert_ptr_nonnull(strstr(run_stderr(run, &length), source->copy));
    ck_assert_ptr_null(strstr(run_stderr(run, &length), source->path));
    ck_assert(shows("This is your own copy. Correct it with E"));
}
END_TEST

/* The lesson is opened with a copy in which nothing ran yet. */
START_TEST(a_broken_copy_is_told_by_its_own_name)
{
    AppSource *source = app_session_source(session);
    char path[96];
    app_source_write(source, "x = = 1\n", 8);
    snprintf(path, sizeof path, "%s/lesson", folder);
    app_lesson_free(lesson);
    lesson = app_lesson_open(path, NULL, NULL, session, &store, &error);
    app_lesson_finish(lesson);
    app_lesson_take(lesson, VIEW_LESSON_NEXT, "");
    app_lesson_finish(lesson);
    ck_assert(shows("PAGE 2 OF 2"));
    ck_assert(shows("SyntaxError"));
    ck_assert(shows("x = = 1"));
    ck_assert(shows("    ^"));
    ck_assert(!shows("lesson/main.py\""));
}
END_TEST

/* P runs the lesson's own text again; the copy stays for later. */
START_TEST(the_path_is_found_again_from_a_copy)
{
    AppSource *source = app_session_source(session);
    app_source_write(source, "print('mine')\n", 14);
    app_session_read_again(session);
    app_lesson_finish(lesson);
    ck_assert(shows("mine"));
    app_lesson_take(lesson, VIEW_LESSON_RETURN, "");
    app_lesson_finish(lesson);
    ck_assert(!shows("mine"));
    ck_assert(shows("one"));
    ck_assert(app_source_take_copy(source));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("app_lesson");
    TCase *tcase = tcase_create("lesson");
    tcase_set_timeout(tcase, 0);
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, who_writes_it_sees_it_change);
    tcase_add_test(tcase, a_question_at_the_end_hides_other_runs);
    tcase_add_test(tcase, a_later_question_keeps_the_run_in);
    tcase_add_test(tcase, a_changed_program_is_hidden_from_the_question_on);
    tcase_add_test(tcase, a_fork_is_hidden_from_the_question_on);
    tcase_add_test(tcase, a_fork_leads_to_what_was_done);
    tcase_add_test(tcase, a_question_that_is_not_reached_hides_nothing);
    tcase_add_test(tcase, a_program_that_never_ends_is_waited_for);
    tcase_add_test(tcase, a_program_beside_that_never_ends_is_waited_for);
    tcase_add_test(tcase, another_language_leads_nowhere);
    tcase_add_test(tcase, a_page_looks_only_so_far);
    tcase_add_test(tcase, what_was_rehearsed_is_shown);
    tcase_add_test(tcase, a_path_from_here_is_enough);
    tcase_add_test(tcase, the_page_tells_of_the_lessons_run);
    tcase_add_test(tcase,
                   what_is_taken_back_leaves_the_student_where_it_was_done);
    tcase_add_test(tcase, what_was_tried_is_handed_in);
    tcase_add_test(tcase, a_hand_in_is_lost_to_no_other);
    tcase_add_test(tcase, who_chose_the_seed_is_handed_in);
    tcase_add_test(tcase, a_name_chooses_the_seed);
    tcase_add_test(tcase, a_second_name_has_a_progress_of_its_own);
    tcase_add_test(tcase, a_copy_is_called_by_its_own_name);
    tcase_add_test(tcase, a_broken_copy_is_told_by_its_own_name);
    tcase_add_test(tcase, the_path_is_found_again_from_a_copy);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
