#include "app_cover.h"

#include <check.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { SIDE = 24, POINTS = 7 };

static void draw(AppCover *cover, AppBox box, const ViewPoint *points,
                 size_t count, uint8_t out[SIDE][SIDE])
{
    memset(out, 0, SIDE * SIDE);
    app_cover_begin(cover, box);
    app_cover_outline(cover, points, count);
    for (int y = box.y0; y < box.y1; y++) {
        AppCoverRow row = app_cover_row(cover, y);
        ck_assert_int_ge(row.x, box.x0);
        ck_assert_int_le(row.x + row.count, box.x1);
        memcpy(&out[y][row.x], row.mask, (size_t)row.count);
    }
}

static double total(uint8_t out[SIDE][SIDE])
{
    double sum = 0.0;
    for (int y = 0; y < SIDE; y++)
        for (int x = 0; x < SIDE; x++)
            sum += out[y][x] / 255.0;
    return sum;
}

static const AppBox whole = {0, 0, SIDE, SIDE};

START_TEST(a_square_between_pixels_covers_quarters)
{
    const ViewPoint square[] = {
        {2.5f, 3.5f}, {5.5f, 3.5f}, {5.5f, 6.5f}, {2.5f, 6.5f}};
    uint8_t out[SIDE][SIDE];
    AppCover cover = {0};
    draw(&cover, whole, square, 4, out);
    ck_assert_uint_eq(out[3][2], 64);
    ck_assert_uint_eq(out[3][3], 128);
    ck_assert_uint_eq(out[4][2], 128);
    ck_assert_uint_eq(out[4][4], 255);
    ck_assert_uint_eq(out[6][5], 64);
    ck_assert_uint_eq(out[4][6], 0);
    ck_assert_uint_eq(out[7][4], 0);
    app_cover_release(&cover);
}
END_TEST

START_TEST(both_directions_cover_the_same)
{
    const ViewPoint one[] = {{1.2f, 1.7f}, {20.1f, 8.3f}, {7.9f, 21.4f}};
    const ViewPoint other[] = {{7.9f, 21.4f}, {20.1f, 8.3f}, {1.2f, 1.7f}};
    uint8_t a[SIDE][SIDE];
    uint8_t b[SIDE][SIDE];
    AppCover cover = {0};
    draw(&cover, whole, one, 3, a);
    draw(&cover, whole, other, 3, b);
    for (int y = 0; y < SIDE; y++)
        for (int x = 0; x < SIDE; x++)
            ck_assert_int_le(abs(a[y][x] - b[y][x]), 1);
    app_cover_release(&cover);
}
END_TEST

START_TEST(the_other_direction_cuts_a_hole)
{
    const ViewPoint outer[] = {{2, 2}, {12, 2}, {12, 12}, {2, 12}};
    const ViewPoint inner[] = {{4, 4}, {4, 10}, {10, 10}, {10, 4}};
    AppCover cover = {0};
    app_cover_begin(&cover, whole);
    app_cover_outline(&cover, outer, 4);
    app_cover_outline(&cover, inner, 4);
    double sum = 0.0;
    for (int y = 0; y < SIDE; y++) {
        AppCoverRow row = app_cover_row(&cover, y);
        for (int i = 0; i < row.count; i++)
            sum += row.mask[i] / 255.0;
    }
    ck_assert_double_eq_tol(sum, 100.0 - 36.0, 0.01);
    app_cover_release(&cover);
}
END_TEST

static float random_in(float low, float high)
{
    return low + (high - low) * (float)rand() / (float)RAND_MAX;
}

/* Points around a centre in order of their angle: never crosses itself. */
static void random_star(ViewPoint *points)
{
    float x = random_in(-4, SIDE + 4);
    float y = random_in(-4, SIDE + 4);
    for (int i = 0; i < POINTS; i++) {
        float angle = 6.2831853f * (float)i / POINTS;
        float reach = random_in(1, SIDE);
        points[i] =
            (ViewPoint){x + reach * cosf(angle), y + reach * sinf(angle)};
    }
}

static bool is_inside(const ViewPoint *points, float x, float y)
{
    bool inside = false;
    for (int i = 0, j = POINTS - 1; i < POINTS; j = i++)
        if ((points[i].y > y) != (points[j].y > y) &&
            x < (points[j].x - points[i].x) * (y - points[i].y) /
                        (points[j].y - points[i].y) +
                    points[i].x)
            inside = !inside;
    return inside;
}

START_TEST(coverage_is_what_sampling_approaches)
{
    uint8_t out[SIDE][SIDE];
    ViewPoint points[POINTS];
    AppCover cover = {0};
    srand((unsigned)_i);
    random_star(points);
    draw(&cover, whole, points, POINTS, out);
    for (int y = 0; y < SIDE; y++)
        for (int x = 0; x < SIDE; x++) {
            int hits = 0;
            for (int i = 0; i < 256; i++)
                hits +=
                    is_inside(points, (float)x + ((float)(i % 16) + 0.5f) / 16,
                              (float)y + ((float)(i / 16) + 0.5f) / 16);
            /* Opposite edges within one pixel may cancel; stars have none
             * but at their tips. */
            ck_assert_int_le(abs(hits - out[y][x]), 40);
        }
    app_cover_release(&cover);
}
END_TEST

START_TEST(a_box_shows_its_part_of_the_shape)
{
    uint8_t all[SIDE][SIDE];
    uint8_t part[SIDE][SIDE];
    ViewPoint points[POINTS];
    AppCover cover = {0};
    const AppBox box = {5, 7, 16, 19};
    srand((unsigned)_i);
    random_star(points);
    draw(&cover, whole, points, POINTS, all);
    draw(&cover, box, points, POINTS, part);
    for (int y = box.y0; y < box.y1; y++)
        for (int x = box.x0; x < box.x1; x++)
            ck_assert_int_le(abs(all[y][x] - part[y][x]), 2);
    app_cover_release(&cover);
}
END_TEST

START_TEST(nothing_is_left_for_the_next_shape)
{
    uint8_t out[SIDE][SIDE];
    ViewPoint points[POINTS];
    AppCover cover = {0};
    srand((unsigned)_i);
    random_star(points);
    draw(&cover, whole, points, POINTS, out);
    for (size_t i = 0; i < (SIDE + 2) * SIDE; i++)
        ck_assert_float_eq(cover.cells[i], 0.0f);
    draw(&cover, (AppBox){3, 3, 9, 9}, points, POINTS, out);
    for (size_t i = 0; i < (SIDE + 2) * SIDE; i++)
        ck_assert_float_eq(cover.cells[i], 0.0f);
    app_cover_release(&cover);
}
END_TEST

START_TEST(an_empty_box_takes_no_outline)
{
    const ViewPoint square[] = {{2, 2}, {12, 2}, {12, 12}, {2, 12}};
    AppCover cover = {0};
    app_cover_begin(&cover, (AppBox){5, 5, 5, 9});
    app_cover_outline(&cover, square, 4);
    app_cover_release(&cover);
}
END_TEST

START_TEST(a_shape_beyond_every_side_fills_the_box)
{
    const ViewPoint big[] = {
        {-900, -900}, {900, -900}, {900, 900}, {-900, 900}};
    uint8_t out[SIDE][SIDE];
    AppCover cover = {0};
    draw(&cover, whole, big, 4, out);
    ck_assert_double_eq_tol(total(out), SIDE * SIDE, 0.01);
    app_cover_release(&cover);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("app_cover");
    TCase *tcase = tcase_create("coverage");
    tcase_add_test(tcase, a_square_between_pixels_covers_quarters);
    tcase_add_test(tcase, both_directions_cover_the_same);
    tcase_add_test(tcase, the_other_direction_cuts_a_hole);
    tcase_add_loop_test(tcase, coverage_is_what_sampling_approaches, 0, 40);
    tcase_add_loop_test(tcase, a_box_shows_its_part_of_the_shape, 0, 200);
    tcase_add_loop_test(tcase, nothing_is_left_for_the_next_shape, 0, 50);
    tcase_add_test(tcase, an_empty_box_takes_no_outline);
    tcase_add_test(tcase, a_shape_beyond_every_side_fills_the_box);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
