/*
 * lesson_trial.h - does a program do what is to be done, on every seed that
 * counts? Found out in portions, since a student's program may not end.
 */
#ifndef LESSON_TRIAL_H
#define LESSON_TRIAL_H

#include "lesson.h"
#include "lesson_error.h"

#include <stdint.h>

typedef struct TraceStore TraceStore;

typedef struct LessonTrial LessonTrial;

/* The program on the seeds that are to be tried, or on `seed` alone if none are
 * named. Its modules lie beside the file `place`. The attempt is borrowed, the
 * text is copied. */
LessonTrial *lesson_trial_new(const LessonTry *attempt, const char *language,
                              const char *name, const char *place,
                              const char *text, int python, const char *seed);
void lesson_trial_free(LessonTrial *trial); /* NULL is allowed */

/* Does about `budget` instructions. True while there is more to do; it ends
 * with the first seed on which the goal does not hold. */
bool lesson_trial_advance(LessonTrial *trial, uint64_t budget);

/* Once it has ended. */
bool lesson_trial_is_done(const LessonTrial *trial);
const char *lesson_trial_seed(const LessonTrial *trial); /* the last one */

/* The program does not compile or run; empty if it does. */
const char *lesson_trial_why(const LessonTrial *trial);

/* Of a program that runs, what its last run misses, in lines; empty if it is
 * done. */
const char *lesson_trial_missed(const LessonTrial *trial);

/* Its last run; NULL: nothing of it ran. */
const TraceStore *lesson_trial_trace(const LessonTrial *trial);

#endif
