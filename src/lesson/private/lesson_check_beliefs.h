/*
 * lesson_check_beliefs.h - does what misconceptions.md names show them wrong?
 */
#ifndef LESSON_CHECK_BELIEFS_H
#define LESSON_CHECK_BELIEFS_H

#include "lesson_error.h"
#include "lesson_folder.h"

/* Each entry with a page of this lesson names one that there is, and an event
 * that happens on its seed. False, telling `error` which does not. */
bool lesson_check_beliefs(const LessonFolder *folder, const char *language,
                          LessonError *error);

#endif
