/*
 * explain_fold.h - sentences of a report that differ in the task alone, or in
 * the moment.
 *
 * Twenty workers that are cancelled in one line are told of once: the first
 * sentence, then who the others are; and a time limit that passes twenty times
 * likewise. Knows nothing of what is said.
 */
#ifndef EXPLAIN_FOLD_H
#define EXPLAIN_FOLD_H

#include "explain_names.h"

typedef struct ExplainFold ExplainFold;

/* At most `rows` different sentences are written. Freed by write. */
ExplainFold *explain_fold_new(uint32_t rows);

/* One sentence, without a newline, of a task (0: of none) and a moment. */
void explain_fold_add(ExplainFold *fold, ExplainNames *names, uint32_t task,
                      double time, const char *sentence);

/* Appends a row for each sentence, indented, in the order in which they came;
 * `left` counts those that were never added. */
void explain_fold_write(ExplainFold *fold, ExplainNames *names, uint32_t left,
                        BaseText *out);

#endif
