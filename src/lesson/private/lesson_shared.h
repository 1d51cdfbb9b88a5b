/*
 * lesson_shared.h - a program's runs that several shows stand beside: those of
 * the lesson in another language, those of a student's run beside it.
 *
 * No run is made twice, nor one that was rehearsed made again.
 */
#ifndef LESSON_SHARED_H
#define LESSON_SHARED_H

#include "lesson_rehearsal.h"
#include "lesson_runs.h"

typedef struct LessonShared LessonShared;

/* The runs of the file at `path`, held by one. They are taken from the
 * rehearsal (NULL: there was none) if it has them, and else made here. NULL,
 * telling `error`, as lesson_runs_make() does. */
LessonShared *lesson_shared_new(const char *path, int python, LessonSeeds seeds,
                                LessonRehearsal *rehearsal, LessonError *error);

/* The same in place of a run that is somebody else's; see lesson_runs_lend().
 */
LessonShared *lesson_shared_lend(const TraceStore *trace, const char *text,
                                 int python, const char *seed);

/* One more holds them, and one fewer (NULL is allowed); the last releases them.
 */
LessonShared *lesson_shared_hold(LessonShared *shared);
void lesson_shared_drop(LessonShared *shared);

LessonRuns *lesson_shared_runs(LessonShared *shared); /* borrowed */

/* They are those of that file on those seeds; with `as_written`, of what it
 * says now. */
bool lesson_shared_is(const LessonShared *shared, const char *path, int python,
                      LessonSeeds seeds, bool as_written);

#endif
