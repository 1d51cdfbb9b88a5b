#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base_nearest.h"
#include "options.h"
#include "replay_moment.h"
#include "run_machine.h"
#include "trace_limits.h"

#define ALL (OPTION_BIT(OPTION_COUNT) - 1)
enum { MOST_ARGUMENTS = 16 };

/* Splits at blanks; "" is no argument. */
static bool parse(Options *options, OptionSet taken, const char *line,
                  BaseText *error)
{
    static char copy[400];
    char *arguments[MOST_ARGUMENTS];
    int count = 0;

    ck_assert_uint_lt(strlen(line), sizeof copy);
    strcpy(copy, line);
    for (char *word = strtok(copy, " "); word != NULL; word = strtok(NULL, " "))
        arguments[count++] = word;
    base_text_clear(error);
    return options_parse(options, taken, 2, count, arguments, error);
}

static void expect_error(const char *line, const char *wanted)
{
    BaseText error = {0};
    Options options;

    ck_assert_msg(!parse(&options, ALL, line, &error), "%s", line);
    ck_assert_str_eq(base_text_str(&error), wanted);
    options_release(&options);
    base_text_release(&error);
}

START_TEST(nothing_gives_the_defaults)
{
    BaseText error = {0};
    Options options;

    ck_assert(parse(&options, ALL, "", &error));
    ck_assert_int_eq(options.word_count, 0);
    ck_assert_uint_eq(options.given, 0);
    ck_assert_int_eq(options.python, 313);
    ck_assert_ptr_null(options.value[OPTION_SEED]);
    ck_assert(options.first_seed == 0 && options.last_seed == 99);
    options_release(&options);
    base_text_release(&error);
}
END_TEST

START_TEST(options_stand_before_and_behind_words)
{
    BaseText error = {0};
    Options options;

    ck_assert(parse(&options, ALL,
                    "--seed -5 a.py --python=3.11 Task-4 --width 70", &error));
    ck_assert_str_eq(options.words[0], "a.py");
    ck_assert_str_eq(options.words[1], "Task-4");
    ck_assert_str_eq(options.value[OPTION_SEED], "-5");
    ck_assert_int_eq(options.python, 311);
    ck_assert_uint_eq(options.width, 70);
    options_release(&options);
    ck_assert(parse(&options, ALL, "-- --seed -x", &error));
    ck_assert_str_eq(options.words[0], "--seed");
    options_release(&options);
    base_text_release(&error);
}
END_TEST

static const char *const good[] = {
    "--seed 340282366920938463463374607431768211456999",
    "--seed -18446744073709551617",
    "--seed=+3",
    "--seed word",
    "--seed 1.5",
    "--seed 'text'",
    "--seeds -5..5",
    "--seeds 7..7",
    "--seeds -9223372036854775808..9223372036854775807",
    "--python 3.14",
    "-o x.svg",
    "--output=x.png",
    "--theme light",
    "--size 64x16384",
    "--scale 0.5",
    "--event 0",
    "--task Task-3",
    "--task 3",
    "--max-turns 1",
    "--max-time 1e3",
    "--max-memory 64K",
    "--max-output 2G",
    "--max-recursion 1000000",
    "-h",
    "--help",
};

START_TEST(good_values_are_taken)
{
    BaseText error = {0};
    Options options;

    ck_assert_msg(parse(&options, ALL, good[_i], &error), "%s: %s", good[_i],
                  base_text_str(&error));
    options_release(&options);
    base_text_release(&error);
}
END_TEST

#define SEED "a number as 7 or 1.5, a word, or a text in quotes"

static const struct {
    const char *line, *error;
} bad[] = {
    {"--seed", "--seed needs " SEED},
    {"--seed a.py", "--seed takes " SEED ", not 'a.py'"},
    {"--seed=", "--seed takes " SEED ", not ''"},
    {"--seed None", "--seed takes " SEED ", not 'None'"},
    {"--seed 1x", "--seed takes " SEED ", not '1x'"},
    {"--seed -", "--seed takes " SEED ", not '-'"},
    {"--seeds 5", "--seeds takes two integers A..B, A not above B, not '5'"},
    {"--seeds 5..", "--seeds takes two integers A..B, A not above B, not "
                    "'5..'"},
    {"--seeds 5..3", "--seeds takes two integers A..B, A not above B, not "
                     "'5..3'"},
    {"--seeds 0..9223372036854775808",
     "--seeds takes two integers A..B, A not above B, not "
     "'0..9223372036854775808'"},
    {"--python 3.10", "--python takes 3.11, 3.12, 3.13 or 3.14, not '3.10'"},
    {"--python 3.15", "--python takes 3.11, 3.12, 3.13 or 3.14, not '3.15'"},
    {"--python 4", "--python takes 3.11, 3.12, 3.13 or 3.14, not '4'"},
    {"-o", "-o needs a file name"},
    {"--output=", "-o takes a file name, not ''"},
    {"--theme blue", "--theme takes dark, light or print, not 'blue'"},
    {"--size 800", "--size takes WIDTHxHEIGHT, each from 64 to 16384, not "
                   "'800'"},
    {"--size 10x10", "--size takes WIDTHxHEIGHT, each from 64 to 16384, not "
                     "'10x10'"},
    {"--scale nan", "--scale takes a number from 0.5 to 8, not 'nan'"},
    {"--event -1", "--event takes the number of an event, from 0, not '-1'"},
    {"--width 20", "--width takes a number from 60 to 10000, not '20'"},
    {"--max-turns 0", "--max-turns takes a number above 0, not '0'"},
    {"--max-turns 99999999999999999999",
     "--max-turns takes a number above 0, not '99999999999999999999'"},
    {"--max-time inf", "--max-time takes a number of seconds above 0, not "
                       "'inf'"},
    {"--max-memory 5T", "--max-memory takes a number of bytes, as 512M, not "
                        "'5T'"},
    {"--max-memory 99999999999G", "--max-memory takes a number of bytes, as "
                                  "512M, not '99999999999G'"},
    {"--max-recursion 1000001", "--max-recursion takes a number from 1 to "
                                "1000000, not '1000001'"},
    {"--sede 3", "there is no option '--sede' here; did you mean '--seed'?"},
    {"--pyton=3.11", "there is no option '--pyton' here; did you mean "
                     "'--python'?"},
    {"--max-turn 3", "there is no option '--max-turn' here; did you mean "
                     "'--max-turns'?"},
    {"--xyzzy", "there is no option '--xyzzy' here"},
    {"-q", "there is no option '-q' here"},
    {"--help=3", "--help takes no value"},
    {"a b c", "'c' is one argument too many"},
};

START_TEST(bad_values_are_named)
{
    expect_error(bad[_i].line, bad[_i].error);
}
END_TEST

START_TEST(an_option_of_another_command_is_unknown)
{
    BaseText error = {0};
    Options options;

    ck_assert(
        !parse(&options, OPTION_BIT(OPTION_SEED), "--theme dark", &error));
    ck_assert_str_eq(error.data, "there is no option '--theme' here");
    options_release(&options);
    base_text_release(&error);
}
END_TEST

START_TEST(limits_arrive)
{
    BaseText error = {0};
    Options options;

    ck_assert(parse(&options, ALL,
                    "--max-memory 3K --max-output=7 "
                    "--max-time 2.5 --max-tasks 9",
                    &error));
    const TraceLimits limits = options_limits(&options);
    ck_assert(limits.memory == 3072 && limits.output == 7);
    ck_assert(limits.seconds == 2.5 && limits.tasks == 9);
    ck_assert(limits.turns == 0);
    options_release(&options);
    base_text_release(&error);
}
END_TEST

START_TEST(a_moment_arrives)
{
    BaseText error = {0};
    Options options;
    const ReplayMoment none = REPLAY_NO_MOMENT;

    ck_assert(parse(&options, ALL, "", &error));
    ReplayMoment at = options_moment(&options);
    ck_assert(replay_moment_equals(&at, &none));
    ck_assert(parse(&options, ALL, "--at 4.2.failed.1", &error));
    at = options_moment(&options);
    ck_assert_int_eq(at.turn, 4);
    ck_assert_int_eq(at.callback, 2);
    options_release(&options);
    base_text_release(&error);
}
END_TEST

START_TEST(what_a_picture_is_arrives)
{
    BaseText error = {0};
    Options options;

    ck_assert(parse(&options, ALL,
                    "--theme light --size 640x480 --scale 2 --event 7 "
                    "--task Task-3 --page 2",
                    &error));
    ck_assert_str_eq(options.value[OPTION_THEME], "light");
    ck_assert_int_eq(options.sides[0], 640);
    ck_assert_int_eq(options.sides[1], 480);
    ck_assert_float_eq(options.scale, 2.0f);
    ck_assert_uint_eq(options.event, 7);
    ck_assert_uint_eq(options.task, 3);
    ck_assert_uint_eq(options.page, 1);
    ck_assert(!parse(&options, ALL, "--page 0", &error));
    options_release(&options);
    base_text_release(&error);
}
END_TEST

START_TEST(every_option_is_described)
{
    BaseText text = {0};
    int lines = 0;

    options_describe(ALL, &text);
    for (size_t i = 0; i < text.length; i++)
        lines += text.data[i] == '\n';
    ck_assert_int_eq(lines, OPTION_COUNT + 2); /* the limits have a heading */
    base_text_release(&text);
}
END_TEST

START_TEST(far_names_are_not_suggested)
{
    const char *const names[] = {"run", "trace", "draw"};

    ck_assert_str_eq(base_nearest("trcae", names, 3), "trace");
    ck_assert_str_eq(base_nearest("rn", names, 3), "run");
    ck_assert_ptr_null(base_nearest("elephant", names, 3));
    ck_assert_ptr_null(base_nearest("", names, 3));
    ck_assert_ptr_null(base_nearest(
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", names, 3));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("options");
    TCase *options = tcase_create("options");

    tcase_add_test(options, nothing_gives_the_defaults);
    tcase_add_test(options, options_stand_before_and_behind_words);
    tcase_add_loop_test(options, good_values_are_taken, 0,
                        (int)(sizeof good / sizeof *good));
    tcase_add_loop_test(options, bad_values_are_named, 0,
                        (int)(sizeof bad / sizeof *bad));
    tcase_add_test(options, an_option_of_another_command_is_unknown);
    tcase_add_test(options, limits_arrive);
    tcase_add_test(options, a_moment_arrives);
    tcase_add_test(options, what_a_picture_is_arrives);
    tcase_add_test(options, every_option_is_described);
    tcase_add_test(options, far_names_are_not_suggested);
    suite_add_tcase(suite, options);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
