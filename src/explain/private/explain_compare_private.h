/*
 * explain_compare_private.h - what the sentences about two runs have in common.
 */
#ifndef EXPLAIN_COMPARE_PRIVATE_H
#define EXPLAIN_COMPARE_PRIVATE_H

#include "explain_lives.h"
#include "explain_pair.h"

#include "base_text.h"

/* Two runs, what they are called, and which task is which. Borrows. */
typedef struct ExplainTwo {
    const ExplainLives *lives[2];
    const ExplainPairs *pairs;
    const char *const *names;
} ExplainTwo;

/* True if the trace has all that the program would have done: it was stopped by
 * no limit of ours and came to nothing that is not supported. */
bool explain_two_knows(const ExplainTwo *two, int side);

/* Appends both texts, shortened to some `room` characters, and so that it is
 * seen where they differ, if they do. */
void explain_two_texts(const char *one, const char *other, uint32_t room,
                       BaseText outs[2]);

#endif
