#include "fixture.h"
#include "trace_store.h"
#include "view_model.h"
#include "view_model_builder.h"

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
        const ExplainTask *task = &model.lives.tasks[model.lanes[i].task];
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

    for (uint32_t i = 0; i < model.lives.stretch_count; i++)
        count += model.lives.stretches[i].state == state;
    return count;
}

static const ExplainTask *task_called(const char *name)
{
    const ExplainTask *task =
        explain_task(&model.lives, explain_task_called(&model.lives, name));

    ck_assert_ptr_nonnull(task);
    return task;
}

static const ViewTask *place_of(const char *name)
{
    uint32_t serial = explain_task_called(&model.lives, name);

    ck_assert_uint_ne(serial, 0);
    return &model.tasks[serial];
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
    ck_assert_uint_eq(model.lives.group_count, 1);
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
    for (uint32_t i = 1; i < model.lives.task_count; i++) {
        const ExplainTask *task = explain_task(&model.lives, i);
        if (task && task->of_loop) {
            of_loop++;
            ck_assert_uint_eq(view_model_lane(&model, i), VIEW_NONE);
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
    ck_assert_uint_eq(model.lives.cut_sleep_count, 8);
    const ExplainTask *task = task_called("Task-4");
    const ExplainCutSleep *ghost = &model.lives.cut_sleeps[task->cut_sleep];
    ck_assert_uint_eq(task->cut_sleep_count, 1);
    ck_assert_double_eq_tol(ghost->until, 0.9494910647887381, 1e-15);
    const TraceEvent *delivery = trace_store_get(trace, ghost->begin);
    ck_assert_uint_eq(delivery->kind, TRACE_RESUMED);
    ck_assert_uint_eq(delivery->turn, 4);
    ck_assert_double_eq_tol(model.last_time, 1.4452706955539223, 1e-15);
}
END_TEST

START_TEST(seed_0_has_an_instant_for_each_end)
{
    load("seed0");
    ck_assert_uint_eq(count_ends(TRACE_STATE_RETURNED), 11);
    ck_assert_uint_eq(model.instant_count, 11);
    ck_assert_uint_eq(model.lives.cut_sleep_count, 0);
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
    ck_assert_uint_eq(model.lives.group_count, 2);
    ck_assert_uint_eq(model.lives.groups[0].around, VIEW_NONE);
    ck_assert_uint_eq(model.lives.groups[1].around, 0);
    ck_assert_uint_eq(model.lives.groups[1].depth, 1);
    ck_assert_uint_eq(place_of("soup")->depth, 2);
    ck_assert_uint_eq(place_of("kitchen")->depth, 1);
    /* The kitchen's own lane stands above the frame of its group. */
    ck_assert_uint_eq(place_of("kitchen")->lane + 1, model.groups[1].lane);
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
    ck_assert_uint_eq(place_of("Task-5")->depth, 0);
    ck_assert_uint_eq(count_ends(TRACE_STATE_FAILED), 2);
}
END_TEST

/* Each table is sorted, lies within the trace and covers each task's life. */
static void check_invariants(void)
{
    for (uint32_t i = 1; i < model.lives.task_count; i++) {
        const ExplainTask *task = explain_task(&model.lives, i);
        if (!task)
            continue;
        TraceEventId at = task->created;
        for (uint32_t j = 0; j < task->stretch_count; j++) {
            const ExplainStretch *stretch =
                &model.lives.stretches[task->stretch + j];
            ck_assert_uint_eq(stretch->begin, at);
            ck_assert_uint_gt(stretch->end, stretch->begin);
            at = stretch->end;
        }
        ck_assert_uint_eq(at, task->ended);
        const ViewTask *place = &model.tasks[i];
        for (uint32_t j = 0; j < place->arrow_count; j++)
            ck_assert_uint_eq(model.arrows[place->arrow + j].task, i);
        for (uint32_t j = 1; j < place->arrow_count; j++)
            ck_assert_uint_ge(model.arrows[place->arrow + j].end,
                              model.arrows[place->arrow + j - 1].end);
    }
    TraceEventId at = 0;
    for (uint32_t i = 0; i < model.cell_count; i++) {
        ck_assert_uint_eq(model.cells[i].begin, at);
        at = model.cells[i].end;
        ck_assert_uint_eq(view_model_cell_of(&model, at - 1), i);
    }
    ck_assert_uint_eq(at, model.lives.event_count);
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
    ck_assert_ptr_null(explain_task(&model.lives, 1));
}
END_TEST

/* A task that asks itself to stop has no arrow to its own lane. */
START_TEST(a_request_to_oneself_is_no_arrow)
{
    trace = trace_store_new();
    FixtureEvent events[] = {
        {.kind = TRACE_TASK_CREATED, .task = 1, .text = "Task-1"},
        {.kind = TRACE_FIRST_STEP, .turn = 1, .task = 1},
        {.kind = TRACE_CANCEL_REQUESTED,
         .turn = 1,
         .task = 1,
         .by = 1,
         .flags = TRACE_FLAG_ACCEPTED}};
    for (size_t i = 0; i < sizeof events / sizeof *events; i++)
        fixture_append(trace, &events[i]);
    view_model_build(&model, trace);
    check_invariants();
    ck_assert_uint_eq(count_arrows(VIEW_ARROW_CANCEL), 0);
}
END_TEST

/* Where a deadlock comes about it is seen who waits for whom. */
START_TEST(a_deadlock_opens_its_instant)
{
    trace = trace_store_new();
    FixtureEvent events[] = {
        {.kind = TRACE_TASK_CREATED, .task = 1, .text = "Task-1"},
        {.kind = TRACE_FIRST_STEP, .turn = 1, .task = 1},
        {.kind = TRACE_RESUMED, .turn = 3, .time = 1, .task = 1},
        {.kind = TRACE_DEADLOCK, .turn = 4, .time = 1}};
    for (size_t i = 0; i < sizeof events / sizeof *events; i++)
        fixture_append(trace, &events[i]);
    view_model_build(&model, trace);
    ck_assert_uint_eq(model.instant_count, 2);
    ck_assert_uint_eq(model.instants[0].urgency, VIEW_URGENCY_NONE);
    ck_assert_uint_eq(model.instants[1].urgency, VIEW_URGENCY_FAILURE);
}
END_TEST

/* Whole arrays, byte for byte: no record of a model has padding. */
#define SAME(table, count)                                                     \
    (model.count == whole.count &&                                             \
     memcmp(model.table, whole.table, model.count * sizeof *model.table) == 0)

START_TEST(portions_make_the_same_model)
{
    static const uint32_t portions[] = {1, 2, 7, 64, 1000};
    ViewModel whole = {0};

    load("nested1");
    view_model_build(&whole, trace);
    ViewModelBuilder *builder = view_model_builder_new(trace);
    uint32_t calls = 0, portion = portions[_i];
    for (uint32_t budget = portion;
         !view_model_builder_advance(builder, &budget); budget = portion) {
        ck_assert_uint_eq(budget, 0);
        calls++;
    }
    ck_assert_uint_ge(calls, 2 * model.lives.event_count / portion);
    uint64_t generation = model.generation;
    view_model_builder_take(builder, &model);
    view_model_builder_free(builder);
    ck_assert_uint_eq(model.generation, generation + 1);
    ck_assert(SAME(tasks, lives.task_count) && SAME(groups, lives.group_count));
    ck_assert(SAME(lanes, lane_count) && SAME(arrows, arrow_count));
    ck_assert(SAME(spans, span_count) && SAME(urgent, urgent_count));
    ck_assert(SAME(cell_of, lives.event_count));
    ck_assert(model.last_time == whole.last_time);
    ck_assert(memcmp(model.first_seen, whole.first_seen,
                     sizeof model.first_seen) == 0);
    check_invariants();
    view_model_release(&whole);
}
END_TEST

START_TEST(a_model_may_be_given_up_half_made)
{
    load("seed1");
    for (uint32_t portion = 0; portion < 2000; portion += 50) {
        ViewModelBuilder *builder = view_model_builder_new(trace);
        uint32_t budget = portion;
        view_model_builder_advance(builder, &budget);
        view_model_builder_free(builder);
    }
}
END_TEST

/* While a model is made its trace may grow; it is of what was there. */
START_TEST(the_trace_may_grow_meanwhile)
{
    load("seed1");
    ViewModelBuilder *builder = view_model_builder_new(trace);
    uint32_t count = trace_store_count(trace), budget = 10;
    while (!view_model_builder_advance(builder, &budget)) {
        fixture_append(trace, &(FixtureEvent){.kind = TRACE_TASK_CREATED,
                                              .turn = 12,
                                              .task = 100 + budget});
        budget = 10;
    }
    view_model_builder_take(builder, &model);
    view_model_builder_free(builder);
    ck_assert_uint_gt(trace_store_count(trace), count);
    ck_assert_uint_eq(model.lives.event_count, count);
    check_invariants();
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
    tcase_add_test(tests, seed_0_has_an_instant_for_each_end);
    tcase_add_test(tests, groups_nest);
    tcase_add_test(tests, a_turn_without_events_has_its_column);
    tcase_add_test(tests, a_task_without_a_group_has_no_frame);
    tcase_add_test(tests, a_deadlock_opens_its_instant);
    tcase_add_loop_test(tests, the_tables_cover_the_trace, 0, 5);
    tcase_add_test(tests, a_beginning_of_a_trace_is_a_trace);
    tcase_add_test(tests, an_empty_trace_has_nothing_to_show);
    tcase_add_test(tests, a_request_to_oneself_is_no_arrow);
    tcase_add_loop_test(tests, portions_make_the_same_model, 0, 5);
    tcase_add_test(tests, a_model_may_be_given_up_half_made);
    tcase_add_test(tests, the_trace_may_grow_meanwhile);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
