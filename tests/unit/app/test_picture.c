#define _POSIX_C_SOURCE 200809L

#include "app_icon.h"
#include "app_picture.h"
#include "base_memory.h"

#include <check.h>
#include <png.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static AppFonts *fonts;
static ViewDrawList list;
static BaseText error;
static char path[64];

static void set_up(void)
{
    error = (BaseText){0};
    list = (ViewDrawList){0};
    fonts = app_fonts_new(&error);
    ck_assert_msg(fonts != NULL, "%s", base_text_str(&error));
    strcpy(path, "/tmp/taskarium-picture-XXXXXX");
    int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    close(file);
}

static void tear_down(void)
{
    unlink(path);
    app_fonts_free(fonts);
    view_draw_release(&list);
    base_text_release(&error);
}

/* The pixels as R, G, B, owned by the caller. */
static unsigned char *read_png(int *width, int *height)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    ck_assert(png_image_begin_read_from_file(&image, path));
    image.format = PNG_FORMAT_RGB;
    unsigned char *pixels = base_alloc(PNG_IMAGE_SIZE(image));
    ck_assert(png_image_finish_read(&image, NULL, pixels, 0, NULL));
    *width = (int)image.width;
    *height = (int)image.height;
    return pixels;
}

START_TEST(a_picture_holds_what_was_drawn)
{
    int width = 0;
    int height = 0;
    view_draw_rect(&list, (ViewRect){0, 0, 101, 67}, 0x102030ff, 0);
    view_draw_rect(&list, (ViewRect){100, 66, 1, 1}, 0xfedcbaff, 0);
    ck_assert_msg(app_picture_write(path, fonts, &list,
                                    (AppPictureSize){101, 67, 1, 1}, &error),
                  "%s", base_text_str(&error));
    unsigned char *pixels = read_png(&width, &height);
    ck_assert_int_eq(width, 101);
    ck_assert_int_eq(height, 67);
    ck_assert_mem_eq(pixels, "\x10\x20\x30\x10\x20\x30", 6);
    ck_assert_mem_eq(pixels + 3 * (101 * 67 - 1), "\xfe\xdc\xba", 3);
    base_free(pixels);
}
END_TEST

START_TEST(a_scale_makes_more_pixels)
{
    int width = 0;
    int height = 0;
    view_draw_rect(&list, (ViewRect){0, 0, 50, 30}, 0x102030ff, 0);
    ck_assert(app_picture_write(path, fonts, &list,
                                (AppPictureSize){50, 30, 1.5f, 1}, &error));
    base_free(read_png(&width, &height));
    ck_assert_int_eq(width, 75);
    ck_assert_int_eq(height, 45);
}
END_TEST

START_TEST(a_path_that_cannot_be_written_is_said)
{
    ck_assert(!app_picture_write("/no/such/folder/x.png", fonts, &list,
                                 (AppPictureSize){50, 30, 1, 1}, &error));
    ck_assert_ptr_nonnull(strstr(error.data, "/no/such/folder/x.png"));
}
END_TEST

START_TEST(the_icon_is_round_and_see_through_at_its_corners)
{
    static uint32_t pixels[APP_ICON_SIDE * APP_ICON_SIDE];
    app_icon_draw(pixels);
    ck_assert_uint_eq(pixels[0], 0);
    ck_assert_uint_eq(pixels[APP_ICON_SIDE * APP_ICON_SIDE - 1], 0);
    ck_assert_uint_eq(pixels[34 * APP_ICON_SIDE + 32], 0);
    ck_assert_uint_eq(pixels[13 * APP_ICON_SIDE + 32], 0xff3fbf7f);
    ck_assert_uint_eq(pixels[55 * APP_ICON_SIDE + 32], 0xffc792ea);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("app_picture");
    TCase *tcase = tcase_create("pictures");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, a_picture_holds_what_was_drawn);
    tcase_add_test(tcase, a_scale_makes_more_pixels);
    tcase_add_test(tcase, a_path_that_cannot_be_written_is_said);
    tcase_add_test(tcase, the_icon_is_round_and_see_through_at_its_corners);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
