/*
 * lesson_error.h - what is wrong in a lesson, where, and what to write.
 *
 * One error a reading: the first; of a translation one for each page.
 */
#ifndef LESSON_ERROR_H
#define LESSON_ERROR_H

#include <stdbool.h>

#include "base_text.h"

typedef struct LessonExpression LessonExpression; /* lesson.h */

typedef struct LessonError {
    BaseText file;    /* which one; empty where only one is read; owned */
    int line, column; /* from 1; 0 where it is about the whole file */
    BaseText text;    /* a sentence without a newline; owned */
    struct LessonError *next; /* what else is wrong; owned; NULL: nothing */
} LessonError;

void lesson_error_release(LessonError *error);

/* Says the same, unless something was said before. */
void lesson_error_copy(const LessonError *from, LessonError *to);

/* Says behind it what the other one says, and empties that. */
void lesson_error_add(LessonError *error, LessonError *other);

/* Says it, unless something was said before. Always false. */
bool lesson_error_say(LessonError *error, int line, int column,
                      const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* What is said next is about this file; NULL: about the one that was given. */
void lesson_error_in(LessonError *error, const char *file);

/* The same about a character of an expression, from 1, on a seed. */
bool lesson_error_at(LessonError *error, const LessonExpression *where,
                     int character, const char *why, const char *seed);

#endif
