#include "fixture.h"
#include "trace_store.h"
#include "view_axis.h"
#include "view_axis_moves.h"
#include "view_axis_places.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>

static const ViewAxisMetrics metrics = {
    .width = 633, .column = 58, .column_least = 26, .lead = 9, .tail = 30};
static const char *const names[] = {"seed0", "seed1", "later1", "nested1",
                                    "gather1"};

static TraceStore *trace;
static ViewModel model;
static ViewAxis axis;
static ViewAxisState state;

static void build(void)
{
    view_axis_build(&axis, &model, &state, &metrics);
}

static void load(const char *name)
{
    trace = fixture_load(name);
    view_model_build(&model, trace);
    view_axis_state_init(&state);
    build();
}

static void tear_down(void)
{
    view_axis_release(&axis);
    view_axis_state_release(&state);
    view_model_release(&model);
    trace_store_free(trace);
    trace = NULL;
}

static uint32_t count_open(void)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < model.instant_count; i++)
        count += view_axis_is_open(&axis, i);
    return count;
}

static void check_order(void)
{
    double before = 0;

    for (TraceEventId id = 0; id < model.lives.event_count; id++) {
        double x = view_axis_event_x(&axis, id);
        FIXTURE_EXPECT(x >= before - 1e-9, "event %u goes back", id);
        FIXTURE_EXPECT(view_axis_after_x(&axis, id) >= x, "event %u ends early",
                       id);
        FIXTURE_EXPECT(view_axis_column_end(&axis, id) >=
                           view_axis_after_x(&axis, id) - 1e-9,
                       "event %u leaves its column", id);
        before = x;
    }
    ck_assert(before <= axis.total);
}

static void check_inverse(void)
{
    for (TraceEventId id = 0; id < model.lives.event_count; id++) {
        double x = view_axis_event_x(&axis, id);
        TraceEventId at = view_axis_event_at(&axis, x);
        TraceEventId from = view_axis_event_from(&axis, x);
        /* Those that share the point are as good. */
        FIXTURE_EXPECT(fabs(view_axis_event_x(&axis, at) - x) < 0.01 &&
                           at >= id,
                       "event %u at %f is found as %u", id, x, at);
        FIXTURE_EXPECT(fabs(view_axis_event_x(&axis, from) - x) < 0.01 &&
                           from <= id,
                       "event %u at %f is found as %u", id, x, from);
    }
    for (double x = -10; x < axis.total + 10; x += 3.7) {
        TraceEventId from = view_axis_event_from(&axis, x);
        if (from < model.lives.event_count)
            FIXTURE_EXPECT(view_axis_event_x(&axis, from) >= x - 0.01,
                           "%u lies before %f", from, x);
        if (from > 0)
            FIXTURE_EXPECT(view_axis_event_x(&axis, from - 1) < x + 0.01,
                           "%u lies after %f", from - 1, x);
    }
}

START_TEST(x_never_goes_back)
{
    load(names[_i]);
    for (int i = 0; i < 12; i++) {
        check_order();
        check_inverse();
        view_axis_zoom(&axis, &state, 200, 1.7);
    }
}
END_TEST

START_TEST(seed_1_opens_by_itself_and_fits)
{
    load("seed1");
    ck_assert_uint_eq(count_open(), 1);
    ck_assert_double_eq_tol(axis.total, metrics.width, 1e-6);
    ck_assert_double_ge(axis.column, metrics.column_least);
    ck_assert_double_eq_tol(view_axis_piece(&axis, 0).width, 6 * axis.column,
                            1e-9);
}
END_TEST

START_TEST(seed_0_opens_only_where_its_group_ends)
{
    load("seed0");
    ck_assert_uint_eq(count_open(), 1);
    ck_assert(view_axis_is_open(&axis, 10));
    ck_assert_double_eq_tol(axis.total, metrics.width, 1e-6);
}
END_TEST

START_TEST(time_is_to_scale_between_instants)
{
    load("seed0");
    double a = view_axis_time_x(&axis, 0.1), b = view_axis_time_x(&axis, 0.2);
    double c = view_axis_time_x(&axis, 0.6), d = view_axis_time_x(&axis, 0.7);
    ck_assert_double_eq_tol(b - a, d - c, 1e-6);
    ck_assert_double_eq_tol(b - a, 0.1 * axis.scale, 1e-6);
    for (double t = 0.01; t < 1.4; t += 0.1)
        ck_assert_double_eq_tol(
            view_axis_time_at(&axis, view_axis_time_x(&axis, t)), t, 1e-9);
}
END_TEST

START_TEST(zooming_out_folds_before_it_squeezes)
{
    load("nested1");
    uint32_t open = count_open();
    ck_assert_double_ge(axis.column, metrics.column_least);
    view_axis_zoom(&axis, &state, 300, 4);
    ck_assert_uint_gt(count_open(), open);
    view_axis_zoom(&axis, &state, 300, 0.25);
    ck_assert_uint_eq(count_open(), open);
    ck_assert_double_ge(axis.column, metrics.column_least);
}
END_TEST

START_TEST(a_narrow_plot_folds_what_has_no_room)
{
    ViewAxisMetrics narrow = metrics;

    load("seed1");
    narrow.width = 100;
    view_axis_build(&axis, &model, &state, &narrow);
    ck_assert_uint_eq(count_open(), 0);
    check_order();
}
END_TEST

/* The story of a run is in its first failure: that opens where others would
 * not, before all that come later, in columns that are narrower. */
START_TEST(the_first_failure_opens_in_little_room)
{
    ViewAxisMetrics narrow = metrics;
    uint32_t first = 0;

    load("nested1");
    for (uint32_t i = model.urgent_count; i > 0; i--)
        if (model.instants[model.urgent[i - 1]].urgency == VIEW_URGENCY_FAILURE)
            first = model.urgent[i - 1];
    narrow.width = 40 + model.instants[first].columns * 22;
    view_axis_build(&axis, &model, &state, &narrow);
    ck_assert(view_axis_is_open(&axis, first));
    ck_assert_uint_eq(count_open(), 1);
    ck_assert_double_lt(axis.column, metrics.column_least);
    check_order();
}
END_TEST

START_TEST(zoom_keeps_what_is_under_the_pointer)
{
    load(names[_i]);
    for (double x = 20; x < 600; x += 73) {
        TraceEventId before = view_axis_event_at(&axis, state.pan + x);
        double time = view_axis_time_at(&axis, state.pan + x);
        view_axis_zoom(&axis, &state, x, 1.3);
        double now = view_axis_time_at(&axis, state.pan + x);
        ck_assert_double_eq_tol(now, time, 2 / fmax(axis.scale, 1e-3) + 1e-9);
        if (state.pan > 0 && axis.scale <= 0)
            ck_assert_uint_eq(view_axis_event_at(&axis, state.pan + x), before);
    }
}
END_TEST

START_TEST(a_choice_outlives_zooming)
{
    load("seed0");
    ck_assert(!view_axis_is_open(&axis, 3));
    view_axis_toggle(&axis, &state, 3);
    build();
    ck_assert(view_axis_is_open(&axis, 3));
    view_axis_zoom(&axis, &state, 100, 8);
    ck_assert(view_axis_is_open(&axis, 3));
    view_axis_toggle(&axis, &state, 3);
    build();
    ck_assert(!view_axis_is_open(&axis, 3));
    ck_assert_uint_eq(state.choice_count, 1);
    check_order();
}
END_TEST

START_TEST(the_pointer_finds_instants)
{
    load("seed0");
    ViewPiece piece = view_axis_piece(&axis, 4);
    ck_assert_uint_eq(view_axis_instant_at(&axis, piece.x + 2, 5), 4);
    ck_assert_uint_eq(view_axis_instant_at(&axis, 120, 5), VIEW_NONE);
    ck_assert_uint_eq(
        view_axis_instant_at(&axis, view_axis_piece(&axis, 10).x + 50, 0), 10);
}
END_TEST

START_TEST(pan_stays_on_the_axis)
{
    load("seed0");
    state.pan = 1e9;
    build();
    ck_assert_double_eq_tol(state.pan, 0, 1e-6);
    view_axis_zoom(&axis, &state, 0, 10);
    state.pan = NAN;
    build();
    ck_assert(state.pan >= 0 && state.pan <= axis.total);
    state.zoom = NAN;
    build();
    ck_assert(state.zoom >= 1);
}
END_TEST

START_TEST(an_event_can_be_brought_into_sight)
{
    load("later1");
    view_axis_zoom(&axis, &state, 0, 30);
    for (TraceEventId id = 0; id < model.lives.event_count; id++) {
        view_axis_reveal(&axis, &state, id);
        double x = view_axis_event_x(&axis, id) - state.pan;
        ck_assert(x >= -1e-6 && x <= metrics.width + 1e-6);
    }
}
END_TEST

START_TEST(events_can_fill_the_plot)
{
    load("later1");
    view_axis_zoom_to(&axis, &state, 40, 60);
    double from = view_axis_event_x(&axis, 40) - state.pan;
    double until = view_axis_column_end(&axis, 60) - state.pan;
    ck_assert(from >= -1 && until <= metrics.width + 1);
    ck_assert(until - from > metrics.width * 0.5);
}
END_TEST

static void add_sleep(uint32_t turn, double from, double until)
{
    fixture_append(trace, &(FixtureEvent){.kind = TRACE_RESUMED,
                                          .turn = turn,
                                          .time = from,
                                          .task = 1});
    fixture_append(trace, &(FixtureEvent){.kind = TRACE_SUSPENDED,
                                          .turn = turn,
                                          .time = from,
                                          .task = 1,
                                          .text = "sleep",
                                          .number = until});
}

START_TEST(a_long_stretch_of_nothing_is_left_out)
{
    trace = trace_store_new();
    fixture_append(trace, &(FixtureEvent){.kind = TRACE_TASK_CREATED,
                                          .task = 1,
                                          .text = "Task-1"});
    for (uint32_t i = 0; i < 5; i++)
        add_sleep(i + 1, i * 0.1, i * 0.1 + 0.1);
    add_sleep(6, 3600, 3600.1);
    add_sleep(7, 3600.1, 3600.2);
    view_model_build(&model, trace);
    view_axis_state_init(&state);
    build();
    uint32_t broken = 0;
    for (uint32_t i = 0; i < model.instant_count; i++)
        broken += view_axis_piece(&axis, i).broken;
    ck_assert_uint_eq(broken, 1);
    ck_assert_double_gt(view_axis_piece(&axis, 4).gap, 60);
    check_order();
    check_inverse();
    /* Near both ends the gap is to scale. */
    double a = view_axis_time_x(&axis, 3599.99);
    ck_assert_double_eq_tol(view_axis_time_x(&axis, 3600) - a,
                            0.01 * axis.scale, 1e-6);
}
END_TEST

START_TEST(rounding_breaks_nothing)
{
    trace = trace_store_new();
    fixture_append(trace, &(FixtureEvent){.kind = TRACE_TASK_CREATED,
                                          .task = 1,
                                          .text = "Task-1"});
    add_sleep(1, 0, 0.3);
    add_sleep(2, 0.3, 0.3);
    add_sleep(3, 0.1 + 0.2, 0.6);
    add_sleep(4, 0.6, 0.9);
    view_model_build(&model, trace);
    view_axis_state_init(&state);
    build();
    for (uint32_t i = 0; i < model.instant_count; i++)
        ck_assert(!view_axis_piece(&axis, i).broken);
}
END_TEST

/* At every width the run has at least six tenths of the plot, and what would
 * have been the rest; also where no instant has room to open. */
START_TEST(ghosts_are_the_first_to_shrink)
{
    for (double width = 500; width < 3600; width *= 1.4) {
        ViewAxisMetrics wide = metrics;
        trace = fixture_load("seed1");
        view_model_build(&model, trace);
        view_axis_state_init(&state);
        wide.width = width;
        wide.fold = 4;
        wide.column_least = _i == 0 ? metrics.column_least : width;
        view_axis_build(&axis, &model, &state, &wide);
        ck_assert_int_eq(count_open() > 0, _i == 0);
        ViewPiece last = view_axis_piece(&axis, model.instant_count - 1);
        ck_assert_double_gt(last.gap, 0);
        ck_assert_double_ge(last.x + last.width + last.stub,
                            0.6 * width - 1e-6);
        ck_assert_double_eq_tol(axis.total, width, 1e-6);
        check_order();
        check_inverse();
        tear_down();
    }
}
END_TEST

START_TEST(an_empty_trace_has_an_axis)
{
    trace = trace_store_new();
    view_model_build(&model, trace);
    view_axis_state_init(&state);
    build();
    ck_assert_uint_eq(view_axis_event_from(&axis, 3), 0);
    ck_assert_double_eq_tol(view_axis_time_x(&axis, 3), 0, 1e-9);
    ck_assert_uint_eq(view_axis_instant_at(&axis, 0, 9), VIEW_NONE);
    view_axis_zoom(&axis, &state, 10, 2);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_axis");
    TCase *tests = tcase_create("axis");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_loop_test(tests, x_never_goes_back, 0, 5);
    tcase_add_test(tests, seed_1_opens_by_itself_and_fits);
    tcase_add_test(tests, seed_0_opens_only_where_its_group_ends);
    tcase_add_test(tests, time_is_to_scale_between_instants);
    tcase_add_test(tests, zooming_out_folds_before_it_squeezes);
    tcase_add_test(tests, the_first_failure_opens_in_little_room);
    tcase_add_test(tests, a_narrow_plot_folds_what_has_no_room);
    tcase_add_loop_test(tests, zoom_keeps_what_is_under_the_pointer, 0, 5);
    tcase_add_test(tests, a_choice_outlives_zooming);
    tcase_add_test(tests, the_pointer_finds_instants);
    tcase_add_test(tests, pan_stays_on_the_axis);
    tcase_add_test(tests, an_event_can_be_brought_into_sight);
    tcase_add_test(tests, events_can_fill_the_plot);
    tcase_add_test(tests, a_long_stretch_of_nothing_is_left_out);
    tcase_add_test(tests, rounding_breaks_nothing);
    tcase_add_loop_test(tests, ghosts_are_the_first_to_shrink, 0, 2);
    tcase_add_test(tests, an_empty_trace_has_an_axis);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
