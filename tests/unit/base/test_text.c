#include <check.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base_memory.h"
#include "base_text.h"

START_TEST(empty_text_is_usable)
{
    BaseText text = {0};

    ck_assert_str_eq(base_text_str(&text), "");
    base_text_clear(&text);
    base_text_release(&text);
    base_text_append_n(&text, NULL, 0);
    ck_assert_str_eq(text.data, "");
    base_text_release(&text);
    ck_assert_ptr_null(text.data);
}
END_TEST

START_TEST(appends_grow_and_end_with_nul)
{
    BaseText text = {0};
    int i;

    for (i = 0; i < 1000; i++) {
        base_text_append(&text, "ab");
        base_text_append_char(&text, 'c');
        ck_assert_int_eq(text.data[text.length], '\0');
        ck_assert_uint_lt(text.length, text.capacity);
    }
    ck_assert_uint_eq(text.length, 3000);
    ck_assert_mem_eq(text.data + 2997, "abc", 4);
    base_text_clear(&text);
    ck_assert_uint_eq(text.length, 0);
    ck_assert_uint_gt(text.capacity, 3000);
    base_text_release(&text);
}
END_TEST

START_TEST(printf_appends_of_any_length)
{
    BaseText text = {0};
    char *wide = base_alloc(5001);

    memset(wide, 'x', 5000);
    wide[5000] = '\0';
    base_text_printf(&text, "%d-%s-", 7, wide);
    base_text_printf(&text, "%s", "");
    base_text_printf(&text, "%c", 'z');
    ck_assert_uint_eq(text.length, 5004);
    ck_assert_mem_eq(text.data, "7-xxx", 5);
    ck_assert_str_eq(text.data + 5000, "xx-z");
    base_free(wide);
    base_text_release(&text);
}
END_TEST

START_TEST(whole_numbers_are_decimal)
{
    BaseText text = {0};
    char expected[32];

    for (uint64_t number = 1; number <= UINT64_MAX / 10; number *= 10) {
        for (uint64_t near = number - 1; near <= number + 1; near++) {
            base_text_clear(&text);
            base_text_append_unsigned(&text, near);
            snprintf(expected, sizeof expected, "%" PRIu64, near);
            ck_assert_str_eq(text.data, expected);
        }
    }
    base_text_clear(&text);
    base_text_append_unsigned(&text, UINT64_MAX);
    base_text_append_unsigned(&text, 0);
    ck_assert_str_eq(text.data, "184467440737095516150");
    base_text_release(&text);
}
END_TEST

START_TEST(holds_nul_bytes)
{
    BaseText text = {0};

    base_text_append_n(&text, "a\0b", 3);
    base_text_append_char(&text, '\0');
    ck_assert_uint_eq(text.length, 4);
    ck_assert_mem_eq(text.data, "a\0b\0", 5);
    base_text_release(&text);
}
END_TEST

START_TEST(take_gives_the_memory_away)
{
    BaseText text = {0};
    char *taken;

    base_text_append(&text, "mine");
    taken = base_text_take(&text);
    ck_assert_str_eq(taken, "mine");
    ck_assert_ptr_null(text.data);
    base_free(taken);
    taken = base_text_take(&text);
    ck_assert_str_eq(taken, "");
    base_free(taken);
}
END_TEST

typedef struct JsonCase {
    const char *bytes;
    size_t length;
    const char *expected;
} JsonCase;

static const JsonCase json_cases[] = {
    {"", 0, "\"\""},
    {"plain", 5, "\"plain\""},
    {"\"\\/", 3, "\"\\\"\\\\/\""},
    {"\b\f\n\r\t", 5, "\"\\b\\f\\n\\r\\t\""},
    {"a\0b\x1f\x7f", 5, "\"a\\u0000b\\u001f\\u007f\""},
    {"\xd1\x8f\xf0\x9f\x98\x80", 6, "\"\xd1\x8f\xf0\x9f\x98\x80\""},
    {"\xff\xc0\x80", 3, "\"\\ufffd\\ufffd\\ufffd\""},
    {"\xe2\x82", 2, "\"\\ufffd\\ufffd\""},
    {"\xed\xb3\xbf", 3, "\"\\udcff\""},
    {"\xed\xb3", 2, "\"\\ufffd\\ufffd\""},
};

START_TEST(json_strings_are_valid)
{
    const JsonCase *item = &json_cases[_i];
    BaseText text = {0};

    base_text_append_json(&text, item->bytes, item->length);
    ck_assert_str_eq(base_text_str(&text), item->expected);
    base_text_release(&text);
}
END_TEST

/* Eight bytes are looked at together: any ASCII, wherever it stands among
 * plain ones, becomes what it becomes alone. */
START_TEST(json_does_not_depend_on_the_neighbours)
{
    char bytes[20];
    BaseText alone = {0}, among = {0}, expected = {0};

    base_text_append_json(&alone, &(char){(char)_i}, 1);
    for (size_t place = 0; place < sizeof bytes; place++) {
        memset(bytes, 'x', sizeof bytes);
        bytes[place] = (char)_i;
        base_text_clear(&among);
        base_text_append_json(&among, bytes, sizeof bytes);
        base_text_clear(&expected);
        base_text_printf(&expected, "\"%.*s%.*s%.*s\"", (int)place,
                         "xxxxxxxxxxxxxxxxxxxx", (int)alone.length - 2,
                         alone.data + 1, (int)(sizeof bytes - 1 - place),
                         "xxxxxxxxxxxxxxxxxxxx");
        ck_assert_str_eq(base_text_str(&among), base_text_str(&expected));
    }
    base_text_release(&alone);
    base_text_release(&among);
    base_text_release(&expected);
}
END_TEST

START_TEST(markup_is_escaped)
{
    BaseText text = {0};
    const char bytes[] = "a<b>&\"\t\n\x01\0 \xD0\xB9";

    base_text_append_escaped(&text, bytes, sizeof bytes - 1);
    ck_assert_str_eq(base_text_str(&text), "a&lt;b&gt;&amp;\"\t\n \xD0\xB9");
    base_text_release(&text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("base_text");
    TCase *cases = tcase_create("all");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_set_timeout(cases, 0);
    tcase_add_test(cases, whole_numbers_are_decimal);
    tcase_add_test(cases, empty_text_is_usable);
    tcase_add_test(cases, appends_grow_and_end_with_nul);
    tcase_add_test(cases, printf_appends_of_any_length);
    tcase_add_test(cases, holds_nul_bytes);
    tcase_add_test(cases, take_gives_the_memory_away);
    tcase_add_loop_test(cases, json_strings_are_valid, 0,
                        sizeof json_cases / sizeof json_cases[0]);
    tcase_add_loop_test(cases, json_does_not_depend_on_the_neighbours, 0, 128);
    tcase_add_test(cases, markup_is_escaped);
    suite_add_tcase(suite, cases);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
