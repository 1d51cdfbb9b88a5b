/* Programs with a few bytes changed, as one types: each compiles or not, runs
 * under small limits and is gone again. The same mutants on every machine. */
#include <check.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base_file.h"
#include "base_memory.h"
#include "programs.h"

#ifdef __SANITIZE_ADDRESS__
enum { ROUNDS = 12 };
#else
enum { ROUNDS = 60 };
#endif

/* Of a program, what is put into another, and where it is cut. */
static const char *const pieces[] = {
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ":",
    ",",
    "=",
    ".",
    "*",
    "**",
    "->",
    "\n",
    "    ",
    "\t",
    "\\\n",
    "#",
    "'",
    "\"",
    "\"\"\"",
    "f'{",
    "}'",
    "!r",
    "0",
    "1e999",
    "0x",
    "10**99",
    "-",
    "not ",
    "await ",
    "async ",
    "yield ",
    "yield from ",
    "lambda: ",
    "lambda x: ",
    "if ",
    " else ",
    "for x in ",
    "while True:",
    "try:",
    "except* ValueError:",
    "except:",
    "finally:",
    "return ",
    "raise ",
    "del ",
    "global x",
    "nonlocal x",
    "with ",
    "class A:",
    "def f():",
    "import asyncio",
    "from asyncio import *",
    "assert ",
    "pass",
    "break",
    "continue",
    "None",
    "...",
    "self",
    "x",
    ":=",
    "@",
    "~",
    "<<",
    "\xd0\xb6",
    "\xef\xac\x81",
    "\xff",
    "e = e.__context__",
    "asyncio.run(",
};

enum { PIECE_COUNT = sizeof pieces / sizeof pieces[0] };

static uint32_t state;

static uint32_t draw(uint32_t below)
{
    state = state * 1664525u + 1013904223u;
    return (uint32_t)(((uint64_t)state * below) >> 32);
}

/* From the beginning of one line to the beginning of another. */
static size_t line_start(const BaseText *text, size_t at)
{
    while (at > 0 && text->data[at - 1] != '\n')
        at--;
    return at;
}

static void splice(BaseText *text, size_t at, size_t gone, const char *put,
                   size_t length)
{
    BaseText changed = {0};

    base_text_append_n(&changed, text->data, at);
    base_text_append_n(&changed, put, length);
    base_text_append_n(&changed, text->data + at + gone,
                       text->length - at - gone);
    base_text_release(text);
    *text = changed;
}

static void mutate(BaseText *text)
{
    size_t at = draw((uint32_t)text->length);
    size_t from = line_start(text, draw((uint32_t)text->length));
    size_t to = line_start(text, draw((uint32_t)text->length));
    const char *piece = pieces[draw(PIECE_COUNT)];
    size_t rest = text->length - at;

    switch (draw(6)) {
    case 0:
        splice(text, at, 0, piece, strlen(piece));
        break;
    case 1:
        splice(text, at, rest < 9 ? rest : draw(9), "", 0);
        break;
    case 2:
        splice(text, at, 1, piece, strlen(piece));
        break;
    case 3:
        text->data[at] = (char)draw(256);
        break;
    case 4: /* lines come again elsewhere */
        if (to > from && to - from < 2000)
            splice(text, line_start(text, at), 0, text->data + from, to - from);
        break;
    default: /* lines are gone */
        if (to > from && to - from < text->length / 2)
            splice(text, from, to - from, "", 0);
    }
}

static void run_mutant(const BaseText *text)
{
    static const int versions[] = {311, 312, 313, 314};
    TraceLimits limits = {.instructions = 20000,
                          .turns = 200,
                          .events = 2000,
                          .memory = 4 << 20,
                          .output = 20000,
                          .tasks = 200,
                          .recursion = 60};
    RunProgram *program = run_program_new("mutant.py", text->data, text->length,
                                          versions[draw(4)]);
    Run *run = run_new(program, &(RunOptions){.limits = &limits});

    run_finish(run);
    int status = run_exit_status(run);
    ck_assert_msg(status == 0 || *run_stderr(run, NULL) != '\0' ||
                      strstr(text->data, "xit") || /* on purpose */
                      strstr(text->data, "excepthook"),
                  "status %d without a word:\n%s", status, text->data);
    ck_assert_msg(run_program_is_valid(program) || status == 1 || status == 5,
                  "status %d, but it does not compile:\n%s", status,
                  text->data);
    run_free(run);
    run_program_free(program);
}

static void torment(const char *path)
{
    BaseText text = {0}, error = {0};

    ck_assert_msg(base_file_read(path, 1 << 20, &text, &error), "%s",
                  base_text_str(&error));
    for (int round = 0; round < ROUNDS && text.length > 0; round++) {
        BaseText mutant = {0};
        base_text_append_n(&mutant, text.data, text.length);
        for (uint32_t i = draw(4) + 1; i > 0 && mutant.length > 0; i--)
            mutate(&mutant);
        if (mutant.length > 0)
            run_mutant(&mutant);
        base_text_release(&mutant);
    }
    base_text_release(&text);
    base_text_release(&error);
}

static bool is_script(const char *name)
{
    size_t length = strlen(name);

    return length > 3 && strcmp(name + length - 3, ".py") == 0;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Everything in the folder and the folders in it, in the order of names. */
static void torment_folder(const char *path, int depth)
{
    DIR *folder = opendir(path);
    char **names = NULL;
    size_t count = 0, capacity = 0;

    ck_assert_msg(folder != NULL, "%s", path);
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        if (entry->d_name[0] == '.')
            continue;
        BASE_GROW(names, count, capacity);
        names[count++] = base_strdup(entry->d_name);
    }
    closedir(folder);
    if (count > 0)
        qsort((void *)names, count, sizeof *names, by_name);
    for (size_t i = 0; i < count; i++) {
        BaseText inner = {0};
        base_text_printf(&inner, "%s/%s", path, names[i]);
        if (is_script(names[i]))
            torment(inner.data);
        else if (depth > 0 && !strchr(names[i], '.'))
            torment_folder(inner.data, depth - 1);
        base_text_release(&inner);
        base_free(names[i]);
    }
    base_free((void *)names);
}

START_TEST(lessons_mistyped)
{
    state = 1;
    torment_folder(LESSONS_DIR, 1);
}
END_TEST

START_TEST(scripts_mistyped)
{
    state = 2;
    torment_folder(TESTS_DIR "/scripts", 1);
}
END_TEST

START_TEST(everything_mistyped)
{
    state = 3;
    for (int i = 0; i < 4; i++)
        torment(TESTS_DIR "/hostile/everything.py");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("run_mutants");
    TCase *test = tcase_create("all");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(test, 0);
    tcase_add_test(test, lessons_mistyped);
    tcase_add_test(test, scripts_mistyped);
    tcase_add_test(test, everything_mistyped);
    suite_add_tcase(suite, test);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
