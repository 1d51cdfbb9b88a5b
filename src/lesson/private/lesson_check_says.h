/*
 * lesson_check_says.h - does a page say a word?
 */
#ifndef LESSON_CHECK_SAYS_H
#define LESSON_CHECK_SAYS_H

#include "lesson_checker.h"

/* In the title of the page that is looked at, or in a text of one of its forms,
 * as lesson_wording_touches() has it; what an expression says counts as it is
 * written. */
bool lesson_check_says(const LessonChecker *checker, const char *word);

#endif
