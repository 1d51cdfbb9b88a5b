#include "fixture.h"
#include "stage.h"
#include "view_svg.h"
#include "view_widgets.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static ViewDrawList list;
static BaseText svg;

static void tear_down(void)
{
    view_draw_release(&list);
    base_text_release(&svg);
}

static const char *fit(const char *text, float room)
{
    ViewMeasure measure = stage_measure();

    view_draw_clear(&list);
    float width = view_draw_text_fit(&list, &measure, (ViewPoint){0, 0}, room,
                                     VIEW_FONT_SANS, 10, 0x000000ff, text);
    ck_assert_float_le(width, room);
    if (list.count == 0)
        return NULL;
    ck_assert_float_eq(list.commands[0].text_width, width);
    return view_draw_text_of(&list, &list.commands[0]);
}

START_TEST(a_text_is_cut_to_its_room)
{
    ck_assert_str_eq(fit("abcdef", 33.1f), "abcdef");
    ck_assert_str_eq(fit("abcdef", 32), "abcd\xe2\x80\xa6");
    ck_assert_str_eq(fit("abc ef", 28), "abc\xe2\x80\xa6");
    ck_assert_str_eq(fit("abc\xe2\x80\xa6 ef", 28), "abc\xe2\x80\xa6");
    ck_assert_str_eq(fit("abcdef", 6), "\xe2\x80\xa6");
    ck_assert_ptr_null(fit("abcdef", 5));
    ck_assert_str_eq(fit("", 0), "");
}
END_TEST

START_TEST(no_character_is_cut_in_two)
{
    const char *text = "\xd0\x96\xd0\x97\xd0\x98\xe2\x9c\x93\xf0\x9f\x90\x8d";

    for (float room = 6; room < 30; room += 0.7f) {
        const char *cut = fit(text, room);
        size_t length = strlen(cut);
        if (length > 3 && strcmp(cut, text) != 0)
            ck_assert(strncmp(cut, text, length - 3) == 0 &&
                      (text[length - 3] & 0xc0) != 0x80);
    }
}
END_TEST

START_TEST(a_very_long_text_is_cut_too)
{
    char text[3000];

    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    ck_assert_uint_lt(strlen(fit(text, 10000)), 600);
}
END_TEST

START_TEST(commands_carry_role_and_subject)
{
    view_draw_role(&list, VIEW_ROLE_FAILED, 7);
    view_draw_circle(&list, (ViewPoint){5, 6}, 2, 0xff0000ff);
    view_draw_curve(&list, (ViewPoint){0, 0}, (ViewPoint){1, 0},
                    (ViewPoint){1, 1}, (ViewPoint){2, 1}, 1, 1, 0, 0);
    ck_assert_int_eq(list.commands[0].role, VIEW_ROLE_FAILED);
    ck_assert_uint_eq(list.commands[0].subject, 7);
    ck_assert_float_eq(list.commands[0].rect.x, 3);
    const ViewCommand *curve = &list.commands[1];
    ck_assert_float_eq(list.points[curve->first].x, 0);
    ck_assert_float_eq(list.points[curve->first + curve->count - 1].y, 1);
    view_draw_clear(&list);
    ck_assert_uint_eq(list.count, 0);
    ck_assert_int_eq(list.role, VIEW_ROLE_NONE);
}
END_TEST

START_TEST(a_list_becomes_svg)
{
    ViewMeasure measure = stage_measure();

    view_draw_clip(&list, (ViewRect){1, 2, 30, 40});
    view_draw_rect(&list, (ViewRect){1.5f, 2, 3.25f, 4}, 0x12345680, 2);
    view_draw_unclip(&list);
    view_draw_text(&list, &measure, (ViewPoint){4, 9}, VIEW_FONT_MONO, 10,
                   0xffffffff, "a <b> & c\x01");
    view_draw_dashed_line(&list, (ViewPoint){-1, 0}, (ViewPoint){1, 0},
                          0x000000ff, 1, 3, 2);
    view_svg_write(&list, 100, 50, 1, &svg);
    ck_assert_ptr_nonnull(strstr(svg.data, "viewBox=\"0 0 100 50\""));
    ck_assert_ptr_nonnull(
        strstr(svg.data, "<rect x=\"1.5\" y=\"2\" width=\"3.25\" height=\"4\" "
                         "rx=\"2\" fill=\"#123456\" fill-opacity=\"0.5\"/>"));
    ck_assert_ptr_nonnull(strstr(svg.data, ">a &lt;b&gt; &amp; c</text>"));
    ck_assert_ptr_nonnull(strstr(svg.data, "textLength=\"55\""));
    ck_assert_ptr_nonnull(strstr(svg.data, "stroke-dasharray=\"3 2\""));
    ck_assert_ptr_nonnull(strstr(svg.data, "points=\"-1,0 1,0\""));
    ck_assert_ptr_nonnull(strstr(svg.data, "</g>"));
}
END_TEST

START_TEST(what_was_not_closed_is_closed_in_svg)
{
    view_draw_unclip(&list);
    view_draw_clip(&list, (ViewRect){0, 0, 1, 1});
    view_svg_write(&list, 10, 10, 1, &svg);
    const char *open = strstr(svg.data, "<g "),
               *close = strstr(svg.data, "</g>");
    ck_assert_ptr_nonnull(open);
    ck_assert_ptr_nonnull(close);
    ck_assert(close > open);
}
END_TEST

START_TEST(stripes_stay_in_their_box)
{
    ViewRect box = {10, 20, 30, 12};

    view_draw_hatch(&list, box, 0xff, 5, 1);
    view_svg_write(&list, 100, 100, 1, &svg);
    const char *at = strstr(svg.data, "d=\"");
    ck_assert_ptr_nonnull(at);
    for (at += 3; *at != '"';) {
        char *end;
        at++; /* M or L */
        float x = strtof(at, &end);
        float y = strtof(end, &end);
        ck_assert(x >= box.x - 0.01f && x <= box.x + box.w + 0.01f);
        ck_assert(y >= box.y - 0.01f && y <= box.y + box.h + 0.01f);
        at = end;
    }
}
END_TEST

static size_t row_of(const char *text, size_t characters)
{
    ViewMeasure measure = stage_measure();
    ViewUi ui = {.measure = &measure};
    ViewFace face = {VIEW_FONT_MONO, 10, 0};
    float one = measure.width(measure.context, face.font, face.size, "m", 1);

    return view_ui_row(&ui, face, text, strlen(text),
                       one * ((float)characters + 0.5f));
}

START_TEST(a_number_keeps_its_unit)
{
    ck_assert_uint_eq(row_of("ends at 1.250 s.", 14), 7);
    ck_assert_uint_eq(row_of("ends at 1.250 s.", 15), 7);
    ck_assert_uint_eq(row_of("ends at 1.250 s.", 16), 16);
    ck_assert_uint_eq(row_of("at 12 \xD0\xBC\xD1\x81, or", 6), 2);
    ck_assert_uint_eq(row_of("ends at 12 tasks", 12), 10);
    ck_assert_uint_eq(row_of("1.250 s", 6), 6); /* no other place */
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_draw");
    TCase *tests = tcase_create("draw");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_test(tests, a_text_is_cut_to_its_room);
    tcase_add_test(tests, no_character_is_cut_in_two);
    tcase_add_test(tests, a_very_long_text_is_cut_too);
    tcase_add_test(tests, commands_carry_role_and_subject);
    tcase_add_test(tests, a_list_becomes_svg);
    tcase_add_test(tests, what_was_not_closed_is_closed_in_svg);
    tcase_add_test(tests, stripes_stay_in_their_box);
    tcase_add_test(tests, a_number_keeps_its_unit);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
