/*
 * lesson_spans.h - what cmark made of running text, as blocks and spans.
 */
#ifndef LESSON_SPANS_H
#define LESSON_SPANS_H

#include <cmark.h>

#include "lesson_braces.h"

/* Blocks that are being gathered. */
typedef struct LessonBlocks {
    LessonBlock *items; /* owned; their spans are the arena's */
    size_t count, capacity;
    const char *line_start; /* of the line where the last block begins, in the
                               source, of which there is one; NULL: none */
    int line;
} LessonBlocks;

void lesson_blocks_release(LessonBlocks *blocks);

/* The blocks as a text of the arena; none are left. */
LessonText lesson_blocks_take(LessonBlocks *blocks, BaseArena *arena);

/* Gathers on from a text that was taken. */
void lesson_blocks_restore(LessonBlocks *blocks, LessonText text);

/* Adds a paragraph, heading, quote, list or code block. What a list's items
 * hold besides those is not looked at. False, telling `error`, for what a
 * lesson cannot hold. */
bool lesson_blocks_add(LessonBlocks *blocks, cmark_node *node,
                       const LessonBraces *braces, BaseArena *arena,
                       LessonError *error);

/* What is said of the end of a comment that is none. */
extern const char lesson_spans_stray[];

/* The words of a heading, borrowed from the arena. */
const char *lesson_spans_words(cmark_node *heading, BaseArena *arena);

#endif
