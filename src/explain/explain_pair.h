/*
 * explain_pair.h - which task of one run is which of another.
 *
 * Tasks are known by who made them and how manieth child of that they are,
 * never by their numbers. Where both runs have made children in another order
 * or not all of them, the name that the program gave to a child tells which one
 * it is, then how it was called, then its function. A group is known by its
 * owner and how manieth it entered.
 */
#ifndef EXPLAIN_PAIR_H
#define EXPLAIN_PAIR_H

#include "explain_lives.h"

/* Zero-initialised is valid and empty. [0] of the first run, [1] of the
 * second. */
typedef struct ExplainPairs {
    uint32_t *tasks[2];  /* owned; by serial: its serial in the other run; 0:
                            that one has no such task, or it is none */
    uint32_t *groups[2]; /* owned; the same by index; NONE */
    uint32_t task_count[2], group_count[2];
} ExplainPairs;

/* Both are read to the end. */
void explain_pairs_find(ExplainPairs *pairs, const ExplainLives *a,
                        const ExplainLives *b);
void explain_pairs_release(ExplainPairs *pairs);

/* Of the run `side`, 0 or 1: the serial in the other; 0: none. */
uint32_t explain_pair_of(const ExplainPairs *pairs, int side, uint32_t task);

/* True if a task of `a` and its partner in `b` live another life: another state
 * at another time, or another end. */
bool explain_pair_differs(const ExplainLives *a, uint32_t one,
                          const ExplainLives *b, uint32_t other);

#endif
