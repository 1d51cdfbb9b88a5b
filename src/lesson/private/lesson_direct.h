/*
 * lesson_direct.h - what each directive does to the lesson that is read.
 */
#ifndef LESSON_DIRECT_H
#define LESSON_DIRECT_H

#include "lesson_parsing.h"

/* Does the one that `reader` has come to. False, telling the error. */
bool lesson_direct(LessonParsing *reader);

#endif
