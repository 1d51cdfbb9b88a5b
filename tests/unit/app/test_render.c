#include "app_render.h"
#include "picture.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static Picture picture;
static AppRender render;
static ViewDrawList list;

/* Half a pixel a character, whatever it is. */
static float half(void *context, ViewFont font, float size, const char *text,
                  size_t length)
{
    (void)context;
    (void)font;
    (void)text;
    return 0.5f * size * (float)length;
}

static const ViewMeasure measure = {half, NULL};

static void set_up(void)
{
    BaseText error = {0};
    render = (AppRender){.scale = 1.0f};
    render.fonts = app_fonts_new(&error);
    ck_assert_msg(render.fonts != NULL, "%s", base_text_str(&error));
    list = (ViewDrawList){0};
    picture_start(&picture, &render.canvas);
}

static void tear_down(void)
{
    app_fonts_free(render.fonts);
    app_render_release(&render);
    view_draw_release(&list);
}

static void draw(void)
{
    app_render_draw(&render, &list);
    view_draw_clear(&list);
}

static void start_again(void)
{
    picture_start(&picture, &render.canvas);
}

START_TEST(rectangles_stand_on_whole_pixels)
{
    view_draw_rect(&list, (ViewRect){10.3f, 20.4f, 8.2f, 6.2f}, 0x0000ffff, 0);
    draw();
    ck_assert_double_eq_tol(picture_all_light(&picture), 9 * 7, 0.001);
    ck_assert_uint_eq(picture_at(&picture, 10, 20), 0x0000ff);
    ck_assert_uint_eq(picture_at(&picture, 18, 26), 0x0000ff);
}
END_TEST

START_TEST(neighbours_share_a_side)
{
    for (int i = 0; i < 20; i++)
        view_draw_rect(&list, (ViewRect){5.0f + 3.7f * (float)i, 10, 3.7f, 10},
                       0xffffffff, 0);
    draw();
    ck_assert_double_eq_tol(picture_all_light(&picture), 74 * 10, 0.001);
}
END_TEST

START_TEST(round_rectangles_lose_their_corners)
{
    double whole = 40 * 30;
    double corners = (4 - 3.14159265) * 8 * 8;
    view_draw_rect(&list, (ViewRect){10, 10, 40, 30}, 0xffffffff, 8);
    draw();
    ck_assert_double_eq_tol(picture_all_light(&picture), whole - corners, 1.5);
    ck_assert_uint_eq(picture_at(&picture, 10, 10), 0);
    ck_assert_uint_eq(picture_at(&picture, 30, 10), 0xffffff);
    ck_assert_uint_eq(picture_at(&picture, 10, 25), 0xffffff);
}
END_TEST

START_TEST(small_and_large_round_rectangles_agree)
{
    static Picture large;
    view_draw_rect(&list, (ViewRect){10, 10, 60, 40}, 0xffffffff, 6);
    draw();
    large = picture;
    start_again();
    view_draw_rect(&list, (ViewRect){10, 10, 20, 20}, 0xffffffff, 6);
    draw();
    for (int y = 0; y < 18; y++)
        for (int x = 0; x < 18; x++)
            ck_assert_int_le(abs((int)(picture_at(&picture, x, y) & 0xff) -
                                 (int)(picture_at(&large, x, y) & 0xff)),
                             2);
}
END_TEST

START_TEST(a_radius_is_no_larger_than_the_rectangle)
{
    view_draw_rect(&list, (ViewRect){10, 10, 20, 20}, 0xffffffff, 500);
    view_draw_rect(&list, (ViewRect){40, 10, 20, 20}, 0xffffffff, -3);
    draw();
    ck_assert_double_eq_tol(picture_light(&picture, (AppBox){0, 0, 35, 64}),
                            314.2, 2.0);
    ck_assert_double_eq_tol(picture_light(&picture, (AppBox){35, 0, 96, 64}),
                            400, 0.001);
}
END_TEST

START_TEST(a_frame_lies_inside_of_its_rectangle)
{
    float radius = (float)_i;
    view_draw_frame(&list, (ViewRect){10, 10, 60, 40}, 0xffffffff, radius, 2);
    draw();
    double inside = picture_light(&picture, (AppBox){10, 10, 70, 50});
    ck_assert_double_eq_tol(picture_all_light(&picture), inside, 0.001);
    ck_assert_double_eq_tol(picture_light(&picture, (AppBox){18, 18, 62, 42}),
                            0.0, 0.001);
    double hollow = radius > 2 ? radius - 2 : 0;
    double corners = (4 - 3.14159265) * (radius * radius - hollow * hollow);
    ck_assert_double_eq_tol(inside, 60 * 40 - 56 * 36 - corners, 1.0);
}
END_TEST

START_TEST(thin_frames_are_never_lost)
{
    view_draw_frame(&list, (ViewRect){10.4f, 10.6f, 30.3f, 20.2f}, 0xffffffff,
                    0, 1);
    draw();
    ck_assert_double_eq_tol(picture_all_light(&picture), 2 * 31 + 2 * 18, 0.1);
}
END_TEST

START_TEST(upright_lines_are_crisp)
{
    view_draw_line(&list, (ViewPoint){10, 20.3f}, (ViewPoint){50, 20.3f},
                   0xffffffff, 1);
    view_draw_line(&list, (ViewPoint){60.8f, 5}, (ViewPoint){60.8f, 45},
                   0xffffffff, 1);
    draw();
    ck_assert_double_eq_tol(picture_light(&picture, (AppBox){0, 20, 55, 21}),
                            40, 0.001);
    ck_assert_double_eq_tol(picture_light(&picture, (AppBox){60, 0, 61, 64}),
                            40, 0.001);
}
END_TEST

START_TEST(circles_have_their_area)
{
    view_draw_circle(&list, (ViewPoint){40.3f, 30.8f}, 12, 0xffffffff);
    draw();
    ck_assert_double_eq_tol(picture_all_light(&picture), 3.14159 * 144, 3.0);
}
END_TEST

START_TEST(polygons_have_their_area)
{
    const ViewPoint points[] = {{10, 10}, {50, 10}, {10, 50}};
    view_draw_polygon(&list, points, 3, 0xffffffff);
    draw();
    ck_assert_double_eq_tol(picture_all_light(&picture), 800, 0.5);
}
END_TEST

START_TEST(clips_intersect_and_come_back)
{
    view_draw_clip(&list, (ViewRect){10, 10, 30, 30});
    view_draw_clip(&list, (ViewRect){20, 0, 90, 20});
    view_draw_rect(&list, (ViewRect){0, 0, 96, 64}, 0x0000ffff, 0);
    view_draw_unclip(&list);
    view_draw_rect(&list, (ViewRect){12, 30, 2, 90}, 0x00ff00ff, 0);
    view_draw_unclip(&list);
    view_draw_rect(&list, (ViewRect){90, 60, 1, 1}, 0xff0000ff, 0);
    draw();
    ck_assert_double_eq_tol(picture_all_light(&picture), 20 * 10, 0.001);
    ck_assert_uint_eq(picture_at(&picture, 12, 39), 0x00ff00);
    ck_assert_uint_eq(picture_at(&picture, 12, 40), 0);
    ck_assert_double_eq_tol(picture_at(&picture, 90, 60), 0xff0000, 0.5);
}
END_TEST

START_TEST(clips_too_many_or_too_few_do_no_harm)
{
    view_draw_unclip(&list);
    for (int i = 0; i < 100; i++)
        view_draw_clip(&list, (ViewRect){0, 0, 96, 64});
    draw();
    view_draw_rect(&list, (ViewRect){0, 0, 96, 64}, 0xffffffff, 0);
    draw();
    ck_assert_double_eq_tol(picture_all_light(&picture), 96 * 64, 0.001);
}
END_TEST

/* Every kind of command, at places where numbers end. */
START_TEST(impossible_coordinates_do_no_harm)
{
    const float odd[] = {NAN, INFINITY, -INFINITY, 3e38f, -3e38f, 1e9f, -1e9f};
    float value = odd[_i];
    const ViewPoint points[] = {{value, 3}, {20, value}, {30, 30}};
    const ViewRect rects[] = {
        {value, 3, 9, 9}, {3, value, 9, 9}, {3, 3, value, 9}, {3, 3, 9, value}};
    for (int i = 0; i < 4; i++) {
        view_draw_rect(&list, rects[i], 0xffffff80, 4);
        view_draw_frame(&list, rects[i], 0xffffff80, 4, 2);
        view_draw_dashed_frame(&list, rects[i], 0xffffff80, 4, 2, 3, 3);
        view_draw_hatch(&list, rects[i], 0xffffff80, 5, 2);
        view_draw_clip(&list, rects[i]);
        view_draw_unclip(&list);
    }
    view_draw_polyline(&list, points, 3, 0xffffff80, 2, 0, 0);
    view_draw_polyline(&list, points, 3, 0xffffff80, 2, 5, 3);
    view_draw_polygon(&list, points, 3, 0xffffff80);
    view_draw_circle(&list, points[0], 5, 0xffffff80);
    view_draw_circle(&list, points[2], value, 0xffffff80);
    view_draw_text(&list, &measure, points[0], VIEW_FONT_SANS, 13, 0xffffffff,
                   "text");
    view_draw_text(&list, &measure, points[1], VIEW_FONT_SANS, 13, 0xffffffff,
                   "text");
    draw();
}
END_TEST

START_TEST(text_stands_on_its_baseline)
{
    view_draw_text(&list, &measure, (ViewPoint){10, 40}, VIEW_FONT_SANS_BOLD,
                   20, 0xffffffff, "HELMH");
    draw();
    ck_assert_double_gt(picture_light(&picture, (AppBox){10, 24, 90, 40}), 50);
    ck_assert_double_eq(picture_light(&picture, (AppBox){0, 40, 96, 64}), 0);
    ck_assert_double_eq(picture_light(&picture, (AppBox){0, 0, 96, 22}), 0);
    ck_assert_double_eq(picture_light(&picture, (AppBox){0, 0, 9, 64}), 0);
}
END_TEST

START_TEST(text_is_as_wide_as_measured)
{
    const char *text = "HHHHH";
    ViewMeasure real = app_fonts_measure(render.fonts);
    ViewFont font = (ViewFont)_i;
    float width = real.width(real.context, font, 14, text, strlen(text));
    view_draw_text(&list, &real, (ViewPoint){10.4f, 40}, font, 14, 0xffffffff,
                   text);
    draw();
    int end = (int)ceilf(10.4f + width);
    ck_assert_int_lt(end, PICTURE_WIDTH);
    ck_assert_double_eq(
        picture_light(&picture, (AppBox){end, 0, PICTURE_WIDTH, 64}), 0);
    ck_assert_double_gt(picture_light(&picture, (AppBox){end - 5, 0, end, 64}),
                        1);
}
END_TEST

START_TEST(text_moves_by_parts_of_a_pixel)
{
    ViewMeasure real = app_fonts_measure(render.fonts);
    double centres[4];
    for (int i = 0; i < 4; i++) {
        start_again();
        view_draw_text(&list, &real, (ViewPoint){20 + 0.25f * (float)i, 40},
                       VIEW_FONT_MONO, 14, 0xffffffff, "l");
        draw();
        double moment = 0;
        for (int x = 0; x < PICTURE_WIDTH; x++)
            moment += x * picture_light(&picture, (AppBox){x, 0, x + 1, 64});
        centres[i] = moment / picture_all_light(&picture);
    }
    for (int i = 1; i < 4; i++)
        ck_assert_double_eq_tol(centres[i] - centres[i - 1], 0.25, 0.05);
}
END_TEST

START_TEST(twice_the_scale_is_four_times_the_area)
{
    view_draw_rect(&list, (ViewRect){4, 5, 10, 8}, 0xffffffff, 0);
    view_draw_circle(&list, (ViewPoint){30, 15}, 6, 0xffffffff);
    render.scale = 2;
    draw();
    ck_assert_double_eq_tol(picture_all_light(&picture),
                            4 * (80 + 3.14159 * 36), 3.0);
    ck_assert_uint_eq(picture_at(&picture, 8, 10), 0xffffff);
    ck_assert_uint_eq(picture_at(&picture, 27, 25), 0xffffff);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("app_render");
    TCase *tcase = tcase_create("commands");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, rectangles_stand_on_whole_pixels);
    tcase_add_test(tcase, neighbours_share_a_side);
    tcase_add_test(tcase, round_rectangles_lose_their_corners);
    tcase_add_test(tcase, small_and_large_round_rectangles_agree);
    tcase_add_test(tcase, a_radius_is_no_larger_than_the_rectangle);
    tcase_add_loop_test(tcase, a_frame_lies_inside_of_its_rectangle, 0, 8);
    tcase_add_test(tcase, thin_frames_are_never_lost);
    tcase_add_test(tcase, upright_lines_are_crisp);
    tcase_add_test(tcase, circles_have_their_area);
    tcase_add_test(tcase, polygons_have_their_area);
    tcase_add_test(tcase, clips_intersect_and_come_back);
    tcase_add_test(tcase, clips_too_many_or_too_few_do_no_harm);
    tcase_add_loop_test(tcase, impossible_coordinates_do_no_harm, 0, 7);
    tcase_add_test(tcase, text_stands_on_its_baseline);
    tcase_add_loop_test(tcase, text_is_as_wide_as_measured, 0, VIEW_FONT_COUNT);
    tcase_add_test(tcase, text_moves_by_parts_of_a_pixel);
    tcase_add_test(tcase, twice_the_scale_is_four_times_the_area);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
