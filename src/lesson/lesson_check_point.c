#include "lesson_check_point.h"

#include "base_memory.h"
#include "base_words.h"

/* What a directive may lead to. */
typedef struct Wanted {
    LessonExpression expression;
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

static void want(Wanteds *wanteds, LessonExpression expression, unsigned kinds,
                 const char *why)
{
    if (!expression.text)
        return;
    BASE_GROW(wanteds->items, wanteds->count, wanteds->capacity);
    wanteds->items[wanteds->count++] = (Wanted){expression, kinds, why};
}

static void want_links(Wanteds *wanteds, LessonText text)
{
    for (size_t i = 0; i < text.count; i++)
        for (size_t j = 0; j < text.blocks[i].span_count; j++)
            want(wanteds, text.blocks[i].spans[j].target, LINKED,
                 N_("a link leads to a task, a group or an event"));
}

static void want_of_question(Wanteds *wanteds, const LessonQuestion *question)
{
    want(wanteds, question->then, EVENTS,
         N_("`then` takes the event that settles it"));
    want_links(wanteds, question->text);
    want_links(wanteds, question->after);
}

/* What points somewhere is something that can be pointed at. */
bool lesson_check_point(LessonChecker *checker)
{
    const LessonForm *form = checker->form;
    Wanteds all = {0};
    LessonAsking asked = {0};
    LessonAnswers whole;

    want(&all, form->focus, LINKED | KIND(QUERY_NUMBER),
         N_("`focus` leads to a task, a group, an event or a line's number"));
    want(&all, form->open, EVENTS,
         N_("`open` takes an event, in whose instant it is"));
    want_links(&all, form->text);
    if (form->question)
        want_of_question(&all, form->question);
    for (size_t i = 0; i < all.count; i++)
        lesson_asking_add(&asked, QUERY_VALUE, all.items[i].expression);
    bool good = lesson_checker_ask(checker, &asked, true, &whole);
    for (size_t i = 0; i < whole.rows * whole.width && good; i++) {
        const Wanted *wanted = &all.items[i % whole.width];
        if (!(wanted->kinds & KIND(whole.items[i].kind)))
            good = lesson_checker_refuse(
                checker, wanted->expression.line, wanted->why,
                lesson_show_seed(checker->show, whole.seeds[i / whole.width]));
    }
    lesson_answers_release(&whole);
    lesson_asking_release(&asked);
    base_free(all.items);
    return good;
}
