#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "verify_diff.h"

static void expect(const char *a, const char *b, const char *wanted)
{
    BaseText left = {0}, right = {0}, out = {0};

    base_text_append(&left, a);
    base_text_append(&right, b);
    bool different = verify_diff_append(&left, "theirs", &right, "ours", &out);
    ck_assert_str_eq(base_text_str(&out), wanted);
    ck_assert(different == (wanted[0] != '\0'));
    base_text_release(&left);
    base_text_release(&right);
    base_text_release(&out);
}

START_TEST(equal_texts_give_nothing)
{
    expect("", "", "");
    expect("a\nb\n", "a\nb\n", "");
}
END_TEST

START_TEST(a_changed_line_has_three_around_it)
{
    expect("1\n2\n3\n4\nx\n5\n6\n7\n8\n", "1\n2\n3\n4\ny\n5\n6\n7\n8\n",
           "--- theirs\n+++ ours\n@@ -2,7 +2,7 @@\n"
           " 2\n 3\n 4\n-x\n+y\n 5\n 6\n 7\n");
}
END_TEST

START_TEST(a_missing_line_is_one_minus)
{
    expect("1\n2\n3\n", "1\n3\n",
           "--- theirs\n+++ ours\n@@ -1,3 +1,2 @@\n 1\n-2\n 3\n");
}
END_TEST

START_TEST(lines_more_at_the_end_are_plus)
{
    expect("1\n", "1\n2\n3\n",
           "--- theirs\n+++ ours\n@@ -1,1 +1,3 @@\n 1\n+2\n+3\n");
    expect("", "1\n", "--- theirs\n+++ ours\n@@ -1,0 +1,1 @@\n+1\n");
}
END_TEST

START_TEST(a_missing_newline_is_named)
{
    expect("1", "1\n",
           "--- theirs\n+++ ours\n@@ -1,1 +1,1 @@\n"
           "-1\n\\ No newline at end of output\n+1\n");
}
END_TEST

START_TEST(only_the_first_difference_is_shown)
{
    expect("a\n1\n2\n3\n4\n5\nb\n", "A\n1\n2\n3\n4\n5\nB\n",
           "--- theirs\n+++ ours\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n");
}
END_TEST

START_TEST(texts_with_nothing_in_common_are_cut)
{
    BaseText left = {0}, right = {0}, out = {0};

    for (int i = 0; i < 1000; i++) {
        base_text_printf(&left, "left %d\n", i);
        base_text_printf(&right, "right %d\n", i);
    }
    ck_assert(verify_diff_append(&left, "l", &right, "r", &out));
    ck_assert_ptr_nonnull(strstr(out.data, "@@ -1,12 +1,12 @@"));
    ck_assert_ptr_null(strstr(out.data, "left 12\n"));
    base_text_release(&left);
    base_text_release(&right);
    base_text_release(&out);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("diff");
    TCase *diffs = tcase_create("diffs");

    tcase_add_test(diffs, equal_texts_give_nothing);
    tcase_add_test(diffs, a_changed_line_has_three_around_it);
    tcase_add_test(diffs, a_missing_line_is_one_minus);
    tcase_add_test(diffs, lines_more_at_the_end_are_plus);
    tcase_add_test(diffs, a_missing_newline_is_named);
    tcase_add_test(diffs, only_the_first_difference_is_shown);
    tcase_add_test(diffs, texts_with_nothing_in_common_are_cut);
    suite_add_tcase(suite, diffs);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
