/* The machine's own runs, seen as what CPython did in the same program. */
#include "base_file.h"
#include "fixture.h"
#include "run_machine.h"
#include "stage.h"
#include "trace_store.h"
#include "view_timeline.h"
#include "view_timeline_draw.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *lesson, *seed, *trace;
} cases[] = {{"01-ten-tasks/main", "1", "seed1"},
             {"01-ten-tasks/main", "0", "seed0"},
             {"06-first-error/main", "1", "later1"},
             {"07-except-star/main", "1", "nested1"},
             /* With the turn in which gather() hears of the error. */
             {"01-ten-tasks/gather", "1", "gather1_heard"}};

static TraceStore *theirs;
static RunProgram *program;
static Run *run;
static ViewModel models[2]; /* CPython's, ours */
static ViewTheme theme;
static ViewTimeline timelines[2];
static ViewTimelineState states[2];
static ViewDrawList lists[2];

static void load(int index)
{
    BaseText source = {0}, error = {0};
    RunOptions options = {.seed = cases[index].seed};
    char path[512];

    snprintf(path, sizeof path, "%s/%s.py", LESSONS_DIR, cases[index].lesson);
    ck_assert(base_file_read(path, 1 << 20, &source, &error));
    program = run_program_new("main.py", source.data, source.length, 313);
    run = run_new(program, &options);
    run_finish(run);
    base_text_release(&source);
    base_text_release(&error);
    theirs = fixture_load(cases[index].trace);
    view_model_build(&models[0], theirs);
    view_model_build(&models[1], run_trace(run));
    view_theme_init(&theme, VIEW_THEME_DARK, 1);
    for (int i = 0; i < 2; i++)
        view_timeline_state_init(&states[i]);
}

static void tear_down(void)
{
    for (int i = 0; i < 2; i++) {
        view_draw_release(&lists[i]);
        view_timeline_release(&timelines[i]);
        view_timeline_state_release(&states[i]);
        view_model_release(&models[i]);
    }
    trace_store_free(theirs);
    run_free(run);
    run_program_free(program);
    theirs = NULL;
    run = NULL;
    program = NULL;
}

/* Kinds that only one of the two can show, or that came with the fixture. */
static bool is_shared(const TraceEvent *event)
{
    switch (event->kind) {
    case TRACE_TIMER_SET:
    case TRACE_TIMER_FIRED:
    case TRACE_TIMER_DROPPED:
    case TRACE_EXCEPT_MATCHED:
    case TRACE_EXCEPT_MISSED:
    case TRACE_CANCEL_KEPT:
    case TRACE_TIMEOUT_EXIT:
    case TRACE_CREATE_REFUSED:
    case TRACE_COROUTINE_DROPPED:
    case TRACE_COROUTINE_REUSED:
    case TRACE_FUTURE_MADE:
    case TRACE_GATHER_MADE:
    case TRACE_GATHER_CHILD:
    case TRACE_GATHER_ERROR:
    case TRACE_SHUTDOWN_BEGIN:
    case TRACE_RESOLVED:
    case TRACE_STDERR:
    case TRACE_DRAWN:
    case TRACE_RESULT_ASKED:
    case TRACE_QUEUE_DONE:
    case TRACE_CLEARED:
        return false;
    default:
        return true;
    }
}

/* The next event of a shared kind, the count of events if there is none. */
static TraceEventId next_shared(const ViewModel *model, TraceEventId id)
{
    while (id < model->lives.event_count &&
           !is_shared(trace_store_get(model->lives.trace, id)))
        id++;
    return id;
}

static void check_states(TraceEventId a, TraceEventId b)
{
    ck_assert_uint_eq(models[0].lives.task_count, models[1].lives.task_count);
    for (uint32_t task = 1; task < models[0].lives.task_count; task++)
        ck_assert_int_eq(explain_state_at(&models[0].lives, task, a, NULL),
                         explain_state_at(&models[1].lives, task, b, NULL));
}

static uint32_t count(const ViewDrawList *list, ViewRole role)
{
    uint32_t found = 0;

    for (size_t i = 0; i < list->count; i++)
        found += list->commands[i].role == role &&
                 list->commands[i].kind != VIEW_COMMAND_TEXT &&
                 list->commands[i].kind != VIEW_COMMAND_RECT;
    return found;
}

static void draw(int index, TraceEventId event)
{
    ViewMeasure measure = stage_measure();

    states[index].playhead = event;
    view_timeline_layout(&timelines[index], &models[index], &states[index],
                         &theme, &measure, (ViewRect){0, 0, 741, 650});
    view_draw_clear(&lists[index]);
    view_timeline_draw(&timelines[index], &states[index], &lists[index]);
}

/* The same marks, arrows, frames and ghosts. */
static void check_pictures(TraceEventId a, TraceEventId b)
{
    static const ViewRole roles[] = {VIEW_ROLE_CANCEL_REQUESTED,
                                     VIEW_ROLE_CANCELLED,
                                     VIEW_ROLE_FAILED,
                                     VIEW_ROLE_DONE,
                                     VIEW_ROLE_GHOST,
                                     VIEW_ROLE_GROUP_FRAME,
                                     VIEW_ROLE_ARROW_ERROR,
                                     VIEW_ROLE_ARROW_ERROR_LATER,
                                     VIEW_ROLE_ARROW_ABORT};

    draw(0, a);
    draw(1, b);
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        ck_assert_uint_eq(count(&lists[0], roles[i]),
                          count(&lists[1], roles[i]));
}

START_TEST(every_event_is_seen_as_it_was_in_cpython)
{
    load(_i);
    TraceEventId a = next_shared(&models[0], 0);
    TraceEventId b = next_shared(&models[1], 0);
    while (a < models[0].lives.event_count && b < models[1].lives.event_count) {
        const TraceEvent *one = trace_store_get(models[0].lives.trace, a);
        const TraceEvent *two = trace_store_get(models[1].lives.trace, b);
        ck_assert_str_eq(trace_kind_name((TraceKind)one->kind),
                         trace_kind_name((TraceKind)two->kind));
        ck_assert_uint_eq(one->turn, two->turn);
        ck_assert(one->time == two->time);
        if (one->kind == TRACE_STDOUT)
            ck_assert_str_eq(
                trace_store_text(models[0].lives.trace, one->text),
                trace_store_text(models[1].lives.trace, two->text));
        check_states(a, b);
        check_pictures(a, b);
        a = next_shared(&models[0], a + 1);
        b = next_shared(&models[1], b + 1);
    }
    ck_assert_uint_eq(a, models[0].lives.event_count);
    ck_assert_uint_eq(b, models[1].lives.event_count);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_machine");
    TCase *tests = tcase_create("machine");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_loop_test(tests, every_event_is_seen_as_it_was_in_cpython, 0,
                        (int)(sizeof cases / sizeof *cases));
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
