/*
 * cli_lessons.h - the lessons that come with the program, told by their names
 * where one is asked for that there is not.
 *
 * All on stderr; nothing is said where the program has no lessons.
 */
#ifndef CLI_LESSONS_H
#define CLI_LESSONS_H

#include "lesson_error.h"

/* Their names and titles. */
void cli_lessons_tell(void);

/* The lesson whose name `word` nearly is, if it is no path. False: none is. */
bool cli_lessons_suggest(const char *word);

/* What is wrong with the lesson that was called `word`; if it is none, besides,
 * which ones there are. Returns the status. */
int cli_lessons_complain(int status, const char *word,
                         const LessonError *error);

#endif
