#include <check.h>
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base_float_text.h"
#include "numbers_golden.h"
#include "py_float_number.h"

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

/* What base writes is what Python calls a repr. */
START_TEST(repr_is_cpythons)
{
    char text[BASE_FLOAT_TEXT_SIZE];
    size_t length = base_float_text(double_of(GOLDEN_REPRS[_i].bits), text);

    ck_assert_str_eq(text, GOLDEN_REPRS[_i].text);
    ck_assert_uint_eq(length, strlen(text));
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
    Suite *suite = suite_create("float_number");
    TCase *tests = tcase_create("numbers");

    tcase_add_loop_test(tests, repr_is_cpythons, 0, COUNT(GOLDEN_REPRS));
    tcase_add_loop_test(tests, parse_is_cpythons, 0, COUNT(GOLDEN_PARSES));
    tcase_add_test(tests, digits_of_other_scripts_are_reported);
    tcase_add_loop_test(tests, round_is_cpythons, 0, COUNT(GOLDEN_ROUNDS_OF));
    tcase_add_test(tests, rounding_away_the_largest_overflows);
    tcase_add_loop_test(tests, divmod_is_cpythons, 0, COUNT(GOLDEN_DIVISIONS));
    tcase_add_test(tests, pow_has_pythons_errors);
    tcase_add_test(tests, ints_are_compared_exactly);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
