#define _POSIX_C_SOURCE 200809L

#include "app_progress.h"
#include "app_recent.h"
#include "app_store.h"
#include "base_file.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];
static AppStore store;
static BaseText text;

static void set_up(void)
{
    strcpy(folder, "/tmp/taskarium-store-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    setenv("XDG_DATA_HOME", folder, 1);
    app_store_init(&store);
    text = (BaseText){0};
}

static void tear_down(void)
{
    static const char *const names[] = {"a",
                                        "a.damaged",
                                        "a.damaged-2",
                                        "recent",
                                        "deep/b",
                                        "deep",
                                        "recent.damaged",
                                        "progress/x",
                                        "progress/x.damaged",
                                        "progress",
                                        ""};
    BaseText path = {0};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        base_text_clear(&path);
        base_text_printf(&path, "%s/taskarium/%s", folder, names[i]);
        if (unlink(path.data) != 0)
            rmdir(path.data);
    }
    ck_assert_int_eq(rmdir(folder), 0);
    base_text_release(&path);
    base_text_release(&text);
    app_store_release(&store);
}

static bool keep(const char *name, const char *bytes)
{
    return app_store_write(&store, name, bytes, strlen(bytes));
}

static bool tells(const char *part)
{
    return strstr(base_text_str(&store.notice), part) != NULL;
}

START_TEST(what_is_kept_is_found_again)
{
    ck_assert(app_store_is_new(&store));
    ck_assert(!app_store_read(&store, "a", &text));
    ck_assert(keep("a", "one"));
    ck_assert(keep("deep/b", "two"));
    ck_assert(keep("a", "three"));
    ck_assert(app_store_read(&store, "a", &text));
    ck_assert_str_eq(text.data, "three");
    ck_assert(app_store_read(&store, "deep/b", &text));
    ck_assert_str_eq(text.data, "two");
    ck_assert(!app_store_is_new(&store));
    ck_assert(!app_store_take_notice(&store, &text));
}
END_TEST

START_TEST(a_damaged_text_is_set_aside_and_told)
{
    ck_assert(keep("a", "rubbish"));
    app_store_set_aside(&store, "a");
    ck_assert(tells("taskarium/a was damaged"));
    ck_assert(!app_store_read(&store, "a", &text));
    ck_assert(app_store_read(&store, "a.damaged", &text));
    ck_assert_str_eq(text.data, "rubbish");
}
END_TEST

START_TEST(what_was_set_aside_before_stays)
{
    ck_assert(keep("a", "rubbish"));
    app_store_set_aside(&store, "a");
    ck_assert(keep("a", "more"));
    app_store_set_aside(&store, "a");
    ck_assert(tells("taskarium/a.damaged-2"));
    ck_assert(app_store_read(&store, "a.damaged", &text));
    ck_assert_str_eq(text.data, "rubbish");
}
END_TEST

START_TEST(what_cannot_be_written_is_told_once)
{
    app_store_release(&store);
    setenv("XDG_DATA_HOME", "/dev/null/data", 1);
    app_store_init(&store);
    ck_assert(!keep("a", "one"));
    ck_assert(tells("cannot be kept for the next time"));
    ck_assert(tells("/dev/null/data/taskarium/a"));
    ck_assert(app_store_take_notice(&store, &text));
    ck_assert(!keep("a", "two"));
    ck_assert(!keep("deep/b", "two"));
    ck_assert(!app_store_take_notice(&store, &text));
}
END_TEST

START_TEST(what_cannot_be_read_is_told)
{
    ck_assert(keep("deep/b", "one"));
    ck_assert(!app_store_read(&store, "deep", &text));
    ck_assert(tells("cannot read"));
}
END_TEST

START_TEST(without_a_home_nothing_is_kept_and_nothing_is_wrong)
{
    app_store_release(&store);
    unsetenv("XDG_DATA_HOME");
    unsetenv("HOME");
    app_store_init(&store);
    ck_assert(!app_store_is_new(&store));
    ck_assert(keep("a", "one"));
    ck_assert(!app_store_read(&store, "a", &text));
    ck_assert(!app_store_take_notice(&store, &text));
}
END_TEST

START_TEST(the_home_folder_is_used_where_nothing_else_is_said)
{
    app_store_release(&store);
    setenv("XDG_DATA_HOME", "relative", 1);
    setenv("HOME", "/home/somebody", 1);
    app_store_init(&store);
    ck_assert(app_store_path(&store, "a", &text));
    ck_assert_str_eq(text.data, "/home/somebody/.local/share/taskarium/a");
}
END_TEST

/* How far a student has come. */

START_TEST(progress_is_kept_for_each_lesson)
{
    LessonProgress progress = {0};
    ck_assert(!app_progress_load(&store, "x", "", &progress));
    ck_assert_str_eq(progress.lesson, "x");
    ck_assert_ptr_null(progress.page);
    lesson_progress_set(&progress.page, "second");
    lesson_progress_set(&progress.seed, "12");
    LessonDeed *deed = lesson_progress_deed(&progress, "first");
    lesson_progress_set(&deed->first, "7");
    deed->fate = LESSON_FATE_RIGHT;
    ck_assert(app_progress_save(&store, "", &progress));
    lesson_progress_release(&progress);
    ck_assert(app_progress_load(&store, "x", "", &progress));
    ck_assert_str_eq(progress.page, "second");
    ck_assert_str_eq(progress.seed, "12");
    ck_assert_uint_eq(lesson_progress_asked(&progress), 1);
    ck_assert(!app_store_take_notice(&store, &text));
    lesson_progress_release(&progress);
}
END_TEST

/* Of two windows on one lesson the last to write takes nothing from the other.
 */
START_TEST(progress_of_another_window_is_kept)
{
    LessonProgress one = {0}, other = {0}, both = {0};
    app_progress_load(&store, "x", "", &one);
    app_progress_load(&store, "x", "", &other);
    LessonDeed *deed = lesson_progress_deed(&one, "first");
    lesson_progress_set(&deed->first, "7");
    lesson_progress_set(&deed->seed, "1");
    deed->first_right = true;
    lesson_progress_deed(&one, "try")->tried = true;
    one.ended = true;
    ck_assert(app_progress_save(&store, "", &one));
    deed = lesson_progress_deed(&other, "second");
    lesson_progress_set(&deed->first, "8");
    lesson_progress_set(&deed->seed, "1");
    deed = lesson_progress_deed(&other, "first"); /* too late */
    lesson_progress_set(&deed->first, "9");
    lesson_progress_set(&deed->seed, "1");
    lesson_progress_set(&other.page, "second");
    ck_assert(app_progress_save(&store, "", &other));
    ck_assert(app_progress_load(&store, "x", "", &both));
    ck_assert_str_eq(both.page, "second");
    ck_assert(both.ended);
    ck_assert(lesson_progress_find(&both, "try")->tried);
    ck_assert_str_eq(lesson_progress_find(&both, "first")->first, "7");
    ck_assert(lesson_progress_find(&both, "first")->first_right);
    ck_assert_str_eq(lesson_progress_find(&both, "second")->first, "8");
    lesson_progress_release(&one);
    lesson_progress_release(&other);
    lesson_progress_release(&both);
}
END_TEST

START_TEST(damaged_progress_is_set_aside)
{
    LessonProgress progress = {0};
    ck_assert(keep("progress/x", "nothing that we wrote"));
    ck_assert(!app_progress_load(&store, "x", "", &progress));
    ck_assert_str_eq(progress.lesson, "x");
    ck_assert(tells("progress/x.damaged"));
    ck_assert(app_store_read(&store, "progress/x.damaged", &text));
    lesson_progress_release(&progress);
}
END_TEST

/* Neither reading it nor going through the lesson harms it; it is told once. */
START_TEST(progress_of_a_newer_version_stays)
{
    static const char newer[] = "taskarium-progress 2\nmood happy\nend\n";
    LessonProgress progress = {0};
    ck_assert(keep("progress/x", newer));
    ck_assert(!app_progress_load(&store, "x", "", &progress));
    ck_assert_str_eq(progress.lesson, "x");
    ck_assert(tells("A newer version of Taskarium wrote "));
    ck_assert(!tells("damaged"));
    ck_assert(app_store_take_notice(&store, &text));
    ck_assert(!app_progress_save(&store, "", &progress));
    ck_assert(!app_store_take_notice(&store, &text));
    ck_assert(app_store_read(&store, "progress/x", &text));
    ck_assert_str_eq(text.data, newer);
    lesson_progress_release(&progress);
}
END_TEST

/* What was opened. */

static AppRecent load_recent(void)
{
    AppRecent recent = {0};
    app_recent_load(&recent, &store);
    return recent;
}

START_TEST(the_newest_comes_first_and_once)
{
    AppRecent recent = load_recent();
    app_recent_add(&recent, &store, "/a");
    app_recent_add(&recent, &store, "/b");
    app_recent_add(&recent, &store, "/c");
    app_recent_add(&recent, &store, "/a");
    app_recent_add(&recent, &store, "relative");
    app_recent_add(&recent, &store, "/of\ntwo lines");
    app_recent_release(&recent);
    recent = load_recent();
    ck_assert_uint_eq(recent.count, 3);
    ck_assert_str_eq(recent.paths[0], "/a");
    ck_assert_str_eq(recent.paths[1], "/c");
    ck_assert_str_eq(recent.paths[2], "/b");
    app_recent_release(&recent);
}
END_TEST

START_TEST(the_oldest_are_forgotten)
{
    AppRecent recent = load_recent();
    for (int i = 0; i < 40; i++) {
        base_text_clear(&text);
        base_text_printf(&text, "/%d", i);
        app_recent_add(&recent, &store, text.data);
        ck_assert_str_eq(recent.paths[0], text.data);
    }
    ck_assert_uint_eq(recent.count, APP_RECENT_MOST);
    ck_assert_str_eq(recent.paths[APP_RECENT_MOST - 1], "/28");
    app_recent_release(&recent);
}
END_TEST

static const char *const no_lists[] = {"a", "/a", "/a\nb\n", "\n", "/a\n\n"};

START_TEST(a_damaged_list_is_set_aside)
{
    ck_assert(keep("recent", no_lists[_i]));
    AppRecent recent = load_recent();
    ck_assert_uint_eq(recent.count, 0);
    ck_assert(tells("recent.damaged"));
    app_recent_release(&recent);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("app_store");
    TCase *tcase = tcase_create("store");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, what_is_kept_is_found_again);
    tcase_add_test(tcase, a_damaged_text_is_set_aside_and_told);
    tcase_add_test(tcase, what_was_set_aside_before_stays);
    tcase_add_test(tcase, what_cannot_be_written_is_told_once);
    tcase_add_test(tcase, what_cannot_be_read_is_told);
    tcase_add_test(tcase, without_a_home_nothing_is_kept_and_nothing_is_wrong);
    tcase_add_test(tcase, the_home_folder_is_used_where_nothing_else_is_said);
    tcase_add_test(tcase, progress_is_kept_for_each_lesson);
    tcase_add_test(tcase, progress_of_another_window_is_kept);
    tcase_add_test(tcase, damaged_progress_is_set_aside);
    tcase_add_test(tcase, progress_of_a_newer_version_stays);
    tcase_add_test(tcase, the_newest_comes_first_and_once);
    tcase_add_test(tcase, the_oldest_are_forgotten);
    tcase_add_loop_test(tcase, a_damaged_list_is_set_aside, 0,
                        (int)(sizeof no_lists / sizeof *no_lists));
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
