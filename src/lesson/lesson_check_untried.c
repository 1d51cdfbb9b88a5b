#include "lesson_check_untried.h"

#include "base_words.h"
#include "lesson_check.h"

bool lesson_check_is_tried(const LessonChecker *checker)
{
    for (size_t seed = 0; seed < checker->seeds.count; seed++)
        if (lesson_show_place(checker->show, checker->page, seed).form ==
            checker->form)
            return true;
    return false;
}

/* False, telling it, if it is wrong of every run. */
static bool check_one(LessonChecker *checker, QueryMode mode,
                      LessonExpression expression)
{
    LessonError ignored = {0};
    QueryAnswer answer = {0};

    if (!expression.text)
        return true;
    lesson_show_ask(checker->show, checker->page, 0, true, &expression, mode, 1,
                    &answer, &ignored);
    bool good = !answer.is_misspelt;
    if (!good && checker->error->file.length == 0)
        base_text_append(&checker->error->file, checker->lesson->file);
    if (!good)
        lesson_error_at(checker->error, &expression, answer.column, answer.text,
                        lesson_show_seed(checker->show, 0));
    query_answer_release(&answer);
    lesson_error_release(&ignored);
    return good;
}

static bool check_text(LessonChecker *checker, LessonText text)
{
    for (size_t i = 0; i < text.count; i++)
        for (size_t j = 0; j < text.blocks[i].span_count; j++) {
            const LessonSpan *span = &text.blocks[i].spans[j];
            if (!check_one(checker, QUERY_TEXT, span->value) ||
                !check_one(checker, QUERY_VALUE, span->target))
                return false;
        }
    return true;
}

static bool check_question(LessonChecker *checker,
                           const LessonQuestion *question)
{
    for (size_t i = 0; i < question->choice_count; i++)
        if (!check_text(checker, question->choices[i].text) ||
            !check_one(checker, QUERY_VALUE, question->choices[i].right))
            return false;
    return check_text(checker, question->text) &&
           check_one(checker, QUERY_VALUE, question->answer) &&
           check_one(checker, QUERY_VALUE, question->then) &&
           check_text(checker, question->after);
}

static bool check_try(LessonChecker *checker, const LessonTry *attempt)
{
    for (size_t i = 0; i < attempt->hint_count; i++)
        if (!check_text(checker, attempt->hints[i]))
            return false;
    for (size_t i = 0; i < attempt->missing_count; i++)
        if (!check_text(checker, attempt->missing[i].text) ||
            !check_one(checker, QUERY_VALUE, attempt->missing[i].holds))
            return false;
    return check_text(checker, attempt->text) &&
           check_one(checker, QUERY_VALUE, attempt->goal) &&
           check_one(checker, QUERY_VALUE, attempt->keep);
}

static bool check_names(LessonChecker *checker)
{
    const LessonForm *form = checker->form;

    return check_one(checker, QUERY_UNTIL, form->until) &&
           check_one(checker, QUERY_VALUE, form->focus) &&
           check_one(checker, QUERY_VALUE, form->open) &&
           check_text(checker, form->text) &&
           (!form->question || check_question(checker, form->question)) &&
           (!form->attempt || check_try(checker, form->attempt));
}

/* Always false. */
static bool say(const LessonChecker *checker, LessonError *error,
                const char *when, const char *otherwise)
{
    const LessonPage *page = &checker->lesson->pages[checker->page];
    const LessonExpression *at = &page->forms[0].when;
    long first = checker->seeds.first;

    if (error->file.length == 0)
        base_text_append(&error->file, checker->lesson->file);
    lesson_error_in(error, at->file);
    return lesson_error_say(error, at->line, at->column,
                            checker->form == &page->forms[0] ? when : otherwise,
                            first, first + (long)checker->seeds.count - 1);
}

bool lesson_check_untried(LessonChecker *checker, LessonError *untried)
{
    if (!check_names(checker))
        return false;
    if (checker->seeds.count >= LESSON_CHECK_SEEDS)
        return say(checker, checker->error,
                   N_("`when` holds on no seed of %ld..%ld, so nobody is told "
                      "what stands under it: name what happens on some seed, "
                      "or leave the form out"),
                   N_("`when` holds on every seed of %ld..%ld, so nobody is "
                      "told what stands under `otherwise`: leave both out"));
    say(checker, untried,
        N_("`when` holds on no seed of %ld..%ld: what stands under it was not "
           "tried"),
        N_("`when` holds on every seed of %ld..%ld: what stands under "
           "`otherwise` was not tried"));
    return true;
}
