#include "app_options.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS_MAX = 20 };

/* Splits the line at blanks, in place. */
static bool parse(const char *line, AppOptions *options, BaseText *error)
{
    static char copy[256];
    char *words[WORDS_MAX + 1] = {"taskarium-window"};
    int count = 1;
    ck_assert_uint_lt(strlen(line), sizeof copy);
    strcpy(copy, line);
    for (char *word = strtok(copy, " "); word; word = strtok(NULL, " "))
        words[count++] = word;
    return app_options_parse(options, count, words, error);
}

START_TEST(nothing_takes_the_defaults)
{
    AppOptions options;
    BaseText error = {0};
    ck_assert(parse("", &options, &error));
    ck_assert_ptr_null(options.file);
    ck_assert_str_eq(options.seed, "1");
    ck_assert_int_eq(options.python, 313);
    ck_assert_uint_eq(options.event, UINT32_MAX);
    ck_assert(!options.measure && !options.help && !options.theme_given);
}
END_TEST

START_TEST(every_option_is_understood)
{
    AppOptions options;
    BaseText error = {0};
    ck_assert(parse("--seed -5 main.py --python=3.11 --theme light --size "
                    "960x600 --scale 2 --event 66 --task Task-4 --draw=o.svg",
                    &options, &error));
    ck_assert_str_eq(options.file, "main.py");
    ck_assert_str_eq(options.seed, "-5");
    ck_assert_int_eq(options.python, 311);
    ck_assert(options.theme == VIEW_THEME_LIGHT && options.theme_given);
    ck_assert_int_eq(options.width, 960);
    ck_assert_int_eq(options.height, 600);
    ck_assert_float_eq(options.scale, 2.0f);
    ck_assert_uint_eq(options.event, 66);
    ck_assert_uint_eq(options.task, 4);
    ck_assert_str_eq(options.draw, "o.svg");
    app_options_release(&options);
}
END_TEST

START_TEST(a_seed_may_be_of_any_size)
{
    AppOptions options;
    BaseText error = {0};
    ck_assert(
        parse("--seed 123456789012345678901234567890 x.py", &options, &error));
    ck_assert_str_eq(options.seed, "123456789012345678901234567890");
    app_options_release(&options);
    ck_assert(parse("--seed word x.py", &options, &error));
    ck_assert_str_eq(options.seed, "'word'");
    app_options_release(&options);
}
END_TEST

static const char *const wrong[] = {
    "--seed",
    "--seed x.py",
    "--seed None",
    "--python 2.7",
    "--python 3.15",
    "--python 3.1x",
    "--theme blue",
    "--size 960",
    "--size 9x600",
    "--size 960x600y",
    "--scale 0.1",
    "--scale big",
    "--event -1",
    "--event 1x",
    "--draw out.jpg",
    "--draw .png",
    "--no-such",
    "a.py b.py",
    "--task Task-",
    "-x",
    "--event 4294967296",
    "--size 99999x99999",
};

START_TEST(what_is_wrong_is_said)
{
    AppOptions options;
    BaseText error = {0};
    ck_assert_msg(!parse(wrong[_i], &options, &error), "%s", wrong[_i]);
    ck_assert_uint_gt(error.length, 10);
    ck_assert_ptr_null(strchr(error.data, '\n'));
    base_text_release(&error);
}
END_TEST

START_TEST(help_names_every_option)
{
    const char *const names[] = {"--seed",    "--python", "--theme", "--size",
                                 "--scale",   "--event",  "--task",  "--draw",
                                 "--measure", "--help"};
    BaseText help = {0};
    app_options_describe(&help);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ck_assert_ptr_nonnull(strstr(help.data, names[i]));
    base_text_release(&help);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("app_options");
    TCase *tcase = tcase_create("options");
    tcase_add_test(tcase, nothing_takes_the_defaults);
    tcase_add_test(tcase, every_option_is_understood);
    tcase_add_test(tcase, a_seed_may_be_of_any_size);
    tcase_add_loop_test(tcase, what_is_wrong_is_said, 0,
                        (int)(sizeof wrong / sizeof *wrong));
    tcase_add_test(tcase, help_names_every_option);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
