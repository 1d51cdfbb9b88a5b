#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base_words.h"

static void is_said(const char *wanted, unsigned count)
{
    char text[80];

    snprintf(text, sizeof text, _n("%u step", "%u steps", count), count);
    ck_assert_str_eq(text, wanted);
}

START_TEST(english_needs_no_choice)
{
    ck_assert_str_eq(base_words("event loop"), "event loop");
    ck_assert_str_eq(base_words(""), "");
    ck_assert_str_eq(base_words_language(), "en");
    is_said("1 step", 1);
    is_said("21 steps", 21);
}
END_TEST

START_TEST(russian_has_three_forms)
{
    ck_assert(base_words_choose("ru"));
    ck_assert_str_eq(base_words_language(), "ru");
    ck_assert_str_eq(base_words("event loop"), "цикл событий");
    ck_assert_str_eq(base_words(""), "");
    ck_assert_str_eq(base_words("no such sentence"), "no such sentence");
    is_said("1 шаг", 1);
    is_said("2 шага", 2);
    is_said("5 шагов", 5);
    is_said("11 шагов", 11);
    is_said("21 шаг", 21);
    is_said("22 шага", 22);
    is_said("111 шагов", 111);
    is_said("121 шаг", 121);
}
END_TEST

/* Also what was said before, as often as one likes. */
START_TEST(it_changes_at_once)
{
    for (int i = 0; i < 3; i++) {
        ck_assert(base_words_choose("ru"));
        ck_assert_str_eq(base_words_language(), "ru");
        ck_assert_str_eq(base_words("event loop"), "цикл событий");
        is_said("2 шага", 2);
        ck_assert(base_words_choose("en"));
        ck_assert_str_eq(base_words_language(), "en");
        ck_assert_str_eq(base_words("event loop"), "event loop");
        is_said("2 steps", 2);
    }
}
END_TEST

START_TEST(what_was_said_before_is_said_anew)
{
    for (int i = 0; i < 3; i++) {
        ck_assert(base_words_choose("ru"));
        ck_assert_str_eq(base_words("event loop"), "цикл событий");
        is_said("5 шагов", 5);
        ck_assert(base_words_choose("en"));
        ck_assert_str_eq(base_words("event loop"), "event loop");
        is_said("5 steps", 5);
    }
}
END_TEST

START_TEST(numbers_keep_their_point)
{
    char text[16];

    ck_assert(base_words_choose("ru"));
    snprintf(text, sizeof text, "%.1f", 1.5);
    ck_assert_str_eq(text, "1.5");
}
END_TEST

START_TEST(others_are_refused)
{
    static const char *const names[] = {"", "de", "ru_RU", "ru:en", "english"};

    ck_assert(base_words_choose("ru"));
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ck_assert(!base_words_choose(names[i]));
    ck_assert_str_eq(base_words_language(), "ru");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("base_words");
    TCase *cases = tcase_create("words");

    tcase_add_test(cases, english_needs_no_choice);
    tcase_add_test(cases, russian_has_three_forms);
    tcase_add_test(cases, it_changes_at_once);
    tcase_add_test(cases, what_was_said_before_is_said_anew);
    tcase_add_test(cases, numbers_keep_their_point);
    tcase_add_test(cases, others_are_refused);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
