#include "lesson_checker.h"

#include "base_memory.h"
#include "base_words.h"

void lesson_asking_release(LessonAsking *asked)
{
    base_free(asked->expressions);
    base_free(asked->places);
    *asked = (LessonAsking){0};
}

void lesson_asking_add(LessonAsking *asked, QueryMode mode,
                       LessonExpression expression)
{
    if (!expression.text)
        return;
    BASE_GROW(asked->places, asked->count, asked->place_capacity);
    asked->places[asked->count] = expression;
    BASE_GROW(asked->expressions, asked->count, asked->capacity);
    asked->expressions[asked->count++] =
        (QueryExpression){mode, expression.text};
}

void lesson_asking_add_text(LessonAsking *asked, LessonText text)
{
    for (size_t i = 0; i < text.count; i++)
        for (size_t j = 0; j < text.blocks[i].span_count; j++) {
            const LessonSpan *span = &text.blocks[i].spans[j];
            lesson_asking_add(asked, QUERY_TEXT, span->value);
            lesson_asking_add(asked, QUERY_VALUE, span->target);
        }
}

void lesson_asking_add_values(LessonAsking *asked, LessonText text)
{
    for (size_t i = 0; i < text.count; i++)
        for (size_t j = 0; j < text.blocks[i].span_count; j++)
            lesson_asking_add(asked, QUERY_TEXT, text.blocks[i].spans[j].value);
}

bool lesson_checker_refuse_at(LessonChecker *checker, LessonSpot spot,
                              const char *why, const char *seed)
{
    LessonError *error = checker->error;

    if (error->file.length == 0)
        base_text_append(&error->file, checker->lesson->file);
    lesson_error_in(error, spot.file);
    if (seed)
        return lesson_error_say(error, spot.line, spot.column,
                                "%s (on seed %s)", _(why), seed);
    return lesson_error_say(error, spot.line, spot.column, "%s", _(why));
}

bool lesson_checker_refuse(LessonChecker *checker, int line, const char *why,
                           const char *seed)
{
    return lesson_checker_refuse_at(checker, (LessonSpot){line, 1, NULL}, why,
                                    seed);
}

bool lesson_checker_refuse_expression(LessonChecker *checker,
                                      const LessonExpression *expression,
                                      const char *why, const char *seed)
{
    return lesson_checker_refuse_at(checker, lesson_spot_of(expression), why,
                                    seed);
}

bool lesson_checker_refuse_name(LessonChecker *checker, LessonSpot spot,
                                const char *why, const char *name)
{
    if (checker->error->file.length == 0)
        base_text_append(&checker->error->file, checker->lesson->file);
    lesson_error_in(checker->error, spot.file);
    return lesson_error_say(checker->error, spot.line, spot.column, why, name);
}

bool lesson_checker_ask(LessonChecker *checker, const LessonAsking *asked,
                        bool whole, LessonAnswers *answers)
{
    *answers = (LessonAnswers){0};
    if (asked->count == 0)
        return true;
    return lesson_show_ask_form(checker->show, checker->page, checker->form,
                                whole, asked->expressions, asked->places,
                                asked->count, answers, checker->error);
}

const char lesson_checker_no_condition[] =
    N_("this is a text, which is true whatever it says: compare it with "
       "something, as in output[0].text == 'done'");

bool lesson_checker_is_condition(const QueryAnswer *answer)
{
    return answer->kind != QUERY_WORDS || answer->text[0] == '\0';
}
