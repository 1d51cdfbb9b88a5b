/*
 * lesson_wording.h - do words stand in a text?
 */
#ifndef LESSON_WORDING_H
#define LESSON_WORDING_H

#include <stdbool.h>
#include <stddef.h>

/* Where they first stand in it, in this form or another: turn, turns; задача,
 * задачи. */
bool lesson_wording_find(const char *text, const char *words, size_t *from,
                         size_t *length);

/* Whether they stand in it as they are, but for capitals and signs. No words
 * stand nowhere. */
bool lesson_wording_has(const char *text, const char *words);

/* Whether any of them stands in it, or a word that begins as it does: "gather"
 * in "gathered", "time limit" in "out of time". In a language that `bends` its
 * words, they begin alike with fewer letters: виток, витка. */
bool lesson_wording_touches(const char *text, const char *words, bool bends);

/* Whether the number stands in it by itself: no part of a name, of another
 * number or of an expression. */
bool lesson_wording_has_number(const char *text, double number);

/* Whether it stands there as a word in English or Russian; up to twelve. */
bool lesson_wording_has_numeral(const char *text, double number);

#endif
