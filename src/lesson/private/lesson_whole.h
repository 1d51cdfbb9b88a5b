/*
 * lesson_whole.h - what a lesson and its parts cannot do without.
 *
 * Each is asked of a part that has been read to its end; false, telling `error`
 * with its line and what to write, if something is missing. A translation needs
 * the words alone.
 */
#ifndef LESSON_WHOLE_H
#define LESSON_WHOLE_H

#include "lesson.h"
#include "lesson_error.h"

bool lesson_whole_question(const LessonQuestion *question, bool translation,
                           LessonError *error);

bool lesson_whole_try(const LessonTry *attempt, bool translation,
                      LessonError *error);

/* A page has something to say in each of its forms. */
bool lesson_whole_form(const LessonPage *page, const LessonForm *form,
                       LessonError *error);

bool lesson_whole_lesson(const Lesson *lesson, size_t page_count,
                         bool translation, LessonError *error);

#endif
