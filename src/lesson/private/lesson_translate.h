/*
 * lesson_translate.h - a translation laid over its lesson.
 *
 * A page or a choice is found by its id. Words come from the translation,
 * everything else from the lesson, so that the two cannot ask different things.
 */
#ifndef LESSON_TRANSLATE_H
#define LESSON_TRANSLATE_H

#include "lesson.h"
#include "lesson_error.h"

/* Completes `translation`, as lesson_parse_translation() left it, by what
 * `lesson` says; `lesson` must live as long. False, telling `error` with a line
 * of the translation, where a page, a choice, a hint or an expression is
 * missing or has no counterpart: its expressions must be those of the lesson,
 * in any order, but for the words given to `plural` and `ordinal`. */
bool lesson_translate(Lesson *translation, const Lesson *lesson,
                      LessonError *error);

#endif
