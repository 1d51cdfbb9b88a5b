#define _POSIX_C_SOURCE 200809L

#include "app_copy.h"
#include "app_source.h"
#include "base_file.h"
#include "base_memory.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char folder[64], path[96];
static AppStore store;
static AppSource source;
static BaseText text, error;

static void write_file(const char *file, const char *bytes)
{
    ck_assert_msg(base_file_write(file, bytes, strlen(bytes), &error), "%s",
                  base_text_str(&error));
}

static void set_up(void)
{
    strcpy(folder, "/tmp/taskarium-source-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/a.py", folder);
    setenv("XDG_DATA_HOME", folder, 1);
    setenv("TASKARIUM_DATA", LESSONS_DIR "/..", 1);
    app_store_init(&store);
    source = (AppSource){.store = &store};
    text = error = (BaseText){0};
    write_file(path, "first\n");
    ck_assert(app_source_open(&source, path, &text, &error));
}

static void tear_down(void)
{
    BaseText command = {0};
    base_text_printf(&command, "rm -r %s", folder);
    ck_assert_int_eq(system(command.data), 0);
    base_text_release(&command);
    app_source_release(&source);
    app_store_release(&store);
    base_text_release(&text);
    base_text_release(&error);
}

static void expect_text(const char *expected)
{
    ck_assert(app_source_read(&source, &text, &error));
    ck_assert_str_eq(base_text_str(&text), expected);
}

START_TEST(a_change_is_news_once)
{
    ck_assert_str_eq(text.data, "first\n");
    ck_assert_int_eq(app_source_look(&source), APP_NEWS_NONE);
    write_file(path, "second\n");
    ck_assert_int_eq(app_source_look(&source), APP_NEWS_CHANGED);
    ck_assert_int_eq(app_source_look(&source), APP_NEWS_NONE);
    expect_text("second\n");
}
END_TEST

START_TEST(what_is_gone_twice_is_gone)
{
    unlink(path);
    ck_assert_int_eq(app_source_look(&source), APP_NEWS_NONE);
    ck_assert_int_eq(app_source_look(&source), APP_NEWS_GONE);
    ck_assert_int_eq(app_source_look(&source), APP_NEWS_NONE);
    write_file(path, "first\n");
    ck_assert_int_eq(app_source_look(&source), APP_NEWS_CHANGED);
}
END_TEST

START_TEST(a_change_makes_a_copy_and_leaves_the_original)
{
    ck_assert(app_source_write(&source, "mine\n", 5));
    ck_assert_ptr_nonnull(strstr(source.copy, "/taskarium/copies/"));
    ck_assert_ptr_nonnull(strstr(source.copy, "/a.py"));
    ck_assert_int_eq(app_source_look(&source), APP_NEWS_NONE);
    expect_text("mine\n");
    ck_assert(base_file_read(path, 100, &text, &error));
    ck_assert_str_eq(text.data, "first\n");
    write_file(source.copy, "from an editor\n");
    ck_assert_int_eq(app_source_look(&source), APP_NEWS_CHANGED);
}
END_TEST

START_TEST(the_copy_is_found_again)
{
    ck_assert(app_source_write(&source, "mine\n", 5));
    app_source_release(&source);
    ck_assert(app_source_open(&source, path, &text, &error));
    ck_assert_str_eq(text.data, "mine\n");
    ck_assert_str_eq(source.path, path);
    ck_assert_ptr_nonnull(source.copy);
}
END_TEST

START_TEST(the_original_comes_back)
{
    BaseText aside = {0};
    ck_assert(!app_source_drop_copy(&source));
    ck_assert(app_source_write(&source, "mine\n", 5));
    base_text_printf(&aside, "%s~", source.copy);
    ck_assert(app_source_drop_copy(&source));
    expect_text("first\n");
    ck_assert(base_file_read(aside.data, 100, &text, &error));
    ck_assert_str_eq(text.data, "mine\n");
    base_text_release(&aside);
}
END_TEST

/* A copy that cannot be read keeps nobody from the original, and is not lost.
 */
START_TEST(a_spoilt_copy_is_passed_over_and_put_aside)
{
    BaseText aside = {0};
    ck_assert(app_source_write(&source, "mine\n", 5));
    char *copy = app_copy_path(&store, path, "");
    base_text_printf(&aside, "%s~", copy);
    for (int by_writing = 0; by_writing < 2; by_writing++) {
        write_file(copy, "caf\xE9\n");
        ck_assert(app_source_open(&source, path, &text, &error));
        ck_assert_str_eq(text.data, "first\n");
        ck_assert_ptr_null(source.copy);
        ck_assert_ptr_nonnull(strstr(base_text_str(&source.spoilt), "UTF-8"));
        ck_assert(!app_source_take_copy(&source));
        if (by_writing)
            ck_assert(app_source_write(&source, "mine\n", 5));
        else
            ck_assert(app_source_drop_copy(&source));
        ck_assert_uint_eq(source.spoilt.length, 0);
        expect_text(by_writing ? "mine\n" : "first\n");
        ck_assert(base_file_read(aside.data, 100, &text, &error));
        ck_assert_str_eq(text.data, "caf\xE9\n");
        unlink(aside.data);
    }
    base_free(copy);
    base_text_release(&aside);
}
END_TEST

START_TEST(without_a_place_for_it_there_is_no_copy)
{
    source.store = NULL;
    ck_assert(!app_source_write(&source, "mine\n", 5));
    ck_assert_ptr_null(source.copy);
    source.store = &store;
    app_store_release(&store);
    setenv("XDG_DATA_HOME", "/dev/null/data", 1);
    app_store_init(&store);
    ck_assert(!app_source_write(&source, "mine\n", 5));
    ck_assert_ptr_null(source.copy);
    ck_assert(app_store_take_notice(&store, &text));
    expect_text("first\n");
}
END_TEST

START_TEST(what_does_not_open_changes_nothing)
{
    ck_assert(!app_source_open(&source, "/no/such.py", &text, &error));
    ck_assert_str_eq(source.path, path);
    expect_text("first\n");
}
END_TEST

START_TEST(names_are_apart_and_those_of_lessons_travel)
{
    BaseText a = {0}, b = {0};
    app_copy_name("/x/course/a.py", "", &a);
    app_copy_name("/y/course/a.py", "", &b);
    ck_assert_str_ne(a.data, b.data);
    ck_assert_int_eq(strncmp(a.data, "copies/course-", 14), 0);
    base_text_clear(&a);
    base_text_clear(&b);
    app_copy_name(LESSONS_DIR "/01-ten-tasks/main.py", "", &a);
    setenv("TASKARIUM_DATA", LESSONS_DIR "/01-ten-tasks", 1);
    app_copy_name(LESSONS_DIR "/01-ten-tasks/main.py", "", &b);
    ck_assert_str_ne(a.data, b.data);
    ck_assert_int_eq(strncmp(a.data, "copies/01-ten-tasks-", 20), 0);
    base_text_release(&a);
    base_text_release(&b);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("app_source");
    TCase *tcase = tcase_create("source");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, a_change_is_news_once);
    tcase_add_test(tcase, what_is_gone_twice_is_gone);
    tcase_add_test(tcase, a_change_makes_a_copy_and_leaves_the_original);
    tcase_add_test(tcase, the_copy_is_found_again);
    tcase_add_test(tcase, the_original_comes_back);
    tcase_add_test(tcase, a_spoilt_copy_is_passed_over_and_put_aside);
    tcase_add_test(tcase, without_a_place_for_it_there_is_no_copy);
    tcase_add_test(tcase, what_does_not_open_changes_nothing);
    tcase_add_test(tcase, names_are_apart_and_those_of_lessons_travel);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
