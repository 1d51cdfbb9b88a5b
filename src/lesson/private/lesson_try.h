/*
 * lesson_try.h - has a student done what was to be done?
 */
#ifndef LESSON_TRY_H
#define LESSON_TRY_H

#include "lesson.h"
#include "lesson_runs.h"

typedef struct LessonTryCount {
    size_t done;    /* runs */
    size_t found;   /* the first on which it is; of `done`, if there are any */
    size_t missing; /* the first on which it is not; as many as there are: none
                     */
} LessonTryCount;

/* On how many of the runs the goal holds, and what must be kept. False, telling
 * `error`, if either is wrong. */
bool lesson_try_count(const LessonTry *attempt, const char *language,
                      const LessonRuns *runs, LessonTryCount *counted,
                      LessonError *error);

#endif
