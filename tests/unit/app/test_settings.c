#define _POSIX_C_SOURCE 200809L

#include "app_settings.h"
#include "base_file.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];
static AppStore store;

static void set_up(void)
{
    strcpy(folder, "/tmp/taskarium-settings-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    setenv("XDG_DATA_HOME", folder, 1);
    app_store_init(&store);
}

static void tear_down(void)
{
    BaseText path = {0};
    base_text_printf(&path, "%s/taskarium/settings", folder);
    unlink(path.data);
    base_text_clear(&path);
    base_text_printf(&path, "%s/taskarium", folder);
    rmdir(path.data);
    rmdir(folder);
    base_text_release(&path);
    app_store_release(&store);
}

START_TEST(what_is_printed_is_read_back)
{
    AppSettings settings = {.width = 1033,
                            .height = 777,
                            .names = 210,
                            .source = 415,
                            .letters_off = true,
                            .zoom = 1.3f,
                            .theme = VIEW_THEME_LIGHT};
    BaseText text = {0};
    app_settings_print(&settings, &text);
    AppSettings again = app_settings_parse(base_text_str(&text));
    ck_assert_int_eq(again.width, 1033);
    ck_assert_int_eq(again.height, 777);
    ck_assert_int_eq(again.names, 210);
    ck_assert_int_eq(again.source, 415);
    ck_assert(again.letters_off);
    ck_assert_float_eq_tol(again.zoom, 1.3f, 0.001f);
    ck_assert_int_eq(again.theme, VIEW_THEME_LIGHT);
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
    ck_assert_int_eq(settings.theme, VIEW_THEME_DARK);
}
END_TEST

START_TEST(one_bad_line_does_not_spoil_the_others)
{
    AppSettings settings =
        app_settings_parse("width wide\nheight 700\r\ntheme light\n");
    ck_assert_int_eq(settings.width, 1280);
    ck_assert_int_eq(settings.height, 700);
    ck_assert_int_eq(settings.theme, VIEW_THEME_LIGHT);
}
END_TEST

START_TEST(saving_makes_the_folder_and_loading_finds_it)
{
    AppSettings settings = app_settings_load(&store);
    ck_assert_int_eq(settings.width, 1280);
    settings.width = 1500;
    ck_assert(app_settings_save(&settings, &store));
    ck_assert_int_eq(app_settings_load(&store).width, 1500);
    settings.width = 1400;
    ck_assert(app_settings_save(&settings, &store));
    ck_assert_int_eq(app_settings_load(&store).width, 1400);
    ck_assert_str_eq(base_text_str(&store.notice), "");
}
END_TEST

static const char *const damaged[] = {"\177ELF\n", "width 800", "800\n",
                                      "width 800\n\x01\n",
                                      "width 800\n\nzoom 1\n"};

START_TEST(a_damaged_text_is_set_aside)
{
    BaseText aside = {0};
    ck_assert(
        app_store_write(&store, "settings", damaged[_i], strlen(damaged[_i])));
    ck_assert_int_eq(app_settings_load(&store).width, 1280);
    ck_assert_ptr_nonnull(strstr(base_text_str(&store.notice), ".damaged"));
    ck_assert(app_store_read(&store, "settings.damaged", &aside));
    ck_assert_str_eq(base_text_str(&aside), damaged[_i]);
    ck_assert(!app_store_read(&store, "settings", &aside));
    base_text_printf(&aside, "%s/taskarium/settings.damaged", folder);
    unlink(aside.data);
    base_text_release(&aside);
}
END_TEST

/* A pipe without a writer, what is endless, what is always empty. */
static const char *const no_files[] = {"",          "/dev/zero", "/dev/null",
                                       "/dev/full", "/dev",      "settings"};

START_TEST(what_is_no_file_is_told_and_not_waited_for)
{
    const char *target = no_files[_i];
    BaseText path = {0}, notice = {0};
    base_text_printf(&path, "%s/taskarium", folder);
    ck_assert_int_eq(mkdir(path.data, 0700), 0);
    base_text_append(&path, "/settings");
    ck_assert_int_eq(
        *target ? symlink(target, path.data) : mkfifo(path.data, 0600), 0);
    bool is_there = base_file_exists(path.data);
    AppSettings settings = app_settings_load(&store);
    ck_assert_int_eq(settings.width, 1280);
    app_store_take_notice(&store, &notice);
    bool told = strstr(base_text_str(&notice), "cannot read") != NULL;
    ck_assert_int_eq(told, is_there);
    base_text_clear(&notice);
    if (*target == '\0' || strcmp(target, "/dev/full") == 0 ||
        strcmp(target, "/dev") == 0) {
        ck_assert(!app_settings_save(&settings, &store));
        app_store_take_notice(&store, &notice);
        ck_assert_ptr_nonnull(strstr(base_text_str(&notice), "cannot write"));
    }
    base_text_release(&path);
    base_text_release(&notice);
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
    tcase_add_loop_test(tcase, a_damaged_text_is_set_aside, 0,
                        (int)(sizeof damaged / sizeof *damaged));
    tcase_add_loop_test(tcase, what_is_no_file_is_told_and_not_waited_for, 0,
                        (int)(sizeof no_files / sizeof *no_files));
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
