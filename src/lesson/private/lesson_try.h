/*
 * lesson_try.h - has a student done what was to be done?
 */
#ifndef LESSON_TRY_H
#define LESSON_TRY_H

#include "lesson.h"
#include "lesson_runs.h"

/* On how many of the runs the goal holds, and what must be kept. False, telling
 * `error`, if either is wrong. */
bool lesson_try_count(const LessonTry *attempt, const char *language,
                      const LessonRuns *runs, size_t *done, LessonError *error);

#endif
