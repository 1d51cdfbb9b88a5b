/* The rules of a question, on the lessons that lie in the tree. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "lesson_player.h"
#include "lesson_read.h"
#include "run_fork.h"
#include "run_kept.h"
#include "run_machine.h"
#include "trace_store.h"

static LessonFolder folder;
static LessonPlayer *player;

static void open_lesson(const char *name, const char *language,
                        const char *seed)
{
    LessonError error = {0};
    char path[1024];

    snprintf(path, sizeof path, "%s/%s", LESSONS_DIR, name);
    ck_assert_msg(lesson_read(&folder, path, language, &error), "%s",
                  base_text_str(&error.text));
    player = lesson_player_new(&folder, language, seed, NULL, &error);
    ck_assert_msg(player, "%s", base_text_str(&error.text));
}

static void close_lesson(void)
{
    ck_assert_ptr_null(lesson_player_error(player));
    lesson_player_free(player);
    lesson_folder_release(&folder);
}

static const LessonSight *sight(void)
{
    return lesson_player_sight(player);
}

static void go_to(size_t page)
{
    while (sight()->page < page) {
        lesson_player_skip(player);
        ck_assert(lesson_player_next(player));
    }
}

/* A passage as plain text. */
static char *text_of(LessonPassage passage)
{
    BaseText out = {0};

    for (size_t i = 0; i < passage.count; i++)
        for (size_t j = 0; j < passage.paragraphs[i].count; j++)
            base_text_append(&out, passage.paragraphs[i].pieces[j].text);
    return base_text_take(&out);
}

static bool says(LessonPassage passage, const char *words)
{
    char *text = text_of(passage);
    bool found = strstr(text, words);

    base_free(text);
    return found;
}

START_TEST(a_page_says_what_the_run_says)
{
    open_lesson("01-ten-tasks", "en", "1");
    ck_assert_str_eq(sight()->lesson, "Ten tasks, one group");
    ck_assert_uint_eq(sight()->page_count, 6);
    ck_assert(says(sight()->text, "entered the block of line 17"));
    ck_assert(!sight()->has_back && sight()->has_next);
    ck_assert(!lesson_player_back(player));
    go_to(2);
    ck_assert(says(sight()->text, "That happened to Task-6 and Task-7"));
    close_lesson();
}
END_TEST

START_TEST(words_and_links_lead_somewhere)
{
    int terms = 0, tasks = 0;

    open_lesson("01-ten-tasks", "en", "1");
    for (size_t i = 0; i < sight()->text.count; i++)
        for (size_t j = 0; j < sight()->text.paragraphs[i].count; j++) {
            const LessonPiece *piece = &sight()->text.paragraphs[i].pieces[j];
            terms += piece->link == LESSON_LINK_TERM;
            if (piece->link == LESSON_LINK_TERM)
                ck_assert(strlen(piece->said) > 20);
            tasks += piece->link == LESSON_LINK_TASK && piece->target == 1;
        }
    ck_assert_int_eq(terms, 2);
    ck_assert_uint_eq(sight()->term_count, 2);
    ck_assert(sight()->terms[0].is_in_text && sight()->terms[1].is_in_text);
    ck_assert_int_eq(tasks, 1);
    close_lesson();
    open_lesson("05-cancel-asks", "en", "1");
    go_to(1);
    ck_assert_uint_eq(sight()->term_count, 2);
    ck_assert(!sight()->terms[0].is_in_text && sight()->terms[1].is_in_text);
    close_lesson();
}
END_TEST

START_TEST(a_question_hides_what_comes)
{
    open_lesson("01-ten-tasks", "en", "1");
    go_to(2);
    ck_assert_uint_eq(sight()->veil, sight()->event);
    ck_assert(!sight()->has_next);
    ck_assert(!lesson_player_next(player));
    ck_assert_uint_eq(sight()->asked->option_count, 3);
    ck_assert_str_eq(sight()->asked->right, "");
    ck_assert_uint_eq(sight()->asked->after.count, 0);
    for (size_t i = 0; i < 3; i++)
        ck_assert(!sight()->asked->options[i].is_right);
    close_lesson();
}
END_TEST

/* What a page around it shows would answer it. */
START_TEST(a_question_hides_what_comes_on_the_pages_before_it)
{
    uint32_t asked_at, next_at;

    open_lesson("01-ten-tasks", "en", "1");
    go_to(3);
    next_at = sight()->event;
    close_lesson();
    open_lesson("01-ten-tasks", "en", "1");
    go_to(2);
    asked_at = sight()->event;
    ck_assert_uint_le(asked_at, next_at);
    ck_assert(lesson_player_back(player));
    ck_assert_uint_eq(sight()->veil, asked_at);
    ck_assert(lesson_player_back(player));
    ck_assert_uint_eq(sight()->veil, asked_at);
    ck_assert_uint_lt(sight()->event, asked_at);
    go_to(2);
    ck_assert(lesson_player_answer(player, "2"));
    for (size_t page = 2; page > 0; page--) {
        ck_assert_uint_eq(sight()->veil, next_at);
        ck_assert(lesson_player_back(player));
    }
    ck_assert_uint_eq(sight()->veil, next_at);
    go_to(3);
    for (size_t page = 3; page > 0; page--) {
        ck_assert_uint_eq(sight()->veil, next_at);
        ck_assert(lesson_player_back(player));
    }
    go_to(3);
    ck_assert(lesson_player_answer(player, "8"));
    for (size_t page = 3; page > 0; page--) {
        ck_assert_uint_eq(sight()->veil, LESSON_NONE);
        ck_assert(lesson_player_back(player));
    }
    close_lesson();
}
END_TEST

static const char *const all_lessons[] = {
    "00-first-minute", "01-ten-tasks",         "02-calling-is-not-running",
    "03-create-task",  "04-leaving-the-block", "05-cancel-asks",
    "06-first-error",  "07-except-star",       "08-gather-and-group",
    "09-time-limits",  "10-another-thread",
};
enum { LESSONS = sizeof all_lessons / sizeof *all_lessons, SEEDS = 5 };

/* Where the question of the page that is shown is asked, if the run would give
 * it away; else LESSON_NONE. */
static uint32_t kept_at(void)
{
    const LessonAsked *asked = sight()->asked;
    bool open = asked && !asked->recall && !sight()->compare &&
                asked->fate == LESSON_FATE_OPEN;
    uint32_t count = trace_store_count(lesson_player_trace(player));

    return open && sight()->event + 1 < count ? sight()->event : LESSON_NONE;
}

/* However the student turns the pages, before and after they have come to a
 * question; not what has settled one before it either. */
START_TEST(nobody_sees_the_answer_by_turning_the_pages)
{
    const char *name = all_lessons[_i / SEEDS];
    uint32_t kept;
    char seed[16];

    snprintf(seed, sizeof seed, "%d", _i % SEEDS);
    open_lesson(name, "en", seed);
    for (size_t page = 0; page < sight()->page_count; page++) {
        go_to(page);
        kept = kept_at();
        while (kept != LESSON_NONE && sight()->page > 0) {
            ck_assert(lesson_player_back(player));
            ck_assert_msg(sight()->veil <= kept,
                          "%s, seed %s: page %zu shows what page %zu asks",
                          name, seed, sight()->page + 1, page + 1);
        }
        while (sight()->page < page)
            ck_assert(lesson_player_next(player));
    }
    close_lesson();
}
END_TEST

/* A question about another run leaves the comparisons before it alone. */
START_TEST(a_question_about_another_run_hides_that)
{
    open_lesson("08-gather-and-group", "en", "1");
    go_to(4);
    ck_assert(sight()->asked && sight()->compare);
    ck_assert_uint_eq(sight()->veil, sight()->event);
    ck_assert_str_eq(sight()->parts, "");
    ck_assert(lesson_player_back(player));
    ck_assert_uint_eq(sight()->veil, LESSON_NONE);
    ck_assert(*sight()->parts);
    close_lesson();
}
END_TEST

static void run_own(const char *text)
{
    RunOptions options = {.seed = "1"};
    RunProgram *program = run_program_new("main.py", text, strlen(text), 313);
    Run *run = run_new(program, &options);
    LessonOwn own = {.name = "main.py", .text = text};

    run_finish(run);
    own.trace = run_trace(run);
    lesson_player_own(player, &own);
    ck_assert(sight()->is_own);
    run_free(run);
    run_program_free(program);
}

/* A copy in which nothing but a comment is changed does the same as the
 * lesson's run. */
START_TEST(a_question_hides_what_comes_in_a_run_of_ones_own)
{
    BaseText text = {0}, error = {0};
    LessonError ignored = {0};
    uint32_t asked_at;

    ck_assert(base_file_read(LESSONS_DIR "/01-ten-tasks/main.py", 1 << 20,
                             &text, &error));
    base_text_append(&text, "# mine\n");
    open_lesson("01-ten-tasks", "en", "1");
    go_to(2);
    asked_at = sight()->event;
    run_own(text.data);
    ck_assert_uint_eq(sight()->veil, asked_at);
    ck_assert(lesson_player_back(player));
    ck_assert_uint_eq(sight()->veil, asked_at);
    lesson_player_own(player, NULL);
    go_to(2);
    ck_assert_int_eq(sight()->asked->fate, LESSON_FATE_OPEN);
    go_to(4);
    run_own(text.data);
    ck_assert_uint_eq(sight()->veil, LESSON_NONE);
    ck_assert(lesson_player_seed(player, "7", NULL, &ignored));
    go_to(5);
    run_own(text.data); /* the page lets one try */
    ck_assert_uint_eq(sight()->veil, LESSON_NONE);
    lesson_player_own(player, NULL);
    base_text_release(&text);
    close_lesson();
}
END_TEST

START_TEST(a_right_answer_lights_up_why)
{
    uint32_t before;

    open_lesson("01-ten-tasks", "en", "1");
    go_to(2);
    before = sight()->event;
    ck_assert(lesson_player_answer(player, "2"));
    ck_assert_int_eq(sight()->asked->fate, LESSON_FATE_RIGHT);
    ck_assert_uint_ne(sight()->veil, LESSON_NONE); /* the next page asks on */
    ck_assert_uint_eq(sight()->veil, before);
    ck_assert_uint_eq(sight()->event, before);
    ck_assert(sight()->asked->options[1].is_right);
    ck_assert(says(sight()->asked->after, "2 lines, and no number"));
    ck_assert(!lesson_player_answer(player, "1"));
    ck_assert_uint_eq(sight()->right_count, 1);
    ck_assert(lesson_player_next(player));
    before = sight()->event;
    ck_assert_uint_eq(sight()->veil, before);
    ck_assert(lesson_player_answer(player, "8"));
    ck_assert_uint_eq(sight()->veil, LESSON_NONE);
    ck_assert_uint_gt(sight()->event, before);
    ck_assert_uint_eq(sight()->right_count, 2);
    close_lesson();
}
END_TEST

START_TEST(the_second_wrong_answer_is_told)
{
    open_lesson("01-ten-tasks", "en", "1");
    go_to(2);
    ck_assert(lesson_player_answer(player, "1"));
    ck_assert_int_eq(sight()->asked->fate, LESSON_FATE_WRONG);
    ck_assert_uint_eq(sight()->veil, sight()->event);
    ck_assert(says(sight()->asked->verdict, "the others go on to their end"));
    ck_assert(!says(sight()->asked->verdict, "the first error asks all"));
    ck_assert(!sight()->has_next);
    ck_assert(lesson_player_answer(player, "3"));
    ck_assert_int_eq(sight()->asked->fate, LESSON_FATE_REVEALED);
    ck_assert_str_eq(sight()->asked->right, "2");
    ck_assert(says(sight()->asked->verdict, "It looks into the group"));
    ck_assert_uint_ge(sight()->veil, sight()->event);
    ck_assert_uint_eq(sight()->asked_count, 1);
    ck_assert_uint_eq(sight()->right_count, 0);
    close_lesson();
}
END_TEST

START_TEST(what_is_no_answer_counts_as_none)
{
    open_lesson("01-ten-tasks", "en", "1");
    go_to(2);
    ck_assert(!lesson_player_answer(player, "4"));
    ck_assert(!lesson_player_answer(player, ""));
    ck_assert_int_eq(sight()->asked->fate, LESSON_FATE_OPEN);
    go_to(3);
    ck_assert(!lesson_player_answer(player, "eight"));
    ck_assert(lesson_player_answer(player, "8"));
    ck_assert_int_eq(sight()->asked->fate, LESSON_FATE_RIGHT);
    close_lesson();
}
END_TEST

START_TEST(a_new_seed_asks_again_and_the_first_answer_stays)
{
    LessonError error = {0};

    open_lesson("01-ten-tasks", "en", "1");
    go_to(2);
    ck_assert(lesson_player_answer(player, "1"));
    ck_assert(lesson_player_seed(player, "7", NULL, &error));
    ck_assert_int_eq(sight()->asked->fate, LESSON_FATE_OPEN);
    ck_assert_str_eq(sight()->asked->given, "");
    ck_assert_uint_ne(sight()->veil, LESSON_NONE);
    for (const char *answer = "1\0002\0003\000"; *answer; answer += 2)
        lesson_player_answer(player, answer);
    ck_assert_uint_eq(sight()->right_count, 0);
    ck_assert(!lesson_player_seed(player, "7x", NULL, &error));
    lesson_error_release(&error);
    close_lesson();
}
END_TEST

/* Who was told the answer does not know it at once on the next seed. */
START_TEST(nothing_counts_that_was_skipped_before)
{
    LessonError error = {0};

    open_lesson("01-ten-tasks", "en", "1");
    go_to(2);
    ck_assert(lesson_player_skip(player));
    ck_assert_uint_eq(sight()->asked_count, 1);
    ck_assert(lesson_player_seed(player, "7", NULL, &error));
    ck_assert(lesson_player_seed(player, "1", NULL, &error));
    ck_assert_int_eq(sight()->asked->fate, LESSON_FATE_OPEN);
    ck_assert_uint_eq(sight()->asked_count, 1);
    ck_assert(lesson_player_answer(player, "2"));
    ck_assert_int_eq(sight()->asked->fate, LESSON_FATE_RIGHT);
    ck_assert_uint_eq(sight()->right_count, 0);
    close_lesson();
}
END_TEST

START_TEST(a_page_without_its_subject_has_another_form)
{
    open_lesson("01-ten-tasks", "en", "0");
    go_to(2);
    ck_assert_uint_eq(sight()->asked->option_count, 2);
    go_to(3);
    ck_assert(sight()->asked->recall);
    ck_assert_uint_eq(sight()->veil, LESSON_NONE);
    ck_assert(!sight()->has_next);
    close_lesson();
}
END_TEST

START_TEST(lanes_are_answered_in_any_order)
{
    open_lesson("04-leaving-the-block", "en", "1");
    while (!sight()->asked || sight()->asked->kind != LESSON_LANES) {
        lesson_player_skip(player);
        ck_assert(lesson_player_next(player));
    }
    ck_assert(lesson_player_answer(player, "Task-2 Task-3"));
    ck_assert(lesson_player_answer(player, "3"));
    ck_assert_int_eq(sight()->asked->fate, LESSON_FATE_RIGHT);
    close_lesson();
}
END_TEST

START_TEST(the_language_changes_in_the_middle)
{
    LessonFolder russian;
    LessonError error = {0};
    uint32_t event;

    open_lesson("01-ten-tasks", "en", "1");
    go_to(2);
    ck_assert(lesson_player_answer(player, "1"));
    event = sight()->event;
    ck_assert(lesson_read(&russian, folder.path, "ru", &error));
    ck_assert(lesson_player_read(player, &russian, "ru", NULL, &error));
    ck_assert(says(sight()->text, "Виток 2 позади"));
    ck_assert(says(sight()->text, "Task-6 и Task-7"));
    ck_assert_int_eq(sight()->asked->fate, LESSON_FATE_WRONG);
    ck_assert_str_eq(sight()->asked->given, "1");
    ck_assert(sight()->asked->verdict.count > 0);
    ck_assert_uint_eq(sight()->event, event);
    lesson_folder_release(&folder);
    folder = russian;
    close_lesson();
}
END_TEST

START_TEST(a_program_is_tried_on_all_seeds)
{
    LessonError error = {0};
    char *good_path, *plain_path;

    open_lesson("01-ten-tasks", "en", "1");
    go_to(5);
    ck_assert_int_eq(sight()->tried->state, LESSON_TRYING_NOTHING);
    ck_assert_uint_eq(sight()->tried->hints_left, 2);
    ck_assert(lesson_player_hint(player) && lesson_player_hint(player));
    ck_assert(!lesson_player_hint(player));
    ck_assert_uint_eq(sight()->tried->hint_count, 2);
    ck_assert(
        lesson_player_seed(player, "2", NULL, &error)); /* they stay unfolded */
    ck_assert_uint_eq(sight()->tried->hint_count, 2);
    ck_assert(lesson_player_seed(player, "1", NULL, &error));
    good_path = lesson_folder_file(&folder, "solved.py");
    plain_path = lesson_folder_file(&folder, "main.py");
    for (int i = 0; i < 2; i++) {
        BaseText text = {0};
        FILE *file = fopen(i == 0 ? plain_path : good_path, "r");
        char line[512];
        while (fgets(line, sizeof line, file))
            base_text_append(&text, line);
        fclose(file);
        ck_assert(
            lesson_player_try(player, "main.py", base_text_str(&text), "1"));
        ck_assert_int_eq(sight()->tried->state, LESSON_TRYING_RUNS);
        while (lesson_player_work(player, 1000))
            ;
        ck_assert_int_eq(sight()->tried->state,
                         i == 0 ? LESSON_TRYING_NOT_YET : LESSON_TRYING_DONE);
        base_text_release(&text);
    }
    ck_assert(lesson_progress_find(lesson_player_progress(player), "ten-lines")
                  ->tried);
    ck_assert(lesson_player_try(player, "main.py", "def (", "1"));
    ck_assert(!lesson_player_work(player, 1000));
    ck_assert(strstr(sight()->tried->why, "SyntaxError"));
    base_free(good_path);
    base_free(plain_path);
    close_lesson();
}
END_TEST

/* All that the page says; and where some of it leads, unless `leads` is NULL.
 */
static char *page_text(bool *leads)
{
    BaseText out = {0};

    for (size_t i = 0; i < sight()->text.count; i++)
        for (size_t j = 0; j < sight()->text.paragraphs[i].count; j++) {
            const LessonPiece *piece = &sight()->text.paragraphs[i].pieces[j];
            base_text_append(&out, piece->text);
            if (leads)
                *leads = *leads || piece->link == LESSON_LINK_EVENT ||
                         piece->link == LESSON_LINK_TASK;
        }
    return base_text_take(&out);
}

/* The page tells of the lesson's run whatever the student's does. */
START_TEST(a_run_of_ones_own_never_makes_a_page_fail)
{
    static const char *const programs[] = {"", "1/0\n", "print('a')\n",
                                           "import asyncio\n"
                                           "async def main(): pass\n"
                                           "asyncio.run(main())\n"};

    open_lesson("01-ten-tasks", "en", "1");
    for (size_t page = 0; page < 6; page++) {
        go_to(page);
        char *before = page_text(NULL);
        for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
            RunProgram *program = run_program_new("main.py", programs[i],
                                                  strlen(programs[i]), 313);
            Run *run = run_new(program, &(RunOptions){.seed = "1"});
            LessonOwn own = {.name = "main.py", .text = programs[i]};
            run_finish(run);
            own.trace = run_trace(run);
            lesson_player_own(player, &own);
            ck_assert(sight()->is_own);
            ck_assert((sight()->veil == LESSON_NONE) == (page > 3));
            ck_assert_ptr_null(sight()->asked);
            bool leads = false;
            char *beside = page_text(&leads);
            ck_assert_str_eq(beside, before);
            ck_assert(!leads);
            base_free(beside);
            while (lesson_player_work(player, 100000))
                ;
            lesson_player_own(player, NULL);
            ck_assert(!sight()->is_own && sight()->is_reached);
            run_free(run);
            run_program_free(program);
        }
        base_free(before);
    }
    close_lesson();
}
END_TEST

/* Turning PATIENCE is asked for. However well another way does it, it does not
 * count; a turn beyond the knob's bounds is a change of the text. */
static void try_other_ways(BaseText *text)
{
    static const char turned[] = "PATIENCE = 2.5", beyond[] = "PATIENCE = 99 ";
    char *knob = strstr(text->data, "PATIENCE = 0.3");

    memcpy(knob, beyond, sizeof beyond - 1);
    ck_assert(lesson_player_try(player, "main.py", text->data, "1"));
    ck_assert(!lesson_player_work(player, 100000));
    ck_assert_int_eq(sight()->tried->state, LESSON_TRYING_NOT_YET);
    ck_assert_ptr_nonnull(strstr(sight()->tried->refused, "changed program"));
    memcpy(knob, turned, sizeof turned - 1);
    ck_assert(lesson_player_try(player, "main.py", text->data, "2"));
    ck_assert(!lesson_player_work(player, 100000));
    ck_assert_ptr_nonnull(strstr(sight()->tried->refused, "Another seed"));
}

START_TEST(what_a_page_does_not_allow_does_not_count)
{
    const RunIntervention deeds[] = {{.deed = RUN_DEED_CANCEL},
                                     {.deed = RUN_DEED_RAISE},
                                     {.deed = RUN_DEED_SLEEP}};
    BaseText text = {0}, why = {0};

    open_lesson("04-leaving-the-block", "en", "1");
    go_to(4);
    char *path = lesson_folder_file(&folder, "main.py");
    ck_assert(base_file_read(path, 1 << 20, &text, &why));
    try_other_ways(&text);
    RunProgram *program =
        run_program_new("main.py", text.data, text.length, 313);
    Run *run = run_new(program, &(RunOptions){.seed = "1"});
    run_finish(run);
    LessonOwn own = {
        .trace = run_trace(run), .name = "main.py", .text = text.data};
    for (size_t i = 0; i < sizeof deeds / sizeof *deeds; i++) {
        own.deeds = &deeds[i];
        own.deed_count = 1;
        lesson_player_own(player, &own);
        ck_assert_int_eq(sight()->tried->state, LESSON_TRYING_NOT_YET);
        ck_assert_str_ne(sight()->tried->refused, "");
        lesson_player_own(player, NULL); /* it is taken back */
        ck_assert_int_eq(sight()->tried->state, LESSON_TRYING_NOTHING);
        ck_assert_str_eq(sight()->tried->refused, "");
    }
    own.deed_count = 0;
    lesson_player_own(player, &own);
    ck_assert_int_eq(sight()->tried->state, LESSON_TRYING_DONE);
    ck_assert_str_eq(sight()->tried->refused, "");
    lesson_player_own(player, NULL);
    run_free(run);
    run_program_free(program);
    base_free(path);
    base_text_release(&text);
    close_lesson();
}
END_TEST

START_TEST(progress_is_taken_up_again)
{
    LessonProgress kept;
    BaseText text = {0};

    open_lesson("01-ten-tasks", "en", "3");
    go_to(2);
    lesson_player_answer(player, "3");
    lesson_progress_print(lesson_player_progress(player), &text);
    close_lesson();
    ck_assert(lesson_progress_parse(&kept, base_text_str(&text)));
    open_lesson("01-ten-tasks", "en", "1");
    lesson_player_resume(player, &kept);
    ck_assert_uint_eq(sight()->page, 2);
    ck_assert_int_eq(sight()->asked->fate, LESSON_FATE_WRONG);
    ck_assert_str_eq(sight()->asked->given, "3");
    ck_assert_str_eq(lesson_player_progress(player)->seed, "3");
    go_to(5);
    ck_assert(lesson_player_progress(player)->ended);
    lesson_progress_release(&kept);
    base_text_release(&text);
    close_lesson();
}
END_TEST

START_TEST(a_comparison_is_told_in_a_sentence)
{
    bool told = false;

    open_lesson("08-gather-and-group", "en", "1");
    for (size_t page = 0; page < sight()->page_count; page++) {
        go_to(page);
        if (!sight()->compare)
            continue;
        if (sight()->veil != LESSON_NONE)
            ck_assert_str_eq(sight()->parts, "");
        lesson_player_skip(player);
        told = told || *sight()->parts;
    }
    ck_assert(told);
    close_lesson();
}
END_TEST

/* In the first minute a panel is there once a page needs it, and in a run of
 * the student's own. */
START_TEST(panels_come_when_they_are_needed)
{
    open_lesson("00-first-minute", "ru", "0");
    ck_assert(sight()->is_bare);
    go_to(1);
    ck_assert(!sight()->is_bare);
    ck_assert_str_eq(sight()->show, "why");
    ck_assert(lesson_player_back(player));
    ck_assert(sight()->is_bare);
    close_lesson();
    open_lesson("01-ten-tasks", "en", "1");
    ck_assert(!sight()->is_bare);
    close_lesson();
}
END_TEST

/* A right answer shows which tasks make it true. */
START_TEST(what_makes_it_true_is_lit)
{
    open_lesson("01-ten-tasks", "en", "1");
    go_to(3);
    ck_assert_uint_eq(sight()->asked->lit_count, 0);
    ck_assert(lesson_player_answer(player, "3"));
    ck_assert_uint_eq(sight()->asked->lit_count, 0);
    ck_assert(lesson_player_answer(player, "8"));
    ck_assert_uint_eq(sight()->asked->lit_count, 8);
    for (size_t i = 0; i < 8; i++) /* Task-2 to Task-11 but for 6 and 7 */
        ck_assert_uint_eq(sight()->asked->lit[i], i < 4 ? i + 2 : i + 4);
    close_lesson();
}
END_TEST

static bool takes(LessonRehearsal *rehearsal, const char *file, long seed)
{
    char *path = lesson_folder_file(&folder, file);
    RunKept *kept = lesson_rehearsal_take(rehearsal, path, 313, seed);

    run_kept_drop(kept);
    base_free(path);
    return kept != NULL;
}

static LessonRehearsal *rehearse(const char *seed)
{
    LessonRehearsal *rehearsal = lesson_rehearsal_new(&folder, seed);

    while (lesson_rehearsal_work(rehearsal, 1000))
        ;
    return rehearsal;
}

/* The player takes the runs of the lesson's program and of the one that it is
 * compared with, which nobody else has then. */
START_TEST(what_was_rehearsed_does_not_run_again)
{
    LessonError error = {0};
    LessonRehearsal *rehearsal;

    open_lesson("06-first-error", "en", "1");
    rehearsal = rehearse("2");
    ck_assert(lesson_player_seed(player, "2", rehearsal, &error));
    ck_assert(!takes(rehearsal, "main.py", 2));
    ck_assert(!takes(rehearsal, "slow.py", 2));
    lesson_rehearsal_free(rehearsal);
    rehearsal = rehearse("3");
    ck_assert(!takes(rehearsal, "main.py", 2));
    ck_assert(takes(rehearsal, "main.py", 3));
    ck_assert(!takes(rehearsal, "main.py", 3));
    ck_assert(takes(rehearsal, "./slow.py", 3)); /* the same by any path */
    lesson_rehearsal_free(rehearsal);
    close_lesson();
}
END_TEST

/* Neither the one nor the other, in another language or beside a run of the
 * student's own; unless a file says something else. */
START_TEST(nothing_runs_again_of_which_nothing_has_changed)
{
    LessonFolder russian;
    LessonError error = {0};
    const TraceStore *main_run, *other_run;

    open_lesson("06-first-error", "en", "1");
    while (!lesson_player_other(player))
        go_to(sight()->page + 1);
    main_run = lesson_player_trace(player);
    other_run = lesson_player_other(player);
    run_own("print(1)\n");
    ck_assert_ptr_eq(lesson_player_other(player), other_run);
    lesson_player_own(player, NULL);
    ck_assert(lesson_read(&russian, folder.path, "ru", &error));
    ck_assert(lesson_player_read(player, &russian, "ru", NULL, &error));
    ck_assert_ptr_eq(lesson_player_trace(player), main_run);
    ck_assert_ptr_eq(lesson_player_other(player), other_run);
    lesson_folder_release(&folder);
    folder = russian;
    close_lesson();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("lesson_player");
    TCase *tests = tcase_create("player");
    SRunner *runner;
    int failed;

    tcase_set_timeout(tests, 0);
    tcase_add_test(tests, a_page_says_what_the_run_says);
    tcase_add_test(tests, words_and_links_lead_somewhere);
    tcase_add_test(tests, a_question_hides_what_comes);
    tcase_add_test(tests, a_question_hides_what_comes_on_the_pages_before_it);
    tcase_add_loop_test(tests, nobody_sees_the_answer_by_turning_the_pages, 0,
                        LESSONS * SEEDS);
    tcase_add_test(tests, a_question_about_another_run_hides_that);
    tcase_add_test(tests, a_question_hides_what_comes_in_a_run_of_ones_own);
    tcase_add_test(tests, nothing_counts_that_was_skipped_before);
    tcase_add_test(tests, a_right_answer_lights_up_why);
    tcase_add_test(tests, what_makes_it_true_is_lit);
    tcase_add_test(tests, panels_come_when_they_are_needed);
    tcase_add_test(tests, the_second_wrong_answer_is_told);
    tcase_add_test(tests, what_is_no_answer_counts_as_none);
    tcase_add_test(tests, a_new_seed_asks_again_and_the_first_answer_stays);
    tcase_add_test(tests, a_page_without_its_subject_has_another_form);
    tcase_add_test(tests, lanes_are_answered_in_any_order);
    tcase_add_test(tests, the_language_changes_in_the_middle);
    tcase_add_test(tests, a_program_is_tried_on_all_seeds);
    tcase_add_test(tests, a_run_of_ones_own_never_makes_a_page_fail);
    tcase_add_test(tests, what_a_page_does_not_allow_does_not_count);
    tcase_add_test(tests, progress_is_taken_up_again);
    tcase_add_test(tests, a_comparison_is_told_in_a_sentence);
    tcase_add_test(tests, what_was_rehearsed_does_not_run_again);
    tcase_add_test(tests, nothing_runs_again_of_which_nothing_has_changed);
    suite_add_tcase(suite, tests);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
