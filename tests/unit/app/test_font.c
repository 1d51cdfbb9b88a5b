#include "app_font.h"
#include "app_table.h"
#include "base_memory.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static AppFonts *fonts;
static ViewMeasure measure;

static void set_up(void)
{
    BaseText error = {0};
    fonts = app_fonts_new(&error);
    ck_assert_msg(fonts != NULL, "%s", base_text_str(&error));
    measure = app_fonts_measure(fonts);
}

static void tear_down(void)
{
    app_fonts_free(fonts);
}

static float width(ViewFont font, float size, const char *text)
{
    return measure.width(measure.context, font, size, text, strlen(text));
}

START_TEST(a_text_is_as_wide_as_its_parts)
{
    ViewFont font = (ViewFont)_i;
    float parts = width(font, 13, "AV") + width(font, 13, "To ") +
                  width(font, 13, "Задача");
    ck_assert_float_eq_tol(width(font, 13, "AVTo Задача"), parts, 0.01f);
    ck_assert_float_eq(width(font, 13, ""), 0.0f);
}
END_TEST

START_TEST(width_grows_with_size_alone)
{
    ViewFont font = (ViewFont)_i;
    float at_one = width(font, 1, "The quick brown fox");
    ck_assert_float_gt(at_one, 5.0f);
    for (float size = 9; size < 40; size += 3.7f)
        ck_assert_float_eq_tol(width(font, size, "The quick brown fox"),
                               size * at_one, 0.01f);
}
END_TEST

START_TEST(all_of_mono_is_equally_wide)
{
    float wide = width(VIEW_FONT_MONO, 100, "M");
    for (int code = ' '; code < 127; code++) {
        char text[2] = {(char)code, '\0'};
        ck_assert_float_eq_tol(width(VIEW_FONT_MONO, 100, text), wide, 0.1f);
    }
}
END_TEST

START_TEST(control_characters_take_a_blank)
{
    ck_assert_float_eq(width(VIEW_FONT_SANS, 10, "\t"),
                       width(VIEW_FONT_SANS, 10, " "));
    ck_assert_int_eq(app_fonts_glyph(fonts, VIEW_FONT_SANS, 13, '\a').width,
                     app_fonts_glyph(fonts, VIEW_FONT_SANS, 13, ' ').width);
}
END_TEST

START_TEST(broken_utf8_goes_on_after_each_byte)
{
    const char *text = "a\xff\xc3";
    size_t left = 3;
    uint32_t codes[3];
    for (int i = 0; i < 3; i++) {
        size_t used = app_fonts_next(text, left, &codes[i]);
        ck_assert_uint_eq(used, 1);
        text += used;
        left -= used;
    }
    ck_assert_uint_eq(codes[0], 'a');
    ck_assert_uint_eq(codes[1], 0xfffd);
    ck_assert_uint_eq(codes[2], 0xfffd);
    ck_assert_float_gt(width(VIEW_FONT_SANS, 10, "\xff"), 0.0f);
}
END_TEST

static const uint32_t symbols[] = {0x2192, 0x25b6, 0x25c0, 0x2026,
                                   0x00b7, 0x0416, 0x2713, 0x25d0};

START_TEST(symbols_come_from_some_font)
{
    AppGlyph glyph = app_fonts_glyph(fonts, (ViewFont)(_i % VIEW_FONT_COUNT),
                                     16, symbols[_i / VIEW_FONT_COUNT]);
    ck_assert_int_gt(glyph.width, 0);
    ck_assert_int_gt(glyph.height, 0);
}
END_TEST

START_TEST(every_phase_has_the_same_ink)
{
    AppGlyph glyph = app_fonts_glyph(fonts, VIEW_FONT_SANS, 14, 'g');
    size_t size = (size_t)(glyph.width * glyph.height);
    double ink[APP_GLYPH_PHASES] = {0};
    for (size_t i = 0; i < APP_GLYPH_PHASES; i++)
        for (size_t k = 0; k < size; k++)
            ink[i] += glyph.masks[i * size + k];
    ck_assert_double_gt(ink[0], 1000);
    for (size_t i = 1; i < APP_GLYPH_PHASES; i++)
        ck_assert_double_eq_tol(ink[i], ink[0], 0.03 * ink[0]);
}
END_TEST

START_TEST(a_glyph_is_made_once_and_again_after_trimming)
{
    AppGlyph first = app_fonts_glyph(fonts, VIEW_FONT_SANS, 14, 'x');
    ck_assert_ptr_eq(app_fonts_glyph(fonts, VIEW_FONT_SANS, 14, 'x').masks,
                     first.masks);
    uint8_t middle = first.masks[first.width * first.height / 2];
    for (int size = 100; size < 400; size += 5)
        for (uint32_t code = 'A'; code <= 'Z'; code++)
            app_fonts_glyph(fonts, VIEW_FONT_SANS_BOLD, (float)size, code);
    app_fonts_trim(fonts);
    AppGlyph again = app_fonts_glyph(fonts, VIEW_FONT_SANS, 14, 'x');
    ck_assert_int_eq(again.width, first.width);
    ck_assert_uint_eq(again.masks[again.width * again.height / 2], middle);
}
END_TEST

START_TEST(a_table_finds_what_was_added)
{
    AppTable table = {0};
    uint32_t value = 0;
    ck_assert(!app_table_find(&table, 5, &value));
    for (uint32_t i = 0; i < 5000; i++)
        app_table_add(&table, (uint64_t)i << 40 | (i * 7), i);
    for (uint32_t i = 0; i < 5000; i++) {
        ck_assert(app_table_find(&table, (uint64_t)i << 40 | (i * 7), &value));
        ck_assert_uint_eq(value, i);
        ck_assert(
            !app_table_find(&table, (uint64_t)i << 40 | (i * 7 + 1), &value));
    }
    app_table_release(&table);
    ck_assert(!app_table_find(&table, 0, &value));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("app_font");
    TCase *tcase = tcase_create("fonts");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_loop_test(tcase, a_text_is_as_wide_as_its_parts, 0,
                        VIEW_FONT_COUNT);
    tcase_add_loop_test(tcase, width_grows_with_size_alone, 0, VIEW_FONT_COUNT);
    tcase_add_test(tcase, all_of_mono_is_equally_wide);
    tcase_add_test(tcase, control_characters_take_a_blank);
    tcase_add_test(tcase, broken_utf8_goes_on_after_each_byte);
    tcase_add_loop_test(tcase, symbols_come_from_some_font, 0,
                        VIEW_FONT_COUNT *
                            (int)(sizeof symbols / sizeof *symbols));
    tcase_add_test(tcase, every_phase_has_the_same_ink);
    tcase_add_test(tcase, a_glyph_is_made_once_and_again_after_trimming);
    tcase_add_test(tcase, a_table_finds_what_was_added);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
