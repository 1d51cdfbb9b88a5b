/*
 * lesson_parse.h - a lesson's Markdown, read.
 */
#ifndef LESSON_PARSE_H
#define LESSON_PARSE_H

#include "lesson.h"
#include "lesson_error.h"

/* Reads the text of a lesson.md; `file` is only kept. False, telling `error`
 * with line and column, if it is none; the lesson is all zero then. The lesson
 * is released by the caller. */
bool lesson_parse(Lesson *lesson, const char *file, const char *source,
                  LessonError *error);

/* Reads the text of a lesson.LANGUAGE.md, which has the words of each page and
 * choice under their ids, and no other directive: what else a page says is
 * left out. */
bool lesson_parse_translation(Lesson *lesson, const char *file,
                              const char *source, LessonError *error);

#endif
