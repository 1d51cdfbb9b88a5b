#define _POSIX_C_SOURCE 200809L

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base_file.h"
#include "base_memory.h"
#include "base_paths.h"
#include "base_utf8.h"

static char folder[] = "/tmp/taskarium-test-XXXXXX";
static BaseText path, bytes, error;

static const char *in_folder(const char *name)
{
    base_text_clear(&path);
    base_text_printf(&path, "%s/%s", folder, name);
    return path.data;
}

static void set_up(void)
{
    strcpy(folder + strlen(folder) - 6, "XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void tear_down(void)
{
    static const char *const names[] = {"a", "b", "pipe"};
    size_t i;

    for (i = 0; i < sizeof names / sizeof names[0]; i++)
        unlink(in_folder(names[i]));
    ck_assert_int_eq(rmdir(folder), 0); /* nothing is left beside a file */
    base_text_release(&path);
    base_text_release(&bytes);
    base_text_release(&error);
}

START_TEST(what_is_written_is_read)
{
    size_t length = 300000, i;
    char *content = base_alloc(length);

    for (i = 0; i < length; i++)
        content[i] = (char)(i * 7 + i / 256);
    ck_assert(base_file_write(in_folder("a"), content, length, &error));
    base_text_append(&bytes, "what was here before");
    ck_assert(base_file_read(in_folder("a"), length, &bytes, &error));
    ck_assert_uint_eq(bytes.length, length);
    ck_assert_mem_eq(bytes.data, content, length);
    ck_assert(base_file_write(in_folder("a"), "", 0, &error));
    ck_assert(base_file_read(in_folder("a"), 0, &bytes, &error));
    ck_assert_uint_eq(bytes.length, 0);
    ck_assert_str_eq(bytes.data, "");
    base_free(content);
}
END_TEST

START_TEST(larger_than_the_limit_is_refused)
{
    ck_assert(base_file_write(in_folder("a"), "12345", 5, &error));
    ck_assert(base_file_read(in_folder("a"), 5, &bytes, &error));
    ck_assert(!base_file_read(in_folder("a"), 4, &bytes, &error));
    ck_assert_uint_eq(bytes.length, 0);
    ck_assert_ptr_nonnull(strstr(error.data, "larger than 4 bytes"));
    base_text_clear(&error);
    ck_assert(!base_file_read(in_folder("a"), 0, &bytes, &error));
}
END_TEST

START_TEST(failures_name_the_file_and_the_reason)
{
    BaseText expected = {0};

    ck_assert(!base_file_read(in_folder("none"), 10, &bytes, &error));
    base_text_printf(
        &expected,
        "cannot read %s: No such file or directory; is its name right?",
        in_folder("none"));
    ck_assert_str_eq(error.data, expected.data);
    base_text_clear(&error);
    ck_assert(!base_file_read(folder, 10, &bytes, &error));
    ck_assert_ptr_nonnull(strstr(error.data, "Is a directory"));
    base_text_clear(&error);
    ck_assert(!base_file_read("/dev/zero", 10, &bytes, &error));
    ck_assert_ptr_nonnull(strstr(error.data, "not a regular file"));
    base_text_clear(&error);
    ck_assert(!base_file_write(in_folder("none/a"), "x", 1, &error));
    ck_assert_ptr_nonnull(strstr(error.data, "cannot write"));
    base_text_clear(&error);
    ck_assert(!base_file_write(folder, "x", 1, &error));
    base_text_release(&expected);
}
END_TEST

/* Of what is pasted in a name's place no screenful is said. */
START_TEST(long_names_are_said_in_short)
{
    BaseText name = {0};

    base_file_name("", &bytes);
    ck_assert_str_eq(bytes.data, "''");
    base_file_name(" a\nb\r\n", &bytes); /* on one line */
    ck_assert_str_eq(bytes.data, "'' a b  ");
    for (int i = 0; i < 450; i++)
        base_text_append(&name, "\xd1\x8f");
    ck_assert(!base_file_read(name.data, 10, &bytes, &error));
    ck_assert_uint_lt(error.length, 270);
    ck_assert(base_utf8_valid(error.data, error.length));
    ck_assert_ptr_nonnull(strstr(error.data, "...\xd1\x8f"));
    ck_assert_ptr_nonnull(strstr(error.data, "is it a file's name at all?"));
    base_text_clear(&error);
    ck_assert(!base_file_write(name.data, "x", 1, &error));
    ck_assert_uint_lt(error.length, 270);
    base_text_clear(&name);
    for (int i = 0; i < 200; i++)
        base_text_append(&name, "x");
    base_text_clear(&bytes);
    base_file_name(name.data, &bytes);
    ck_assert_str_eq(bytes.data, name.data);
    base_text_release(&name);
}
END_TEST

START_TEST(writing_keeps_permissions)
{
    struct stat info;

    ck_assert(base_file_write(in_folder("a"), "x", 1, &error));
    ck_assert_int_eq(chmod(in_folder("a"), 0640), 0);
    ck_assert(base_file_write(in_folder("a"), "y", 1, &error));
    ck_assert_int_eq(stat(in_folder("a"), &info), 0);
    ck_assert_uint_eq(info.st_mode & 0777, 0640);
}
END_TEST

START_TEST(devices_are_written_into)
{
    ck_assert(base_file_write("/dev/null", "x", 1, &error));
    ck_assert(base_file_exists("/dev/null"));
    ck_assert(!base_file_exists(in_folder("none")));
    if (base_file_exists("/dev/full"))
        ck_assert(!base_file_write("/dev/full", "x", 1, &error));
}
END_TEST

START_TEST(data_folder_can_be_chosen)
{
    char *found;

    ck_assert_int_eq(setenv("TASKARIUM_DATA", folder, 1), 0);
    found = base_paths_data();
    ck_assert_str_eq(found, folder);
    base_free(found);
    ck_assert_ptr_null(base_paths_data_file("a"));
    ck_assert(base_file_write(in_folder("a"), "x", 1, &error));
    found = base_paths_data_file("a");
    ck_assert_str_eq(found, in_folder("a"));
    base_free(found);
}
END_TEST

START_TEST(source_tree_is_found_from_the_build_tree)
{
    char *found;

    ck_assert_int_eq(unsetenv("TASKARIUM_DATA"), 0);
    found = base_paths_data_file("lessons");
    ck_assert_str_eq(found, LESSONS_DIR);
    base_free(found);
    ck_assert_ptr_null(base_paths_program("no-such-program"));
    found = base_paths_program("base_test_file"); /* this one */
    ck_assert_ptr_nonnull(found);
    base_free(found);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("base_file");
    TCase *cases = tcase_create("all");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_set_timeout(cases, 0);
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, what_is_written_is_read);
    tcase_add_test(cases, larger_than_the_limit_is_refused);
    tcase_add_test(cases, failures_name_the_file_and_the_reason);
    tcase_add_test(cases, long_names_are_said_in_short);
    tcase_add_test(cases, writing_keeps_permissions);
    tcase_add_test(cases, devices_are_written_into);
    tcase_add_test(cases, data_folder_can_be_chosen);
    tcase_add_test(cases, source_tree_is_found_from_the_build_tree);
    suite_add_tcase(suite, cases);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
