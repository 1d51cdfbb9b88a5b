/*
 * cli_new_lesson.h - `taskarium new-lesson`: a lesson to start from.
 */
#ifndef CLI_NEW_LESSON_H
#define CLI_NEW_LESSON_H

#include "options.h"

/* Makes the folder and writes a small lesson into it that `check` finds good.
 * Touches nothing that is there already. */
int cli_new_lesson(const Options *options);

#endif
