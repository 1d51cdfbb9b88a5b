#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base_memory.h"
#include "lesson_progress.h"

static LessonProgress make(void)
{
    LessonProgress progress = {.ended = true};
    LessonDeed *deed;

    lesson_progress_set(&progress.lesson, "01-ten-tasks");
    lesson_progress_set(&progress.page, "abort");
    lesson_progress_set(&progress.seed, "17");
    deed = lesson_progress_deed(&progress, "prints");
    deed->fate = LESSON_FATE_REVEALED;
    lesson_progress_set(&deed->first, "a text\nof two lines");
    deed = lesson_progress_deed(&progress, "abort");
    deed->fate = LESSON_FATE_RIGHT;
    deed->first_right = true;
    lesson_progress_set(&deed->first, "8");
    lesson_progress_deed(&progress, "why")->fate = LESSON_FATE_SKIPPED;
    lesson_progress_deed(&progress, "ten-lines")->tried = true;
    return progress;
}

static char *print(const LessonProgress *progress)
{
    BaseText out = {0};

    lesson_progress_print(progress, &out);
    return base_text_take(&out);
}

START_TEST(what_is_printed_is_read_again)
{
    LessonProgress made = make(), read;
    char *text = print(&made), *again;

    ck_assert(lesson_progress_parse(&read, text));
    again = print(&read);
    ck_assert_str_eq(text, again);
    ck_assert_str_eq(read.page, "abort");
    ck_assert(read.ended);
    ck_assert_int_eq(lesson_progress_find(&read, "prints")->fate,
                     LESSON_FATE_REVEALED);
    ck_assert_str_eq(lesson_progress_find(&read, "prints")->first,
                     "a text of two lines");
    ck_assert(lesson_progress_find(&read, "abort")->first_right);
    ck_assert(lesson_progress_find(&read, "ten-lines")->tried);
    ck_assert_ptr_null(lesson_progress_find(&read, "promises"));
    base_free(text);
    base_free(again);
    lesson_progress_release(&made);
    lesson_progress_release(&read);
}
END_TEST

START_TEST(the_first_answer_counts)
{
    LessonProgress progress = make();

    ck_assert_uint_eq(lesson_progress_asked(&progress), 3);
    ck_assert_uint_eq(lesson_progress_right(&progress), 1);
    lesson_progress_release(&progress);
}
END_TEST

START_TEST(a_text_that_is_cut_is_refused)
{
    LessonProgress made = make(), read;
    char *text = print(&made);

    for (size_t length = strlen(text); length-- > 0;) {
        text[length] = '\0';
        ck_assert_msg(!lesson_progress_parse(&read, text), "%s", text);
        ck_assert_ptr_null(read.deeds);
    }
    base_free(text);
    lesson_progress_release(&made);
}
END_TEST

START_TEST(what_cannot_be_is_refused)
{
    static const char *const wrong[] = {
        "lesson a\nlesson b\n",
        "lesson a\nfirst 3\n",
        "lesson a\ndeed p maybe - -\n",
        "lesson a\ndeed p open - - -\n",
        "lesson a\ndeed p open - -\ndeed p open - -\n",
        "lesson a\npage \n",
        "page a\n",
        "lesson a\nunknown 1\n",
    };

    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        LessonProgress read;
        BaseText text = {0};
        base_text_printf(&text, "taskarium-progress 1\n%send\n", wrong[i]);
        ck_assert_msg(!lesson_progress_parse(&read, base_text_str(&text)), "%s",
                      wrong[i]);
        base_text_release(&text);
    }
}
END_TEST

START_TEST(a_newer_format_is_told_from_damage)
{
    ck_assert(lesson_progress_is_newer("taskarium-progress 2\n"));
    ck_assert(lesson_progress_is_newer("taskarium-progress 17\nx\n"));
    ck_assert(!lesson_progress_is_newer("taskarium-progress 1\nend\n"));
    ck_assert(!lesson_progress_is_newer("taskarium-progress 0\n"));
    ck_assert(!lesson_progress_is_newer("taskarium-progress 2x\n"));
    ck_assert(!lesson_progress_is_newer("taskarium-progress  2\n"));
    ck_assert(!lesson_progress_is_newer("taskarium-progress 2"));
    ck_assert(!lesson_progress_is_newer("rubbish 2\n"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("lesson_progress");
    TCase *tests = tcase_create("progress");
    SRunner *runner;
    int failed;

    tcase_add_test(tests, what_is_printed_is_read_again);
    tcase_add_test(tests, the_first_answer_counts);
    tcase_add_test(tests, a_text_that_is_cut_is_refused);
    tcase_add_test(tests, what_cannot_be_is_refused);
    tcase_add_test(tests, a_newer_format_is_told_from_damage);
    suite_add_tcase(suite, tests);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
