/*
 * lesson_settings.h - the small notations in directives' values.
 *
 * Each reads a value whole; false if it is not of that form.
 */
#ifndef LESSON_SETTINGS_H
#define LESSON_SETTINGS_H

#include "lesson.h"

bool lesson_settings_range(const char *value, long *first,
                           long *last); /* 0..9 */

/* `17`, or `by-name 1..200` */
bool lesson_settings_seed(const char *value, Lesson *lesson);

bool lesson_settings_allow(const char *value, unsigned *allowed);

/* What `show` can show: `why`. */
bool lesson_settings_is_panel(const char *value);

/* `choice who-hears`; the name is small letters, digits and hyphens */
bool lesson_settings_question(const char *value, LessonQuestion *question,
                              BaseArena *arena);

/* `solved.py`, `knob CHANCE = 0`, `seed 3`, `cancel TASK at EVENT`, `raise
 * ERROR in TASK at EVENT`. */
bool lesson_settings_solution(LessonExpression value, LessonSolution *solution,
                              BaseArena *arena);

#endif
