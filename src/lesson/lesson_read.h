/*
 * lesson_read.h - reads a lesson's files: its text, a translation, the words
 * and misconceptions that it shares with its neighbours.
 *
 * Opens no program and runs nothing; writes no file.
 */
#ifndef LESSON_READ_H
#define LESSON_READ_H

#include "lesson_error.h"
#include "lesson_folder.h"

/* Reads the lesson that `path` is, as lesson_folder_is() or else
 * lesson_folder_called() says, in `language`
 * ("ru"), if it is translated. False, telling `error` with file and line, if it
 * cannot be read; the folder is all zero then. Released with
 * lesson_folder_release(). */
bool lesson_read(LessonFolder *folder, const char *path, const char *language,
                 LessonError *error);

#endif
