/*
 * test_parser_fuzz.c - programs with bytes changed at random: none may crash
 * the parser or leave it without an answer.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base_memory.h"
#include "source_fixture.h"

enum { ROUNDS = 12000, MAX_LENGTH = 4096 };

static const char *const pieces[] = {
    "(",      ")",      "[",       "]",      "{",        "}",       ":",
    ",",      "=",      "==",      ":=",     "*",        "**",      ".",
    "\n",     "\n    ", "\t",      "\\",     "'",        "\"",      "'''",
    "f'",     "f\"{",   "}\"",     "#",      "if ",      "else",    "for ",
    " in ",   "not ",   "lambda ", "async ", "@",        "try:",    "except ",
    "yield ", "await ", "0x",      "1e",     "\xc3\xa9", "\xff",    "1_",
    "match ", "class ", "def f(",  "with ",  "return ",  "import ",
};

/* Marsaglia's xorshift; the same on every machine. */
static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

static void insert_piece(BaseText *text, size_t at, const char *piece)
{
    BaseText out = {0};

    base_text_append_n(&out, base_text_str(text), at);
    base_text_append(&out, piece);
    base_text_append_n(&out, base_text_str(text) + at, text->length - at);
    base_text_release(text);
    *text = out;
}

static void change(BaseText *text, uint32_t *state)
{
    size_t at = text->length ? next_random(state) % text->length : 0;
    size_t pick = next_random(state) % (sizeof pieces / sizeof *pieces);

    switch (next_random(state) % 4) {
    case 0:
        insert_piece(text, at, pieces[pick]);
        break;
    case 1: /* cut short */
        text->length = at;
        if (text->data)
            text->data[at] = '\0';
        break;
    case 2:
        if (text->length > 0)
            text->data[at] = (char)(next_random(state) % 255 + 1);
        break;
    default: /* a part twice */
        if (text->length - at < MAX_LENGTH) {
            char *part = base_strdup(base_text_str(text) + at);

            insert_piece(text, at, part);
            base_free(part);
        }
    }
}

/* The programs of the two golden files, one after another. */
static size_t load_programs(BaseText *golden, char **programs, size_t most)
{
    size_t count = 0;

    source_fixture_read("syntax_errors.txt", golden);
    for (char *at = golden->data; at && count < most;) {
        char *line = strstr(at, "--- "), *end;

        if (!line)
            break;
        end = strchr(line, '\n');
        *end = '\0';
        source_fixture_unescape(line + 4);
        programs[count++] = line + 4;
        at = end + 1;
    }
    return count;
}

START_TEST(changed_programs_have_an_answer)
{
    static const PyVersion versions[] = {PY_VERSION_311, PY_VERSION_313};
    BaseText golden = {0};
    char *programs[1000];
    size_t count = load_programs(&golden, programs, 1000);
    uint32_t state = 20240229u + (uint32_t)_i;

    ck_assert_uint_gt(count, 100);
    for (int i = 0; i < ROUNDS; i++) {
        BaseText text = {0};
        SourceFixture fixture;

        for (uint32_t k = next_random(&state) % 3 + 1; k > 0; k--)
            base_text_append(&text, programs[next_random(&state) % count]);
        for (uint32_t k = next_random(&state) % 5 + 1; k > 0; k--)
            change(&text, &state);
        source_fixture_init(&fixture, base_text_str(&text), text.length,
                            versions[i % 2]);
        ck_assert_msg((fixture.module != NULL) ==
                          (fixture.diagnostics.count == 0),
                      "%s", base_text_str(&text));
        source_fixture_release(&fixture);
        base_text_release(&text);
    }
    base_text_release(&golden);
}
END_TEST

START_TEST(random_bytes_have_an_answer)
{
    uint32_t state = 77;

    for (int i = 0; i < ROUNDS / 4; i++) {
        char bytes[200];
        size_t length = next_random(&state) % sizeof bytes;
        SourceFixture fixture;

        for (size_t k = 0; k < length; k++)
            bytes[k] = (char)(next_random(&state) % (i % 2 ? 256 : 127));
        source_fixture_init(&fixture, bytes, length, PY_VERSION_313);
        ck_assert((fixture.module != NULL) == (fixture.diagnostics.count == 0));
        source_fixture_release(&fixture);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("parser_fuzz");
    TCase *cases = tcase_create("fuzz");
    SRunner *runner;
    int failed;

    tcase_set_timeout(cases, 0);
    tcase_add_loop_test(cases, changed_programs_have_an_answer, 0, 2);
    tcase_add_test(cases, random_bytes_have_an_answer);
    suite_add_tcase(suite, cases);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
