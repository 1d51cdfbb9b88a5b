#include "lesson_whole.h"

#include <string.h>

#include "lesson_directive.h"

bool lesson_whole_question(const LessonQuestion *question, bool translation,
                           LessonError *error)
{
    if (question->text.count == 0)
        return lesson_error_say(error, question->line, 1,
                                "the question has no words: write below `ask` "
                                "what is asked");
    for (size_t i = 0; i < question->choice_count; i++)
        if (question->choices[i].text.count == 0)
            return lesson_error_say(error, question->choices[i].spot.line, 1,
                                    "the choice has no words: write them "
                                    "behind the -, above its comment");
    if (question->kind == LESSON_CHOICE && question->choice_count < 2)
        return lesson_error_say(error, question->line, 1,
                                "the question has fewer than two choices: "
                                "write a list, with `choice: id` in each item");
    if (!translation && question->kind != LESSON_CHOICE &&
        !question->answer.text)
        return lesson_error_say(error, question->line, 1,
                                "the question has no `answer: EXPRESSION`");
    return true;
}

/* The line of the words that is `solution: ...`; 0: none is. */
static int find_solution(LessonText text)
{
    static const char solution[] = "solution:";

    for (size_t i = 0; i < text.count; i++) {
        const LessonBlock *block = &text.blocks[i];
        const char *line = block->span_count > 0 ? block->spans[0].text : NULL;
        for (int at = block->line; line; at++) {
            line += strspn(line, " \t");
            if (strncmp(line, solution, strlen(solution)) == 0)
                return at;
            line = strchr(line, '\n');
            line = line ? line + 1 : NULL;
        }
    }
    return 0;
}

static bool refuse_unsolved(const LessonTry *attempt, LessonError *error)
{
    int line = find_solution(attempt->text);

    if (line == 0)
        return lesson_error_say(error, attempt->line, 1,
                                "the `try` has no `solution:`");
    return lesson_error_say(error, line, 1,
                            "`%s` stands outside of the comment, whose --> "
                            "came before it: write --> behind its last line",
                            lesson_directive_text(LESSON_IS_solution));
}

bool lesson_whole_try(const LessonTry *attempt, bool translation,
                      LessonError *error)
{
    if (attempt->text.count == 0)
        return lesson_error_say(error, attempt->line, 1,
                                "the `try` has no words: write below it what "
                                "is to be done");
    for (size_t i = 0; i < attempt->hint_count; i++)
        if (attempt->hints[i].count == 0)
            return lesson_error_say(error, attempt->line, 1,
                                    "a `hint` of this `try` has no words: "
                                    "write them below <!-- hint -->");
    for (size_t i = 0; i < attempt->missing_count; i++)
        if (attempt->missing[i].text.count == 0)
            return lesson_error_say(error, attempt->missing[i].line, 1,
                                    "`missing` has no words: write below it "
                                    "what is told whoever lacks it");
    if (translation)
        return true;
    if (attempt->allowed == 0)
        return lesson_error_say(error, attempt->line, 1,
                                "what may the student do? Write `allow: knob`, "
                                "or seed, edit, cancel, raise, sleep");
    return attempt->solved || refuse_unsolved(attempt, error);
}

bool lesson_whole_form(const LessonPage *page, const LessonForm *form,
                       LessonError *error)
{
    return form->text.count > 0 || form->question || form->attempt ||
           form->compare ||
           lesson_error_say(error, page->line, 1,
                            "the page \"%s\" says nothing: write below its "
                            "comment what there is to see",
                            page->title);
}

/* The first expression of the text; its text is NULL where there is none. */
static LessonExpression first_value(LessonText text)
{
    for (size_t i = 0; i < text.count; i++)
        for (size_t j = 0; j < text.blocks[i].span_count; j++)
            if (text.blocks[i].spans[j].value.text)
                return text.blocks[i].spans[j].value;
    return (LessonExpression){0};
}

bool lesson_whole_lesson(const Lesson *lesson, size_t page_count,
                         bool translation, LessonError *error)
{
    LessonExpression value = first_value(lesson->about);

    if (value.text)
        return lesson_error_say(error, value.line, value.column,
                                "what stands before the first page has no "
                                "expressions, since the list of lessons shows "
                                "it, too: write the value, or move it to a "
                                "page");
    if (!lesson->title && translation)
        return lesson_error_say(error, 1, 1,
                                "the translation has no `title:`; it begins "
                                "with a comment, as <!-- title: Two waits -->");
    if (!lesson->title)
        return lesson_error_say(error, 1, 1,
                                "the lesson has no `title:`; it begins with a "
                                "comment: <!-- lesson, then lines such as "
                                "`title: Two waits` and `program: main.py`, "
                                "then -->");
    if (!translation && !lesson->program)
        return lesson_error_say(error, 1, 1,
                                "the lesson has no `program:`; name a file "
                                "beside it");
    if (page_count == 0)
        return lesson_error_say(error, 1, 1,
                                "the lesson has no pages: a page begins with "
                                "a title, as in `## Ten tasks`");
    return true;
}
