/*
 * test_syntax_errors.c - the errors of syntax_errors.txt, letter by letter.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "source_fixture.h"

static BaseText golden;

static void read_golden(void)
{
    source_fixture_read("syntax_errors.txt", &golden);
}

static void release_golden(void)
{
    base_text_release(&golden);
}

static void expect_errors(const char *source, PyVersion version,
                          const char *expected, size_t length)
{
    SourceFixture fixture;

    source_fixture_init(&fixture, source, strlen(source), version);
    if (!py_diagnostics_has_unsupported(&fixture.diagnostics))
        ck_assert_msg(
            fixture.text.length == length &&
                memcmp(base_text_str(&fixture.text), expected, length) == 0,
            "%d: %s\nexpected:\n%.*sfound:\n%s", (int)version, source,
            (int)length, expected, base_text_str(&fixture.text));
    source_fixture_release(&fixture);
}

/* The end of the lines from `at` that begin neither with --- nor with ===. */
static char *end_of_text(char *at)
{
    while (*at && strncmp(at, "--- ", 4) != 0 && strncmp(at, "=== ", 4) != 0) {
        char *end = strchr(at, '\n');

        at = end ? end + 1 : at + strlen(at);
    }
    return at;
}

static void expect_group(const char *source, const char *versions,
                         const char *text, size_t length)
{
    static const PyVersion all[] = {PY_VERSION_311, PY_VERSION_312,
                                    PY_VERSION_313};

    for (size_t i = 0; i < 3; i++) {
        char name[8];

        snprintf(name, sizeof name, "%d", (int)all[i]);
        if (strstr(versions, name))
            expect_errors(source, all[i], text, length);
    }
}

START_TEST(errors_are_cpythons)
{
    char *at = golden.data, *source = NULL;
    int count = 0;

    while (*at) {
        char *line = at, *end = strchr(at, '\n');

        *end = '\0';
        if (line[0] == '-') {
            source = line + 4;
            source_fixture_unescape(source);
            at = end + 1;
        } else {
            at = end_of_text(end + 1);
            expect_group(source, line, end + 1, (size_t)(at - end - 1));
            count++;
        }
    }
    ck_assert_int_gt(count, 600);
}
END_TEST

static const struct {
    const char *source;
    PyVersion version;
    const char *text;
} unsupported[] = {
    {"class A:\n    B = int\n    type X = B\n", PY_VERSION_312,
     "taskarium: unsupported: type parameters that use a name of the class "
     "around them\n"
     "  File \"x.py\", line 3, column 14\n"
     "    type X = B\n"
     "             ^\n"
     "  Write instead: the name as a text, in quotes\n"},
    {"# coding: latin-1\nx = '\xe9'\n", PY_VERSION_313,
     "taskarium: unsupported: source encoding latin-1\n"
     "  File \"x.py\", line 1, column 11\n"
     "    # coding: latin-1\n"
     "              ^^^^^^^\n"
     "  Write instead: a file in UTF-8, without this comment.\n"},
};

START_TEST(unsupported_says_what_to_write)
{
    SourceFixture fixture;
    const char *source = unsupported[_i].source;

    source_fixture_init(&fixture, source, strlen(source),
                        unsupported[_i].version);
    ck_assert_ptr_null(fixture.module);
    ck_assert_str_eq(base_text_str(&fixture.text), unsupported[_i].text);
    source_fixture_release(&fixture);
}
END_TEST

START_TEST(bad_files_are_refused)
{
    static const struct {
        const char *bytes;
        size_t length;
        const char *error;
    } files[] = {
        {"x = 1\0\n", 7, "source code cannot contain null bytes"},
        {"x = '\xff'\n", 8, "Non-UTF-8 code starting with '\\xff' on line 1"},
        {"y\n# \xc3\n", 6, "Non-UTF-8 code starting with '\\xc3' on line 2"},
    };

    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        SourceFixture fixture;

        source_fixture_init(&fixture, files[i].bytes, files[i].length,
                            PY_VERSION_313);
        ck_assert_ptr_null(fixture.module);
        ck_assert_ptr_nonnull(
            strstr(base_text_str(&fixture.text), files[i].error));
        source_fixture_release(&fixture);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("syntax_errors");
    TCase *cases = tcase_create("golden");
    SRunner *runner;
    int failed;

    tcase_set_timeout(cases, 0);
    tcase_add_checked_fixture(cases, read_golden, release_golden);
    tcase_add_test(cases, errors_are_cpythons);
    tcase_add_loop_test(cases, unsupported_says_what_to_write, 0,
                        (int)(sizeof unsupported / sizeof *unsupported));
    tcase_add_test(cases, bad_files_are_refused);
    suite_add_tcase(suite, cases);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
