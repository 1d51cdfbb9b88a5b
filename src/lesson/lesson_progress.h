/*
 * lesson_progress.h - how far one student has come in one lesson.
 *
 * Plain data and its text: the page where they are, and what became of each
 * page's question and of what was to be tried. Pages are named by their ids, so
 * that a lesson may be changed and the progress kept. Opens no file: who keeps
 * the text reads and writes it.
 */
#ifndef LESSON_PROGRESS_H
#define LESSON_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

#include "base_text.h"

/* What became of a question. The word for each is its word in the text. */
typedef enum LessonFate {
    LESSON_FATE_OPEN,     /* it was not answered */
    LESSON_FATE_WRONG,    /* once; the second answer is to come */
    LESSON_FATE_RIGHT,    /* the last answer was right */
    LESSON_FATE_REVEALED, /* two wrong answers: the run has told it */
    LESSON_FATE_SKIPPED   /* the run has told it, without an answer */
} LessonFate;

/* One page's question, or what it gives to try. */
typedef struct LessonDeed {
    char *page;       /* its id; owned */
    char *first;      /* the first answer as it was given; "" if none; owned */
    char *seed;       /* on which it was given, or skipped before one was;
                         NULL: neither was done; owned */
    bool first_right; /* the first answer counts */
    LessonFate fate;  /* of the question */
    bool tried;       /* what was to be tried is done */
} LessonDeed;

/* All zero is a lesson that nobody has begun. */
typedef struct LessonProgress {
    char *lesson; /* the id of its folder; NULL: none; owned */
    char *page;   /* the id of the page where the student is; NULL; owned */
    char *seed;   /* on which; NULL: the lesson's own; owned */
    bool ended;   /* the last page was seen, and all before it */
    LessonDeed *deeds; /* owned, in the order in which they were begun */
    size_t count, capacity;
} LessonProgress;

void lesson_progress_release(LessonProgress *progress); /* leaves it all zero */

/* Sets one of the texts to a copy. */
void lesson_progress_set(char **text, const char *to);

/* The deed on a page; NULL if there is none. */
LessonDeed *lesson_progress_find(const LessonProgress *progress,
                                 const char *page);

/* The same, which is begun if there is none. Valid until the next one is. */
LessonDeed *lesson_progress_deed(LessonProgress *progress, const char *page);

/* Adds what was kept meanwhile by another window on the same lesson: its first
 * answers, which were given before, and what was tried there. */
void lesson_progress_join(LessonProgress *progress, const LessonProgress *kept);

/* How many questions were answered or skipped; and how many of them were right
 * at once. */
size_t lesson_progress_asked(const LessonProgress *progress);
size_t lesson_progress_right(const LessonProgress *progress);

/* Appends the text: a line for each thing, the first of which names the format
 * and its number. */
void lesson_progress_print(const LessonProgress *progress, BaseText *out);

/* Reads the text. False, leaving it all zero, if it is none or is damaged: a
 * line that is cut or that says what cannot be. */
bool lesson_progress_parse(LessonProgress *progress, const char *text);

/* The text is of a format that is newer than ours: it cannot be read here, and
 * is not damaged. */
bool lesson_progress_is_newer(const char *text);

#endif
