#include "lesson_check_point.h"

#include "base_memory.h"
#include "base_words.h"
#include "run_program.h"

#include <math.h>

/* What a directive may lead to. */
typedef struct Wanted {
    LessonExpression expression;
    bool later;     /* it is said once the question is answered */
    unsigned kinds; /* bits of QueryKind */
    const char *why;
} Wanted;

#define KIND(kind) (1u << (kind))
#define EVENTS (KIND(QUERY_EVENT) | KIND(QUERY_EVENTS) | KIND(QUERY_NOTHING))
#define LINKED                                                                 \
    (EVENTS | KIND(QUERY_TASK) | KIND(QUERY_TASKS) | KIND(QUERY_GROUP) |       \
     KIND(QUERY_GROUPS))

typedef struct Wanteds {
    Wanted *items; /* owned */
    size_t count, capacity;
} Wanteds;

static void want(Wanteds *wanteds, bool later, LessonExpression expression,
                 unsigned kinds, const char *why)
{
    if (!expression.text)
        return;
    BASE_GROW(wanteds->items, wanteds->count, wanteds->capacity);
    wanteds->items[wanteds->count++] = (Wanted){expression, later, kinds, why};
}

static void want_links(Wanteds *wanteds, bool later, LessonText text)
{
    for (size_t i = 0; i < text.count; i++)
        for (size_t j = 0; j < text.blocks[i].span_count; j++)
            want(wanteds, later, text.blocks[i].spans[j].target, LINKED,
                 N_("a link leads to a task, a group or an event"));
}

static void want_of_question(Wanteds *wanteds, const LessonQuestion *question)
{
    want(wanteds, true, question->then, EVENTS,
         N_("`then` takes the event that settles it"));
    want_links(wanteds, false, question->text);
    want_links(wanteds, true, question->after);
}

static void list_wanteds(const LessonForm *form, Wanteds *all)
{
    want(all, false, form->focus, LINKED | KIND(QUERY_NUMBER),
         N_("`focus` leads to a task, a group, an event or a line's number"));
    want(all, false, form->open, EVENTS,
         N_("`open` takes an event, in whose instant it is"));
    want_links(all, false, form->text);
    if (form->question)
        want_of_question(all, form->question);
}

/* The lines that the lesson's program has. */
static double count_lines(const LessonChecker *checker)
{
    size_t length, count = 0;
    const char *text =
        run_program_text(lesson_show_runs(checker->show)->program, &length);

    for (size_t i = 0; i < length; i++)
        count += text[i] == '\n' || i + 1 == length;
    return (double)count;
}

/* The one of them in each row is of a kind that it may be. */
static bool check_kinds(LessonChecker *checker, const Wanted *wanted,
                        const LessonAnswers *answers, size_t column)
{
    double lines = count_lines(checker);

    for (size_t i = 0; i < answers->rows; i++) {
        const QueryAnswer *one = &answers->items[i * answers->width + column];
        const char *seed = lesson_show_seed(checker->show, answers->seeds[i]);
        if (!(wanted->kinds & KIND(one->kind)))
            return lesson_checker_refuse_expression(
                checker, &wanted->expression, wanted->why, seed);
        if (one->kind == QUERY_NUMBER &&
            (one->number < 1 || one->number > lines ||
             one->number != floor(one->number)))
            return lesson_checker_refuse_expression(
                checker, &wanted->expression,
                N_("the lesson's program has no such line"), seed);
    }
    return true;
}

/* It names something on some seed; else nobody ever sees where it leads. */
static bool check_there(LessonChecker *checker, const Wanted *wanted,
                        const LessonAnswers *answers, size_t column)
{
    for (size_t i = 0; i < answers->rows; i++)
        if (answers->items[i * answers->width + column].kind != QUERY_NOTHING)
            return true;
    return answers->rows == 0 || checker->is_glance ||
           lesson_checker_refuse_expression(
               checker, &wanted->expression,
               wanted->later
                   ? N_("this names nothing that happens in the run, on any "
                        "seed: `taskarium trace` shows what does")
                   : N_("this names nothing that has happened where the page "
                        "stands, on any seed: `taskarium trace` shows what "
                        "does"),
               NULL);
}

/* What points somewhere is something that can be pointed at. */
bool lesson_check_point(LessonChecker *checker)
{
    Wanteds all = {0};
    LessonAsking asked = {0};
    LessonAnswers cut = {0}, whole = {0};

    list_wanteds(checker->form, &all);
    for (size_t i = 0; i < all.count; i++)
        lesson_asking_add(&asked, QUERY_VALUE, all.items[i].expression);
    bool good = lesson_checker_ask(checker, &asked, true, &whole) &&
                lesson_checker_ask(checker, &asked, false, &cut);
    for (size_t i = 0; i < all.count && good; i++) {
        const Wanted *wanted = &all.items[i];
        good = check_kinds(checker, wanted, &whole, i) &&
               check_kinds(checker, wanted, &cut, i) &&
               check_there(checker, wanted, wanted->later ? &whole : &cut, i);
    }
    lesson_answers_release(&cut);
    lesson_answers_release(&whole);
    lesson_asking_release(&asked);
    base_free(all.items);
    return good;
}
