/*
 * lesson_standing.h - what a student has done of a lesson, and what is left.
 */
#ifndef LESSON_STANDING_H
#define LESSON_STANDING_H

#include "lesson.h"
#include "lesson_progress.h"

/* A question that was skipped is not answered. What only one form of a page has
 * is not there on every seed: it counts once it was begun. */
typedef struct LessonStanding {
    size_t questions, answered;
    size_t tries, tried;
    const char *left; /* the id of the first page with something left; NULL:
                         none; the lesson's */
} LessonStanding;

LessonStanding lesson_standing(const Lesson *lesson,
                               const LessonProgress *progress);

/* The page with what is left to which somebody who goes on is led: the one
 * where they are, if it has some. NULL: they go on where they are. */
const char *lesson_standing_goal(const Lesson *lesson,
                                 const LessonProgress *progress);

/* All pages were seen, all questions answered, and all tries done. */
bool lesson_standing_is_done(const Lesson *lesson,
                             const LessonProgress *progress);

#endif
