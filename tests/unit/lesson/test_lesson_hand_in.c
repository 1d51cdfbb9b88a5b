#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base_memory.h"
#include "lesson_hand_in.h"

static LessonHandIn make(void)
{
    LessonProgress progress = {0};
    LessonHandIn in;
    LessonDeed *deed;

    lesson_progress_set(&progress.lesson, "01-ten-tasks");
    lesson_progress_set(&progress.seed, "17");
    deed = lesson_progress_deed(&progress, "prints");
    lesson_progress_set(&deed->first, "two\nlines");
    lesson_progress_set(&deed->seed, "3");
    deed = lesson_progress_deed(&progress, "abort");
    lesson_progress_set(&deed->first, "8");
    lesson_progress_deed(&progress, "why")->tried = true;
    lesson_hand_in_begin(&in, "Ann Lee", 0x123456789abcdef0, &progress);
    lesson_hand_in_add_try(&in, "why", "taskarium-x");
    lesson_progress_release(&progress);
    return in;
}

static char *print(const LessonHandIn *in)
{
    BaseText out = {0};

    lesson_hand_in_print(in, &out);
    return base_text_take(&out);
}

START_TEST(what_is_printed_is_read_again)
{
    LessonHandIn made = make(), read;
    char *text = print(&made), *again;

    ck_assert(lesson_hand_in_parse(&read, text));
    again = print(&read);
    ck_assert_str_eq(text, again);
    ck_assert_uint_eq(read.hash, 0x123456789abcdef0);
    ck_assert_uint_eq(read.count, 3);
    ck_assert_str_eq(read.items[0].text, "two lines");
    ck_assert_str_eq(read.items[0].seed, "3");
    ck_assert_str_eq(read.items[1].seed, "17");
    ck_assert_ptr_null(read.items[2].seed);
    base_free(text);
    base_free(again);
    lesson_hand_in_release(&made);
    lesson_hand_in_release(&read);
}
END_TEST

START_TEST(what_is_cut_is_refused)
{
    LessonHandIn made = make(), read;
    char *text = print(&made);

    for (size_t length = 0; length < strlen(text); length++) {
        char *part = base_strndup(text, length);
        ck_assert(!lesson_hand_in_parse(&read, part));
        ck_assert_ptr_null(read.items);
        base_free(part);
    }
    base_free(text);
    lesson_hand_in_release(&made);
}
END_TEST

/* First answers stay; the newest attempt is the one that is kept. */
START_TEST(what_was_handed_in_before_stays)
{
    LessonHandIn before = make(), now = make();

    base_free(before.seed);
    before.seed = base_strdup("18");
    base_free(before.items[0].text);
    before.items[0].text = base_strdup("old");
    base_free(now.items[1].page);
    now.items[1].page = base_strdup("new");
    base_free(now.items[2].text);
    now.items[2].text = base_strdup("taskarium-y");
    lesson_hand_in_keep(&now, &before);
    ck_assert_uint_eq(now.count, 4);
    ck_assert_str_eq(now.seed, "18");
    ck_assert_str_eq(now.items[0].text, "old");
    ck_assert_str_eq(now.items[1].page, "abort");
    ck_assert_str_eq(now.items[2].page, "new");
    ck_assert_str_eq(now.items[3].text, "taskarium-y");
    lesson_hand_in_release(&before);
    lesson_hand_in_release(&now);
}
END_TEST

/* Whoever has skipped a question knows its answer. */
START_TEST(what_was_skipped_stays_so)
{
    LessonProgress progress = {0};
    LessonHandIn made, read, now = make();
    LessonDeed *deed;

    lesson_progress_set(&progress.lesson, "01-ten-tasks");
    lesson_progress_set(&progress.seed, "17");
    deed = lesson_progress_deed(&progress, "prints");
    lesson_progress_set(&deed->seed, "3");
    deed->fate = LESSON_FATE_SKIPPED;
    lesson_progress_deed(&progress, "abort"); /* it was only looked at */
    lesson_hand_in_begin(&made, "Ann Lee", 1, &progress);
    char *text = print(&made);
    ck_assert_ptr_nonnull(strstr(text, "skipped prints 3\n"));
    ck_assert(lesson_hand_in_parse(&read, text));
    ck_assert_uint_eq(read.count, 1);
    lesson_hand_in_keep(&now, &read);
    ck_assert_str_eq(now.items[0].page, "prints");
    ck_assert_str_eq(now.items[0].text, "");
    for (size_t i = 1; i < now.count; i++)
        ck_assert_str_ne(now.items[i].page, "prints");
    base_free(text);
    lesson_progress_release(&progress);
    lesson_hand_in_release(&made);
    lesson_hand_in_release(&read);
    lesson_hand_in_release(&now);
}
END_TEST

START_TEST(a_newer_format_is_told_from_damage)
{
    ck_assert(lesson_hand_in_is_newer("taskarium-hand-in 2\nname A\n"));
    ck_assert(lesson_hand_in_is_newer("taskarium-hand-in 10\r\n"));
    ck_assert(!lesson_hand_in_is_newer("taskarium-hand-in 1\n"));
    ck_assert(!lesson_hand_in_is_newer("taskarium-hand-in 2x\n"));
    ck_assert(!lesson_hand_in_is_newer("taskarium-hand-in \n"));
    ck_assert(!lesson_hand_in_is_newer("nothing 2\n"));
}
END_TEST

#define HEAD "taskarium-hand-in 1\nname A\n"
#define REST "hash 0000000000000000\nseed 1\n"

static const char *const wrong[] = {
    HEAD "lesson ../x\n" REST "end\n",
    HEAD "lesson .x\n" REST "end\n",
    HEAD "lesson a\nlesson b\n" REST "end\n",
    HEAD "lesson a\nhash 12\nseed 1\nend\n",
    HEAD "lesson a\n" REST "answer p\nend\n",
    HEAD "lesson a\n" REST "answer p 1\nend\n",
    HEAD "lesson a\n" REST "try p\nend\n",
    HEAD "lesson a\n" REST "more p\nend\n",
    HEAD REST "end\n",
};

START_TEST(what_cannot_be_is_refused)
{
    LessonHandIn read;

    ck_assert(!lesson_hand_in_parse(&read, wrong[_i]));
}
END_TEST

START_TEST(a_mail_may_change_the_ends_of_lines)
{
    LessonHandIn read;

    ck_assert(lesson_hand_in_parse(
        &read, "taskarium-hand-in 1\r\nname A\r\nlesson a\r\n"
               "hash 0000000000000000\r\nseed 1\r\nend\r\n"));
    ck_assert_str_eq(read.lesson, "a");
    lesson_hand_in_release(&read);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("lesson_hand_in");
    TCase *tcase = tcase_create("text");

    tcase_set_timeout(tcase, 0);
    tcase_add_test(tcase, what_is_printed_is_read_again);
    tcase_add_test(tcase, what_is_cut_is_refused);
    tcase_add_test(tcase, what_was_handed_in_before_stays);
    tcase_add_test(tcase, what_was_skipped_stays_so);
    tcase_add_test(tcase, a_newer_format_is_told_from_damage);
    tcase_add_loop_test(tcase, what_cannot_be_is_refused, 0,
                        (int)(sizeof wrong / sizeof *wrong));
    tcase_add_test(tcase, a_mail_may_change_the_ends_of_lines);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
