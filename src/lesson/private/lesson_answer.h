/*
 * lesson_answer.h - is a student's answer right?
 *
 * An answer is a text: a choice's number from 1, a number, tasks' names, a line
 * of output.
 */
#ifndef LESSON_ANSWER_H
#define LESSON_ANSWER_H

#include "lesson_show.h"

/* Two numbers are one if they are nearer each other: as far as they are shown.
 */
#define LESSON_CLOSE_ENOUGH 0.0006

/* What is right on one seed: of each choice whether it is, or one answer. */
typedef struct LessonRight {
    const LessonQuestion *question; /* borrowed */
    const ExplainLives *lives;      /* borrowed; names tasks */
    QueryAnswer *answers;           /* owned */
    size_t count;
} LessonRight;

/* Asks the whole run. False, telling `error`, if an expression is wrong;
 * released all the same. */
bool lesson_right_find(LessonRight *right, LessonShow *show, size_t page,
                       const LessonQuestion *question, LessonError *error);
void lesson_right_release(LessonRight *right);

/* Whether the text can be an answer at all: a count is no fraction, and a name
 * is a task's or looks like one. */
bool lesson_answer_is_one(const LessonRight *right, const char *text);

/* The right answer is a whole number, as a count is. */
bool lesson_right_is_whole(const LessonRight *right);

bool lesson_answer_is_right(const LessonRight *right, const char *text);

/* Which choice the text names, from 0; the count of choices if none. */
size_t lesson_answer_choice(const LessonQuestion *question, const char *text);

/* Appends what is right: a choice's number, or the answer. */
void lesson_right_tell(const LessonRight *right, BaseText *out);

#endif
