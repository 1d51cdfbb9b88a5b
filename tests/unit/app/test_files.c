#define _POSIX_C_SOURCE 200809L

#include "app_files.h"
#include "base_file.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];
static AppFiles files;
static BaseText error;

static const char *const folders[] = {"zoo", "alpha", ".hidden", "name.py"};
static const char *const texts[] = {"b.py", "a.py", ".secret.py", "c.txt",
                                    ".py"};

static void in_folder(const char *name, BaseText *path)
{
    base_text_clear(path);
    base_text_printf(path, "%s/%s", folder, name);
}

static void set_up(void)
{
    BaseText path = {0};
    files = (AppFiles){0};
    error = (BaseText){0};
    strcpy(folder, "/tmp/taskarium-files-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        in_folder(folders[i], &path);
        ck_assert_int_eq(mkdir(path.data, 0700), 0);
    }
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        in_folder(texts[i], &path);
        ck_assert(base_file_write(path.data, "x", 1, &error));
    }
    base_text_release(&path);
}

static void tear_down(void)
{
    BaseText path = {0};
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        in_folder(folders[i], &path);
        rmdir(path.data);
    }
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        in_folder(texts[i], &path);
        unlink(path.data);
    }
    rmdir(folder);
    base_text_release(&path);
    base_text_release(&error);
    app_files_release(&files);
}

static void expect(const char *const *names, size_t count, size_t folder_count)
{
    ck_assert_uint_eq(files.count, count);
    for (size_t i = 0; i < count; i++) {
        ck_assert_str_eq(files.entries[i].name, names[i]);
        ck_assert_int_eq(files.entries[i].is_folder, i < folder_count);
    }
}

static const char *const expected[] = {"..",  "alpha", "name.py",
                                       "zoo", "a.py",  "b.py"};

START_TEST(lessons_have_their_titles)
{
    ck_assert(app_files_list(&files, LESSONS_DIR, NULL, &error));
    ck_assert_str_eq(files.entries[1].name, "00-first-minute");
    ck_assert_str_eq(files.entries[1].title, "The first minute");
    ck_assert_ptr_null(files.entries[0].title);
    app_files_release(&files);
    setenv("HOME", folder, 1);
    ck_assert(app_files_list(&files, "~/alpha", NULL, &error));
    ck_assert_uint_eq(files.count, 1);
}
END_TEST

START_TEST(folders_come_first_then_programs_by_name)
{
    ck_assert(app_files_list(&files, folder, NULL, &error));
    ck_assert_str_eq(files.folder, folder);
    expect(expected, 6, 4);
}
END_TEST

START_TEST(no_folder_is_that_of_the_program)
{
    BaseText path = {0};
    in_folder("alpha/../b.py", &path);
    ck_assert(app_files_list(&files, NULL, path.data, &error));
    ck_assert_str_eq(files.folder, folder);
    expect(expected, 6, 4);
    base_text_release(&path);
}
END_TEST

START_TEST(a_bare_name_lies_in_the_current_folder)
{
    ck_assert_int_eq(chdir(folder), 0);
    ck_assert(app_files_list(&files, NULL, "b.py", &error));
    ck_assert_str_eq(files.folder, folder);
}
END_TEST

START_TEST(an_empty_folder_leads_up)
{
    BaseText path = {0};
    in_folder("zoo", &path);
    ck_assert(app_files_list(&files, path.data, NULL, &error));
    expect(expected, 1, 1);
    base_text_release(&path);
}
END_TEST

START_TEST(nothing_lies_above_the_root)
{
    ck_assert(app_files_list(&files, "/", NULL, &error));
    ck_assert_str_eq(files.folder, "/");
    ck_assert_uint_gt(files.count, 0);
    ck_assert_str_ne(files.entries[0].name, "..");
}
END_TEST

START_TEST(what_is_no_folder_is_an_error)
{
    BaseText path = {0};
    in_folder(_i == 0 ? "a.py" : "nothing", &path);
    ck_assert(!app_files_list(&files, path.data, NULL, &error));
    ck_assert_ptr_nonnull(strstr(base_text_str(&error), path.data));
    base_text_release(&path);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("app_files");
    TCase *tcase = tcase_create("folders");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, folders_come_first_then_programs_by_name);
    tcase_add_test(tcase, lessons_have_their_titles);
    tcase_add_test(tcase, no_folder_is_that_of_the_program);
    tcase_add_test(tcase, a_bare_name_lies_in_the_current_folder);
    tcase_add_test(tcase, an_empty_folder_leads_up);
    tcase_add_test(tcase, nothing_lies_above_the_root);
    tcase_add_loop_test(tcase, what_is_no_folder_is_an_error, 0, 2);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
