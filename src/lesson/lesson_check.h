/*
 * lesson_check.h - is a lesson true, and does it teach?
 *
 * What lesson_read() cannot see: each form of a page is shown on some
 * seed; each `until` is reached and each
 * expression has a value on every seed; exactly one choice is right and no two
 * are alike; an answer cannot be computed from what is shown; a `try` is not
 * done before it is begun, and its solution does it; there are questions and
 * something to try; what misconceptions.md says of the lesson happens in it.
 */
#ifndef LESSON_CHECK_H
#define LESSON_CHECK_H

#include "lesson_error.h"
#include "lesson_folder.h"

/* On how many seeds a lesson is held: what none of so many shows, nobody is
 * shown. */
enum { LESSON_CHECK_SEEDS = 200 };

/* On `count` seeds from `first` on. False, telling `error` what is wrong and
 * what to write. What none of fewer seeds shows is told to `untried`. */
bool lesson_check(const LessonFolder *folder, const char *language, long first,
                  size_t count, LessonError *untried, LessonError *error);

/* The same on a few seeds, for who waits for an answer: what is wrong there is
 * wrong, and what only many seeds can show is not looked at. */
enum { LESSON_CHECK_GLANCE = 3 };
bool lesson_check_glance(const LessonFolder *folder, const char *language,
                         long first, size_t count, LessonError *error);

#endif
