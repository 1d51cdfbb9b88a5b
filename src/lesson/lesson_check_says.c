#include "lesson_check_says.h"

#include "lesson_wording.h"

typedef struct Word {
    const char *text;
    bool bends;
} Word;

static bool says(const char *text, Word word)
{
    return text && lesson_wording_touches(text, word.text, word.bends);
}

static bool text_says(LessonText text, Word word)
{
    for (size_t i = 0; i < text.count; i++)
        for (size_t j = 0; j < text.blocks[i].span_count; j++) {
            const LessonSpan *span = &text.blocks[i].spans[j];
            if (says(span->text, word) || says(span->value.text, word))
                return true;
        }
    return false;
}

static bool question_says(const LessonQuestion *question, Word word)
{
    for (size_t i = 0; i < question->choice_count; i++)
        if (text_says(question->choices[i].text, word))
            return true;
    return text_says(question->text, word) || text_says(question->after, word);
}

static bool try_says(const LessonTry *attempt, Word word)
{
    for (size_t i = 0; i < attempt->hint_count; i++)
        if (text_says(attempt->hints[i], word))
            return true;
    for (size_t i = 0; i < attempt->missing_count; i++)
        if (text_says(attempt->missing[i].text, word))
            return true;
    return text_says(attempt->text, word);
}

static bool form_says(const LessonForm *form, Word word)
{
    return text_says(form->text, word) ||
           (form->question && question_says(form->question, word)) ||
           (form->attempt && try_says(form->attempt, word));
}

bool lesson_check_says(const LessonChecker *checker, const char *text)
{
    /* The lesson is English. */
    Word word = {text, checker->lesson != &checker->folder->original};
    const LessonPage *page = &checker->lesson->pages[checker->page];

    if (says(page->title, word))
        return true;
    for (size_t i = 0; i < page->form_count; i++)
        if (form_says(&page->forms[i], word))
            return true;
    return false;
}
