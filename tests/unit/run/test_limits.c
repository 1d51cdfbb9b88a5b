/* The options of limits: read, filled in, raised. */
#include "run_limits.h"
#include "trace_limits.h"

#include <check.h>
#include <stdlib.h>

START_TEST(values_are_read_or_refused)
{
    TraceLimits limits = {0};
    ck_assert(run_limit_parse(&limits, "--max-turns", "1000"));
    ck_assert_uint_eq(limits.turns, 1000);
    ck_assert(run_limit_parse(&limits, "--max-memory", "512M"));
    ck_assert_uint_eq(limits.memory, (uint64_t)512 << 20);
    ck_assert(run_limit_parse(&limits, "--max-time", "0.5"));
    ck_assert_double_eq(limits.seconds, 0.5);
    ck_assert(run_limit_parse(&limits, "--max-recursion", "1000000"));
    ck_assert(!run_limit_parse(&limits, "--max-recursion", "1000001"));
    ck_assert(!run_limit_parse(&limits, "--max-turns", "0"));
    ck_assert(!run_limit_parse(&limits, "--max-turns", "5x"));
    ck_assert(!run_limit_parse(&limits, "--max-turns", "5M"));
    ck_assert(!run_limit_parse(&limits, "--max-memory", "5MM"));
    ck_assert(!run_limit_parse(&limits, "--max-memory", "99999999999G"));
    ck_assert(!run_limit_parse(&limits, "--max-time", "inf"));
    ck_assert(!run_limit_parse(&limits, "--max-events", "4294967295"));
    ck_assert(!run_limit_parse(&limits, "--seed", "5"));
    ck_assert(run_limit_parse(&limits, "--interrupt-at", "2.5,3"));
    ck_assert_uint_eq(limits.interrupt_count, 2);
    ck_assert_double_eq(limits.interrupts[1], 3);
    ck_assert(!run_limit_parse(&limits, "--interrupt-at", "3,2"));
    ck_assert(!run_limit_parse(&limits, "--interrupt-at", "3,"));
    ck_assert(!run_limit_parse(&limits, "--interrupt-at", "-1"));
    ck_assert(!run_limit_parse(&limits, "--interrupt-at", ""));
    ck_assert(!run_limit_parse(&limits, "--interrupt-at", "1,1,1,1,1,1,1,1,1"));
    ck_assert(!run_limit_parse(&limits, "--interrupt-at", "inf"));
    ck_assert_uint_eq(limits.turns, 1000);
}
END_TEST

START_TEST(a_limit_is_raised_tenfold_until_it_cannot)
{
    TraceLimits limits = {.turns = 1000};
    ck_assert(run_limit_raise(&limits, "--max-turns"));
    ck_assert_uint_eq(limits.turns, 10000);
    ck_assert(run_limit_raise(&limits, "--max-recursion"));
    ck_assert_uint_eq(limits.recursion, 10000);
    ck_assert(run_limit_raise(&limits, "--max-recursion"));
    ck_assert(run_limit_raise(&limits, "--max-recursion"));
    ck_assert(!run_limit_raise(&limits, "--max-recursion"));
    ck_assert_uint_eq(limits.recursion, 1000000);
    ck_assert(!run_limit_raise(&limits, ""));
}
END_TEST

/* What is written is read as the same; usual ones are not written. */
START_TEST(a_limit_is_written_as_it_is_read)
{
    TraceLimits limits = {0};
    const char *option;
    int written = 0;

    for (int i = 0; (option = run_limit_option(i)); i++) {
        BaseText text = {0};
        TraceLimits read = {0}, other = {0};
        ck_assert(!run_limit_write(&limits, option, &text));
        run_limits_fill(&other);
        ck_assert(!run_limit_write(&other, option, &text));
        ck_assert(run_limit_parse(&other, option, "77"));
        ck_assert(run_limit_write(&other, option, &text));
        ck_assert(run_limit_parse(&read, option, text.data));
        ck_assert_str_eq(text.data, "77");
        written++;
        base_text_release(&text);
    }
    ck_assert_int_eq(written, 9);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("run_limits");
    TCase *tests = tcase_create("limits");
    SRunner *runner = srunner_create(suite);

    tcase_add_test(tests, values_are_read_or_refused);
    tcase_add_test(tests, a_limit_is_raised_tenfold_until_it_cannot);
    tcase_add_test(tests, a_limit_is_written_as_it_is_read);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
