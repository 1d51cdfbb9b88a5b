/*
 * lesson_deed.h - a solution that does something to the run: `cancel TASK at
 * EVENT`, `raise ERROR in TASK at EVENT`.
 *
 * It is done as a student does it: at that event of the lesson's own run, to
 * which the rest of what tasks draw is pinned.
 */
#ifndef LESSON_DEED_H
#define LESSON_DEED_H

#include "lesson.h"
#include "lesson_error.h"

typedef struct RunProgram RunProgram;

/* Whether the goal holds on the seed once it is done. False, telling `error`,
 * if there is no such task or event, or if nothing of the kind can be done. */
bool lesson_deed_solves(const LessonTry *attempt, const char *language,
                        const RunProgram *program, const char *seed, bool *done,
                        LessonError *error);

#endif
