#include "lesson_check_question.h"

#include "base_words.h"
#include "lesson_check_title.h"

#include <math.h>
#include <string.h>

/* Where its answer is written; that of a choice stands in several places. */
static LessonSpot place_of(const LessonQuestion *question)
{
    return question->answer.text
               ? lesson_spot_of(&question->answer)
               : (LessonSpot){question->line, question->column, NULL};
}

static void list_answers(LessonAsking *asked, const LessonQuestion *question)
{
    lesson_asking_add(asked, QUERY_VALUE, question->answer);
    for (size_t i = 0; i < question->choice_count; i++)
        lesson_asking_add(asked, QUERY_VALUE, question->choices[i].right);
}

/* A number with more digits than anybody would write was drawn, or comes of
 * one. */
static bool has_long_fraction(const char *text)
{
    for (; *text != '\0'; text++) {
        size_t digits = *text == '.' ? strspn(text + 1, "0123456789") : 0;
        if (digits > 6)
            return true;
    }
    return false;
}

/* One that a student can type in. */
static bool check_number(LessonChecker *checker, const LessonQuestion *question,
                         const QueryAnswer *answer, const char *seed)
{
    if (answer->kind != QUERY_NUMBER)
        return lesson_checker_refuse_at(checker, place_of(question),
                                        N_("the answer is no number"), seed);
    return isfinite(answer->number) ||
           lesson_checker_refuse_at(
               checker, place_of(question),
               N_("the answer is no number that anybody could type in: it is "
                  "too large, or none at all"),
               seed);
}

/* Exactly one choice is right; other answers are of the kind that is asked. */
static bool check_row(LessonChecker *checker, const LessonQuestion *question,
                      const QueryAnswer *row, const char *seed)
{
    size_t right = 0;

    switch (question->kind) {
    case LESSON_CHOICE:
        for (size_t i = 0; i < question->choice_count; i++) {
            right += row[i].truth;
            if (!lesson_checker_is_condition(&row[i]))
                return lesson_checker_refuse_expression(
                    checker, &question->choices[i].right,
                    lesson_checker_no_condition, seed);
        }
        if (right == 1)
            return true;
        return lesson_checker_refuse_at(
            checker, place_of(question),
            right == 0 ? N_("no choice is right")
                       : N_("more than one choice is right"),
            seed);
    case LESSON_NUMBER:
        return check_number(checker, question, row, seed);
    case LESSON_LANES:
    case LESSON_ORDER:
        return row->kind == QUERY_TASKS || row->kind == QUERY_TASK ||
               strcmp(row->text, "[]") == 0 ||
               lesson_checker_refuse_at(checker, place_of(question),
                                        N_("the answer is no list of tasks"),
                                        seed);
    case LESSON_OUTPUT:
        if (row->kind != QUERY_WORDS && row->kind != QUERY_EVENT)
            return lesson_checker_refuse_expression(
                checker, &question->answer,
                N_("the answer is no line of output: write its text, as in "
                   "output[0].text"),
                seed);
        if (strchr(row->text, '\n'))
            return lesson_checker_refuse_expression(
                checker, &question->answer,
                N_("the answer has more than one line, and one is asked for: "
                   "write which, as in output[0].text"),
                seed);
        return !has_long_fraction(row->text) ||
               lesson_checker_refuse_at(
                   checker, place_of(question),
                   N_("`output` asks for a number that was drawn, which "
                      "nobody can know: ask for another line"),
                   seed);
    }
    return true;
}

static bool is_same(const QueryAnswer *a, const QueryAnswer *b, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (a[i].truth != b[i].truth || strcmp(a[i].text, b[i].text) != 0)
            return false;
    return true;
}

/* Could it be read off what is shown, whatever the seed? */
static bool check_secret(LessonChecker *checker, const LessonQuestion *question,
                         const LessonAnswers *cut, const LessonAnswers *whole)
{
    size_t width = whole->width;

    if (question->recall || whole->rows == 0 || checker->is_glance)
        return true;
    for (size_t i = 0; i < whole->rows; i++)
        if (!is_same(&cut->items[i * width], &whole->items[i * width], width))
            return true;
    return lesson_checker_refuse_at(
        checker, place_of(question),
        N_("the answer follows from what is shown already: move `until` "
           "before it, or write `recall`"),
        NULL);
}

static bool is_same_text(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

/* As they are written; what they show is compared where the title is. */
static bool have_same_words(LessonText a, LessonText b)
{
    if (a.count != b.count)
        return false;
    for (size_t i = 0; i < a.count; i++) {
        if (a.blocks[i].span_count != b.blocks[i].span_count)
            return false;
        for (size_t j = 0; j < a.blocks[i].span_count; j++) {
            const LessonSpan *one = &a.blocks[i].spans[j];
            const LessonSpan *two = &b.blocks[i].spans[j];
            if (!is_same_text(one->text, two->text) ||
                !is_same_text(one->value.text, two->value.text))
                return false;
        }
    }
    return true;
}

static bool check_choices(LessonChecker *checker,
                          const LessonQuestion *question)
{
    for (size_t i = 0; i < question->choice_count; i++) {
        const LessonChoice *choice = &question->choices[i];
        for (size_t j = 0; j < i; j++)
            if (have_same_words(choice->text, question->choices[j].text))
                return lesson_checker_refuse_at(
                    checker, choice->spot, N_("two choices are alike"), NULL);
    }
    return true;
}

/* The event after which something new is shown on the page: where the page
 * before it stood. */
static uint32_t shown_before(const LessonChecker *checker, size_t seed)
{
    return checker->page == 0
               ? 0
               : lesson_show_place(checker->show, checker->page - 1, seed)
                     .playhead;
}

/* What settles it is no old story. */
static bool check_settled(LessonChecker *checker,
                          const LessonQuestion *question)
{
    LessonAsking asked = {0};
    LessonAnswers whole;

    lesson_asking_add(&asked, QUERY_VALUE, question->then);
    bool good = lesson_checker_ask(checker, &asked, true, &whole);
    for (size_t i = 0; i < whole.rows && good; i++) {
        const QueryAnswer *event = &whole.items[i];
        const char *seed = lesson_show_seed(checker->show, whole.seeds[i]);
        uint32_t playhead =
            lesson_show_place(checker->show, checker->page, whole.seeds[i])
                .playhead;
        if (!question->recall && event->refer_count > 0 &&
            event->refers[0] < playhead &&
            event->refers[0] <= shown_before(checker, whole.seeds[i]))
            good = lesson_checker_refuse_expression(
                checker, &question->then,
                N_("what `then` names was shown before this page: name what "
                   "settles it"),
                seed);
    }
    lesson_answers_release(&whole);
    lesson_asking_release(&asked);
    return good;
}

bool lesson_check_question(LessonChecker *checker)
{
    const LessonQuestion *question = checker->form->question;
    LessonAnswers cut = {0}, whole = {0};
    LessonAsking asked = {0};
    bool good;

    if (!question)
        return true;
    list_answers(&asked, question);
    good = check_choices(checker, question) &&
           lesson_checker_ask(checker, &asked, false, &cut) &&
           lesson_checker_ask(checker, &asked, true, &whole);
    for (size_t i = 0; i < whole.rows && good; i++)
        good = check_row(checker, question, &whole.items[i * whole.width],
                         lesson_show_seed(checker->show, whole.seeds[i]));
    good = good && check_secret(checker, question, &cut, &whole) &&
           check_settled(checker, question) &&
           lesson_check_title(checker, &whole);
    lesson_answers_release(&cut);
    lesson_answers_release(&whole);
    lesson_asking_release(&asked);
    return good;
}
