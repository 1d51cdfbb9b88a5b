#include "fixture.h"
#include "trace_store.h"
#include "view_model.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static TraceStore *trace;
static ViewModel model;

static void load(const char *name)
{
    trace = fixture_load(name);
    view_model_build(&model, trace);
}

static void tear_down(void)
{
    view_model_release(&model);
    trace_store_free(trace);
    trace = NULL;
}

static uint32_t count_ends(TraceState state)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < model.lane_count; i++) {
        const ViewTask *task = &model.tasks[model.lanes[i].task];
        count += task->ended != TRACE_NONE && task->outcome == state;
    }
    return count;
}

static uint32_t count_arrows(ViewArrowKind kind)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < model.arrow_count; i++)
        count += model.arrows[i].kind == kind;
    return count;
}

static uint32_t count_segments(TraceState state)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < model.segment_count; i++)
        count += model.segments[i].state == state;
    return count;
}

static const ViewTask *task_called(const char *name)
{
    const ViewTask *task =
        view_model_task(&model, view_model_find_task(&model, name));

    ck_assert_ptr_nonnull(task);
    return task;
}

START_TEST(seed_1_ends_as_the_harness_says)
{
    load("seed1");
    ck_assert_uint_eq(model.lane_count, 11);
    ck_assert_uint_eq(count_ends(TRACE_STATE_CANCELLED), 8);
    ck_assert_uint_eq(count_ends(TRACE_STATE_FAILED), 2);
    ck_assert_uint_eq(count_ends(TRACE_STATE_RETURNED), 1);
    ck_assert_uint_eq(count_segments(TRACE_STATE_CANCEL_REQUESTED), 9);
    ck_assert_uint_eq(count_arrows(VIEW_ARROW_ERROR), 1);
    ck_assert_uint_eq(count_arrows(VIEW_ARROW_ERROR_LATER), 1);
    ck_assert_uint_eq(count_arrows(VIEW_ARROW_ABORT), 9);
    ck_assert_uint_eq(count_arrows(VIEW_ARROW_SPAWN), 10);
    ck_assert_uint_eq(count_arrows(VIEW_ARROW_CAUGHT), 1);
    ck_assert_uint_eq(model.group_count, 1);
    ck_assert_uint_eq(model.frame_count, 1);
    ck_assert_uint_eq(model.groups[0].lane, 1);
    ck_assert_uint_eq(model.groups[0].lane_count, 10);
}
END_TEST

START_TEST(seed_1_is_one_instant_of_six_turns)
{
    load("seed1");
    ck_assert_uint_eq(model.instant_count, 1);
    ck_assert_uint_eq(model.instants[0].columns, 6);
    ck_assert_uint_eq(model.instants[0].first_turn, 1);
    ck_assert_uint_eq(model.instants[0].last_turn, 6);
    ck_assert_uint_eq(model.instants[0].urgency, VIEW_URGENCY_FAILURE);
}
END_TEST

START_TEST(the_shutdown_is_recorded_and_folded)
{
    uint32_t folded = 0, of_loop = 0;

    load("seed1");
    for (uint32_t i = 0; i < model.cell_count; i++)
        folded += model.cells[i].folded && model.cells[i].turn > 0;
    for (uint32_t i = 1; i < model.task_count; i++) {
        const ViewTask *task = view_model_task(&model, i);
        if (task && task->of_loop) {
            of_loop++;
            ck_assert_uint_eq(task->lane, VIEW_NONE);
        }
    }
    ck_assert_uint_eq(folded, 5);
    ck_assert_uint_eq(of_loop, 2);
    ck_assert_uint_eq(trace_store_get(trace, model.last_event)->turn, 6);
}
END_TEST

START_TEST(a_cancelled_sleep_leaves_a_ghost)
{
    load("seed1");
    ck_assert_uint_eq(model.ghost_count, 8);
    const ViewTask *task = task_called("Task-4");
    const ViewGhost *ghost = &model.ghosts[task->ghost];
    ck_assert_uint_eq(task->ghost_count, 1);
    ck_assert_double_eq_tol(ghost->until, 0.9494910647887381, 1e-15);
    const TraceEvent *delivery = trace_store_get(trace, ghost->begin);
    ck_assert_uint_eq(delivery->kind, TRACE_RESUMED);
    ck_assert_uint_eq(delivery->turn, 4);
    ck_assert_double_eq_tol(model.last_time, 1.4452706955539223, 1e-15);
}
END_TEST

START_TEST(the_parent_is_asked_and_still_waits)
{
    uint32_t segment;

    load("seed1");
    const ViewTask *task = task_called("Task-1");
    const TraceState lives[] = {
        TRACE_STATE_QUEUED,           TRACE_STATE_RUNNING, TRACE_STATE_WAITING,
        TRACE_STATE_CANCEL_REQUESTED, TRACE_STATE_RUNNING, TRACE_STATE_WAITING,
        TRACE_STATE_QUEUED,           TRACE_STATE_RUNNING};
    ck_assert_uint_eq(task->segment_count, sizeof lives / sizeof *lives);
    for (uint32_t i = 0; i < task->segment_count; i++)
        ck_assert_uint_eq(model.segments[task->segment + i].state, lives[i]);
    ck_assert_int_eq(view_model_state_at(&model, 1, model.last_event, NULL),
                     TRACE_STATE_RETURNED);
    ck_assert_int_eq(view_model_state_at(&model, 1, 0, &segment),
                     TRACE_STATE_COUNT);
    ck_assert_uint_eq(segment, VIEW_NONE);
}
END_TEST

START_TEST(no_task_stopped_while_it_was_only_asked)
{
    load("seed1");
    for (TraceEventId id = 0; id < model.event_count; id++) {
        if (trace_store_get(trace, id)->turn != 3)
            continue;
        for (uint32_t task = 1; task <= 11; task++)
            ck_assert_int_ne(view_model_state_at(&model, task, id, NULL),
                             TRACE_STATE_CANCELLED);
    }
}
END_TEST

START_TEST(seed_0_has_an_instant_for_each_end)
{
    load("seed0");
    ck_assert_uint_eq(count_ends(TRACE_STATE_RETURNED), 11);
    ck_assert_uint_eq(model.instant_count, 11);
    ck_assert_uint_eq(model.ghost_count, 0);
    for (uint32_t i = 1; i < 10; i++) {
        ck_assert_uint_eq(model.instants[i].columns, 3);
        ck_assert_uint_eq(model.instants[i].urgency, VIEW_URGENCY_NONE);
    }
    ck_assert_uint_eq(model.instants[10].urgency, VIEW_URGENCY_GROUP_END);
}
END_TEST

START_TEST(groups_nest)
{
    load("nested1");
    ck_assert_uint_eq(model.group_count, 2);
    ck_assert_uint_eq(model.groups[0].around, VIEW_NONE);
    ck_assert_uint_eq(model.groups[1].around, 0);
    ck_assert_uint_eq(model.groups[1].depth, 1);
    ck_assert_uint_eq(task_called("soup")->depth, 2);
    ck_assert_uint_eq(task_called("kitchen")->depth, 1);
    /* The kitchen's own lane stands above the frame of its group. */
    ck_assert_uint_eq(task_called("kitchen")->lane + 1, model.groups[1].lane);
    ck_assert_uint_eq(model.groups[1].lane_count, 3);
    ck_assert_uint_eq(model.groups[0].lane_count, 7);
    uint32_t opened = 0, closed = 0;
    for (uint32_t i = 0; i < model.lane_count; i++) {
        opened += model.lanes[i].frames_open;
        closed += model.lanes[i].frames_closed;
    }
    ck_assert_uint_eq(opened, 2);
    ck_assert_uint_eq(closed, 2);
}
END_TEST

START_TEST(a_turn_without_events_has_its_column)
{
    load("gather1");
    ck_assert_uint_eq(model.instants[0].first_turn, 1);
    ck_assert_uint_eq(model.instants[0].last_turn, 4);
    ck_assert_uint_eq(model.instants[0].columns, 4);
    uint32_t cell = model.instants[1].cell - 1;
    ck_assert_uint_eq(model.cells[cell].turn, 4);
    ck_assert_uint_eq(model.cells[cell].column, 3);
    ck_assert_uint_eq(model.cells[cell - 1].turn, 2);
    ck_assert_uint_eq(model.cells[cell - 1].column, 1);
}
END_TEST

START_TEST(a_task_without_a_group_has_no_frame)
{
    load("gather1");
    ck_assert_uint_eq(model.frame_count, 0);
    ck_assert_uint_eq(model.lane_count, 11);
    ck_assert_uint_eq(task_called("Task-5")->depth, 0);
    ck_assert_uint_eq(count_ends(TRACE_STATE_FAILED), 2);
}
END_TEST

/* Each table is sorted, lies within the trace and covers each task's life. */
static void check_invariants(void)
{
    for (uint32_t i = 1; i < model.task_count; i++) {
        const ViewTask *task = view_model_task(&model, i);
        if (!task)
            continue;
        TraceEventId at = task->created;
        for (uint32_t j = 0; j < task->segment_count; j++) {
            const ViewSegment *segment = &model.segments[task->segment + j];
            ck_assert_uint_eq(segment->begin, at);
            ck_assert_uint_gt(segment->end, segment->begin);
            at = segment->end;
        }
        ck_assert_uint_eq(at, task->ended);
        for (uint32_t j = 1; j < task->arrow_count; j++)
            ck_assert_uint_ge(model.arrows[task->arrow + j].end,
                              model.arrows[task->arrow + j - 1].end);
    }
    TraceEventId at = 0;
    for (uint32_t i = 0; i < model.cell_count; i++) {
        ck_assert_uint_eq(model.cells[i].begin, at);
        at = model.cells[i].end;
        ck_assert_uint_eq(view_model_cell_of(&model, at - 1), i);
    }
    ck_assert_uint_eq(at, model.event_count);
    for (uint32_t i = 1; i < model.span_count; i++)
        ck_assert_uint_ge(model.spans[i].begin, model.spans[i - 1].end);
}

START_TEST(the_tables_cover_the_trace)
{
    static const char *const names[] = {"seed0", "seed1", "later1", "nested1",
                                        "gather1"};

    load(names[_i]);
    check_invariants();
}
END_TEST

START_TEST(a_beginning_of_a_trace_is_a_trace)
{
    TraceStore *whole = fixture_load("nested1");

    trace = trace_store_new();
    for (TraceEventId id = 0; id < trace_store_count(whole); id++) {
        TraceEvent event = *trace_store_get(whole, id);
        const char *text = trace_store_text(whole, event.text);
        event.text = trace_store_add_text(trace, text, strlen(text));
        text = trace_store_text(whole, event.detail);
        event.detail = trace_store_add_text(trace, text, strlen(text));
        trace_store_append(trace, &event);
        view_model_build(&model, trace);
        check_invariants();
    }
    trace_store_free(whole);
}
END_TEST

START_TEST(an_empty_trace_has_nothing_to_show)
{
    trace = trace_store_new();
    view_model_build(&model, trace);
    ck_assert_uint_eq(model.lane_count, 0);
    ck_assert_uint_eq(model.instant_count, 0);
    ck_assert_ptr_null(view_model_task(&model, 1));
    ck_assert_uint_eq(view_model_find_task(&model, "1"), 0);
}
END_TEST

START_TEST(tasks_are_found_by_name_and_by_number)
{
    load("nested1");
    ck_assert_uint_ne(view_model_find_task(&model, "table 1"), 0);
    ck_assert_uint_eq(view_model_find_task(&model, "1"), 1);
    ck_assert_uint_eq(view_model_find_task(&model, "1x"), 0);
    ck_assert_uint_eq(view_model_find_task(&model, "99999999999999999999"), 0);
    ck_assert_uint_eq(view_model_find_task(&model, ""), 0);
}
END_TEST

/* A task that sleeps for nothing was never out of the queue; one that is
 * asked to stop by itself is asked as soon as it suspends. */
START_TEST(own_requests_and_empty_sleeps)
{
    trace = trace_store_new();
    FixtureEvent events[] = {
        {.kind = TRACE_TASK_CREATED, .task = 1, .text = "Task-1"},
        {.kind = TRACE_FIRST_STEP, .turn = 1, .task = 1},
        {.kind = TRACE_SUSPENDED, .turn = 1, .task = 1, .text = "sleep(0)"},
        {.kind = TRACE_RESUMED, .turn = 2, .task = 1, .cause = 2},
        {.kind = TRACE_CANCEL_REQUESTED,
         .turn = 2,
         .task = 1,
         .by = 1,
         .flags = TRACE_FLAG_ACCEPTED},
        {.kind = TRACE_SUSPENDED,
         .turn = 2,
         .task = 1,
         .text = "sleep(1)",
         .number = 1},
        {.kind = TRACE_RESUMED,
         .turn = 3,
         .task = 1,
         .text = "CancelledError",
         .cause = 4},
        {.kind = TRACE_CANCELLED, .turn = 3, .task = 1}};
    for (size_t i = 0; i < sizeof events / sizeof *events; i++)
        fixture_append(trace, &events[i]);
    view_model_build(&model, trace);
    check_invariants();
    const TraceState lives[] = {
        TRACE_STATE_QUEUED,  TRACE_STATE_RUNNING,          TRACE_STATE_QUEUED,
        TRACE_STATE_RUNNING, TRACE_STATE_CANCEL_REQUESTED, TRACE_STATE_RUNNING};
    ck_assert_uint_eq(model.segment_count, 6);
    for (uint32_t i = 0; i < 6; i++)
        ck_assert_uint_eq(model.segments[i].state, lives[i]);
    ck_assert_uint_eq(count_arrows(VIEW_ARROW_CANCEL), 0);
    ck_assert_uint_eq(model.ghost_count, 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_model");
    TCase *tests = tcase_create("model");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_test(tests, seed_1_ends_as_the_harness_says);
    tcase_add_test(tests, seed_1_is_one_instant_of_six_turns);
    tcase_add_test(tests, the_shutdown_is_recorded_and_folded);
    tcase_add_test(tests, a_cancelled_sleep_leaves_a_ghost);
    tcase_add_test(tests, the_parent_is_asked_and_still_waits);
    tcase_add_test(tests, no_task_stopped_while_it_was_only_asked);
    tcase_add_test(tests, seed_0_has_an_instant_for_each_end);
    tcase_add_test(tests, groups_nest);
    tcase_add_test(tests, a_turn_without_events_has_its_column);
    tcase_add_test(tests, a_task_without_a_group_has_no_frame);
    tcase_add_loop_test(tests, the_tables_cover_the_trace, 0, 5);
    tcase_add_test(tests, a_beginning_of_a_trace_is_a_trace);
    tcase_add_test(tests, an_empty_trace_has_nothing_to_show);
    tcase_add_test(tests, tasks_are_found_by_name_and_by_number);
    tcase_add_test(tests, own_requests_and_empty_sleeps);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
