#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "numbers_golden.h"
#include "py_format_float.h"
#include "py_format_spec.h"

#define COUNT(table) (int)(sizeof(table) / sizeof((table)[0]))

static double double_of(uint64_t bits)
{
    double value;

    memcpy(&value, &bits, sizeof value);
    return value;
}

/* The text, or the message, against the table's; frees both. */
static void expect(BaseText *out, BaseText *error, bool ok, bool wanted_ok,
                   const char *wanted, const char *spec)
{
    ck_assert_msg(ok == wanted_ok, "'%s': %s%s", spec, base_text_str(out),
                  base_text_str(error));
    ck_assert_msg(strcmp(base_text_str(ok ? out : error), wanted) == 0,
                  "'%s' gives '%s', not '%s'", spec,
                  base_text_str(ok ? out : error), wanted);
    base_text_release(out);
    base_text_release(error);
}

START_TEST(floats_are_cpythons)
{
    const char *text = GOLDEN_FORMATS[_i].spec;
    BaseText out = {0}, error = {0};
    PyFormatSpec spec;
    bool ok =
        py_format_spec_parse(&spec, text, strlen(text), '>', "float", &error) &&
        py_format_float(&spec, double_of(GOLDEN_FORMATS[_i].bits), "float",
                        &out, &error);

    expect(&out, &error, ok, GOLDEN_FORMATS[_i].ok, GOLDEN_FORMATS[_i].text,
           text);
}
END_TEST

static void append_in_base(BaseText *digits, uint64_t value, int base)
{
    char reversed[70];
    int count = 0;

    do {
        reversed[count++] = "0123456789abcdef"[value % (unsigned)base];
        value /= (unsigned)base;
    } while (value != 0);
    while (count > 0)
        base_text_append_char(digits, reversed[--count]);
}

START_TEST(ints_are_cpythons)
{
    const char *text = GOLDEN_INT_FORMATS[_i].spec;
    int64_t value = GOLDEN_INT_FORMATS[_i].value;
    BaseText out = {0}, error = {0}, digits = {0};
    PyFormatSpec spec;
    int base = -1;

    if (py_format_spec_parse(&spec, text, strlen(text), '>', "int", &error))
        base = py_format_integer_base(&spec, "int", &error);
    if (base > 1) {
        append_in_base(&digits, (uint64_t)llabs(value), base);
        py_format_integer(&spec, base_text_str(&digits), value < 0, &out);
    }
    base_text_release(&digits);
    expect(&out, &error, base > 1, GOLDEN_INT_FORMATS[_i].ok,
           GOLDEN_INT_FORMATS[_i].text, text);
}
END_TEST

START_TEST(texts_are_cpythons)
{
    const char *text = GOLDEN_TEXT_FORMATS[_i].spec;
    const char *value = GOLDEN_TEXT_FORMATS[_i].value;
    BaseText out = {0}, error = {0};
    PyFormatSpec spec;
    bool ok =
        py_format_spec_parse(&spec, text, strlen(text), '<', "str", &error) &&
        py_format_text(&spec, value, strlen(value), &out, &error);

    expect(&out, &error, ok, GOLDEN_TEXT_FORMATS[_i].ok,
           GOLDEN_TEXT_FORMATS[_i].text, text);
}
END_TEST

START_TEST(the_base_is_told)
{
    const struct {
        const char *spec;
        int base;
    } cases[] = {{"d", 10},  {"", 10},   {"b", 2},   {"o", 8},
                 {"X", 16},  {"c", 1},   {".2f", 0}, {"%", 0},
                 {"+c", -1}, {"#c", -1}, {"q", -1}};
    BaseText error = {0};
    PyFormatSpec spec;

    for (int i = 0; i < COUNT(cases); i++) {
        ck_assert(py_format_spec_parse(
            &spec, cases[i].spec, strlen(cases[i].spec), '>', "int", &error));
        ck_assert_int_eq(py_format_integer_base(&spec, "int", &error),
                         cases[i].base);
    }
    base_text_release(&error);
}
END_TEST

START_TEST(numbers_too_long_are_refused)
{
    const char *const specs[] = {"99999999999999999999", "9223372036854775808",
                                 ".99999999999999999999f"};
    BaseText error = {0};
    PyFormatSpec spec;

    for (int i = 0; i < COUNT(specs); i++) {
        base_text_clear(&error);
        ck_assert(!py_format_spec_parse(&spec, specs[i], strlen(specs[i]), '>',
                                        "int", &error));
        ck_assert_str_eq(error.data,
                         "Too many decimal digits in format string");
    }
    base_text_clear(&error);
    ck_assert(
        py_format_spec_parse(&spec, ".99999999999f", 13, '>', "float", &error));
    BaseText out = {0};
    ck_assert(!py_format_float(&spec, 1.0, "float", &out, &error));
    ck_assert_str_eq(error.data, "precision too big");
    base_text_release(&error);
    base_text_release(&out);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("format_spec");
    TCase *formats = tcase_create("formats");

    tcase_add_loop_test(formats, floats_are_cpythons, 0, COUNT(GOLDEN_FORMATS));
    tcase_add_loop_test(formats, ints_are_cpythons, 0,
                        COUNT(GOLDEN_INT_FORMATS));
    tcase_add_loop_test(formats, texts_are_cpythons, 0,
                        COUNT(GOLDEN_TEXT_FORMATS));
    tcase_add_test(formats, the_base_is_told);
    tcase_add_test(formats, numbers_too_long_are_refused);
    suite_add_tcase(suite, formats);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
