/*
 * test_traceback.c - the tracebacks of tracebacks.txt, letter by letter.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base_memory.h"
#include "py_suggest_closest.h"
#include "py_traceback.h"
#include "source_fixture.h"

enum { MAX_EXCEPTIONS = 200, MAX_FIELDS = 8, MAX_FRAMES = 100 };

typedef struct Exception {
    PyTracebackInfo info;
    int cause;
    int context;
    const char *notes[8];
    PyTracebackFrame frames[MAX_FRAMES];
    int members[32];
    const PyTracebackInfo *member_infos[32];
} Exception;

typedef struct Case {
    const char *name;
    BaseText source;
    PySource py_source;
    PyDiagnostics diagnostics;
    Exception *exceptions;
    int count;
} Case;

static int split(char *line, char **fields)
{
    int count = 0;

    for (char *at = line; at && count < MAX_FIELDS;) {
        fields[count++] = at;
        at = strchr(at, '\t');
        if (at)
            *at++ = '\0';
    }
    return count;
}

static void add_exception(Case *test, char **fields)
{
    Exception *exception = &test->exceptions[test->count++];

    ck_assert_int_lt(test->count, MAX_EXCEPTIONS);
    memset(exception, 0, sizeof *exception);
    source_fixture_unescape(fields[2]);
    exception->info.type_name = fields[1];
    exception->info.message = fields[2];
    exception->info.message_length = strlen(fields[2]);
    exception->info.suppress_context = atoi(fields[3]) != 0;
    exception->info.is_group = atoi(fields[4]) != 0;
    exception->cause = atoi(fields[5]);
    exception->context = atoi(fields[6]);
    exception->info.notes = exception->notes;
    exception->info.frames = exception->frames;
    exception->info.members = exception->member_infos;
}

static void add_frame(Case *test, Exception *exception, char **fields)
{
    ck_assert_int_lt(exception->info.frame_count, MAX_FRAMES);
    exception->info.has_traceback = true;
    exception->frames[exception->info.frame_count++] = (PyTracebackFrame){
        .filename = "x.py",
        .function = fields[1],
        .line = atoi(fields[2]),
        .span = {atoi(fields[3]), atoi(fields[4]), atoi(fields[5]),
                 atoi(fields[6])},
        .source = &test->py_source,
    };
}

static void read_data_line(Case *test, char *line)
{
    char *fields[MAX_FIELDS];
    Exception *last = &test->exceptions[test->count - 1];

    split(line, fields);
    switch (line[0]) {
    case 'E':
        add_exception(test, fields);
        break;
    case 'N':
        source_fixture_unescape(fields[1]);
        last->notes[last->info.note_count++] = fields[1];
        break;
    case 'F':
        add_frame(test, last, fields);
        break;
    default:
        last->members[last->info.member_count++] = atoi(fields[1]);
    }
}

static const PyTracebackInfo *info_at(const Case *test, int index)
{
    return index < 0 ? NULL : &test->exceptions[index].info;
}

static void link_exceptions(Case *test)
{
    for (int i = 0; i < test->count; i++) {
        Exception *exception = &test->exceptions[i];

        exception->info.cause = info_at(test, exception->cause);
        exception->info.context = info_at(test, exception->context);
        for (int k = 0; k < exception->info.member_count; k++)
            exception->member_infos[k] = info_at(test, exception->members[k]);
    }
}

/* The table's answers of 3.11 are those of 3.11.2. */
static void set_release(Case *test, bool is_early)
{
    for (int i = 0; i < test->count; i++) {
        Exception *exception = &test->exceptions[i];
        for (int k = 0; k < exception->info.frame_count; k++)
            exception->frames[k].is_early = is_early;
    }
}

static void expect_traceback(Case *test, const char *version,
                             const BaseText *expected)
{
    BaseText found = {0};

    link_exceptions(test);
    set_release(test, atoi(version) == PY_VERSION_311);
    py_traceback_format(&test->exceptions[0].info, (PyVersion)atoi(version),
                        false, false, SIZE_MAX, &found);
    ck_assert_msg(strcmp(base_text_str(&found), base_text_str(expected)) == 0,
                  "%s, %s\nexpected:\n%.2000s\nfound:\n%.2000s", test->name,
                  version, base_text_str(expected), base_text_str(&found));
    base_text_release(&found);
}

static void end_source(Case *test)
{
    if (!test->py_source.text)
        ck_assert(py_source_init(&test->py_source, "x.py",
                                 base_text_str(&test->source),
                                 test->source.length, &test->diagnostics));
}

static void end_case(Case *test)
{
    py_source_release(&test->py_source);
    base_text_release(&test->source);
}

/* Takes in the lines that begin with a bar. */
static char *read_barred(char *at, BaseText *out)
{
    while (*at == '|') {
        char *end = strchr(at, '\n');

        base_text_append_n(out, at + 1, (size_t)(end - at));
        at = end + 1;
    }
    return at;
}

START_TEST(tracebacks_are_cpythons)
{
    BaseText golden = {0}, expected = {0};
    Case test = {0};
    int count = 0;

    test.exceptions = base_alloc(MAX_EXCEPTIONS * sizeof *test.exceptions);
    source_fixture_read("tracebacks.txt", &golden);
    for (char *at = golden.data; *at;) {
        char *line = at, *end = strchr(at, '\n');

        *end = '\0';
        at = end + 1;
        if (strncmp(line, "## ", 3) == 0) {
            end_case(&test);
            test.name = line + 3;
            at = read_barred(at, &test.source);
        } else if (strncmp(line, "#data ", 6) == 0) {
            end_source(&test);
            test.count = 0;
        } else if (strncmp(line, "#expect ", 8) == 0) {
            base_text_clear(&expected);
            at = read_barred(at, &expected);
            expect_traceback(&test, line + 8, &expected);
            count++;
        } else {
            read_data_line(&test, line);
        }
    }
    ck_assert_int_gt(count, 50);
    end_case(&test);
    base_free(test.exceptions);
    base_text_release(&golden);
    base_text_release(&expected);
}
END_TEST

START_TEST(long_chains_do_not_overflow)
{
    enum { LENGTH = 50000 };
    PyTracebackInfo *chain = base_alloc_array(LENGTH, sizeof *chain);
    BaseText out = {0};

    for (int i = 0; i < LENGTH; i++) {
        chain[i].type_name = "E";
        chain[i].message = "";
        chain[i].context = &chain[(i + 1) % LENGTH];
    }
    py_traceback_format(chain, PY_VERSION_311, false, false, SIZE_MAX, &out);
    py_traceback_format(chain, PY_VERSION_313, false, false, SIZE_MAX, &out);
    ck_assert_uint_gt(out.length, 2 * LENGTH);
    base_text_release(&out);
    base_free(chain);
}
END_TEST

START_TEST(groups_in_groups_do_not_explode)
{
    enum { LEVELS = 40 };
    PyTracebackInfo groups[LEVELS] = {0};
    const PyTracebackInfo *members[LEVELS][3];
    BaseText out = {0};

    for (int i = 0; i < LEVELS; i++) {
        groups[i] = (PyTracebackInfo){.type_name = "G", .message = ""};
        if (i == LEVELS - 1)
            break;
        groups[i].is_group = true;
        groups[i].members = members[i];
        groups[i].member_count = 3;
        for (int k = 0; k < 3; k++)
            members[i][k] = &groups[i + 1];
    }
    py_traceback_format(groups, PY_VERSION_313, false, false, SIZE_MAX, &out);
    ck_assert_uint_lt(out.length, (size_t)64 << 20);
    base_text_release(&out);
}
END_TEST

START_TEST(close_names_are_suggested)
{
    static const char *const names[] = {"taskz", "print", "range", "sleep_for",
                                        "Value"};

    ck_assert_str_eq(py_suggest_closest("tasks", names, 5), "taskz");
    ck_assert_str_eq(py_suggest_closest("pritn", names, 5), "print");
    ck_assert_str_eq(py_suggest_closest("value", names, 5), "Value");
    ck_assert_ptr_null(py_suggest_closest("print", names + 1, 1));
    ck_assert_ptr_null(py_suggest_closest("xyz", names, 5));
    ck_assert_ptr_null(py_suggest_closest("", names, 5));
    ck_assert_ptr_null(py_suggest_closest(
        "a_name_that_is_longer_than_forty_letters_in_all", names, 5));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("traceback");
    TCase *cases = tcase_create("golden");
    SRunner *runner;
    int failed;

    tcase_set_timeout(cases, 0);
    tcase_add_test(cases, tracebacks_are_cpythons);
    tcase_add_test(cases, long_chains_do_not_overflow);
    tcase_add_test(cases, groups_in_groups_do_not_explode);
    tcase_add_test(cases, close_names_are_suggested);
    suite_add_tcase(suite, cases);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
