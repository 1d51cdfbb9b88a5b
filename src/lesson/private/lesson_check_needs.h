/*
 * lesson_check_needs.h - can what comes before a lesson be done before it?
 */
#ifndef LESSON_CHECK_NEEDS_H
#define LESSON_CHECK_NEEDS_H

#include "lesson_checker.h"

/* The lesson that it needs is there, and so are those that that one needs; none
 * of them needs itself. False, telling the error. */
bool lesson_check_needs(LessonChecker *checker);

#endif
