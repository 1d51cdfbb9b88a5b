/*
 * lesson_check_order.h - does a page show what a later one asks?
 */
#ifndef LESSON_CHECK_ORDER_H
#define LESSON_CHECK_ORDER_H

#include "lesson_error.h"
#include "lesson_show.h"

/* No page stands, and none of their questions is settled, past the moment at
 * which the next question is asked. False, telling `error` which does. */
bool lesson_check_order(const Lesson *lesson, LessonShow *show, size_t seeds,
                        LessonError *error);

#endif
