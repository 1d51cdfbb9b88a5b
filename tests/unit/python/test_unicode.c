#include "py_unicode.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base_utf8.h"
#include "py_unicode_normalize.h"
#include "unicode_golden.h"

enum {
    CODES = 0x110000,
    TEXTS = 50000,
    SEEN = 12 /* the properties' bits that methods of str show */
};

/* CRC-32, as Python's zlib has it. */
static uint32_t check_sum(uint32_t sum, const char *bytes, size_t length)
{
    static uint32_t of_byte[256];

    for (uint32_t i = 0; of_byte[255] == 0; i++) {
        of_byte[i] = i;
        for (int bit = 0; bit < 8; bit++)
            of_byte[i] = of_byte[i] >> 1 ^ (of_byte[i] & 1 ? 0xedb88320u : 0);
    }
    sum = ~sum;
    for (size_t i = 0; i < length; i++)
        sum = sum >> 8 ^ of_byte[(sum ^ (unsigned char)bytes[i]) & 0xff];
    return ~sum;
}

static void append_hex(BaseText *out, const char *before, uint32_t number)
{
    int shift = 28;

    while (shift > 0 && number >> shift == 0)
        shift -= 4;
    base_text_append(out, before);
    for (; shift >= 0; shift -= 4)
        base_text_append_char(out, "0123456789abcdef"[number >> shift & 15]);
}

/* As tests/golden/unicode.py writes it: number, properties, digit, cases. */
static void append_line(BaseText *out, PyUnicode version, uint32_t code)
{
    unsigned flags = 0;

    for (unsigned bit = 0; bit < SEEN; bit++) {
        unsigned property = 1u << bit;
        if (property != PY_UNICODE_CASE_IGNORABLE &&
            py_unicode_is(version, code, property))
            flags |= property;
    }
    append_hex(out, "", code);
    append_hex(out, " ", flags);
    base_text_append(out, " ");
    base_text_append_unsigned(out, py_unicode_digit(version, code));
    for (int to = 0; to < PY_UNICODE_CASE_COUNT; to++) {
        uint32_t mapped[3];
        uint32_t count =
            py_unicode_map(version, (PyUnicodeCase)to, code, mapped);
        for (uint32_t i = 0; i < count; i++)
            append_hex(out, i == 0 ? " " : ",", mapped[i]);
    }
    base_text_append(out, "\n");
}

/* What else there is, is not assigned or for private use. */
static const struct {
    uint32_t first, last;
} assigned[] = {
    {0, 0x34000}, {0xE0000, 0xE1000}, {0xF0000, 0xF1000}, {0x10F000, 0x110000}};

START_TEST(characters_are_cpythons)
{
    PyUnicode version = py_unicode_of_python(UNICODE_GOLDEN[_i].python);
    BaseText line = {0};
    uint32_t sum = 0;

    for (size_t i = 0; i < sizeof assigned / sizeof *assigned; i++) {
        for (uint32_t code = assigned[i].first; code < assigned[i].last;
             code++) {
            base_text_clear(&line);
            append_line(&line, version, code);
            sum = check_sum(sum, line.data, line.length);
        }
    }
    base_text_release(&line);
    ck_assert_uint_eq(sum, UNICODE_GOLDEN[_i].characters);
}
END_TEST

static uint32_t next_random(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return (uint32_t)(*state >> 33);
}

static void make_text(uint64_t *state, BaseText *out)
{
    static const uint32_t parts[][2] = {
        {0x20, 0x600},      {0x600, 0x1100},    {0x1100, 0x1200},
        {0x1E00, 0x2400},   {0x3000, 0x3400},   {0xAC00, 0xAD00},
        {0xF900, 0xFFFF},   {0x10500, 0x11F00}, {0x16100, 0x16E00},
        {0x1CC00, 0x1CD00}, {0x1D100, 0x1D400}, {0x300, 0x370}};
    uint32_t length = next_random(state) % 7 + 1;

    for (uint32_t i = 0; i < length; i++) {
        const uint32_t *part =
            parts[next_random(state) % (sizeof parts / sizeof *parts)];
        char bytes[4];
        size_t size = base_utf8_encode(
            part[0] + next_random(state) % (part[1] - part[0]), bytes);
        base_text_append_n(out, bytes, size);
    }
}

START_TEST(forms_are_cpythons)
{
    PyUnicode version = py_unicode_of_python(UNICODE_GOLDEN[_i].python);
    BaseText text = {0}, form = {0};
    uint64_t state = 1;
    uint32_t sum = 0;

    for (int i = 0; i < TEXTS; i++) {
        base_text_clear(&text);
        base_text_clear(&form);
        make_text(&state, &text);
        py_unicode_normalize(version, text.data, text.length, &form);
        base_text_append(&form, "\n");
        sum = check_sum(sum, form.data, form.length);
    }
    base_text_release(&text);
    base_text_release(&form);
    ck_assert_uint_eq(sum, UNICODE_GOLDEN[_i].forms);
}
END_TEST

START_TEST(spaces_are_the_same_in_every_version)
{
    for (uint32_t code = 0; code < CODES; code++) {
        bool space = py_unicode_is_space(code);
        for (PyUnicode version = PY_UNICODE_14_0; version <= PY_UNICODE_16_0;
             version++) {
            if (py_unicode_is(version, code, PY_UNICODE_SPACE) != space)
                ck_abort_msg("U+%04X", (unsigned)code);
        }
    }
}
END_TEST

static void expect_form(const char *text, const char *expected)
{
    BaseText form = {0};

    py_unicode_normalize(PY_UNICODE_15_1, text, strlen(text), &form);
    ck_assert_str_eq(base_text_str(&form), expected);
    base_text_release(&form);
}

START_TEST(names_have_one_form)
{
    expect_form("", "");
    expect_form("plain_1", "plain_1");
    expect_form("ﬁﬂ", "fifl");
    expect_form("e\u0301", "é");
    expect_form("e\u0323\u0301", "ẹ\u0301");
    expect_form("e\u0301\u0323", "ẹ\u0301");
    expect_form("\u1100\u1161\u11a8", "각");
    expect_form("ℌⅷ", "Hviii");
    expect_form("\u212b", "\u00c5");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("unicode");
    TCase *tests = tcase_create("characters");
    int versions = (int)(sizeof UNICODE_GOLDEN / sizeof *UNICODE_GOLDEN);

    tcase_set_timeout(tests, 0);
    tcase_add_loop_test(tests, characters_are_cpythons, 0, versions);
    tcase_add_loop_test(tests, forms_are_cpythons, 0, versions);
    tcase_add_test(tests, spaces_are_the_same_in_every_version);
    tcase_add_test(tests, names_have_one_form);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
