/*
 * lesson_check_untried.h - what there is of a page that no seed shows.
 */
#ifndef LESSON_CHECK_UNTRIED_H
#define LESSON_CHECK_UNTRIED_H

#include "lesson_checker.h"

/* True if the form that is looked at is the page's on some seed. */
bool lesson_check_is_tried(const LessonChecker *checker);

/* Of one that is not: its expressions name what there is, so far as that shows
 * on the first seed. `untried` is told that nobody has seen it; with as many
 * seeds as a lesson is held on, the error is. False, telling the error. */
bool lesson_check_untried(LessonChecker *checker, LessonError *untried);

#endif
