#include "lesson_check.h"

#include <string.h>

#include "base_memory.h"
#include "base_words.h"
#include "explain_names.h"
#include "lesson_check_beliefs.h"
#include "lesson_check_needs.h"
#include "lesson_check_order.h"
#include "lesson_check_plural.h"
#include "lesson_check_point.h"
#include "lesson_check_question.h"
#include "lesson_check_says.h"
#include "lesson_check_try.h"
#include "lesson_check_untried.h"
#include "trace_store.h"
#include "trace_task.h"

static bool evaluate(LessonChecker *checker, const LessonAsking *asked,
                     bool whole)
{
    LessonAnswers answers;
    bool good = lesson_checker_ask(checker, asked, whole, &answers);

    lesson_answers_release(&answers);
    return good;
}

static void add_question(LessonAsking *shown, LessonAsking *later,
                         const LessonQuestion *question)
{
    if (!question)
        return;
    lesson_asking_add_text(shown, question->text);
    for (size_t i = 0; i < question->choice_count; i++)
        lesson_asking_add_text(shown, question->choices[i].text);
    lesson_asking_add(later, QUERY_VALUE, question->then);
    lesson_asking_add_text(later, question->after);
}

/* Each expression has a value, on the cut run as on the whole one. */
static bool check_expressions(LessonChecker *checker)
{
    const LessonForm *form = checker->form;
    LessonAsking shown = {0}, later = {0};
    bool good;

    lesson_asking_add_text(&shown, form->text);
    if (form->attempt) {
        lesson_asking_add_text(&shown, form->attempt->text);
        for (size_t i = 0; i < form->attempt->hint_count; i++)
            lesson_asking_add_text(&shown, form->attempt->hints[i]);
        for (size_t i = 0; i < form->attempt->missing_count; i++)
            lesson_asking_add_text(&shown, form->attempt->missing[i].text);
    }
    add_question(&shown, &later, form->question);
    lesson_asking_add(&shown, QUERY_VALUE, form->focus);
    lesson_asking_add(&shown, QUERY_VALUE, form->open);
    good = evaluate(checker, &shown, false) &&
           evaluate(checker, &shown, true) && evaluate(checker, &later, true);
    lesson_asking_release(&shown);
    lesson_asking_release(&later);
    return good;
}

/* What stands above the question says something on some seed. */
static bool check_said(LessonChecker *checker)
{
    static const char nothing[] = "\xE2\x80\x93";
    const LessonForm *form = checker->form;
    LessonAsking asked = {0};
    LessonAnswers cut;
    bool good;

    if (checker->is_glance)
        return true;
    lesson_asking_add_values(&asked, form->text);
    if (form->question)
        lesson_asking_add_values(&asked, form->question->text);
    good = lesson_checker_ask(checker, &asked, false, &cut);
    for (size_t i = 0; i < cut.width && cut.rows > 0 && good; i++) {
        size_t row = 0;
        while (row < cut.rows &&
               strcmp(cut.items[row * cut.width + i].text, nothing) == 0)
            row++;
        if (row == cut.rows)
            good = lesson_checker_refuse_expression(
                checker, &asked.places[i],
                N_("there is no such thing yet where the page stands, on any "
                   "seed: – would be shown"),
                NULL);
    }
    lesson_answers_release(&cut);
    lesson_asking_release(&asked);
    return good;
}

/* `last('stdout')` alone: it holds at the first of them already. */
static bool is_last_of_some(const char *until)
{
    size_t length = strlen(until);

    return strncmp(until, "last(", 5) == 0 && until[length - 1] == ')' &&
           !strpbrk(until + 5, "(") && strchr(until, ')') == until + length - 1;
}

/* A page that stands at the first of several where its author means the last.
 */
static bool check_last(LessonChecker *checker)
{
    const LessonExpression *until = &checker->form->until;
    LessonAsking asked = {0};
    LessonAnswers cut = {0}, whole = {0};
    bool good = true;

    if (!until->text || !is_last_of_some(until->text))
        return true;
    lesson_asking_add(&asked, QUERY_VALUE, *until);
    good = lesson_checker_ask(checker, &asked, false, &cut) &&
           lesson_checker_ask(checker, &asked, true, &whole);
    for (size_t i = 0; i < whole.rows && good; i++)
        if (strcmp(cut.items[i].text, whole.items[i].text) != 0)
            good = lesson_checker_refuse_expression(
                checker, until,
                N_("`until` stops at the first of these events, not at "
                   "the last one: say what else is so then, as "
                   "`count('stdout') == 3`"),
                lesson_show_seed(checker->show, whole.seeds[i]));
    lesson_answers_release(&cut);
    lesson_answers_release(&whole);
    lesson_asking_release(&asked);
    return good;
}

/* Always false. An exception may have kept the run from coming there. */
static bool refuse_unreached(LessonChecker *checker, size_t seed)
{
    const ExplainLives *lives = lesson_show_lives(checker->show, seed);
    ExplainNames names = {.lives = lives};
    uint32_t end = trace_store_count(lives->trace) - 1;
    const LessonExpression *until = &checker->form->until;

    if (checker->error->file.length == 0)
        base_text_append(&checker->error->file, checker->lesson->file);
    lesson_error_in(checker->error, until->file);
    if (trace_store_ending(lives->trace) == TRACE_ENDING_RAISED)
        lesson_error_say(checker->error, until->line, until->column,
                         N_("`until` holds nowhere; the program ended with %s "
                            "in line %u (on seed %s)"),
                         explain_name_error(&names, end),
                         trace_store_get(lives->trace, end)->line,
                         lesson_show_seed(checker->show, seed));
    explain_names_release(&names);
    return lesson_checker_refuse_expression(
        checker, until, N_("`until` holds nowhere"),
        lesson_show_seed(checker->show, seed));
}

static bool check_reached(LessonChecker *checker)
{
    for (size_t seed = 0; seed < checker->seeds.count; seed++) {
        LessonPlace place =
            lesson_show_place(checker->show, checker->page, seed);
        if (place.form == checker->form && !place.is_reached)
            return refuse_unreached(checker, seed);
    }
    return true;
}

/* ---- pages and the lesson ---- */

/* The names of the entries, with commas. */
static void list_ids(const LessonGlossary *glossary, BaseText *all)
{
    for (size_t i = 0; i < glossary->count; i++)
        base_text_printf(all, "%s%s", all->length > 0 ? ", " : "",
                         glossary->entries[i].id);
}

/* The name is not among those that there are. */
static void refuse_id(LessonChecker *checker, LessonSpot spot, const char *why,
                      const char *id, const BaseText *all)
{
    BaseText told = {0}, whole = {0};

    base_text_printf(&told, _(why), id);
    if (all->length > 0)
        base_text_printf(&whole, _("%s; there are: %s"), told.data, all->data);
    lesson_checker_refuse_name(checker, spot, "%s",
                               all->length > 0 ? whole.data : told.data);
    base_text_release(&told);
    base_text_release(&whole);
}

/* The glossary knows the word, and the page is about it. */
static bool check_term(LessonChecker *checker, const LessonWord *term)
{
    const LessonFolder *folder = checker->folder;
    const LessonEntry *entry = lesson_folder_term(folder, term->text);

    if (!entry) {
        BaseText all = {0};
        list_ids(&folder->terms, &all);
        list_ids(&folder->shipped_terms, &all);
        refuse_id(checker, term->spot,
                  N_("`term`: there is no `%s` in terms.md, beside the "
                     "lesson's folder"),
                  term->text, &all);
        base_text_release(&all);
        return false;
    }
    return lesson_check_says(checker, entry->title) ||
           lesson_checker_refuse_name(
               checker, term->spot,
               N_("`term`: the word `%s` stands nowhere on the page"),
               entry->title);
}

static bool check_terms(LessonChecker *checker)
{
    const LessonForm *form = checker->form;

    for (size_t i = 0; i < form->term_count; i++)
        if (!check_term(checker, &form->terms[i]))
            return false;
    return true;
}

/* What a wrong choice believes has an entry that tells it. */
static bool check_beliefs(LessonChecker *checker)
{
    const LessonQuestion *question = checker->form->question;
    const LessonFolder *folder = checker->folder;

    for (size_t i = 0; question && i < question->choice_count; i++) {
        const char *belief = question->choices[i].misconception;
        if (!belief || lesson_folder_misconception(folder, belief))
            continue;
        BaseText all = {0};
        list_ids(&folder->misconceptions, &all);
        list_ids(&folder->shipped_misconceptions, &all);
        refuse_id(checker, question->choices[i].said,
                  N_("`not`: there is no `%s` in misconceptions.md, beside the "
                     "lesson's folder"),
                  belief, &all);
        base_text_release(&all);
        return false;
    }
    return true;
}

/* Whoever has a name has a seed on which the lesson was held. */
static bool check_seeds(LessonChecker *checker)
{
    const Lesson *lesson = &checker->folder->original;

    return !lesson->seed_by_name ||
           lesson->last_seed - lesson->first_seed < LESSON_CHECK_SEEDS ||
           lesson_checker_refuse_at(
               checker, lesson->seed_spot,
               N_("a lesson is held on 200 seeds: let no more than these be "
                  "chosen by name, as in `by-name 1..200`"),
               NULL);
}

/* What is to be true is no text, which always is. */
static bool check_conditions(LessonChecker *checker)
{
    const LessonForm *form = checker->form;
    LessonAsking asked = {0};
    LessonAnswers whole = {0};

    lesson_asking_add(&asked, QUERY_VALUE, form->when);
    lesson_asking_add(&asked, QUERY_VALUE, form->until);
    if (form->attempt) {
        lesson_asking_add(&asked, QUERY_VALUE, form->attempt->goal);
        lesson_asking_add(&asked, QUERY_VALUE, form->attempt->keep);
    }
    bool good = lesson_checker_ask(checker, &asked, true, &whole);
    for (size_t i = 0; i < whole.rows * whole.width && good; i++)
        if (!lesson_checker_is_condition(&whole.items[i]))
            good = lesson_checker_refuse_expression(
                checker, &asked.places[i % whole.width],
                lesson_checker_no_condition,
                lesson_show_seed(checker->show, whole.seeds[i / whole.width]));
    lesson_answers_release(&whole);
    lesson_asking_release(&asked);
    return good;
}

static bool check_form(LessonChecker *checker)
{
    return check_reached(checker) && check_last(checker) &&
           check_conditions(checker) && check_terms(checker) &&
           check_beliefs(checker) && lesson_check_plural(checker) &&
           check_expressions(checker) && check_said(checker) &&
           lesson_check_point(checker) && lesson_check_question(checker) &&
           lesson_check_try(checker);
}

static bool check_pages(LessonChecker *checker, LessonError *untried)
{
    const Lesson *lesson = checker->lesson;
    size_t questions = 0, tries = 0;

    for (size_t i = 0; i < lesson->page_count; i++) {
        checker->page = i;
        for (size_t j = 0; j < lesson->pages[i].form_count; j++) {
            checker->form = &lesson->pages[i].forms[j];
            if (lesson_check_is_tried(checker)
                    ? !check_form(checker)
                    : !lesson_check_untried(checker, untried))
                return false;
        }
        questions += lesson->pages[i].forms[0].question ? 1 : 0;
        tries += lesson->pages[i].forms[0].attempt ? 1 : 0;
    }
    int last = lesson->pages[lesson->page_count - 1].line;
    if (questions < 2)
        return lesson_checker_refuse(
            checker, last, N_("a lesson asks at least two questions"), NULL);
    return tries >= 1 ||
           lesson_checker_refuse(checker, last,
                                 N_("a lesson has something to `try`"), NULL);
}

static bool check_all(LessonChecker *checker, LessonError *untried)
{
    const LessonFolder *folder = checker->folder;
    bool good;

    checker->lesson = folder->shown;
    checker->show = lesson_show_new(folder, checker->language, checker->seeds,
                                    NULL, checker->error);
    if (!checker->show)
        return false;
    good = check_seeds(checker) && lesson_check_needs(checker) &&
           check_pages(checker, untried) &&
           lesson_check_order(checker->lesson, checker->show,
                              checker->seeds.count, checker->error) &&
           (checker->is_glance ||
            lesson_check_beliefs(folder, checker->language, checker->error));
    lesson_show_free(checker->show);
    return good;
}

bool lesson_check(const LessonFolder *folder, const char *language, long first,
                  size_t count, LessonError *untried, LessonError *error)
{
    LessonChecker checker = {
        .folder = folder,
        .error = error,
        .language = language,
        .seeds = {first, count, .to_end = true},
    };

    return check_all(&checker, untried);
}

bool lesson_check_glance(const LessonFolder *folder, const char *language,
                         long first, size_t count, LessonError *error)
{
    LessonError untried = {0};
    LessonChecker checker = {
        .folder = folder,
        .error = error,
        .language = language,
        .seeds = {first, count, .to_end = true},
        .is_glance = true,
    };

    if (checker.seeds.count > LESSON_CHECK_GLANCE)
        checker.seeds.count = LESSON_CHECK_GLANCE;
    bool good = check_all(&checker, &untried);
    lesson_error_release(&untried);
    return good;
}
