/*
 * lesson_check_point.h - does what points somewhere point at something?
 */
#ifndef LESSON_CHECK_POINT_H
#define LESSON_CHECK_POINT_H

#include "lesson_checker.h"

/* Of the form that is looked at. False, telling the error. */
bool lesson_check_point(LessonChecker *checker);

#endif
