/*
 * lesson_handout.h - a lesson on paper: a sheet for each student, and a key.
 *
 * A sheet is the lesson on one seed: its program, the pages that ask something
 * with their text as it is before the answer, and room to write. The key at the
 * end has the right answers of all sheets. One file of HTML, made to be
 * printed; it needs no network. Writes no file.
 */
#ifndef LESSON_HANDOUT_H
#define LESSON_HANDOUT_H

#include "base_text.h"
#include "lesson_error.h"
#include "lesson_folder.h"

/* Appends the sheets for the seeds from `first` to `last`, and their key.
 * False, telling `error`, if the lesson is wrong or does not run on one. */
bool lesson_handout(const LessonFolder *folder, const char *language,
                    long first, long last, BaseText *out, LessonError *error);

#endif
