#define _XOPEN_SOURCE 700

#include "app_progress.h"
#include "app_shelf.h"
#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "lesson_read.h"
#include "lesson_standing.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];
static AppStore store;
static AppRecent recent;
static AppShelf shelf;
static BaseText error;

static void set_up(void)
{
    strcpy(folder, "/tmp/taskarium-shelf-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    setenv("XDG_DATA_HOME", folder, 1);
    setenv("TASKARIUM_DATA", LESSONS_DIR "/..", 1);
    setenv("HOME", folder, 1);
    app_store_init(&store);
    recent = (AppRecent){0};
    shelf = (AppShelf){0};
    error = (BaseText){0};
}

static void tear_down(void)
{
    static const char *const names[] = {"taskarium/recent",
                                        "taskarium/progress/01-ten-tasks",
                                        "taskarium/progress",
                                        "taskarium",
                                        "own.py",
                                        "lessons/bad/lesson.md",
                                        "lessons/bad",
                                        "lessons",
                                        ""};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        BaseText path = {0};
        base_text_printf(&path, "%s/%s", folder, names[i]);
        if (unlink(path.data) != 0)
            rmdir(path.data);
        base_text_release(&path);
    }
    app_shelf_release(&shelf);
    app_recent_release(&recent);
    app_store_release(&store);
    base_text_release(&error);
}

static void fill(void)
{
    app_shelf_release(&shelf);
    app_shelf_fill(&shelf, &store, &recent);
}

/* With one of lesson 1's questions answered, one skipped, and its try open;
 * `all`: nothing of it is left. */
static void come_to_page(const char *page, bool ended, bool all)
{
    LessonProgress progress = {0};
    lesson_progress_set(&progress.lesson, "01-ten-tasks");
    lesson_progress_set(&progress.page, page);
    progress.ended = ended;
    lesson_progress_set(&lesson_progress_deed(&progress, "prints")->first, "2");
    LessonDeed *deed = lesson_progress_deed(&progress, "abort");
    lesson_progress_set(&deed->seed, "1");
    deed->fate = LESSON_FATE_SKIPPED;
    if (all)
        lesson_progress_set(&deed->first, "8");
    lesson_progress_deed(&progress, "ten-lines")->tried = all;
    ck_assert(app_progress_save(&store, "", &progress));
    lesson_progress_release(&progress);
}

START_TEST(all_lessons_are_found_with_their_titles)
{
    fill();
    ck_assert_uint_ge(shelf.view.lesson_count, 8);
    ck_assert_str_eq(shelf.view.lessons[0].title, "The first minute");
    const ViewShelfLesson *first = &shelf.view.lessons[1];
    ck_assert_str_eq(first->title, "Ten tasks, one group");
    ck_assert_uint_eq(shelf.view.lessons[0].number, 0);
    ck_assert_uint_eq(first->number, 1);
    for (size_t i = 0; i < shelf.view.lesson_count; i++) {
        char *next = app_shelf_after(shelf.view.lessons[i].path);
        if (i + 1 < shelf.view.lesson_count)
            ck_assert_str_eq(next, shelf.view.lessons[i + 1].path);
        else
            ck_assert_ptr_null(next);
        base_free(next);
    }
    ck_assert_ptr_nonnull(strstr(first->about, "asyncio.TaskGroup"));
    ck_assert_ptr_null(strchr(first->about, '\n'));
    ck_assert(base_file_exists(first->path));
    ck_assert_uint_eq(first->page, 0);
    for (size_t i = 0; i < shelf.view.lesson_count; i++) {
        ck_assert_uint_ge(shelf.view.lessons[i].page_count, i > 0 ? 5 : 3);
        ck_assert_uint_ge(shelf.view.lessons[i].question_count, 2);
        ck_assert_str_ne(shelf.view.lessons[i].about, "");
    }
    ck_assert_str_eq(shelf.view.trouble, "");
}
END_TEST

START_TEST(they_speak_the_language_that_is_chosen)
{
    ck_assert(base_words_choose("ru"));
    fill();
    ck_assert_str_eq(shelf.view.lessons[1].title, "Десять задач, одна группа");
    char *title = app_shelf_title(shelf.view.lessons[1].path);
    ck_assert_str_eq(title, "Десять задач, одна группа");
    base_free(title);
    ck_assert(base_words_choose("en"));
}
END_TEST

START_TEST(they_say_how_far_the_student_is)
{
    come_to_page("prints", false, false);
    fill();
    ck_assert_uint_eq(shelf.view.lessons[1].page, 3);
    ck_assert(!shelf.view.lessons[1].ended);
    come_to_page("no such page", true, false);
    fill();
    ck_assert_uint_eq(shelf.view.lessons[1].page, 1);
    ck_assert(shelf.view.lessons[1].ended);
}
END_TEST

/* Having read all is not having done all: who skipped a question is led to it,
 * then to what is to be tried. */
START_TEST(what_is_left_of_a_lesson_is_known)
{
    LessonProgress progress = {0};
    LessonFolder read;
    LessonError unread = {0};
    come_to_page("ten", true, false);
    fill();
    ck_assert_uint_eq(shelf.view.lessons[1].question_count, 2);
    ck_assert_uint_eq(shelf.view.lessons[1].unanswered, 1);
    ck_assert_uint_eq(shelf.view.lessons[1].untried, 1);
    app_recent_add(&recent, &store, shelf.view.lessons[1].path);
    char *found = app_shelf_unfinished(&store, &recent);
    ck_assert_str_eq(found, shelf.view.lessons[1].path);
    ck_assert(lesson_read(&read, found, "en", &unread));
    ck_assert(app_progress_load(&store, "01-ten-tasks", "", &progress));
    const Lesson *lesson = &read.original;
    ck_assert_str_eq(lesson_standing_goal(lesson, &progress), "abort");
    lesson_progress_set(&progress.page, "ten-lines"); /* they are there */
    ck_assert_ptr_null(lesson_standing_goal(lesson, &progress));
    lesson_progress_set(&progress.page, "ten");
    lesson_progress_deed(&progress, "abort")->fate = LESSON_FATE_RIGHT;
    ck_assert_str_eq(lesson_standing_goal(lesson, &progress), "ten-lines");
    lesson_progress_deed(&progress, "ten-lines")->tried = true;
    ck_assert(lesson_standing_is_done(lesson, &progress));
    come_to_page("ten", true, true);
    fill();
    ck_assert_uint_eq(shelf.view.lessons[1].unanswered, 0);
    ck_assert_uint_eq(shelf.view.lessons[1].untried, 0);
    lesson_progress_release(&progress);
    lesson_folder_release(&read);
    base_free(found);
}
END_TEST

START_TEST(what_was_opened_is_listed_but_for_lessons)
{
    BaseText own = {0};
    base_text_printf(&own, "%s/own.py", folder);
    ck_assert(base_file_write(own.data, "x\n", 2, &error));
    fill();
    app_recent_add(&recent, &store, "/no/such/file.py");
    app_recent_add(&recent, &store, own.data);
    app_recent_add(&recent, &store, shelf.view.lessons[0].path);
    fill();
    ck_assert_uint_eq(shelf.view.file_count, 1);
    ck_assert_str_eq(shelf.view.files[0].name, "own.py");
    ck_assert_str_eq(shelf.view.files[0].folder, "~");
    ck_assert_str_eq(shelf.view.files[0].path, own.data);
    base_text_release(&own);
}
END_TEST

START_TEST(the_lesson_left_unfinished_is_known)
{
    ck_assert_ptr_null(app_shelf_unfinished(&store, &recent));
    fill();
    app_recent_add(&recent, &store, shelf.view.lessons[0].path);
    app_recent_add(&recent, &store, shelf.view.lessons[1].path);
    ck_assert_ptr_null(app_shelf_unfinished(&store, &recent));
    come_to_page("prints", false, false);
    char *found = app_shelf_unfinished(&store, &recent);
    ck_assert_str_eq(found, shelf.view.lessons[1].path);
    base_free(found);
    come_to_page("prints", true, true);
    ck_assert_ptr_null(app_shelf_unfinished(&store, &recent));
}
END_TEST

START_TEST(a_folder_and_its_text_mean_the_lesson)
{
    static const char *const ways[] = {"", "/", "/lesson.md"};
    for (size_t i = 0; i < 3; i++) {
        BaseText path = {0};
        base_text_printf(&path, "%s/01-ten-tasks%s", LESSONS_DIR, ways[i]);
        char *program = app_shelf_program(path.data);
        ck_assert_ptr_nonnull(strstr(program, "01-ten-tasks/main.py"));
        base_free(program);
        base_text_release(&path);
    }
    char *other = app_shelf_program(LESSONS_DIR "/01-ten-tasks/gather.py");
    ck_assert_str_eq(other, LESSONS_DIR "/01-ten-tasks/gather.py");
    base_free(other);
    other = app_shelf_program("/no/such/folder");
    ck_assert_str_eq(other, "/no/such/folder");
    base_free(other);
    ck_assert_ptr_null(app_shelf_title("/no/such/file.py"));
}
END_TEST

START_TEST(without_lessons_it_says_what_to_do)
{
    setenv("TASKARIUM_DATA", folder, 1);
    fill();
    ck_assert_uint_eq(shelf.view.lesson_count, 0);
    ck_assert_ptr_nonnull(strstr(shelf.view.trouble, "TASKARIUM_DATA"));
}
END_TEST

START_TEST(a_lesson_that_cannot_be_read_says_what_is_wrong)
{
    BaseText path = {0};
    setenv("TASKARIUM_DATA", folder, 1);
    base_text_printf(&path, "%s/lessons", folder);
    ck_assert_int_eq(mkdir(path.data, 0700), 0);
    base_text_append(&path, "/bad");
    ck_assert_int_eq(mkdir(path.data, 0700), 0);
    base_text_append(&path, "/lesson.md");
    ck_assert(base_file_write(path.data, "nothing\n", 8, &error));
    fill();
    ck_assert_uint_eq(shelf.view.lesson_count, 1);
    ck_assert_str_eq(shelf.view.lessons[0].title, "bad");
    ck_assert_str_ne(shelf.view.lessons[0].about, "");
    base_text_release(&path);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("app_shelf");
    TCase *tcase = tcase_create("shelf");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, all_lessons_are_found_with_their_titles);
    tcase_add_test(tcase, they_speak_the_language_that_is_chosen);
    tcase_add_test(tcase, they_say_how_far_the_student_is);
    tcase_add_test(tcase, what_is_left_of_a_lesson_is_known);
    tcase_add_test(tcase, what_was_opened_is_listed_but_for_lessons);
    tcase_add_test(tcase, the_lesson_left_unfinished_is_known);
    tcase_add_test(tcase, a_folder_and_its_text_mean_the_lesson);
    tcase_add_test(tcase, without_lessons_it_says_what_to_do);
    tcase_add_test(tcase, a_lesson_that_cannot_be_read_says_what_is_wrong);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
