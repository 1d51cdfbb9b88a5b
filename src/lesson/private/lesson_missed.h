/*
 * lesson_missed.h - why a run is not what was to be made of it, in words.
 */
#ifndef LESSON_MISSED_H
#define LESSON_MISSED_H

#include "lesson.h"
#include "lesson_runs.h"

/* Appends, in lines, what the first of the runs failed of if it did, and the
 * first part of the goal, or of what is to be kept, that does not hold of it,
 * with what is there instead. Nothing where all of it holds. */
void lesson_missed_tell(const LessonTry *attempt, const char *language,
                        const LessonRuns *runs, BaseText *out);

#endif
