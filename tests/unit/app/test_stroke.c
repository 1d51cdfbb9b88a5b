#include "app_stroke.h"
#include "picture.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>

static Picture picture;
static AppCanvas canvas;
static AppStroke stroke;

static void set_up(void)
{
    canvas = (AppCanvas){0};
    stroke = (AppStroke){0};
    picture_start(&picture, &canvas);
}

static void tear_down(void)
{
    app_canvas_release(&canvas);
    app_stroke_release(&stroke);
}

static void draw(const ViewPoint *points, size_t count, AppStrokeStyle style)
{
    app_canvas_begin(&canvas, app_stroke_bounds(points, count, style.width));
    app_stroke_add(&stroke, &canvas, points, count, &style);
    app_canvas_fill(&canvas, 0xffffffff);
}

START_TEST(a_slanted_line_has_its_area)
{
    const ViewPoint line[] = {{10, 10}, {70, 50}};
    float width = 0.5f + (float)_i;
    draw(line, 2, (AppStrokeStyle){.width = width});
    double length = hypot(60, 40);
    ck_assert_double_eq_tol(picture_all_light(&picture), length * width,
                            0.03 * length * width);
}
END_TEST

START_TEST(a_gentle_bend_keeps_the_width)
{
    ViewPoint arc[33];
    for (int i = 0; i < 33; i++) {
        float angle = 3.14159265f * (float)i / 32.0f;
        arc[i] = (ViewPoint){40 + 25 * cosf(angle), 10 + 25 * sinf(angle)};
    }
    draw(arc, 33, (AppStrokeStyle){.width = 2});
    ck_assert_double_eq_tol(picture_all_light(&picture), 3.14159 * 25 * 2, 2.0);
}
END_TEST

START_TEST(a_sharp_bend_is_round)
{
    const ViewPoint hook[] = {{20, 40}, {40, 10}, {60, 40}};
    draw(hook, 3, (AppStrokeStyle){.width = 6});
    ck_assert_uint_gt(picture_at(&picture, 40, 9) & 0xff, 200);
    ck_assert_uint_eq(picture_at(&picture, 40, 5), 0);
}
END_TEST

START_TEST(a_line_may_turn_back_on_itself)
{
    const ViewPoint there_and_back[] = {{20, 30}, {60, 30}, {20, 30}};
    draw(there_and_back, 3, (AppStrokeStyle){.width = 4});
    ck_assert_double_eq_tol(picture_light(&picture, (AppBox){20, 0, 60, 64}),
                            160.0, 1.0);
}
END_TEST

START_TEST(repeated_points_do_not_matter)
{
    const ViewPoint points[] = {{10, 30}, {10, 30}, {30, 30},
                                {30, 30}, {50, 30}, {50, 30}};
    draw(points, 6, (AppStrokeStyle){.width = 2});
    ck_assert_double_eq_tol(picture_all_light(&picture), 80.0, 0.1);
}
END_TEST

START_TEST(a_line_without_length_draws_nothing)
{
    const ViewPoint points[] = {{10, 30}, {10, 30}};
    draw(points, 2, (AppStrokeStyle){.width = 2});
    draw(points, 1, (AppStrokeStyle){.width = 2});
    draw(points, 2, (AppStrokeStyle){.width = 2, .dash = 3, .gap = 2});
    ck_assert_double_eq(picture_all_light(&picture), 0.0);
}
END_TEST

static int count_dashes(int y)
{
    int dashes = 0;
    for (int x = 1; x < PICTURE_WIDTH; x++)
        dashes += (picture_at(&picture, x, y) & 0xff) > 127 &&
                  (picture_at(&picture, x - 1, y) & 0xff) <= 127;
    return dashes;
}

START_TEST(dashes_begin_with_a_dash)
{
    const ViewPoint line[] = {{10, 30}, {60, 30}};
    draw(line, 2, (AppStrokeStyle){.width = 2, .dash = 6, .gap = 4});
    ck_assert_int_eq(count_dashes(30), 5);
    ck_assert_uint_eq(picture_at(&picture, 10, 30), 0xffffff);
    ck_assert_uint_eq(picture_at(&picture, 15, 30), 0xffffff);
    ck_assert_uint_eq(picture_at(&picture, 16, 30), 0);
    ck_assert_uint_eq(picture_at(&picture, 20, 30), 0xffffff);
    ck_assert_double_eq_tol(picture_all_light(&picture), 60.0, 0.1);
}
END_TEST

START_TEST(dashes_go_on_around_bends)
{
    const ViewPoint path[] = {{10, 10}, {33, 10}, {33, 43}, {70, 43}};
    draw(path, 4, (AppStrokeStyle){.width = 1, .dash = 5, .gap = 5});
    double length = 23 + 33 + 37;
    ck_assert_double_eq_tol(picture_all_light(&picture), length / 2, 4.0);
}
END_TEST

/* What is outside of the clip is skipped, without moving the dashes inside. */
START_TEST(the_clip_does_not_move_dashes)
{
    static Picture all;
    const ViewPoint path[] = {
        {-4000, -60}, {30, 20}, {50, 45}, {5000, 50}, {5000, 9000}};
    const AppStrokeStyle style = {.width = 3, .dash = 7, .gap = 4};
    draw(path, 5, style);
    all = picture;
    const AppBox box = {25, 12, 62, 50};
    picture_start(&picture, &canvas);
    canvas.clip = box;
    draw(path, 5, style);
    for (int y = box.y0; y < box.y1; y++)
        for (int x = box.x0; x < box.x1; x++)
            ck_assert_int_le(abs((int)(picture_at(&all, x, y) & 0xff) -
                                 (int)(picture_at(&picture, x, y) & 0xff)),
                             12);
}
END_TEST

START_TEST(whole_dashes_fit_a_closed_line)
{
    const ViewPoint box[] = {{10, 10}, {70, 10}, {70, 50}, {10, 50}, {10, 10}};
    draw(box, 5,
         (AppStrokeStyle){
             .width = 1, .dash = 5, .gap = 4, .whole_dashes = true});
    double share = picture_all_light(&picture) / 200.0;
    ck_assert_double_eq_tol(share, 5.0 / 9.0, 0.03);
}
END_TEST

START_TEST(tiny_dashes_are_a_line)
{
    const ViewPoint line[] = {{10, 30}, {60, 30}};
    draw(line, 2, (AppStrokeStyle){.width = 2, .dash = 0.1f, .gap = 0.1f});
    ck_assert_double_eq_tol(picture_all_light(&picture), 100.0, 0.1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("app_stroke");
    TCase *tcase = tcase_create("lines");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_loop_test(tcase, a_slanted_line_has_its_area, 0, 5);
    tcase_add_test(tcase, a_gentle_bend_keeps_the_width);
    tcase_add_test(tcase, a_sharp_bend_is_round);
    tcase_add_test(tcase, a_line_may_turn_back_on_itself);
    tcase_add_test(tcase, repeated_points_do_not_matter);
    tcase_add_test(tcase, a_line_without_length_draws_nothing);
    tcase_add_test(tcase, dashes_begin_with_a_dash);
    tcase_add_test(tcase, dashes_go_on_around_bends);
    tcase_add_test(tcase, the_clip_does_not_move_dashes);
    tcase_add_test(tcase, whole_dashes_fit_a_closed_line);
    tcase_add_test(tcase, tiny_dashes_are_a_line);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
