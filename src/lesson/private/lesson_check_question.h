/*
 * lesson_check_question.h - has a question one answer, which is not shown?
 */
#ifndef LESSON_CHECK_QUESTION_H
#define LESSON_CHECK_QUESTION_H

#include "lesson_checker.h"

/* Of the form that is looked at. False, telling the error. */
bool lesson_check_question(LessonChecker *checker);

#endif
