/*
 * lesson_passage.h - a lesson's text with the values that its expressions have
 * in the run.
 */
#ifndef LESSON_PASSAGE_H
#define LESSON_PASSAGE_H

#include "lesson_show.h"
#include "lesson_sight.h"

/* Where a text is said. */
typedef struct LessonReader {
    LessonShow *show; /* borrowed */
    size_t page, seed;
    bool whole;       /* expressions see past the playhead */
    bool is_apart;    /* another run is shown: nothing leads into it */
    BaseArena *arena; /* of the passages */
} LessonReader;

/* Makes the passage. False, telling `error`, if an expression is wrong; then
 * the passage is made all the same, without what it would say. */
bool lesson_passage_make(const LessonReader *reader, LessonText text,
                         LessonPassage *passage, LessonError *error);

/* Where the term's word first stands in the passage, it becomes a piece that
 * says what it means. False: it stands nowhere, or in another form. */
bool lesson_passage_explain(LessonPassage *passage, const LessonTerm *term,
                            BaseArena *arena);

#endif
