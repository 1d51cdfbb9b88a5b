/*
 * lesson_glossary.h - lessons/terms.md and lessons/misconceptions.md: a list of
 * entries, each a title, a name and a few lines.
 */
#ifndef LESSON_GLOSSARY_H
#define LESSON_GLOSSARY_H

#include "lesson_error.h"
#include "lesson_folder.h"

/* Reads either file's text. False, telling `error`; the glossary is all zero
 * then. */
bool lesson_glossary_read(LessonGlossary *glossary, const char *source,
                          LessonError *error);

void lesson_glossary_release(LessonGlossary *glossary);

#endif
