#include <check.h>
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "numbers_golden.h"
#include "py_float_text.h"
#include "py_random.h"

#define COUNT(table) (int)(sizeof(table) / sizeof((table)[0]))

static double double_of(uint64_t bits)
{
    double value;

    memcpy(&value, &bits, sizeof value);
    return value;
}

static uint64_t bits_of(double value)
{
    uint64_t bits;

    memcpy(&bits, &value, sizeof bits);
    return bits;
}

/* Equal to the bit, but any NaN is a NaN. */
static void expect_same(double value, uint64_t expected)
{
    if (isnan(double_of(expected)))
        ck_assert(isnan(value));
    else
        ck_assert_msg(bits_of(value) == expected, "%.17g is not %.17g", value,
                      double_of(expected));
}

START_TEST(repr_is_cpythons)
{
    char text[PY_FLOAT_REPR_SIZE];
    size_t length = py_float_repr(double_of(GOLDEN_REPRS[_i].bits), text);

    ck_assert_str_eq(text, GOLDEN_REPRS[_i].text);
    ck_assert_uint_eq(length, strlen(text));
}
END_TEST

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

static bool reads_back(const PyFloatDigits *digits, double value)
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
    PyFloatDigits fast;
    char digits[20];
    int point;

    py_float_shortest(value, &fast);
    EXPECT(reads_back(&fast, value), "%a: %s", value, fast.digits);
    EXPECT(fast.digits[fast.count - 1] != '0', "%a", value);
    if (fast.count > 1)
        EXPECT(!round_to(value, fast.count - 1, digits, &point),
               "%a: %s is shorter", value, digits);
    if (round_to(value, fast.count, digits, &point))
        EXPECT(strcmp(fast.digits, digits) == 0 && point == fast.point,
               "%a: %s, slowly %s", value, fast.digits, digits);
}

START_TEST(random_doubles_are_shortest)
{
    enum { EACH = 100000 };
    PyRandom random;

    py_random_seed_int64(&random, _i);
    for (int i = 0; i < EACH; i++) {
        uint64_t bits = py_random_bits(&random, 63);
        double value = double_of(bits);
        if (isfinite(value) && value > 0.0)
            expect_shortest(value);
    }
}
END_TEST

START_TEST(everyday_doubles_are_shortest)
{
    PyRandom random;

    py_random_seed_int64(&random, 99);
    for (int i = 0; i < 100000; i++) {
        expect_shortest(py_random_uniform(&random, 0.5, 1.5));
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
        PyFloatDigits digits;
        char text[16];
        snprintf(text, sizeof text, "1e%d", exponent);
        py_float_shortest(strtod(text, NULL), &digits);
        ck_assert_str_eq(digits.digits, "1");
        ck_assert_int_eq(digits.point, exponent + 1);
    }
}
END_TEST

START_TEST(parse_is_cpythons)
{
    double value = 0;
    PyFloatParse result = py_float_parse(GOLDEN_PARSES[_i].text,
                                         GOLDEN_PARSES[_i].length, &value);

    ck_assert_msg((result == PY_FLOAT_PARSE_OK) == GOLDEN_PARSES[_i].ok, "%s",
                  GOLDEN_PARSES[_i].text);
    if (GOLDEN_PARSES[_i].ok)
        expect_same(value, GOLDEN_PARSES[_i].result);
}
END_TEST

START_TEST(digits_of_other_scripts_are_reported)
{
    const char *text = "\xd9\xa1\xd9\xa2"; /* Arabic one, two */
    double value;

    ck_assert_int_eq(py_float_parse(text, 4, &value), PY_FLOAT_PARSE_NOT_ASCII);
}
END_TEST

START_TEST(round_is_cpythons)
{
    double value = double_of(GOLDEN_ROUNDS_OF[_i].bits), result;
    bool ok = py_float_round(value, GOLDEN_ROUNDS_OF[_i].digits, &result);

    ck_assert(ok == GOLDEN_ROUNDS_OF[_i].ok);
    if (ok)
        expect_same(result, GOLDEN_ROUNDS_OF[_i].result);
}
END_TEST

START_TEST(rounding_away_the_largest_overflows)
{
    double result;

    ck_assert(!py_float_round(DBL_MAX, -308, &result));
    ck_assert(py_float_round(INFINITY, 2, &result) && isinf(result));
    ck_assert(py_float_round(NAN, INT64_MIN, &result) && isnan(result));
    ck_assert(py_float_round(-1.5, INT64_MIN, &result) && signbit(result));
}
END_TEST

START_TEST(divmod_is_cpythons)
{
    double quotient, remainder;

    py_float_divmod(double_of(GOLDEN_DIVISIONS[_i].a),
                    double_of(GOLDEN_DIVISIONS[_i].b), &quotient, &remainder);
    expect_same(quotient, GOLDEN_DIVISIONS[_i].quotient);
    expect_same(remainder, GOLDEN_DIVISIONS[_i].remainder);
}
END_TEST

START_TEST(pow_has_pythons_errors)
{
    bool used = false;
    double result;

    ck_assert_int_eq(py_float_pow(0.0, -1.0, &used, &result),
                     PY_FLOAT_POW_ZERO_DIVISION);
    ck_assert_int_eq(py_float_pow(-8.0, 0.5, &used, &result),
                     PY_FLOAT_POW_COMPLEX);
    ck_assert_int_eq(py_float_pow(NAN, 0.0, &used, &result), PY_FLOAT_POW_OK);
    ck_assert(result == 1.0 && !used);
    ck_assert_int_eq(py_float_pow(10.0, 400.0, &used, &result),
                     PY_FLOAT_POW_OVERFLOW);
    ck_assert_int_eq(py_float_pow(-INFINITY, 0.5, &used, &result),
                     PY_FLOAT_POW_OK);
    ck_assert(isinf(result) && result > 0);
    ck_assert_int_eq(py_float_pow(2.0, -44.0, &used, &result), PY_FLOAT_POW_OK);
    ck_assert(result == ldexp(1.0, -44) && used);
}
END_TEST

START_TEST(ints_are_compared_exactly)
{
    ck_assert_int_eq(
        py_float_compare_int64(9007199254740992.0, INT64_C(9007199254740993)),
        PY_FLOAT_LESS);
    ck_assert_int_eq(py_float_compare_int64(9223372036854775808.0, INT64_MAX),
                     PY_FLOAT_GREATER);
    ck_assert_int_eq(py_float_compare_int64(-9223372036854775808.0, INT64_MIN),
                     PY_FLOAT_EQUAL);
    ck_assert_int_eq(py_float_compare_int64(-1e300, INT64_MIN), PY_FLOAT_LESS);
    ck_assert_int_eq(py_float_compare_int64(-0.5, 0), PY_FLOAT_LESS);
    ck_assert_int_eq(py_float_compare_int64(-0.5, -1), PY_FLOAT_GREATER);
    ck_assert_int_eq(py_float_compare_int64(-0.0, 0), PY_FLOAT_EQUAL);
    ck_assert_int_eq(py_float_compare_int64(INFINITY, 0), PY_FLOAT_GREATER);
    ck_assert_int_eq(py_float_compare_int64(NAN, 0), PY_FLOAT_UNORDERED);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("float_text");
    TCase *repr = tcase_create("repr");
    TCase *rest = tcase_create("rest");

    tcase_add_loop_test(repr, repr_is_cpythons, 0, COUNT(GOLDEN_REPRS));
    tcase_add_loop_test(repr, random_doubles_are_shortest, 0, 4);
    tcase_add_test(repr, everyday_doubles_are_shortest);
    tcase_add_test(repr, powers_of_two_and_their_neighbours_are_shortest);
    tcase_add_test(repr, subnormals_are_shortest);
    tcase_add_test(repr, powers_of_ten_are_one_digit);
    tcase_add_loop_test(rest, parse_is_cpythons, 0, COUNT(GOLDEN_PARSES));
    tcase_add_test(rest, digits_of_other_scripts_are_reported);
    tcase_add_loop_test(rest, round_is_cpythons, 0, COUNT(GOLDEN_ROUNDS_OF));
    tcase_add_test(rest, rounding_away_the_largest_overflows);
    tcase_add_loop_test(rest, divmod_is_cpythons, 0, COUNT(GOLDEN_DIVISIONS));
    tcase_add_test(rest, pow_has_pythons_errors);
    tcase_add_test(rest, ints_are_compared_exactly);
    suite_add_tcase(suite, repr);
    suite_add_tcase(suite, rest);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
