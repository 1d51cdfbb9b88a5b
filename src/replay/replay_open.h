/*
 * replay_open.h - a replay from wherever somebody has it.
 *
 * A file, or the one-line form itself in place of a file's name. Knows no place
 * of lessons: it asks the caller, who may have them somewhere.
 */
#ifndef REPLAY_OPEN_H
#define REPLAY_OPEN_H

#include "base_text.h"

#include <stdbool.h>

typedef struct Replay Replay;

/* The path of a lesson's file, released with base_free(); NULL: it is not
 * there. */
typedef char *(*ReplayShelf)(const char *lesson, const char *file);

typedef enum ReplayOpening {
    REPLAY_OPENED,
    REPLAY_NOT_ONE, /* something else, as a program */
    REPLAY_WRONG    /* `error` says why */
} ReplayOpening;

/* Opens what `path` names; the replay is all zero unless it was OPENED, and has
 * its text then. Where the lesson's file is not as it was, `notice` says so.
 * *place is the lesson's file, released with base_free(), or NULL. */
ReplayOpening replay_open(const char *path, ReplayShelf shelf, Replay *replay,
                          char **place, BaseText *notice, BaseText *error);

/* Finds out whether the replay's text is a file of a lesson, of which `path`
 * would be the place, and notes it: with some of its knobs turned, if that is
 * all that differs. */
void replay_find_lesson(Replay *replay, const char *path, ReplayShelf shelf);

#endif
