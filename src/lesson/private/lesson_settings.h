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

/* A range of seeds whose runs are held at once: not of more than these. */
enum { LESSON_SEEDS_MOST = 1000 };
bool lesson_settings_seeds(const char *value, long *first, long *last);

/* `17`, or `by-name 1..200` */
bool lesson_settings_seed(const char *value, Lesson *lesson);

/* A file beside the lesson: its name alone, which leads to no other folder. */
bool lesson_settings_is_file(const char *value);

/* The same, or a file of a lesson beside this one: `../01-ten-tasks/main.py`.
 */
bool lesson_settings_is_program(const char *value);

/* What a page is compared with: a file, `seed 3` or `python 3.12`. */
bool lesson_settings_is_compared(const char *value);

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
