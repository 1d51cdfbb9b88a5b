#include "view_theme.h"

#include <check.h>
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
    ViewColour marks[] = {theme->queued, theme->running,   theme->waiting,
                          theme->cancel, theme->cancelled, theme->failed,
                          theme->done,   theme->ghost,     theme->group};
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
    tcase_add_loop_test(tests, no_text_is_smaller_than_eleven, 0, THEMES);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
