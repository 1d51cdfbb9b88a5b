/*
 * lesson_check_title.h - does a title tell the answer that a page asks for?
 */
#ifndef LESSON_CHECK_TITLE_H
#define LESSON_CHECK_TITLE_H

#include "lesson_checker.h"

/* Of the question of the form that is looked at; `right` has a row for each
 * seed, of its answer or of what makes each choice right. False, telling the
 * error, if on one of them the answer stands in the lesson's title or in one of
 * a page. */
bool lesson_check_title(LessonChecker *checker, const LessonAnswers *right);

#endif
