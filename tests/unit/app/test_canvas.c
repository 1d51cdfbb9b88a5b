#include "picture.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static Picture picture;
static AppCanvas canvas;

static void set_up(void)
{
    canvas = (AppCanvas){0};
    picture_start(&picture, &canvas);
}

static void tear_down(void)
{
    app_canvas_release(&canvas);
}

START_TEST(a_whole_rectangle_is_exact)
{
    app_canvas_rect(&canvas, (ViewRect){10, 20, 30, 5}, 0x123456ff);
    for (int y = 0; y < PICTURE_HEIGHT; y++)
        for (int x = 0; x < PICTURE_WIDTH; x++) {
            bool inside = x >= 10 && x < 40 && y >= 20 && y < 25;
            ck_assert_uint_eq(picture_at(&picture, x, y),
                              inside ? 0x123456 : 0);
        }
}
END_TEST

START_TEST(sides_between_pixels_are_shared)
{
    app_canvas_rect(&canvas, (ViewRect){10.25f, 20.5f, 3.5f, 2}, 0xffffffff);
    ck_assert_double_eq_tol(picture_all_light(&picture), 7.0, 0.1);
    ck_assert_uint_eq(picture_at(&picture, 11, 21), 0xffffff);
    ck_assert_uint_eq(picture_at(&picture, 11, 20), 0x808080);
    ck_assert_uint_eq(picture_at(&picture, 10, 21), 0xbfbfbf);
    ck_assert_uint_eq(picture_at(&picture, 13, 21), 0xbfbfbf);
    ck_assert_uint_eq(picture_at(&picture, 14, 21), 0);
}
END_TEST

START_TEST(a_hair_within_one_pixel_keeps_its_weight)
{
    app_canvas_rect(&canvas, (ViewRect){10.3f, 5, 0.25f, 8}, 0xffffffff);
    ck_assert_double_eq_tol(picture_all_light(&picture), 2.0, 0.05);
    ck_assert_double_eq_tol(picture_light(&picture, (AppBox){10, 5, 11, 13}),
                            2.0, 0.05);
}
END_TEST

START_TEST(half_transparent_mixes_with_what_is_there)
{
    app_canvas_rect(&canvas, (ViewRect){0, 0, 20, 20}, 0xff0000ff);
    app_canvas_rect(&canvas, (ViewRect){5, 5, 20, 20}, 0x0000ff80);
    ck_assert_uint_eq(picture_at(&picture, 2, 2), 0xff0000);
    ck_assert_uint_eq(picture_at(&picture, 10, 10), 0x7f0080);
    ck_assert_uint_eq(picture_at(&picture, 22, 22), 0x000080);
}
END_TEST

START_TEST(a_transparent_colour_changes_nothing)
{
    app_canvas_rect(&canvas, (ViewRect){0, 0, 90, 60}, 0xffffff00);
    app_canvas_hatch(&canvas, (ViewRect){0, 0, 90, 60}, 0xffffff00, 5, 2);
    ck_assert_double_eq(picture_all_light(&picture), 0.0);
}
END_TEST

START_TEST(nothing_is_drawn_outside_of_the_clip)
{
    const uint8_t mask[16] = {255, 255, 255, 255, 255, 255, 255, 255,
                              255, 255, 255, 255, 255, 255, 255, 255};
    const ViewPoint points[] = {{-50, -50}, {500, -50}, {0, 500}};
    canvas.clip = (AppBox){20, 10, 30, 16};
    app_canvas_rect(&canvas, (ViewRect){-99, -99, 999, 999}, 0xffffffff);
    app_canvas_hatch(&canvas, (ViewRect){-99, -99, 999, 999}, 0xffffffff, 5, 2);
    app_canvas_begin(&canvas, (ViewRect){-50, -50, 550, 550});
    app_canvas_outline(&canvas, points, 3);
    app_canvas_fill(&canvas, 0xffffffff);
    for (int y = -6; y < 80; y += 3)
        for (int x = -6; x < 120; x += 3)
            app_canvas_mask(&canvas, x, y, 4, 4, mask, 0xffffffff);
    ck_assert_double_eq_tol(picture_all_light(&picture), 60.0, 0.001);
    ck_assert_double_eq_tol(picture_light(&picture, canvas.clip), 60.0, 0.001);
}
END_TEST

START_TEST(an_empty_clip_takes_anything)
{
    canvas.clip = (AppBox){30, 30, 20, 20};
    app_canvas_rect(&canvas, (ViewRect){0, 0, 90, 60}, 0xffffffff);
    app_canvas_begin(&canvas, (ViewRect){0, 0, 90, 60});
    app_canvas_fill(&canvas, 0xffffffff);
    ck_assert_double_eq(picture_all_light(&picture), 0.0);
}
END_TEST

START_TEST(stripes_cover_their_share)
{
    app_canvas_hatch(&canvas, (ViewRect){8, 8, 80, 48}, 0xffffffff, 6, 2);
    ck_assert_double_eq_tol(picture_all_light(&picture), 80 * 48 / 3.0, 40.0);
    ck_assert_double_eq_tol(picture_light(&picture, (AppBox){8, 8, 88, 56}),
                            picture_all_light(&picture), 0.001);
}
END_TEST

START_TEST(stripes_rise_to_the_right_and_move_with_the_rectangle)
{
    static Picture moved;
    app_canvas_hatch(&canvas, (ViewRect){8, 8, 40, 40}, 0xffffffff, 6, 2);
    ck_assert_uint_eq(picture_at(&picture, 20, 20),
                      picture_at(&picture, 21, 19));
    picture_start(&moved, &canvas);
    app_canvas_hatch(&canvas, (ViewRect){13, 10, 40, 40}, 0xffffffff, 6, 2);
    for (int y = 8; y < 48; y++)
        for (int x = 8; x < 48; x++)
            ck_assert_uint_eq(picture_at(&picture, x, y),
                              picture_at(&moved, x + 5, y + 2));
}
END_TEST

START_TEST(a_mask_is_placed_by_its_corner)
{
    const uint8_t mask[6] = {255, 0, 128, 0, 255, 0};
    app_canvas_mask(&canvas, 40, 30, 3, 2, mask, 0xffffffff);
    ck_assert_uint_eq(picture_at(&picture, 40, 30), 0xffffff);
    ck_assert_uint_eq(picture_at(&picture, 42, 30) & 0xff, 128);
    ck_assert_uint_eq(picture_at(&picture, 41, 31), 0xffffff);
    ck_assert_double_eq_tol(picture_all_light(&picture), 2.5, 0.01);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("app_canvas");
    TCase *tcase = tcase_create("pixels");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, a_whole_rectangle_is_exact);
    tcase_add_test(tcase, sides_between_pixels_are_shared);
    tcase_add_test(tcase, a_hair_within_one_pixel_keeps_its_weight);
    tcase_add_test(tcase, half_transparent_mixes_with_what_is_there);
    tcase_add_test(tcase, a_transparent_colour_changes_nothing);
    tcase_add_test(tcase, nothing_is_drawn_outside_of_the_clip);
    tcase_add_test(tcase, an_empty_clip_takes_anything);
    tcase_add_test(tcase, stripes_cover_their_share);
    tcase_add_test(tcase,
                   stripes_rise_to_the_right_and_move_with_the_rectangle);
    tcase_add_test(tcase, a_mask_is_placed_by_its_corner);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
