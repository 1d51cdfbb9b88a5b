/* What is written of a lesson for a page that runs nothing. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base_words.h"
#include "lesson_offline.h"
#include "lesson_read.h"
#include "trace_store.h"

static BaseText data;
static uint32_t drawn, shortest = UINT32_MAX, compared;

static uint32_t draw(void *context, const LessonScene *scene)
{
    (void)context;
    ck_assert_ptr_nonnull(scene->trace);
    if (scene->end < shortest)
        shortest = scene->end;
    if (scene->other) {
        ck_assert_uint_eq(scene->end, UINT32_MAX);
        ck_assert_ptr_nonnull(scene->compare);
        compared++;
    }
    return drawn++;
}

static void write_lesson(const char *name, const char *language)
{
    LessonStudio studio = {.draw = draw};
    LessonFolder folder;
    LessonError error = {0};
    char path[1024];

    base_words_choose(language);
    snprintf(path, sizeof path, "%s/%s", LESSONS_DIR, name);
    ck_assert(lesson_read(&folder, path, language, &error));
    ck_assert_msg(
        lesson_offline(&folder, language, "1", &studio, &data, &error), "%s",
        base_text_str(&error.text));
    lesson_folder_release(&folder);
}

/* Once for all tests that look at it. */
static void write_first(void)
{
    write_lesson("01-ten-tasks", "en");
}

static void release(void)
{
    base_text_release(&data);
    base_words_choose("en");
}

static bool has(const char *part)
{
    return strstr(data.data, part) != NULL;
}

/* What stands between two words that are there, the first one behind `from`. */
static char *between(const char *from, const char *begin, const char *end)
{
    const char *page = strstr(data.data, from);
    const char *at = page ? strstr(page, begin) : NULL;
    const char *stop = at ? strstr(at, end) : NULL;
    size_t length = stop ? (size_t)(stop - at) : 0;
    char *copy = calloc(length + 1, 1);

    ck_assert_msg(stop, "%s .. %s", begin, end);
    memcpy(copy, at, length);
    return copy;
}

START_TEST(all_pages_are_there_with_their_values)
{
    ck_assert(has("\"title\":\"Ten tasks, one group\""));
    for (const char *const *id =
             (const char *const[]){"promises", "ten", "prints", "abort", "why",
                                   "ten-lines", NULL};
         *id; id++) {
        char member[64];
        snprintf(member, sizeof member, "{\"id\":\"%s\"", *id);
        ck_assert_msg(has(member), "%s", member);
    }
    ck_assert(has("[\"17\",0,0]"));       /* {now.line} */
    ck_assert(has("[\"Task-1\",0,2,1]")); /* leads to a task */
}
END_TEST

START_TEST(an_answer_is_told_what_the_player_tells)
{
    char *prints = between("{\"id\":\"prints\"", "\"asked\":", "\"views\"");
    ck_assert_ptr_nonnull(strstr(prints, "\"right\":\"2\""));
    ck_assert_ptr_nonnull(strstr(prints, "the first error asks all the"));
    ck_assert_ptr_nonnull(strstr(prints, "and no number"));
    char *verdicts =
        between("{\"id\":\"prints\"", "\"verdicts\":[", "],\n\"refuted\"");
    /* Nothing is said to the right one. */
    ck_assert_ptr_nonnull(strstr(verdicts, "]],[],[["));
    /* Nor is the right one told to another before the second answer. */
    ck_assert_ptr_nonnull(strstr(verdicts, "the others go on to their end"));
    ck_assert_ptr_null(strstr(verdicts, "the first error asks all the"));
    free(prints);
    free(verdicts);
    char *abort = between("{\"id\":\"abort\"", "\"asked\":", "\"views\"");
    ck_assert_ptr_nonnull(strstr(abort, "\"kind\":1"));
    ck_assert_ptr_nonnull(strstr(abort, "\"whole\":true"));
    ck_assert_ptr_nonnull(strstr(abort, "\"right\":\"8\""));
    free(abort);
}
END_TEST

/* Before a question that is kept the run is cut where it is asked. */
START_TEST(pictures_are_veiled_and_unveiled)
{
    ck_assert_uint_lt(shortest, 100);
    /* Once the page's question (2) is settled the next one (3) waits, then
     * none (6); before, it is itself that does. */
    char *page = between("{\"id\":\"prints\"", "\"after\"", "{\"id\"");
    const char *settled = strstr(page, "\"views\":[[3,");
    ck_assert_ptr_nonnull(settled);
    ck_assert_ptr_nonnull(strstr(settled, ",[6,"));
    ck_assert_ptr_nonnull(strstr(settled, "\"views\":[[2,"));
    ck_assert_ptr_null(strstr(strstr(settled, "\"views\":[[2,"), ",[3,"));
    free(page);
}
END_TEST

START_TEST(a_try_has_all_its_hints)
{
    char *tried = between("{\"id\":\"ten-lines\"", "\"tried\":", "\"views\"");
    ck_assert_ptr_nonnull(strstr(tried, "\"allowed\":4"));
    ck_assert_ptr_nonnull(strstr(tried, "The group hears of an error"));
    ck_assert_ptr_nonnull(strstr(tried, "instead of raising it"));
    free(tried);
}
END_TEST

START_TEST(a_page_that_compares_shows_both)
{
    write_lesson("08-gather-and-group", "en");
    ck_assert_uint_gt(compared, 2);
    ck_assert(has("The runs take the same course for 4 events"));
}
END_TEST

START_TEST(a_lesson_is_written_in_its_translation)
{
    write_lesson("01-ten-tasks", "ru");
    ck_assert(has("{\"id\":\"prints\",\"title\":\"Что"));
    ck_assert(has("Task-6"));
    ck_assert(!has("asks all the"));
}
END_TEST

START_TEST(a_seed_on_which_nothing_fails_has_the_other_form)
{
    LessonStudio studio = {.draw = draw};
    LessonFolder folder;
    LessonError error = {0};

    ck_assert(lesson_read(&folder, LESSONS_DIR "/01-ten-tasks", "en", &error));
    ck_assert(lesson_offline(&folder, "en", "0", &studio, &data, &error));
    ck_assert(has("In which order will the program print"));
    ck_assert(has("\"recall\":true"));
    base_text_clear(&data);
    ck_assert(!lesson_offline(&folder, "en", "x", &studio, &data, &error));
    ck_assert_uint_gt(error.text.length, 0);
    lesson_error_release(&error);
    lesson_folder_release(&folder);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("lesson_offline");
    TCase *first = tcase_create("first");
    TCase *others = tcase_create("others");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(first, 0);
    tcase_add_unchecked_fixture(first, write_first, release);
    tcase_add_test(first, all_pages_are_there_with_their_values);
    tcase_add_test(first, an_answer_is_told_what_the_player_tells);
    tcase_add_test(first, pictures_are_veiled_and_unveiled);
    tcase_add_test(first, a_try_has_all_its_hints);
    tcase_set_timeout(others, 0);
    tcase_add_checked_fixture(others, NULL, release);
    tcase_add_test(others, a_page_that_compares_shows_both);
    tcase_add_test(others, a_lesson_is_written_in_its_translation);
    tcase_add_test(others, a_seed_on_which_nothing_fails_has_the_other_form);
    suite_add_tcase(suite, first);
    suite_add_tcase(suite, others);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
