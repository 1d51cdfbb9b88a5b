/*
 * lesson_check_plural.h - has a word next to a number all of its forms?
 */
#ifndef LESSON_CHECK_PLURAL_H
#define LESSON_CHECK_PLURAL_H

#include "lesson_checker.h"

/* In a Russian translation, of the form that is looked at. False, telling the
 * error. */
bool lesson_check_plural(LessonChecker *checker);

#endif
