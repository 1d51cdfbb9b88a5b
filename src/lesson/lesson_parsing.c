#include "lesson_parsing.h"

#include <string.h>

#include "lesson_whole.h"

BaseArena *lesson_parsing_arena(LessonParsing *reader)
{
    return &reader->lesson->arena;
}

LessonPage *lesson_parsing_page(LessonParsing *reader)
{
    return &reader->pages[reader->page_count - 1];
}

LessonForm *lesson_parsing_form(LessonParsing *reader)
{
    LessonPage *page = lesson_parsing_page(reader);

    return &page->forms[page->form_count - 1];
}

const void *lesson_parsing_keep(LessonParsing *reader, const void *items,
                                size_t count, size_t size)
{
    void *kept;

    if (count == 0)
        return NULL;
    kept = base_arena_alloc(lesson_parsing_arena(reader), count * size);
    memcpy(kept, items, count * size);
    return kept;
}

void lesson_parsing_end_place(LessonParsing *reader)
{
    LessonText text =
        lesson_blocks_take(&reader->blocks, lesson_parsing_arena(reader));

    switch (reader->place) {
    case BEFORE_PAGES:
        reader->lesson->about = text;
        break;
    case IN_PAGE:
        lesson_parsing_form(reader)->text = text;
        break;
    case IN_QUESTION:
        reader->question->text = text;
        break;
    case IN_CHOICE:
        reader->choices[reader->choice_count - 1].text = text;
        break;
    case BEFORE_THEN:
        break;
    case IN_AFTER:
        reader->question->after = text;
        break;
    case IN_TRY:
        reader->attempt->text = text;
        break;
    case IN_HINT:
        reader->hints[reader->hint_count - 1] = text;
        break;
    case IN_MISSING:
        reader->missing[reader->missing_count - 1].text = text;
        break;
    }
}

void lesson_parsing_begin_place(LessonParsing *reader, LessonParsingPlace place)
{
    lesson_parsing_end_place(reader);
    reader->place = place;
}

static bool end_question(LessonParsing *reader)
{
    LessonQuestion *question = reader->question;

    if (!question)
        return true;
    question->choices = lesson_parsing_keep(
        reader, reader->choices, reader->choice_count, sizeof *reader->choices);
    question->choice_count = reader->choice_count;
    reader->choice_count = 0;
    reader->question = NULL;
    lesson_parsing_form(reader)->question = question;
    return lesson_whole_question(question, reader->translation, reader->error);
}

static bool end_try(LessonParsing *reader)
{
    LessonTry *attempt = reader->attempt;

    if (!attempt)
        return true;
    attempt->hints = lesson_parsing_keep(
        reader, reader->hints, reader->hint_count, sizeof *reader->hints);
    attempt->hint_count = reader->hint_count;
    reader->hint_count = 0;
    attempt->missing =
        lesson_parsing_keep(reader, reader->missing, reader->missing_count,
                            sizeof *reader->missing);
    attempt->missing_count = reader->missing_count;
    reader->missing_count = 0;
    reader->attempt = NULL;
    lesson_parsing_form(reader)->attempt = attempt;
    return lesson_whole_try(attempt, reader->translation, reader->error);
}

bool lesson_parsing_end_form(LessonParsing *reader)
{
    LessonForm *form;

    lesson_parsing_end_place(reader);
    reader->place = IN_PAGE;
    if (reader->page_count == 0)
        return true;
    if (!end_question(reader) || !end_try(reader))
        return false;
    form = lesson_parsing_form(reader);
    form->terms = lesson_parsing_keep(reader, reader->terms, reader->term_count,
                                      sizeof *reader->terms);
    form->term_count = reader->term_count;
    return true;
}
