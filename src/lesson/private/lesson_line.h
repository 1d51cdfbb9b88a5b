/*
 * lesson_line.h - a line of a file that is kept or handed in: words with a
 * blank between them, of which the last may hold blanks, too.
 */
#ifndef LESSON_LINE_H
#define LESSON_LINE_H

#include "base_text.h"

/* Takes a word off the front of *line; what is left begins behind a blank. The
 * word is part of the line. */
char *lesson_line_word(char **line);

/* Appends the last words and the line's end. */
void lesson_line_end(BaseText *out, const char *words);

#endif
