/*
 * lesson_words.h - a lesson's text as plain lines, with the values that its
 * expressions have in the run.
 */
#ifndef LESSON_WORDS_H
#define LESSON_WORDS_H

#include "base_text.h"
#include "lesson_show.h"

/* Where the words are said. */
typedef struct LessonReader {
    LessonShow *show; /* borrowed */
    size_t page, seed;
    bool whole;       /* expressions see past the playhead */
    unsigned columns; /* of a line, at least 20 */
} LessonReader;

/* Appends the blocks, a blank line between two. False, telling `error`, if an
 * expression is wrong. */
bool lesson_words_append(const LessonReader *reader, LessonText text,
                         BaseText *out, LessonError *error);

#endif
