/*
 * lesson_parsing.h - a lesson that is being read, for the files that read it:
 * which page, form and text it has come to.
 */
#ifndef LESSON_PARSING_H
#define LESSON_PARSING_H

#include "lesson_directive.h"
#include "lesson_spans.h"

/* What the text that is read next belongs to. */
typedef enum LessonParsingPlace {
    BEFORE_PAGES,
    IN_PAGE,
    IN_QUESTION,
    IN_CHOICE,
    BEFORE_THEN,
    IN_AFTER,
    IN_TRY,
    IN_HINT,
    IN_MISSING
} LessonParsingPlace;

typedef struct LessonParsing {
    Lesson *lesson;
    LessonError *error;
    LessonBraces braces;
    bool translation;
    bool has_format, has_seed;
    LessonDirective directive; /* the one that is done now */
    LessonParsingPlace place;
    LessonBlocks blocks; /* of the place */
    LessonPage *pages;   /* owned; its forms' parts are the arena's */
    size_t page_count, page_capacity;
    LessonQuestion *question; /* of the page's form; the arena's, or NULL */
    LessonChoice *choices;    /* owned */
    size_t choice_count, choice_capacity;
    LessonTry *attempt; /* the arena's, or NULL */
    LessonText *hints;  /* owned */
    size_t hint_count, hint_capacity;
    LessonMissing *missing; /* owned */
    size_t missing_count, missing_capacity;
    LessonWord *needs; /* owned */
    size_t need_count, need_capacity;
    LessonWord *terms; /* owned */
    size_t term_count, term_capacity;
    bool has_when;       /* the page says `when` */
    size_t shared_terms; /* those that stand before it */
} LessonParsing;

/* Where what is read is kept. */
BaseArena *lesson_parsing_arena(LessonParsing *reader);

/* An array of so many there; NULL for none. */
const void *lesson_parsing_keep(LessonParsing *reader, const void *items,
                                size_t count, size_t size);

/* The last page, of which there is one, and its last form. */
LessonPage *lesson_parsing_page(LessonParsing *reader);
LessonForm *lesson_parsing_form(LessonParsing *reader);

/* Gives the text that was gathered to the place that it belongs to. */
void lesson_parsing_end_place(LessonParsing *reader);
/* And begins another one. */
void lesson_parsing_begin_place(LessonParsing *reader,
                                LessonParsingPlace place);

/* The form is whole. False, telling the error, if it is not. */
bool lesson_parsing_end_form(LessonParsing *reader);

#endif
