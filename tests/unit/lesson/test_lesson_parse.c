#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base_memory.h"
#include "base_text.h"
#include "lesson_parse.h"
#include "lesson_translate.h"

#define HEAD                                                                   \
    "<!-- lesson\n"                                                            \
    "format: 1\n"                                                              \
    "title: Two tasks\n"                                                       \
    "program: main.py\n"                                                       \
    "-->\n"                                                                    \
    "About *two* tasks.\n\n"

static Lesson read_good(const char *source)
{
    Lesson lesson;
    LessonError error = {0};
    bool done = lesson_parse(&lesson, "lesson.md", source, &error);

    ck_assert_msg(done, "line %d: %s", error.line, base_text_str(&error.text));
    return lesson;
}

static void expect_error_at(const char *source, int line, int column,
                            const char *words)
{
    Lesson lesson;
    LessonError error = {0};

    ck_assert(!lesson_parse(&lesson, "lesson.md", source, &error));
    ck_assert_msg(strstr(base_text_str(&error.text), words),
                  "\"%s\" does not say \"%s\"", base_text_str(&error.text),
                  words);
    ck_assert_int_eq(error.line, line);
    if (column > 0)
        ck_assert_int_eq(error.column, column);
    ck_assert_ptr_null(lesson.arena.blocks);
    lesson_error_release(&error);
}

static void expect_error(const char *source, int line, const char *words)
{
    expect_error_at(source, line, 0, words);
}

START_TEST(settings_and_pages_are_read)
{
    Lesson lesson = read_good("<!-- lesson\nformat: 1\ntitle: Two tasks\n"
                              "program: main.py\ncompare: gather.py\n"
                              "seed: by-name 1..200\npython: 3.12\n-->\n"
                              "# Two tasks\n\n## First page\n"
                              "<!-- page: first\n     until: first('failed')\n"
                              "            or last('end') -->\nText.\n");
    const LessonForm *form = &lesson.pages[0].forms[0];

    ck_assert_str_eq(lesson.title, "Two tasks");
    ck_assert_str_eq(lesson.compare, "gather.py");
    ck_assert_str_eq(lesson.python, "3.12");
    ck_assert(lesson.seed_by_name);
    ck_assert_int_eq(lesson.last_seed, 200);
    ck_assert_uint_eq(lesson.page_count, 1);
    ck_assert_str_eq(lesson.pages[0].id, "first");
    ck_assert_str_eq(lesson.pages[0].title, "First page");
    ck_assert_str_eq(form->until.text, "first('failed') or last('end')");
    ck_assert_int_eq(form->until.line, 13);
    ck_assert_int_eq(form->until.column, 13);
    lesson_release(&lesson);
}
END_TEST

START_TEST(expressions_survive_markdown)
{
    Lesson lesson =
        read_good(HEAD "## Page\n<!-- page: p -->\n"
                       "**{len(failed) * 2 ** n}** of {x[1]:>4} `{}` `{= y}`"
                       " {{}} [see](<#first('a')>) [out](https://a.b/c_d)\n");
    const LessonBlock *block = &lesson.pages[0].forms[0].text.blocks[0];
    const LessonSpan *spans = block->spans;

    ck_assert_uint_eq(lesson.pages[0].forms[0].text.count, 1);
    ck_assert_uint_eq(block->span_count, 11);
    ck_assert_str_eq(spans[0].value.text, "len(failed) * 2 ** n");
    ck_assert_uint_eq(spans[0].style, LESSON_STRONG);
    ck_assert_int_eq(spans[0].value.line, 10);
    ck_assert_int_eq(spans[0].value.column, 4);
    ck_assert_str_eq(spans[2].value.text, "x[1]:>4");
    ck_assert_str_eq(spans[4].text, "{}");
    ck_assert_uint_eq(spans[4].style, LESSON_CODE);
    ck_assert_str_eq(spans[6].value.text, " y");
    ck_assert_str_eq(spans[7].text, " {} ");
    ck_assert_str_eq(spans[8].target.text, "first('a')");
    lesson_release(&lesson);
}
END_TEST

#define QUESTION                                                               \
    "## Page\n"                                                                \
    "<!-- page: p -->\n"                                                       \
    "Before.\n\n"                                                              \
    "<!-- ask: choice who -->\n\n"                                             \
    "Who?\n\n"                                                                 \
    "- `a`, twice.\n"                                                          \
    "  <!-- choice: a\n"                                                       \
    "       right: not failed -->\n"                                           \
    "- Nobody.\n"                                                              \
    "  <!-- choice: b\n"                                                       \
    "       right: len(failed) > 0\n"                                          \
    "       not: it-stops -->\n\n"                                             \
    "<!-- then: first('failed') -->\n\n"                                       \
    "After.\n"

START_TEST(a_question_has_choices)
{
    Lesson lesson = read_good(HEAD QUESTION);
    const LessonForm *form = &lesson.pages[0].forms[0];
    const LessonQuestion *question = form->question;

    ck_assert_str_eq(form->text.blocks[0].spans[0].text, "Before.");
    ck_assert_str_eq(question->id, "who");
    ck_assert_uint_eq(question->choice_count, 2);
    ck_assert_str_eq(question->choices[1].misconception, "it-stops");
    ck_assert_str_eq(question->choices[1].right.text, "len(failed) > 0");
    ck_assert_str_eq(question->then.text, "first('failed')");
    ck_assert_str_eq(question->after.blocks[0].spans[0].text, "After.");
    lesson_release(&lesson);
}
END_TEST

START_TEST(a_page_has_two_forms)
{
    Lesson lesson = read_good(HEAD "## Page\n<!-- page: p -->\nBoth.\n\n"
                                   "<!-- when: failed -->\nSome.\n\n"
                                   "<!-- otherwise -->\nNone.\n");
    const LessonPage *page = &lesson.pages[0];

    ck_assert_uint_eq(page->form_count, 2);
    ck_assert_str_eq(page->forms[0].when.text, "failed");
    ck_assert_uint_eq(page->forms[0].text.count, 2);
    ck_assert_str_eq(page->forms[1].text.blocks[0].spans[0].text, "Both.");
    ck_assert_str_eq(page->forms[1].text.blocks[1].spans[0].text, "None.");
    lesson_release(&lesson);
}
END_TEST

START_TEST(a_try_has_hints_and_a_solution)
{
    Lesson lesson = read_good(
        HEAD
        "## Page\n<!-- page: p -->\n"
        "<!-- try: not failed\n     allow: knob seed\n"
        "     keep: len(tasks) == 11\n     seeds: 0..49\n"
        "     solution: cancel tasks[1] at first('started') -->\n\n"
        "Mend it.\n\n<!-- hint -->\n\nLook.\n\n<!-- hint -->\n\nLook up.\n\n"
        "<!-- missing: len(tasks) == 11 -->\n\nSome are gone.\n");
    const LessonTry *attempt = lesson.pages[0].forms[0].attempt;

    ck_assert_str_eq(attempt->goal.text, "not failed");
    ck_assert_uint_eq(attempt->allowed, LESSON_KNOB | LESSON_SEED);
    ck_assert_int_eq(attempt->last_seed, 49);
    ck_assert_int_eq(attempt->solution.kind, LESSON_SOLVED_BY_CANCEL);
    ck_assert_str_eq(attempt->solution.task.text, "tasks[1]");
    ck_assert_str_eq(attempt->solution.at.text, "first('started')");
    ck_assert_uint_eq(attempt->hint_count, 2);
    ck_assert_str_eq(attempt->hints[1].blocks[0].spans[0].text, "Look up.");
    ck_assert_uint_eq(attempt->missing_count, 1);
    ck_assert_str_eq(attempt->missing[0].holds.text, "len(tasks) == 11");
    ck_assert_str_eq(attempt->missing[0].text.blocks[0].spans[0].text,
                     "Some are gone.");
    lesson_release(&lesson);
}
END_TEST

START_TEST(errors_say_where)
{
    expect_error("", 1, "no `title:`");
    expect_error(HEAD, 1, "no pages");
    expect_error(HEAD "## Page\nText.\n", 8, "has no name");
    expect_error(HEAD "## Page\n<!-- page: p -->\n{a\n", 10,
                 "does not end on this line");
    expect_error(HEAD "## Page\n<!-- page: p\n untill: x -->\n", 10,
                 "no directive `untill`: write `until`");
    expect_error(HEAD "## Page\n<!-- page: p\n elephant: x -->\n", 10,
                 "there are: lesson");
    expect_error(HEAD "## Page\n<!-- page: p\n Until: x -->\n", 10,
                 "small letters");
    expect_error(HEAD "## Page\n<!-- page: p\n until x -->\n", 9,
                 "not `p until x`");
    expect_error(HEAD "## Page\n<!-- page: p\n\nText.\n\n<!-- ask: number n\n"
                      " answer: 1 -->\n\nX?\n",
                 9, "before the next one begins");
    expect_error(HEAD "## Page\n<!-- page: p -->\n\n<!-- ask: number n -->\n\n"
                      "How many?\n\n<!-- answer: seed -->\n\nIt is told.\n",
                 17, "stands under <!-- then -->");
    expect_error(HEAD "## Page\n<!-- page: P -->\n", 9, "small letters");
    expect_error(HEAD "## P\n<!-- page: p -->\n<!-- when: x -->\n", 8,
                 "otherwise");
    expect_error(HEAD "## P\n<!-- page: p -->\n<!-- ask: number n -->\nX?\n",
                 10, "answer");
    expect_error(HEAD "## P\n<!-- page: p -->\n<b>x</b>\n", 10, "HTML");
    expect_error(HEAD "## P\n<!-- page: p\n", 9, "does not end");
    expect_error(HEAD "## P\n<!-- page: p -->\n<!-- try: x -->\nX\n", 10,
                 "allow");
    expect_error(HEAD "## P\n<!-- page: p\nright: x -->\n", 10, "no `ask`");
}
END_TEST

/* A paragraph is one span, however many lines it has. */
START_TEST(a_long_paragraph_is_read_at_once)
{
    BaseText text = {0};

    base_text_append(&text, HEAD "## Page\n<!-- page: p -->\n\n");
    for (int i = 0; i < 100000; i++)
        base_text_append(&text, "A line of it.\n");
    Lesson lesson = read_good(text.data);
    ck_assert_uint_eq(lesson.pages[0].forms[0].text.blocks[0].span_count, 1);
    lesson_release(&lesson);
    base_text_release(&text);
}
END_TEST

START_TEST(a_long_list_is_read_at_once)
{
    BaseText text = {0};

    base_text_append(&text, HEAD "## Page\n<!-- page: p -->\n\n");
    for (int i = 0; i < 50000; i++)
        base_text_append(&text, "- An [item](<#tasks[0]>).\n");
    Lesson lesson = read_good(text.data);
    LessonText list = lesson.pages[0].forms[0].text;
    ck_assert_uint_eq(list.count, 50000);
    ck_assert_int_eq(list.blocks[49999].spans[1].target.line, 50010);
    ck_assert_int_eq(list.blocks[49999].spans[1].target.column, 15);
    lesson_release(&lesson);
    base_text_release(&text);
}
END_TEST

static bool translate(const char *source, const char *words, LessonError *error)
{
    Lesson lesson = read_good(source), translation;
    bool done =
        lesson_parse_translation(&translation, "lesson.ru.md", words, error) &&
        lesson_translate(&translation, &lesson, error);

    if (done) {
        ck_assert_uint_eq(translation.page_count, lesson.page_count);
        ck_assert_str_eq(translation.program, "main.py");
    }
    if (translation.arena.blocks)
        lesson_release(&translation);
    lesson_release(&lesson);
    return done;
}

#define RUSSIAN                                                                            \
    "<!-- title: Две задачи -->\nО *двух* задачах.\n\n"               \
    "## Страница\n<!-- page: p -->\nСначала.\n\n<!-- ask: choice who -->\n" \
    "Кто?\n\n- Никто.\n  <!-- choice: b -->\n- `a`, дважды.\n"               \
    "  <!-- choice: a -->\n\n<!-- then -->\nПотом.\n"

START_TEST(a_translation_has_the_words)
{
    LessonError error = {0};

    ck_assert_msg(translate(HEAD QUESTION, RUSSIAN, &error), "%d: %s",
                  error.line, base_text_str(&error.text));
}
END_TEST

START_TEST(a_translation_must_match)
{
    LessonError error = {0};

    ck_assert(!translate(HEAD "## Page\n<!-- page: p -->\n{len(failed)}\n",
                         "<!-- title: T -->\nX\n\n## P\n<!-- page: p -->\nX\n",
                         &error));
    ck_assert_str_eq(base_text_str(&error.text),
                     "page `p`: this expression of the lesson is missing: "
                     "`len(failed)`");
    lesson_error_release(&error);
    ck_assert(
        translate(HEAD "## Page\n<!-- page: p -->\n{n} {plural(n, 'a', 'b')}\n",
                  "<!-- title: T -->\nX\n\n## P\n<!-- page: p -->\n"
                  "{plural(n, 'a', 'b', 'c')}\n",
                  &error));
    ck_assert(!translate(HEAD "## Page\n<!-- page: p -->\nX\n",
                         "<!-- title: T -->\nX\n\n## P\n"
                         "<!-- page: p\n until: x -->\nX\n",
                         &error));
    ck_assert(strstr(base_text_str(&error.text), "lesson.md only"));
    lesson_error_release(&error);
}
END_TEST

START_TEST(a_translation_has_both_forms)
{
    LessonError error = {0};

    ck_assert_msg(translate(HEAD "## P\n<!-- page: p -->\n{a}\n\n"
                                 "<!-- when: x -->\n{b}\n\n"
                                 "<!-- otherwise -->\n{c}\n",
                            "<!-- title: T -->\nX\n\n## P\n"
                            "<!-- page: p -->\n{a}\n\n<!-- when -->\n{b}\n\n"
                            "<!-- otherwise -->\n{c}\n",
                            &error),
                  "%s", base_text_str(&error.text));
}
END_TEST

/* Whatever is cut off, it is read or refused. */
START_TEST(any_beginning_is_read_or_refused)
{
    const char *whole = HEAD QUESTION;
    size_t length = strlen(whole), i;

    for (i = 0; i < length; i++) {
        char *part = base_strndup(whole, i);
        LessonError error = {0};
        Lesson lesson;

        if (lesson_parse(&lesson, "lesson.md", part, &error))
            lesson_release(&lesson);
        else
            ck_assert_uint_gt(error.text.length, 0);
        lesson_error_release(&error);
        base_free(part);
    }
}
END_TEST

/* The page begins in line 10. */
static void expect_too_deep(const char *before, const char *opening,
                            const char *closing, size_t times, int column)
{
    BaseText source = {0};

    base_text_append(&source, HEAD "## Page\n<!-- page: p -->\n");
    base_text_append(&source, before);
    for (size_t i = 0; i < times; i++)
        base_text_append(&source, opening);
    base_text_append_char(&source, 'x');
    for (size_t i = 0; i < times; i++)
        base_text_append(&source, closing);
    base_text_append_char(&source, '\n');
    expect_error_at(base_text_str(&source), 10, column,
                    "this is nested too deep");
    base_text_release(&source);
}

START_TEST(what_is_nested_too_deep_is_refused)
{
    expect_too_deep("", ">", "", 100000, 33);
    expect_too_deep("", "> ", "", 40, 65);
    expect_too_deep("", "- ", "", 3000, 65);
    expect_too_deep("", "> - ", "", 3000, 65);
    expect_too_deep("> ", "**", "**", 30000, 3);
    expect_too_deep("- ", "*", "*", 80000, 3);
    /* A title is read as words, however they stand. */
    BaseText title = {0};
    base_text_append(&title, HEAD "## ");
    for (int i = 0; i < 30000; i++)
        base_text_append(&title, "**");
    base_text_append_char(&title, 'x');
    for (int i = 0; i < 30000; i++)
        base_text_append(&title, "**");
    base_text_append(&title, "\n<!-- page: p -->\nx\n");
    Lesson lesson = read_good(base_text_str(&title));
    ck_assert_str_eq(lesson.pages[0].title, "x");
    lesson_release(&lesson);
    base_text_release(&title);
    /* What somebody may write is none of it. */
    lesson = read_good(HEAD "## Page\n<!-- page: p -->\n"
                            "> - 1. > - **a [*b* `c`](http://d) _e_**\n");
    lesson_release(&lesson);
}
END_TEST

/* Most of a class sit beside somebody with another seed, each in the range, and
 * the same one on every machine. */
START_TEST(neighbours_get_different_seeds)
{
    Lesson lesson = {
        .seed = 7, .seed_by_name = true, .first_seed = 1, .last_seed = 200};
    int alike = 0;
    long before = 0;

    for (int i = 1; i <= 100; i++) {
        char name[32];
        snprintf(name, sizeof name, "pupil%02d", i);
        long seed = lesson_seed_for(&lesson, name);
        ck_assert(seed >= 1 && seed <= 200);
        ck_assert_int_eq(seed, lesson_seed_for(&lesson, name));
        alike += seed == before;
        before = seed;
    }
    ck_assert_int_le(alike, 3);
    ck_assert(lesson_seed_for(&lesson, NULL) == lesson_seed_for(&lesson, ""));
    lesson.seed_by_name = false;
    ck_assert_int_eq(lesson_seed_for(&lesson, "pupil01"), 7);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("lesson_parse");
    TCase *cases = tcase_create("all");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_set_timeout(cases, 0);
    tcase_add_test(cases, settings_and_pages_are_read);
    tcase_add_test(cases, expressions_survive_markdown);
    tcase_add_test(cases, a_question_has_choices);
    tcase_add_test(cases, a_page_has_two_forms);
    tcase_add_test(cases, a_try_has_hints_and_a_solution);
    tcase_add_test(cases, neighbours_get_different_seeds);
    tcase_add_test(cases, errors_say_where);
    tcase_add_test(cases, a_long_paragraph_is_read_at_once);
    tcase_add_test(cases, a_long_list_is_read_at_once);
    tcase_add_test(cases, a_translation_has_the_words);
    tcase_add_test(cases, a_translation_must_match);
    tcase_add_test(cases, a_translation_has_both_forms);
    tcase_add_test(cases, any_beginning_is_read_or_refused);
    tcase_add_test(cases, what_is_nested_too_deep_is_refused);
    suite_add_tcase(suite, cases);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
