/*
 * lesson_hand_in.h - what a student hands in of a lesson: their name, their
 * first answers, and for each attempt that succeeded what brings its run back.
 *
 * Plain data and its text. What brings a run back is a line that somebody else
 * writes and reads (a replay's); here it is a word. Opens no file.
 */
#ifndef LESSON_HAND_IN_H
#define LESSON_HAND_IN_H

#include "base_text.h"
#include "lesson_progress.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The first answer to a page's question, or that it was skipped before one was
 * given; or an attempt's run. */
typedef struct LessonHandedIn {
    char *page; /* its id */
    char *seed; /* of an answer: on which it was given; NULL: of an attempt */
    char *text; /* the answer, "" if it was skipped; the line */
} LessonHandedIn;

/* All zero is nothing. All texts are owned. */
typedef struct LessonHandIn {
    char *name;    /* the student's, as they wrote it */
    char *account; /* on the machine; NULL: it chose nothing */
    char *lesson;  /* the id of its folder */
    uint64_t hash; /* of lesson.md: whether it is still that lesson */
    char *seed;
    LessonHandedIn *items;
    size_t count, capacity;
} LessonHandIn;

void lesson_hand_in_release(LessonHandIn *in); /* leaves it all zero */

/* Begins one with all first answers of the progress, and what was skipped. */
void lesson_hand_in_begin(LessonHandIn *in, const char *name, uint64_t hash,
                          const LessonProgress *progress);

/* Adds what brings an attempt's run back; copied. */
void lesson_hand_in_add_try(LessonHandIn *in, const char *page,
                            const char *line);

/* Puts in front what was handed in of that lesson before: its first answers
 * are the ones that count, its attempts stay where there is no newer one, and
 * so does its seed. */
void lesson_hand_in_keep(LessonHandIn *in, const LessonHandIn *before);

/* Appends the text: a line for each thing, the first of which names the format
 * and its number. */
void lesson_hand_in_print(const LessonHandIn *in, BaseText *out);

/* Reads the text. False, leaving it all zero, if it is none or is damaged. */
bool lesson_hand_in_parse(LessonHandIn *in, const char *text);

/* It is one of a format that came after this program's. */
bool lesson_hand_in_is_newer(const char *text);

#endif
