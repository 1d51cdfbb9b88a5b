/*
 * lesson_braces.h - the expressions in a text, taken out before Markdown sees
 * them: `{a * b}` is no emphasis.
 *
 * Each becomes a mark of three characters or more that no text holds by itself;
 * lesson_braces_find() finds the marks again in what cmark made of the text.
 * Lines stay where they were. Knows fenced code, code spans and comments, in
 * which braces are braces, but for `{= x}` in code.
 */
#ifndef LESSON_BRACES_H
#define LESSON_BRACES_H

#include "base_text.h"
#include "lesson.h"
#include "lesson_error.h"

typedef struct LessonBraces {
    const char *source;            /* what was cut; borrowed */
    BaseText text;                 /* the Markdown with its marks; owned */
    LessonExpression *expressions; /* their texts are the arena's; owned */
    size_t count, capacity;
} LessonBraces;

/* Cuts `source`. False, telling `error`, where a brace has no partner. */
bool lesson_braces_cut(LessonBraces *braces, const char *source,
                       BaseArena *arena, LessonError *error);

void lesson_braces_release(LessonBraces *braces);

/* The first mark in `text`: how many bytes stand before it, its expression,
 * and in `after` what follows it. NULL where there is none. */
const LessonExpression *lesson_braces_find(const LessonBraces *braces,
                                           const char *text, size_t *before,
                                           const char **after);

#endif
