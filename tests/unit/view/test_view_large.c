/* In a large window lanes are drawn larger and the inspector shows two panels;
 * neither changes while one moves about. */
#include "programs.h"
#include "stage.h"
#include "trace_store.h"
#include "view_layout.h"
#include "view_timeline_lanes.h"
#include "view_window_private.h"

#include <check.h>
#include <stdlib.h>

static const float sizes[][2] = {{2560, 1440}, {3840, 2160}};

static Stage stage;

static void teardown(void)
{
    stage_close(&stage);
}

static float name_size(void)
{
    const ViewCommand *name = stage_text(&stage, "Task-4");

    ck_assert_ptr_nonnull(name);
    return name->size;
}

START_TEST(lanes_fill_the_height)
{
    stage_open(&stage, "seed1", sizes[_i][0], sizes[_i][1]);
    const ViewTimeline *timeline = &stage.window->screen.timeline;
    ck_assert_float_ge(timeline->content_height, 0.7f * timeline->lanes.h);
    ck_assert_float_le(timeline->content_height, timeline->lanes.h);
    ck_assert_float_ge(name_size(), _i == 0 ? 18 : 24);
}
END_TEST

START_TEST(a_usual_window_has_the_usual_sizes)
{
    stage_open(&stage, "seed1", 1920, 1080);
    ck_assert_float_eq(name_size(), stage.window->theme.size_small);
}
END_TEST

START_TEST(nothing_grows_or_shrinks_on_the_way)
{
    stage_open(&stage, "seed1", 2560, 1440);
    float scale = stage.window->lane_theme.scale;
    uint32_t count = trace_store_count(stage.trace);
    for (uint32_t event = 0; event < count; event++) {
        view_window_seek(stage.window, event);
        stage_draw(&stage);
        ck_assert_float_eq(stage.window->lane_theme.scale, scale);
    }
}
END_TEST

/* 200 lanes need the height as it is. */
START_TEST(many_lanes_stay_as_they_are)
{
    ck_assert_str_eq(programs[1].name, "200 tasks");
    stage_open_program(&stage, programs[1].source, "1", 2560, 1440);
    ck_assert_float_eq(stage.window->lane_theme.scale, 1);
}
END_TEST

START_TEST(before_a_class_nothing_grows_twice)
{
    stage_open(&stage, "seed1", 2560, 1440);
    stage_key(&stage, VIEW_KEY_F5, 0);
    ck_assert_float_eq(stage.window->lane_theme.scale, 1);
}
END_TEST

START_TEST(a_high_inspector_shows_two_panels)
{
    const ViewOpen *open;

    stage_open(&stage, "seed1", 2560, 1440);
    open = &stage.window->screen.open;
    ck_assert_ptr_nonnull(stage_text(&stage, "runs"));
    ck_assert_ptr_nonnull(stage_text(&stage, "Event loop"));
    stage_click_text(&stage, "Loop"); /* the upper tab: the two change places */
    ck_assert_int_eq(open->panel, VIEW_PANEL_LOOP);
    ck_assert_int_eq(open->below, VIEW_PANEL_TASK);
    stage_key(&stage, VIEW_KEY_I, 0);
    ck_assert_int_eq(open->panel, VIEW_PANEL_ERRORS);
    ck_assert_int_eq(open->below, VIEW_PANEL_TASK);
    stage_resize(&stage, 1440, 900);
    ck_assert_ptr_null(stage_text(&stage, "runs"));
}
END_TEST

START_TEST(the_lower_tabs_are_its_own)
{
    const ViewUi *ui;
    ViewRect tab = {0};

    stage_open(&stage, "seed1", 2560, 1440);
    ui = &stage.window->ui;
    for (size_t i = 0; i < ui->zone_count; i++)
        if (ui->zones[i].action == VIEW_ACTION_PANEL &&
            ui->zones[i].value == VIEW_PANEL_COUNT + VIEW_PANEL_TREE)
            tab = ui->zones[i].rect;
    ck_assert_float_gt(tab.w, 0);
    stage_click(&stage, tab.x + tab.w / 2, tab.y + tab.h / 2);
    ck_assert_int_eq(stage.window->screen.open.below, VIEW_PANEL_TREE);
    ck_assert_int_eq(stage.window->screen.open.panel, VIEW_PANEL_TASK);
}
END_TEST

/* However high the legend is that stands below the lanes. */
START_TEST(a_chosen_lane_is_in_sight_whole)
{
    stage_open_program(&stage, programs[1].source, "1", 960, 600);
    const ViewTimeline *timeline = &stage.window->screen.timeline;
    const ViewTimelineState *at = &stage.window->screen.at;
    view_window_select_task(stage.window, 80);
    stage_draw(&stage);
    stage_key(&stage, VIEW_KEY_K, 0);
    ck_assert(at->unfolded);
    uint32_t row = view_folds_row(&timeline->folds, timeline->model, 80);
    float bottom =
        view_timeline_lane_y(timeline, at, row) + timeline->lane_height / 2;
    ck_assert_float_le(bottom, timeline->lanes.y + timeline->lanes.h + 0.5f);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_large");
    TCase *tests = tcase_create("large");
    SRunner *runner = srunner_create(suite);

    tcase_add_checked_fixture(tests, NULL, teardown);
    tcase_add_loop_test(tests, lanes_fill_the_height, 0, 2);
    tcase_add_test(tests, a_usual_window_has_the_usual_sizes);
    tcase_add_test(tests, nothing_grows_or_shrinks_on_the_way);
    tcase_add_test(tests, many_lanes_stay_as_they_are);
    tcase_add_test(tests, before_a_class_nothing_grows_twice);
    tcase_add_test(tests, a_chosen_lane_is_in_sight_whole);
    tcase_add_test(tests, a_high_inspector_shows_two_panels);
    tcase_add_test(tests, the_lower_tabs_are_its_own);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
