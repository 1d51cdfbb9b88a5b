/*
 * cli_hand_in.h - the file that a student hands in, while it grows.
 *
 * What it holds before stays in it: the first answers are those that count.
 * It is written anew after each answer and each attempt that succeeds, so that
 * nothing is lost when the student is interrupted. Prints what a student has to
 * know.
 */
#ifndef CLI_HAND_IN_H
#define CLI_HAND_IN_H

#include "lesson_folder.h"
#include "lesson_hand_in.h"
#include "lesson_progress.h"

typedef struct CliHandIn {
    const char *path;           /* of the file; NULL: nothing is handed in */
    const LessonFolder *folder; /* borrowed */
    const char *name;           /* of whom; borrowed */
    uint64_t hash;              /* of the lesson */
    LessonHandIn before;        /* what the file held */
    LessonHandIn tries;         /* only these of it */
    bool failed;                /* the last time it could not be written */
} CliHandIn;

/* Looks into the file, if there is one. False, saying why: it is not one to
 * which this lesson's answers can be added. */
bool cli_hand_in_open(CliHandIn *in, const LessonFolder *folder,
                      const char *path);

/* Writes it for the first time. False, saying why: it is somebody else's, or it
 * cannot be written. */
bool cli_hand_in_begin(CliHandIn *in, const char *name, const char *seed);

/* Writes what is there by now. */
void cli_hand_in_write(CliHandIn *in, const LessonProgress *progress);

/* Adds a program that has done what a page gives to try. */
void cli_hand_in_try(CliHandIn *in, const char *page, const char *path,
                     const char *text, const char *seed);

void cli_hand_in_release(CliHandIn *in);

#endif
