/*
 * lesson_check_try.h - can an attempt be made, and is there one to make?
 */
#ifndef LESSON_CHECK_TRY_H
#define LESSON_CHECK_TRY_H

#include "lesson_checker.h"

/* Of the form that is looked at. False, telling the error. */
bool lesson_check_try(LessonChecker *checker);

#endif
