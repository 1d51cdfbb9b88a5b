/*
 * lesson_rehearsal.h - a lesson's programs, run before the lesson begins: its
 * own and those that pages compare it with.
 *
 * A page asks its expressions of a whole run, so a LessonPlayer is made of one
 * that has ended. Who must not be held up by a program that is long, or comes
 * to no end, rehearses first, in slices, and gives the player what has ended
 * well, which it does not run again.
 */
#ifndef LESSON_REHEARSAL_H
#define LESSON_REHEARSAL_H

#include <stdint.h>

#include "lesson_error.h"
#include "lesson_folder.h"

typedef struct RunKept RunKept; /* run_kept.h */
typedef struct LessonRehearsal LessonRehearsal;

/* The folder's programs on a seed, not begun. NULL: it cannot be run at all,
 * which the player says better. The folder is not needed afterwards. */
LessonRehearsal *lesson_rehearsal_new(const LessonFolder *folder,
                                      const char *seed);
void lesson_rehearsal_free(LessonRehearsal *rehearsal); /* NULL is allowed */

/* Goes on for about `budget` instructions; false: all have ended, or one comes
 * to no end. */
bool lesson_rehearsal_work(LessonRehearsal *rehearsal, uint64_t budget);

/* The turn that the present one has come to; 0 before the first. */
uint32_t lesson_rehearsal_turn(const LessonRehearsal *rehearsal);

/* Then: false, telling `error`, if one was stopped because it came to no end.
 */
bool lesson_rehearsal_has_end(const LessonRehearsal *rehearsal,
                              LessonError *error);

/* Takes the run of that file on that seed, which has ended, out of it; the
 * caller drops it. NULL: it has none. */
RunKept *lesson_rehearsal_take(LessonRehearsal *rehearsal, const char *path,
                               int python, long seed);

#endif
