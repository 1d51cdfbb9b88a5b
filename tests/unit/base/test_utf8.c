#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base_utf8.h"

static uint32_t decoded(const char *bytes, size_t length, size_t *used)
{
    uint32_t code = 0xdeadbeef;

    *used = base_utf8_next(bytes, length, &code);
    return code;
}

static bool survives(uint32_t code)
{
    char bytes[4];
    size_t used, length = base_utf8_encode(code, bytes);
    uint32_t again;

    return length != 0 && decoded(bytes, length, &used) == code &&
           used == length && base_utf8_next(bytes, length - 1, &again) == 0;
}

START_TEST(every_code_point_survives)
{
    uint32_t code;

    for (code = 0; code <= 0x110000; code++) {
        bool surrogate = code >= 0xd800 && code <= 0xdfff;

        if (survives(code) == (surrogate || code > 0x10ffff))
            ck_abort_msg("code point U+%04X", (unsigned)code);
    }
}
END_TEST

static const char *const invalid[] = {
    "\x80",
    "\xbf",
    "\xc0\x80",
    "\xc1\xbf",
    "\xc3",
    "\xc3(",
    "\xe0\x80\x80",
    "\xe0\x9f\xbf",
    "\xe2\x82",
    "\xe2(\xa1",
    "\xed\xa0\x80",
    "\xed\xbf\xbf",
    "\xf0\x80\x80",
    "\xf0\x28\x8c",
    "\xf0\x8f\xbf\xbf",
    "\xf4\x90\x80\x80",
    "\xf5\x80\x80",
    "\xf8\x88",
    "\xfe",
    "\xff",
};

START_TEST(invalid_bytes_are_refused)
{
    const char *bytes = invalid[_i];
    size_t used;

    ck_assert_uint_eq(decoded(bytes, strlen(bytes), &used), 0xdeadbeef);
    ck_assert_uint_eq(used, 0);
    ck_assert(!base_utf8_valid(bytes, strlen(bytes)));
}
END_TEST

START_TEST(nothing_is_no_character)
{
    size_t used;

    decoded("a", 0, &used);
    ck_assert_uint_eq(used, 0);
    ck_assert(base_utf8_valid("", 0));
    ck_assert_uint_eq(base_utf8_count("", 0), 0);
}
END_TEST

START_TEST(counts_characters_and_stray_bytes)
{
    ck_assert_uint_eq(base_utf8_count("a\xd1\x8f\xf0\x9f\x98\x80", 7), 3);
    ck_assert_uint_eq(base_utf8_count("\xff\xd1\x8f\xe2\x82", 5), 4);
    ck_assert_uint_eq(base_utf8_count("a\0b", 3), 3);
    ck_assert(base_utf8_valid("a\0b", 3));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("base_utf8");
    TCase *cases = tcase_create("all");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_set_timeout(cases, 0);
    tcase_add_test(cases, every_code_point_survives);
    tcase_add_loop_test(cases, invalid_bytes_are_refused, 0,
                        sizeof invalid / sizeof invalid[0]);
    tcase_add_test(cases, nothing_is_no_character);
    tcase_add_test(cases, counts_characters_and_stray_bytes);
    suite_add_tcase(suite, cases);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
