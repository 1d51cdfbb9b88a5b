#include "view_theme.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>

/* Each as it is, and sharpened for a class. */
enum { THEMES = 2 * VIEW_THEME_COUNT };

static ViewTheme themes[THEMES];

static void set_up(void)
{
    for (int i = 0; i < THEMES; i++) {
        view_theme_init(&themes[i], (ViewThemeKind)(i % VIEW_THEME_COUNT), 1);
        if (i >= VIEW_THEME_COUNT)
            view_theme_sharpen(&themes[i]);
    }
}

static void surfaces_of(const ViewTheme *theme, ViewColour surfaces[6])
{
    surfaces[0] = theme->canvas;
    surfaces[1] = theme->instant;
    surfaces[2] = theme->raised;
    surfaces[3] = theme->panel;
    surfaces[4] = theme->highlight;
    surfaces[5] = theme->control;
}

START_TEST(contrast_is_that_of_wcag)
{
    ck_assert_double_eq_tol(view_theme_contrast(0x000000ff, 0xffffffff), 21,
                            1e-9);
    ck_assert_double_eq_tol(view_theme_contrast(0xffffffff, 0xffffffff), 1,
                            1e-9);
    ck_assert_double_eq_tol(view_theme_contrast(0x777777ff, 0xffffffff), 4.478,
                            0.001);
}
END_TEST

START_TEST(texts_can_be_read_on_every_surface)
{
    const ViewTheme *theme = &themes[_i];
    ViewColour surfaces[6];

    surfaces_of(theme, surfaces);
    for (int i = 0; i < 6; i++) {
        ck_assert_double_ge(view_theme_contrast(theme->text, surfaces[i]), 4.5);
        ck_assert_double_ge(view_theme_contrast(theme->text_dim, surfaces[i]),
                            4.5);
        ck_assert_double_ge(view_theme_contrast(theme->accent, surfaces[i]), 3);
    }
    ck_assert_double_ge(view_theme_contrast(theme->on_accent, theme->accent),
                        4.5);
    /* The error's text stands in its lane, its heading in a panel. */
    for (int i = 0; i < 4; i++)
        ck_assert_double_ge(view_theme_contrast(theme->failed, surfaces[i]),
                            4.5);
}
END_TEST

START_TEST(texts_can_be_read_on_marks)
{
    const ViewTheme *theme = &themes[_i];
    ViewColour marks[] = {theme->running, theme->failed, theme->group,
                          theme->cancelled, theme->done};

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        ck_assert_double_ge(view_theme_contrast(theme->on_mark, marks[i]), 4.5);
}
END_TEST

START_TEST(source_can_be_read)
{
    const ViewTheme *theme = &themes[_i];
    ViewColour inks[] = {theme->code_text,    theme->code_keyword,
                         theme->code_string,  theme->code_number,
                         theme->code_comment, theme->code_definition};

    for (size_t i = 0; i < sizeof inks / sizeof *inks; i++) {
        ck_assert_double_ge(view_theme_contrast(inks[i], theme->panel), 4.5);
        ck_assert_double_ge(view_theme_contrast(inks[i], theme->highlight),
                            4.5);
    }
}
END_TEST

START_TEST(marks_stand_out)
{
    const ViewTheme *theme = &themes[_i];
    ViewColour marks[] = {theme->queued,  theme->running,   theme->waiting,
                          theme->cancel,  theme->cancelled, theme->failed,
                          theme->done,    theme->ghost,     theme->group,
                          theme->limit,   theme->item,      theme->locks[0],
                          theme->locks[1]};
    ViewColour grounds[] = {theme->canvas, theme->instant, theme->highlight};

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        for (size_t j = 0; j < 3; j++)
            ck_assert_double_ge(view_theme_contrast(marks[i], grounds[j]), 3);
    }
}
END_TEST

START_TEST(the_accent_is_no_states_colour)
{
    const ViewTheme *theme = &themes[_i];
    ViewColour states[] = {theme->queued, theme->running,   theme->waiting,
                           theme->cancel, theme->cancelled, theme->failed,
                           theme->done};

    for (size_t i = 0; i < sizeof states / sizeof *states; i++)
        ck_assert_uint_ne(theme->accent, states[i]);
}
END_TEST

/* What eyes that lack one kind of cone see, as shares of linear light: Machado,
 * Oliveira and Fernandes, 2009, at full severity. */
static const double blindness[3][3][3] = {{{0.152286, 1.052583, -0.204868},
                                           {0.114503, 0.786281, 0.099216},
                                           {-0.003882, -0.048116, 1.051998}},
                                          {{0.367322, 0.860646, -0.227968},
                                           {0.280085, 0.672501, 0.047413},
                                           {-0.011820, 0.042940, 0.968881}},
                                          {{1.255528, -0.076749, -0.178779},
                                           {-0.078411, 0.930809, 0.147602},
                                           {0.004733, 0.691367, 0.303900}}};

static void light_of(ViewColour colour, double light[3])
{
    for (int i = 0; i < 3; i++) {
        double c = (colour >> (24 - 8 * i) & 0xff) / 255.0;
        light[i] = c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
    }
}

static double root_of(double share)
{
    return share > 0.008856 ? cbrt(share) : 7.787 * share + 16.0 / 116;
}

/* CIELAB of `colour` as that eye sees it. */
static void sight_of(ViewColour colour, int eye, double lab[3])
{
    double light[3], seen[3];

    light_of(colour, light);
    for (int i = 0; i < 3; i++) {
        double sum = 0;
        for (int j = 0; j < 3; j++)
            sum += blindness[eye][i][j] * light[j];
        seen[i] = fmin(1, fmax(0, sum));
    }
    double x = 0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2];
    double y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2];
    double z = 0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2];
    lab[0] = 116 * root_of(y) - 16;
    lab[1] = 500 * (root_of(x / 0.9505) - root_of(y));
    lab[2] = 200 * (root_of(y) - root_of(z / 1.089));
}

/* 2.3 can just be told apart. */
static double distance_of(ViewColour a, ViewColour b, int eye)
{
    double one[3], other[3];

    sight_of(a, eye, one);
    sight_of(b, eye, other);
    return sqrt(pow(one[0] - other[0], 2) + pow(one[1] - other[1], 2) +
                pow(one[2] - other[2], 2));
}

/* Shapes tell states apart as well; asked and cancelled, which touch in one
 * lane, must be far from each other. */
START_TEST(states_are_told_apart_by_every_eye)
{
    const ViewTheme *theme = &themes[_i];
    ViewColour states[] = {theme->running,   theme->waiting, theme->cancel,
                           theme->cancelled, theme->failed,  theme->done};

    for (int eye = 0; eye < 3; eye++) {
        for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
            for (size_t j = 0; j < i; j++)
                ck_assert_double_ge(distance_of(states[i], states[j], eye), 6);
            ck_assert_double_ge(distance_of(states[i], theme->canvas, eye), 30);
        }
        ck_assert_double_ge(distance_of(theme->cancel, theme->cancelled, eye),
                            20);
    }
    /* The simulation does what is known: red and green of one lightness are
     * one colour where red or green light is not seen, and two elsewhere. */
    ck_assert_double_le(distance_of(0xc05030ff, 0x8a7030ff, 1), 12);
    ck_assert_double_ge(distance_of(0xc05030ff, 0x8a7030ff, 2), 30);
}
END_TEST

START_TEST(no_text_is_smaller_than_eleven)
{
    const ViewTheme *theme = &themes[_i];

    ck_assert_float_ge(theme->size_tiny, 11);
    ck_assert_float_ge(theme->size_small, theme->size_tiny);
    ck_assert_float_ge(theme->size_mono, theme->size_tiny);
}
END_TEST

START_TEST(colours_are_laid_over_one_another)
{
    ck_assert_uint_eq(view_theme_blend(0xff000080, 0x000000ff), 0x800000ff);
    ck_assert_uint_eq(view_theme_blend(0x123456ff, 0xffffffff), 0x123456ff);
    ck_assert_uint_eq(view_theme_blend(0x12345600, 0xfedcbaff), 0xfedcbaff);
    ck_assert_uint_eq(view_theme_fade(0x12345678, 1), 0x123456ff);
    ck_assert_uint_eq(view_theme_fade(0x12345678, -3), 0x12345600);
}
END_TEST

START_TEST(a_theme_has_a_name)
{
    ViewThemeKind kind = VIEW_THEME_DARK;

    for (int i = 0; i < VIEW_THEME_COUNT; i++) {
        ck_assert(view_theme_named(view_theme_name((ViewThemeKind)i), &kind));
        ck_assert_int_eq((int)kind, i);
    }
    ck_assert(view_theme_named("light\nzoom 100\n", &kind));
    ck_assert_int_eq((int)kind, VIEW_THEME_LIGHT);
    ck_assert(!view_theme_named("lights", &kind));
    ck_assert(!view_theme_named("", &kind));
    ck_assert_int_eq((int)kind, VIEW_THEME_LIGHT);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_theme");
    TCase *tests = tcase_create("theme");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, set_up, NULL);
    tcase_add_test(tests, contrast_is_that_of_wcag);
    tcase_add_test(tests, a_theme_has_a_name);
    tcase_add_test(tests, colours_are_laid_over_one_another);
    tcase_add_loop_test(tests, texts_can_be_read_on_every_surface, 0, THEMES);
    tcase_add_loop_test(tests, texts_can_be_read_on_marks, 0, THEMES);
    tcase_add_loop_test(tests, source_can_be_read, 0, THEMES);
    tcase_add_loop_test(tests, marks_stand_out, 0, THEMES);
    tcase_add_loop_test(tests, the_accent_is_no_states_colour, 0, THEMES);
    tcase_add_loop_test(tests, states_are_told_apart_by_every_eye, 0, THEMES);
    tcase_add_loop_test(tests, no_text_is_smaller_than_eleven, 0, THEMES);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
