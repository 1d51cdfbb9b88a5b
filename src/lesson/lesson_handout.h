/*
 * lesson_handout.h - a lesson on paper: a sheet for each student, and a key.
 *
 * A sheet is the lesson on one seed: its program, its pages with their text as
 * it is before the answer, a picture of the run up to where each page stands,
 * and room to write. The key at the end has the right answers of all sheets.
 * One file of HTML, made to be printed; it needs no network. Writes no file.
 */
#ifndef LESSON_HANDOUT_H
#define LESSON_HANDOUT_H

#include "base_text.h"
#include "lesson_error.h"
#include "lesson_folder.h"

#include <stdint.h>

typedef struct TraceStore TraceStore;

/* What a picture shows; all of it is borrowed for the call. */
typedef struct LessonFigure {
    const TraceStore *trace; /* of the whole run */
    uint32_t event;          /* nothing after it is shown */
    uint32_t task;           /* of which the page speaks; 0: of none */
    const char *program, *seed;
    int python; /* 313 for 3.13 */
} LessonFigure;

/* Appends a picture as an element of HTML; `artist` is its own. */
typedef void LessonDraw(void *artist, const LessonFigure *figure,
                        BaseText *out);

/* Appends the sheets for the seeds from `first` to `last`, and their key.
 * False, telling `error`, if the lesson is wrong or does not run on one. */
bool lesson_handout(const LessonFolder *folder, const char *language,
                    long first, long last, LessonDraw *draw, void *artist,
                    BaseText *out, LessonError *error);

#endif
