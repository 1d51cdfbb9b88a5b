/*
 * fuzz_splice.h - new programs out of old ones.
 *
 * A number gives a program, always the same one for the same corpus: one of the
 * corpus with some of its statements and expressions replaced by those of
 * others, doubled, wrapped or dropped. What names nothing there mostly gets a
 * name that the program knows. Most of them parse.
 */
#ifndef FUZZ_SPLICE_H
#define FUZZ_SPLICE_H

#include "fuzz_pieces.h"

#include <stdint.h>

typedef struct FuzzCorpus {
    FuzzProgram *programs; /* owned */
    size_t count, capacity;
    FuzzNames builtins; /* what programs look up without binding it */
} FuzzCorpus;

/* Takes up what parses; after the last, fuzz_corpus_finish(). */
void fuzz_corpus_add(FuzzCorpus *corpus, const char *text, size_t length);
void fuzz_corpus_finish(FuzzCorpus *corpus);
void fuzz_corpus_release(FuzzCorpus *corpus);

/* Draws from 0 to before `count`, which is not 0. */
uint64_t fuzz_draw(uint64_t *luck, uint64_t count);

/* Replaces `out`. The corpus is not empty. */
void fuzz_splice(const FuzzCorpus *corpus, uint64_t number, BaseText *out);

#endif
