/*
 * app_course.h - the course of a program: its own run or, once somebody has
 * done something to it, the fork; and the run from before the last thing.
 *
 * Knows nothing of views, files and SDL.
 */
#ifndef APP_COURSE_H
#define APP_COURSE_H

#include "run_fork.h"
#include "run_machine.h"
#include "run_seeker.h"

#include <stdbool.h>

typedef struct AppCourse AppCourse;
typedef struct RunKept RunKept; /* run_kept.h */
typedef struct RunLook RunLook; /* run_facts.h */

/* The caller owns the result, which has no run yet. */
AppCourse *app_course_new(void);
void app_course_free(AppCourse *course); /* NULL is allowed */

/* Begins the program's own run: nothing is done to it. The program is borrowed
 * until the next one begins. */
void app_course_begin(AppCourse *course, const RunProgram *program,
                      const RunOptions *options);

/* The same where that run has been computed already: it is held, and shown as
 * it is. */
void app_course_begin_with(AppCourse *course, const RunProgram *program,
                           const RunOptions *options, RunKept *kept);

/* One thing more is done. Only once the run has ended. */
void app_course_do(AppCourse *course, const RunIntervention *one);

/* The same for several, to a run that may not have ended: computes its end.
 * With `shared`, all tasks draw from one stream. */
void app_course_resume(AppCourse *course, const RunIntervention *list,
                       size_t count, bool shared);

/* The last thing is not done any more: it is in *taken. False: there is none.
 */
bool app_course_take_back(AppCourse *course, RunIntervention *taken);

/* A fork of this program's run that was left: its last deed was taken back, or
 * another one was gone back to. The newest come last, and few are kept. */
size_t app_course_left_count(const AppCourse *course);
const RunIntervention *app_course_left(const AppCourse *course, size_t index,
                                       size_t *count); /* borrowed */

/* Goes back to that one, and leaves the present fork. */
void app_course_return(AppCourse *course, size_t index);

/* Whether all tasks of a fork draw from one stream. */
void app_course_share(AppCourse *course, bool shared);
bool app_course_is_shared(const AppCourse *course);

/* What is done, in the order of doing; borrowed. */
const RunIntervention *app_course_deeds(const AppCourse *course, size_t *count);

/* False if the deed of that number keeps from happening what would not have
 * happened in this fork anyway. Only once the run has ended. */
bool app_course_came_about(const AppCourse *course, size_t index);

Run *app_course_run(const AppCourse *course);          /* borrowed; NULL */
RunSeeker *app_course_seeker(const AppCourse *course); /* likewise */

/* How things stood at an event of the run, by running it once more; `course` is
 * one. NULL if that takes too long. Borrowed until the next look or deed. */
const RunSnapshot *app_course_look(void *course, uint32_t event);

/* Begins to run it once more, to see what its trace does not tell. Only once
 * the run has ended; the caller ends the look before the run is another. */
RunLook *app_course_begin_look(const AppCourse *course);

/* The run without the last thing that is done; borrowed; NULL: nothing is. */
Run *app_course_before(const AppCourse *course);

#endif
