#include "base_float_text.h"

#include <check.h>
#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static double double_of(uint64_t bits)
{
    double value;

    memcpy(&value, &bits, sizeof value);
    return value;
}

/* The slow way: printf's digits are exact. `count` digits of `value`, and
 * whether they read back as it. */
static bool round_to(double value, int count, char digits[20], int *point)
{
    char text[40];
    int length = 0;

    snprintf(text, sizeof text, "%.*e", count - 1, value);
    for (const char *c = text; *c != 'e'; c++) {
        if (*c != '.')
            digits[length++] = *c;
    }
    digits[length] = '\0';
    *point = atoi(strchr(text, 'e') + 1) + 1;
    return strtod(text, NULL) == value;
}

static bool reads_back(const BaseFloatDigits *digits, double value)
{
    char text[40];

    snprintf(text, sizeof text, "0.%se%d", digits->digits, digits->point);
    return strtod(text, NULL) == value;
}

/* ck_assert_msg() for the many: Check writes to a file at each of its own
 * assertions, at one that holds too. */
#define EXPECT(claim, ...)                                                     \
    do {                                                                       \
        if (!(claim))                                                          \
            ck_abort_msg(__VA_ARGS__);                                         \
    } while (0)

/* A decimal with one digit less must not read back; of those as long, printf's
 * is the nearest. (At a power of two, whose lower neighbour is near, the only
 * one to read back may be the one further away.) */
static void expect_shortest(double value)
{
    BaseFloatDigits fast;
    char digits[20];
    int point;

    base_float_digits(value, &fast);
    EXPECT(reads_back(&fast, value), "%a: %s", value, fast.digits);
    EXPECT(fast.digits[fast.count - 1] != '0', "%a", value);
    if (fast.count > 1)
        EXPECT(!round_to(value, fast.count - 1, digits, &point),
               "%a: %s is shorter", value, digits);
    if (round_to(value, fast.count, digits, &point))
        EXPECT(strcmp(fast.digits, digits) == 0 && point == fast.point,
               "%a: %s, slowly %s", value, fast.digits, digits);
}

/* Numbers without a pattern, the same in every run (xorshift). */
static uint64_t next_random(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

START_TEST(random_doubles_are_shortest)
{
    enum { EACH = 100000 };
    uint64_t state = (uint64_t)_i + 1;

    for (int i = 0; i < EACH; i++) {
        double value = double_of(next_random(&state) >> 1);
        if (isfinite(value) && value > 0.0)
            expect_shortest(value);
    }
}
END_TEST

START_TEST(everyday_doubles_are_shortest)
{
    uint64_t state = 99;

    for (int i = 0; i < 100000; i++) {
        expect_shortest(ldexp((double)(next_random(&state) >> 11), -53) + 0.5);
        expect_shortest((double)(i + 1) / 1000.0);
    }
}
END_TEST

START_TEST(powers_of_two_and_their_neighbours_are_shortest)
{
    for (int exponent = -1074; exponent < 1024; exponent++) {
        double value = ldexp(1.0, exponent);
        expect_shortest(value);
        expect_shortest(nextafter(value, INFINITY));
        if (exponent > -1074)
            expect_shortest(nextafter(value, 0.0));
    }
    expect_shortest(DBL_MAX);
}
END_TEST

START_TEST(subnormals_are_shortest)
{
    for (uint64_t bits = 1; bits < 20000; bits++)
        expect_shortest(double_of(bits));
    for (uint64_t bits = 1; bits < UINT64_C(1) << 53; bits = bits * 3 + 1)
        expect_shortest(double_of(bits));
}
END_TEST

START_TEST(powers_of_ten_are_one_digit)
{
    for (int exponent = -323; exponent <= 308; exponent++) {
        BaseFloatDigits digits;
        char text[16];
        snprintf(text, sizeof text, "1e%d", exponent);
        base_float_digits(strtod(text, NULL), &digits);
        ck_assert_str_eq(digits.digits, "1");
        ck_assert_int_eq(digits.point, exponent + 1);
    }
}
END_TEST

static const struct {
    double value;
    const char *text;
} forms[] = {
    {0.0, "0.0"},
    {-0.0, "-0.0"},
    {3.0, "3.0"},
    {-1.5, "-1.5"},
    {100.0, "100.0"},
    {0.001, "0.001"},
    {0.0001, "0.0001"},
    {0.00012, "0.00012"},
    {0.00001, "1e-05"},
    {-0.000015, "-1.5e-05"},
    {9999999999999998.0, "9999999999999998.0"},
    {1e16, "1e+16"},
    {1.25e100, "1.25e+100"},
    {5e-324, "5e-324"},
    {1.7976931348623157e308, "1.7976931348623157e+308"},
    {-2.2250738585072014e-308, "-2.2250738585072014e-308"},
    {INFINITY, "inf"},
    {-INFINITY, "-inf"},
    {NAN, "nan"},
    {-NAN, "nan"},
};

START_TEST(a_text_has_a_point_or_an_exponent)
{
    char text[BASE_FLOAT_TEXT_SIZE];
    size_t length = base_float_text(forms[_i].value, text);

    ck_assert_str_eq(text, forms[_i].text);
    ck_assert_uint_eq(length, strlen(text));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("float_text");
    TCase *tests = tcase_create("text");

    tcase_set_timeout(tests, 0);
    tcase_add_loop_test(tests, random_doubles_are_shortest, 0, 4);
    tcase_add_test(tests, everyday_doubles_are_shortest);
    tcase_add_test(tests, powers_of_two_and_their_neighbours_are_shortest);
    tcase_add_test(tests, subnormals_are_shortest);
    tcase_add_test(tests, powers_of_ten_are_one_digit);
    tcase_add_loop_test(tests, a_text_has_a_point_or_an_exponent, 0,
                        (int)(sizeof forms / sizeof *forms));
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
