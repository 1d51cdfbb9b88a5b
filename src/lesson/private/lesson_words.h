/*
 * lesson_words.h - a lesson's passages as plain lines.
 */
#ifndef LESSON_WORDS_H
#define LESSON_WORDS_H

#include "base_text.h"
#include "lesson_sight.h"

/* Appends the paragraphs in lines of at least 20 columns, a blank line between
 * two. */
void lesson_words_append(LessonPassage passage, unsigned columns,
                         BaseText *out);

/* Appends a text's lines, those of more columns broken between words; what goes
 * on is indented further. */
void lesson_words_append_lines(const char *text, unsigned columns,
                               BaseText *out);

/* Appends what is said: the same, but not indented, and lines that begin with a
 * blank, which are to be copied, stay whole. */
void lesson_words_append_said(const char *text, unsigned columns,
                              BaseText *out);

/* Appends one line of a program behind `lead`; what has no room goes on below,
 * behind as many blanks. */
void lesson_words_append_code(const char *lead, const char *line, size_t length,
                              unsigned columns, BaseText *out);

#endif
