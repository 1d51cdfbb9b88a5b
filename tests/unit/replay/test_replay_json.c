/* Replays as files: what is written is read again, what is damaged is told. */
#include "fixture.h"
#include "replay_json.h"
#include "replay_json_read.h"
#include "replays.h"

#include <stdlib.h>
#include <string.h>

static Replay replay;
static BaseText file;

static void set_up(void)
{
    BaseText error = {0};

    replays_make(&replay);
    replays_print(&replay);
    ck_assert(replay_json_write(&replay, REPLAY_PRETTY, &file, &error));
}

static void tear_down(void)
{
    replay_release(&replay);
    base_text_release(&file);
}

START_TEST(it_is_read_as_it_was)
{
    Replay read;
    BaseText error = {0}, again = {0};

    ck_assert_msg(replay_json_read(file.data, file.length, &read, &error), "%s",
                  base_text_str(&error));
    replays_expect_equal(&replay, &read, false);
    ck_assert_uint_eq(replays_hash(&read), replay.print.hash);
    ck_assert(replay_json_write(&read, REPLAY_PRETTY, &again, &error));
    ck_assert_str_eq(again.data, file.data);
    base_text_release(&again);
    replay_release(&read);
}
END_TEST

/* The error must say something, and no half a replay may stay. */
static void expect_refused(const char *text, size_t length, size_t at)
{
    Replay read;
    BaseText error = {0};
    bool good = replay_json_read(text, length, &read, &error);

    if (good) {
        replays_expect_equal(&replay, &read, false);
        replay_release(&read);
    } else {
        FIXTURE_EXPECT(error.length > 20 && !read.name && !read.deeds,
                       "byte %zu: '%s'", at, base_text_str(&error));
    }
    base_text_release(&error);
}

START_TEST(cut_anywhere_it_is_told)
{
    for (size_t length = 0; length < file.length; length++)
        expect_refused(file.data, length, length);
}
END_TEST

START_TEST(a_flipped_bit_is_told)
{
    for (size_t at = 0; at < file.length; at++) {
        char was = file.data[at];
        file.data[at] = (char)(was ^ 1 << at % 8);
        expect_refused(file.data, file.length, at);
        file.data[at] = (char)(was ^ 0xff);
        expect_refused(file.data, file.length, at);
        file.data[at] = was;
    }
}
END_TEST

/* With other white space, and fields in another order, it says the same. */
START_TEST(what_is_laid_out_anew_is_the_same)
{
    Replay read;
    BaseText error = {0}, other = {0};

    for (size_t i = 0; i < file.length; i++) {
        base_text_append_char(&other, file.data[i]);
        if (file.data[i] == '\n')
            base_text_append(&other, "\t  \r\n");
    }
    ck_assert_msg(replay_json_read(other.data, other.length, &read, &error),
                  "%s", base_text_str(&error));
    replays_expect_equal(&replay, &read, false);
    replay_release(&read);
    base_text_release(&other);
}
END_TEST

/* In a good small file, what is put for what, and what is said. */
typedef struct Change {
    const char *what, *by, *told;
} Change;

static const char small[] =
    "{\"taskarium\": 1, \"program\": {\"name\": \"a.py\", \"text\": "
    "\"pass\"}, \"python\": \"3.13\", \"seed\": \"1\", \"interventions\": "
    "[{\"do\": \"cancel\", \"at\": \"2.1\", \"task\": \"00000000000000ff\"}], "
    "\"limits\": {\"--max-turns\": \"9\"}, \"shown\": \"2.1\"}";

static const Change changes[] = {
    {"\"seed\": \"1\", ", "\"seed\": \"1\", ", NULL},
    {"{\"taskarium\": 1, ", "{", "begins with \"taskarium\""},
    {"{\"taskarium\": 1, ", "[", "line 1, column"},
    {"\"taskarium\": 1", "\"taskarium\": 2", "format 2"},
    {"\"taskarium\": 1", "\"taskarium\": \"1\"", "no replay"},
    {"\"seed\": \"1\", ", "", "seed is missing"},
    {"\"seed\": \"1\"", "\"seed\": \"'one\"", "seed must be what"},
    {"\"seed\": \"1\"", "\"seed\": \"'one'\"", NULL},
    {"\"seed\": \"1\"", "\"seed\": 1", "seed must be a text"},
    {"\"seed\": \"1\"", "\"seed\": \"1\", \"seed\": \"2\"", "line 1, column"},
    {"\"seed\": \"1\"", "\"sead\": \"1\"", "sead is not known"},
    {"\"3.13\"", "\"2.7\"", "python must be 3.11"},
    {"a.py", "../a.py", "program.name must be"},
    {"a.py", "/etc/passwd", "program.name must be"},
    {"a.py", "a\\u001b[2J.py", "program.name must be"},
    {"a.py", "a\xC2\x9B.py", "program.name must be"},
    {"a.py",
     "yp.\xE2\x80\xAE"
     "a",
     "program.name must be"},
    {"\"seed\": \"1\"", "\"\\u001b[31mseed\": \"1\"", " [31mseed is not"},
    {"\"name\": \"a.py\", ", "", "program.name is missing"},
    {", \"text\": \"pass\"", "", "program.text is missing"},
    {"\"text\": \"pass\"", "\"lesson\": \"../..\", \"hash\": \"0\"",
     "program.lesson must be"},
    {"{\"name\": \"a.py\", \"text\": \"pass\"}", "[]", "program must be"},
    {"\"cancel\"", "\"wish\"", "interventions[0].do must be cancel, raise"},
    {"\"at\": \"2.1\"", "\"at\": \"2\"", "interventions[0].at must be a turn"},
    {"\"at\": \"2.1\"", "\"at\": \"soon\"", "interventions[0].at must be"},
    {"00000000000000ff", "ff", "interventions[0].task must be 16"},
    {"00000000000000ff", "00000000000000fg", "interventions[0].task must be"},
    {"\"cancel\"", "\"sleep\"", "sleep"},
    {"\"cancel\"", "\"raise\", \"name\": \"SystemExit\"", "SystemExit"},
    {"\"cancel\"", "\"suppress\", \"name\": \"failed\"",
     "interventions[0].which is missing"},
    {"\"cancel\"", "\"suppress\", \"name\": \"failed\", \"which\": 0",
     "interventions[0].which must be a whole number from 1"},
    {"\"cancel\"", "\"suppress\", \"name\": \"begin\", \"which\": 1",
     "'begin' cannot be kept from happening"},
    {"\"cancel\"", "\"suppress\", \"name\": \"failed\", \"which\": 1", NULL},
    {"\"cancel\", ", "\"cancel\", \"when\": 1, ",
     "interventions[0].when is not known"},
    {"--max-turns", "--max-fun", "limits must be"},
    {"\"9\"", "\"-9\"", "--max-turns must be a number above 0"},
    {"\"shown\": \"2.1\"", "\"shown\": \"2.1.exploded\"", "shown must be"},
    {"\"shown\": \"2.1\"", "\"libm\": 1", "libm must be true or false"},
    {"\"shown\": \"2.1\"", "\"marks\": {}", "marks must be a list"},
    {"\"shown\": \"2.1\"", "\"marks\": [1]", "marks[0] must be an object"},
    {"\"shown\": \"2.1\"", "\"knobs\": {\"A\": 1}", "knobs.A must be a text"},
    {"\"shown\": \"2.1\"", "\"checksum\": \"00000000\"", "delete its"},
    {"\"shown\": \"2.1\"",
     "\"modules\": [{\"name\": \"a\", \"file\": \"../a.py\", \"text\": \"\"}]",
     "modules[0].file must be a path"},
    {"\"shown\": \"2.1\"",
     "\"fingerprint\": {\"version\": 1, \"hash\": \"00000000000000ff\", "
     "\"events\": 4, \"step\": 0, \"rungs\": \"\"}",
     "fingerprint.rungs must be"},
    {"\"shown\": \"2.1\"",
     "\"fingerprint\": {\"version\": -1, \"hash\": \"00000000000000ff\", "
     "\"events\": 4}",
     "fingerprint.version must be a whole number"},
    {"pass", "\\ud800", "line 1, column"},
    {"pass", "\xff", "line 1, column"},
};

START_TEST(errors_say_where)
{
    const Change *change = &changes[_i];
    const char *at = strstr(small, change->what);
    BaseText text = {0}, error = {0};
    Replay read;

    ck_assert_ptr_nonnull(at);
    base_text_append_n(&text, small, (size_t)(at - small));
    base_text_append(&text, change->by);
    base_text_append(&text, at + strlen(change->what));
    bool good = replay_json_read(text.data, text.length, &read, &error);
    ck_assert_msg(good == !change->told, "%s", base_text_str(&error));
    if (!good)
        ck_assert_msg(strstr(error.data, change->told) != NULL, "%s: %s",
                      change->by, error.data);
    replay_release(&read);
    base_text_release(&text);
    base_text_release(&error);
}
END_TEST

START_TEST(depth_and_size_have_bounds)
{
    BaseText deep = {0}, error = {0};
    Replay read;

    for (int i = 0; i < 1000000; i++)
        base_text_append(&deep, "[");
    ck_assert(!replay_json_read(deep.data, deep.length, &read, &error));
    base_text_clear(&error);
    while (deep.length <= REPLAY_JSON_LIMIT)
        base_text_append(&deep, "                                        ");
    ck_assert(!replay_json_read(deep.data, deep.length, &read, &error));
    ck_assert_ptr_nonnull(strstr(error.data, "at most"));
    base_text_release(&deep);
    base_text_release(&error);
}
END_TEST

START_TEST(what_is_not_utf8_is_not_written)
{
    BaseText out = {0}, error = {0};

    base_text_append(&replay.text, "# \xff\n");
    ck_assert(!replay_json_write(&replay, REPLAY_PRETTY, &out, &error));
    ck_assert_ptr_nonnull(strstr(error.data, "UTF-8"));
    base_text_release(&error);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("replay_json");
    TCase *tests = tcase_create("files");

    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, it_is_read_as_it_was);
    tcase_add_test(tests, cut_anywhere_it_is_told);
    tcase_add_test(tests, a_flipped_bit_is_told);
    tcase_add_test(tests, what_is_laid_out_anew_is_the_same);
    tcase_add_loop_test(tests, errors_say_where, 0,
                        sizeof changes / sizeof *changes);
    tcase_add_test(tests, depth_and_size_have_bounds);
    tcase_add_test(tests, what_is_not_utf8_is_not_written);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
