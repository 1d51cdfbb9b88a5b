/* Replays as one line: letters, digits, hyphens; cut or mistyped, it is told.
 */
#include "fixture.h"
#include "replay_line.h"
#include "replays.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static Replay replay;
static BaseText line;

static void write_line(void)
{
    BaseText error = {0};

    base_text_clear(&line);
    ck_assert(replay_line_write(&replay, &line, &error));
}

static void set_up(void)
{
    replays_make(&replay);
    replays_print(&replay);
    write_line();
}

static void tear_down(void)
{
    replay_release(&replay);
    base_text_release(&line);
}

static void expect_read(const char *text)
{
    Replay read;
    BaseText error = {0};

    ck_assert_msg(replay_line_read(text, &read, &error), "%s",
                  base_text_str(&error));
    replays_expect_equal(&replay, &read, true);
    replay_release(&read);
}

START_TEST(it_is_read_as_it_was)
{
    Replay read;
    BaseText error = {0};

    expect_read(line.data);
    ck_assert(replay_line_read(line.data, &read, &error));
    ck_assert_uint_eq(replays_hash(&read), replay.print.hash);
    replay_release(&read);
}
END_TEST

START_TEST(it_is_letters_digits_and_single_hyphens)
{
    ck_assert(strncmp(line.data, "taskarium-", 10) == 0);
    for (size_t i = 0; i < line.length; i++)
        ck_assert(islower((unsigned char)line.data[i]) ||
                  isdigit((unsigned char)line.data[i]) ||
                  (line.data[i] == '-' && line.data[i + 1] != '-'));
    ck_assert(line.data[line.length - 1] != '-');
}
END_TEST

START_TEST(a_lessons_line_is_short)
{
    Replay short_one;
    BaseText error = {0};

    replay_set_text(&replay.lesson, "01-ten-tasks");
    replay.lesson_hash = replay_hash(replay.text.data, replay.text.length);
    while (replay.deed_count > 1)
        replay.deed_count--;
    replay.mark_count = 1;
    write_line();
    ck_assert_uint_lt(line.length, 500);
    ck_assert(replay_line_read(line.data, &short_one, &error));
    ck_assert(!short_one.has_text);
    replays_expect_equal(&replay, &short_one, true);
    replay_release(&short_one);
    replay.mark_count = 2;
}
END_TEST

/* As a chat may show it: broken, in capitals, with signs taken for others. */
START_TEST(what_means_nothing_is_passed_over)
{
    BaseText other = {0};

    for (size_t i = 0; i < line.length; i++) {
        char c = line.data[i];
        if (i > 10 && i % 7 == 0)
            base_text_append(&other, i % 2 ? " \n" : "--");
        if (i < 10)
            base_text_append_char(&other, c);
        else if (c == '0')
            base_text_append_char(&other, i % 2 ? 'O' : 'o');
        else if (c == '1')
            base_text_append_char(&other, i % 2 ? 'I' : 'l');
        else if (c != '-')
            base_text_append_char(&other, (char)toupper((unsigned char)c));
    }
    expect_read(other.data);
    base_text_clear(&other);
    base_text_printf(&other, " \t\n%s ", line.data);
    ck_assert(replay_line_is_one(other.data));
    expect_read(other.data);
    base_text_release(&other);
}
END_TEST

/* Anywhere, also within the first word; a mail quotes what it answers, and what
 * a word processor makes of a hyphen is one. */
START_TEST(a_line_is_broken_anywhere)
{
    static const char *const breaks[] = {
        " ",   "\n",       "\r\n",         "\n> ",         "\n>> \t",
        " - ", "\xc2\xa0", "\xe2\x80\x8b", "\xe2\x80\x91", "\xef\xbb\xbf"};
    BaseText other = {0};

    for (size_t at = 0; at < 24; at++)
        for (size_t i = 0; i < sizeof breaks / sizeof *breaks; i++) {
            bool hyphen = strstr(breaks[i], "-") || i == 8;
            if (hyphen && at < 9)
                continue;
            base_text_clear(&other);
            base_text_append_n(&other, line.data, at);
            base_text_append(&other, breaks[i]);
            base_text_append(&other, line.data + at);
            ck_assert_msg(replay_line_is_one(other.data), "%s", other.data);
            expect_read(other.data);
        }
    base_text_clear(&other);
    base_text_printf(&other, "> t a s k a\n> r i u m - %s\n", line.data + 10);
    expect_read(other.data);
    base_text_clear(&other);
    base_text_printf(&other, "taskarium\xe2\x80\x93%s", line.data + 10);
    expect_read(other.data);
    base_text_release(&other);
}
END_TEST

/* As a chat quotes it, or as somebody types it who leaves the hyphens out. */
START_TEST(a_line_is_quoted_anyhow)
{
    static const char *const quotes[][2] = {
        {"'", "'"},          {"\"", "\"\n"}, {"`", "`"},
        {"```\n", "\n```"},  {"<", ">"},     {"\u00ab", "\u00bb"},
        {"\u201c", "\u201d"}};
    BaseText other = {0};

    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++) {
        base_text_clear(&other);
        base_text_printf(&other, "%s%s%s", quotes[i][0], line.data,
                         quotes[i][1]);
        ck_assert(replay_line_is_one(other.data));
        expect_read(other.data);
    }
    base_text_clear(&other);
    for (size_t i = 0; i < line.length; i++)
        if (line.data[i] != '-')
            base_text_append_char(&other, line.data[i]);
    ck_assert(replay_line_is_one(other.data));
    expect_read(other.data);
    base_text_release(&other);
}
END_TEST

START_TEST(what_is_only_like_one_is_none)
{
    ck_assert(!replay_line_is_one("taskarium run x.py"));
    ck_assert(!replay_line_is_one("taskarium"));
    ck_assert(!replay_line_is_one(""));
    ck_assert(!replay_line_is_one("task-arium-0400"));
    ck_assert(!replay_line_is_one("\xc2"));
    ck_assert(!replay_line_is_one("\xe2\x80"));
    ck_assert(!replay_line_is_one("taskarium1400"));
    ck_assert(!replay_line_is_one("\"\"\"Taskarium-like, but not it.\"\"\""));
}
END_TEST

static void expect_refused(const char *text, const char *told, size_t at)
{
    Replay read;
    BaseText error = {0};

    FIXTURE_EXPECT(!replay_line_read(text, &read, &error) && !read.name,
                   "%zu: it is read", at);
    FIXTURE_EXPECT(strstr(base_text_str(&error), told), "%zu: %s", at,
                   base_text_str(&error));
    base_text_release(&error);
}

/* At every character that means something. */
START_TEST(cut_anywhere_it_is_told)
{
    for (size_t length = line.length - 1; length > 10; length--) {
        char was = line.data[length];
        line.data[length] = '\0';
        if (was != '-')
            expect_refused(line.data, "copy all of it", length);
    }
    line.data[10] = '\0';
    expect_refused(line.data, "copy all of it", 10);
    line.data[9] = '\0';
    expect_refused(line.data, "begins with taskarium-", 9);
}
END_TEST

START_TEST(a_character_that_is_another_is_told)
{
    static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";

    for (size_t at = 10; at < line.length; at++) {
        char was = line.data[at];
        if (was == '-')
            continue;
        const char *digit = strchr(digits, was);
        line.data[at] = digits[(digit - digits + 1 + (int)at % 31) % 32];
        expect_refused(line.data, "", at);
        line.data[at] = '_';
        expect_refused(line.data, "copy it again", at);
        line.data[at] = was;
    }
}
END_TEST

START_TEST(more_than_it_says_is_told)
{
    base_text_append(&line, "0");
    expect_refused(line.data, "mistyped or damaged", 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("replay_line");
    TCase *tests = tcase_create("lines");

    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, it_is_read_as_it_was);
    tcase_add_test(tests, it_is_letters_digits_and_single_hyphens);
    tcase_add_test(tests, a_lessons_line_is_short);
    tcase_add_test(tests, what_means_nothing_is_passed_over);
    tcase_add_test(tests, a_line_is_broken_anywhere);
    tcase_add_test(tests, a_line_is_quoted_anyhow);
    tcase_add_test(tests, what_is_only_like_one_is_none);
    tcase_add_test(tests, cut_anywhere_it_is_told);
    tcase_add_test(tests, a_character_that_is_another_is_told);
    tcase_add_test(tests, more_than_it_says_is_told);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
