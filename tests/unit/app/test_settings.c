#define _POSIX_C_SOURCE 200809L

#include "app_settings.h"
#include "base_file.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];

static void set_up(void)
{
    strcpy(folder, "/tmp/taskarium-settings-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    setenv("XDG_STATE_HOME", folder, 1);
}

static void tear_down(void)
{
    BaseText path = {0};
    base_text_printf(&path, "%s/taskarium/window", folder);
    unlink(path.data);
    base_text_clear(&path);
    base_text_printf(&path, "%s/taskarium", folder);
    rmdir(path.data);
    rmdir(folder);
    base_text_release(&path);
}

START_TEST(what_is_printed_is_read_back)
{
    AppSettings settings = {
        .width = 1033, .height = 777, .zoom = 1.3f, .light = true};
    BaseText text = {0};
    app_settings_print(&settings, &text);
    AppSettings again = app_settings_parse(base_text_str(&text));
    ck_assert_int_eq(again.width, 1033);
    ck_assert_int_eq(again.height, 777);
    ck_assert_float_eq_tol(again.zoom, 1.3f, 0.001f);
    ck_assert(again.light);
    base_text_release(&text);
}
END_TEST

static const char *const nonsense[] = {
    "",
    "\n\n",
    "width\nheight",
    "width x\nheight -5\nzoom 0\ntheme blue",
    "width 99999999999999999999\nheight 0\nzoom 99999\n",
    "xwidth 5\n wid",
    "theme",
    "zoom 1e9",
};

START_TEST(nonsense_is_the_same_as_nothing)
{
    AppSettings settings = app_settings_parse(nonsense[_i]);
    ck_assert_int_eq(settings.width, 1280);
    ck_assert_int_eq(settings.height, 800);
    ck_assert_float_eq_tol(settings.zoom, 1.0f, 0.001f);
    ck_assert(!settings.light);
}
END_TEST

START_TEST(one_bad_line_does_not_spoil_the_others)
{
    AppSettings settings =
        app_settings_parse("width wide\nheight 700\r\ntheme light\n");
    ck_assert_int_eq(settings.width, 1280);
    ck_assert_int_eq(settings.height, 700);
    ck_assert(settings.light);
}
END_TEST

START_TEST(saving_makes_the_folder_and_loading_finds_it)
{
    AppSettings settings = app_settings_load();
    BaseText error = {0};
    ck_assert_int_eq(settings.width, 1280);
    settings.width = 1500;
    ck_assert_msg(app_settings_save(&settings, &error), "%s",
                  base_text_str(&error));
    ck_assert_int_eq(app_settings_load().width, 1500);
    settings.width = 1400;
    ck_assert(app_settings_save(&settings, &error));
    ck_assert_int_eq(app_settings_load().width, 1400);
    base_text_release(&error);
}
END_TEST

START_TEST(a_folder_that_cannot_be_made_is_an_error)
{
    AppSettings settings = app_settings_load();
    BaseText error = {0};
    setenv("XDG_STATE_HOME", "/dev/null/state", 1);
    ck_assert(!app_settings_save(&settings, &error));
    ck_assert_ptr_nonnull(strstr(base_text_str(&error), "/dev/null"));
    ck_assert_int_eq(app_settings_load().width, 1280);
    base_text_release(&error);
}
END_TEST

START_TEST(without_a_home_nothing_is_kept)
{
    AppSettings settings = app_settings_load();
    BaseText error = {0};
    unsetenv("XDG_STATE_HOME");
    unsetenv("HOME");
    ck_assert(app_settings_save(&settings, &error));
    ck_assert_int_eq(app_settings_load().height, 800);
    base_text_release(&error);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("app_settings");
    TCase *tcase = tcase_create("settings");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, what_is_printed_is_read_back);
    tcase_add_loop_test(tcase, nonsense_is_the_same_as_nothing, 0,
                        (int)(sizeof nonsense / sizeof *nonsense));
    tcase_add_test(tcase, one_bad_line_does_not_spoil_the_others);
    tcase_add_test(tcase, saving_makes_the_folder_and_loading_finds_it);
    tcase_add_test(tcase, a_folder_that_cannot_be_made_is_an_error);
    tcase_add_test(tcase, without_a_home_nothing_is_kept);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
