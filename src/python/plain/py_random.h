/*
 * py_random.h - the numbers that CPython's `random` module gives, bit for bit.
 *
 * A Mersenne Twister (MT19937), each number with the same draws in the same
 * order and the same floating-point operations as CPython 3.11 to 3.14. Seeded
 * in py_random_seed.h, shaped in py_random_variates.h.
 *
 * Knows nothing of Python objects, sequences or errors: callers check their
 * arguments first. Not for secrets.
 */
#ifndef PY_RANDOM_H
#define PY_RANDOM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PY_RANDOM_WORDS = 624 };

/*
 * What is between a generator and whoever draws from it: words that are given
 * instead of those that it would draw, and a copy of all that were handed out.
 * Zero-initialised is valid: then nothing is given.
 */
typedef struct PyRandomTape {
    const uint32_t *given; /* borrowed: these first */
    size_t given_count;
    struct PyRandom *rest; /* borrowed: then from this one; NULL: the
                              generator's own */
    bool ones;             /* whatever is drawn, all ones are handed out */
    uint32_t *kept;        /* owned: what was handed out */
    size_t kept_count, kept_capacity;
} PyRandomTape;

void py_random_tape_release(PyRandomTape *tape);

/*
 * One generator: plain data, copied by assignment. A generation of 624 words
 * is made word by word as they are drawn: state[0 .. next-1] belong to the
 * present generation, the others still to the one before.
 */
typedef struct PyRandom {
    uint32_t state[PY_RANDOM_WORDS];
    uint32_t next;  /* index of the word to be drawn, 0 .. 624 */
    bool has_spare; /* gauss() makes two numbers and keeps the second */
    bool used_libm; /* some number so far came from the platform's libm */
    double spare;
    PyRandomTape *tape; /* borrowed; NULL: nothing is between */
} PyRandom;

/* Of one that will be seeded before it is drawn from. */
void py_random_forget(PyRandom *random);

uint32_t py_random_word(PyRandom *random);

/* The state as CPython keeps it: whole generations, and how many words of the
 * last one have been drawn, 1 to 624. */
uint32_t py_random_whole_state(const PyRandom *random,
                               uint32_t words[PY_RANDOM_WORDS]);
void py_random_set_whole_state(PyRandom *random,
                               const uint32_t words[PY_RANDOM_WORDS],
                               uint32_t place);

/* getrandbits(bits) for 0 <= bits <= 64. */
uint64_t py_random_bits(PyRandom *random, unsigned bits);

/* getrandbits(bits) of any size into (bits + 31) / 32 words of `out`, least
 * significant first. */
void py_random_bits_words(PyRandom *random, size_t bits, uint32_t *out);

/* A number in 0 .. limit-1, as randrange, choice and shuffle draw it; 0 if
 * limit is 0. shuffle is: for i from n-1 down to 1 swap i with below(i + 1). */
uint64_t py_random_below(PyRandom *random, uint64_t limit);

/* The same for a limit of `count` words, the last of which is not 0; the
 * result fills `count` words of `out`. */
void py_random_below_words(PyRandom *random, const uint32_t *limit,
                           size_t count, uint32_t *out);

/* choices() without weights: an index below `count`. */
size_t py_random_choices_index(PyRandom *random, size_t count);

/* choices() with weights: `cumulative` sums, count >= 1. */
size_t py_random_weighted_index(PyRandom *random, const double *cumulative,
                                size_t count);

/* sample(): `chosen` <= `count` distinct indices below `count` into `out`, in
 * the order in which sample() returns them. */
void py_random_sample(PyRandom *random, size_t count, size_t chosen,
                      size_t *out);

/* random(): in [0, 1), always of two words. */
double py_random_random(PyRandom *random);

#endif
