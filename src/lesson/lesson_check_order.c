#include "lesson_check_order.h"

#include "base_text.h"
#include "base_words.h"

typedef struct Checking {
    const Lesson *lesson;
    LessonShow *show;
    LessonError *error;
} Checking;

/* The run would give the answer away. */
static bool is_kept(const Checking *checking, size_t page, size_t seed)
{
    const LessonQuestion *question =
        lesson_show_place(checking->show, page, seed).form->question;

    return question && !question->recall &&
           !checking->lesson->pages[page].forms[0].compare;
}

/* The next page that asks such a question; the number of pages: none does. */
static size_t next_kept(const Checking *checking, size_t page, size_t seed)
{
    do
        page++;
    while (page < checking->lesson->page_count &&
           !is_kept(checking, page, seed));
    return page;
}

/* All of a run is to be seen there, whatever is asked later. */
static bool needs_all(const Checking *checking, size_t page, size_t seed)
{
    return lesson_show_place(checking->show, page, seed).form->attempt ||
           checking->lesson->pages[page].forms[0].compare;
}

/* Always false. */
static bool refuse(const Checking *checking, LessonSpot spot, const char *why,
                   size_t asking, size_t seed)
{
    LessonError *error = checking->error;

    if (error->file.length == 0)
        base_text_append(&error->file, checking->lesson->file);
    lesson_error_in(error, spot.file);
    return lesson_error_say(error, spot.line, spot.column, why,
                            checking->lesson->pages[asking].id,
                            lesson_show_seed(checking->show, seed));
}

/* It begins with its title. */
static LessonSpot spot_of_page(const Checking *checking, size_t page)
{
    return (LessonSpot){checking->lesson->pages[page].line, 1, NULL};
}

/* The moment at which the next question after the page is asked; LESSON_NONE:
 * nothing of the run has to be hidden for one. */
static uint32_t asked_after(const Checking *checking, size_t page, size_t seed,
                            size_t *asking)
{
    *asking = next_kept(checking, page, seed);
    if (*asking == checking->lesson->page_count ||
        needs_all(checking, page, seed))
        return LESSON_NONE;
    return lesson_show_place(checking->show, *asking, seed).playhead;
}

/* What shows all of a run comes after what is asked about it. */
static bool check_whole(const Checking *checking, size_t page, size_t seeds)
{
    for (size_t seed = 0; seed < seeds; seed++) {
        size_t asking = next_kept(checking, page, seed);
        if (!needs_all(checking, page, seed) ||
            asking == checking->lesson->page_count)
            continue;
        return refuse(checking, spot_of_page(checking, page),
                      N_("a page with `try` or `compare` shows all of the "
                         "run, and so the answer that page `%s` asks for: put "
                         "it behind that page (on seed %s)"),
                      asking, seed);
    }
    return true;
}

static bool check_places(const Checking *checking, size_t page, size_t seeds)
{
    for (size_t seed = 0; seed < seeds; seed++) {
        size_t asking;
        uint32_t asked = asked_after(checking, page, seed, &asking);
        if (lesson_show_place(checking->show, page, seed).playhead > asked)
            return refuse(checking, spot_of_page(checking, page),
                          N_("the page stands past the moment at which page "
                             "`%s` asks, and shows its answer: give it an "
                             "earlier `until` (on seed %s)"),
                          asking, seed);
    }
    return true;
}

/* What settles the form's question, on all seeds in one go. */
static bool check_settled(const Checking *checking, size_t page,
                          const LessonForm *form)
{
    QueryExpression then = {QUERY_VALUE, NULL};
    LessonAnswers answers = {0};
    bool good = true;

    if (!form->question || !form->question->then.text)
        return true;
    then.text = form->question->then.text;
    good = lesson_show_ask_form(checking->show, page, form, true, &then,
                                &form->question->then, 1, &answers,
                                checking->error);
    for (size_t i = 0; i < answers.rows && good; i++) {
        const QueryAnswer *event = &answers.items[i];
        size_t asking;
        uint32_t asked = asked_after(checking, page, answers.seeds[i], &asking);
        if (event->refer_count > 0 && event->refers[0] != LESSON_NONE &&
            event->refers[0] > asked)
            good = refuse(checking, lesson_spot_of(&form->question->then),
                          N_("`then` leads past the moment at which page `%s` "
                             "asks, and shows its answer: name an earlier "
                             "event (on seed %s)"),
                          asking, answers.seeds[i]);
    }
    lesson_answers_release(&answers);
    return good;
}

bool lesson_check_order(const Lesson *lesson, LessonShow *show, size_t seeds,
                        LessonError *error)
{
    const Checking checking = {lesson, show, error};

    for (size_t page = 0; page < lesson->page_count; page++) {
        if (!check_places(&checking, page, seeds) ||
            !check_whole(&checking, page, seeds))
            return false;
        for (size_t form = 0; form < lesson->pages[page].form_count; form++)
            if (!check_settled(&checking, page,
                               &lesson->pages[page].forms[form]))
                return false;
    }
    return true;
}
