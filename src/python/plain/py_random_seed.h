/*
 * py_random_seed.h - a generator's first state, as random.seed() makes it.
 *
 * init_by_array of MT19937 over init_genrand(19650218), for one seed, or for
 * thirty-two side by side. Each seeding forgets the spare of gauss() and clears
 * used_libm.
 */
#ifndef PY_RANDOM_SEED_H
#define PY_RANDOM_SEED_H

#include "py_random.h"

/* random.seed(int): the words of the absolute value, least significant first,
 * without leading zero words; the number 0 is one word 0. `count` >= 1. */
void py_random_seed_words(PyRandom *random, const uint32_t *words,
                          size_t count);
void py_random_seed_int64(PyRandom *random, int64_t value);

/* A seed written in decimal, of any length, with an optional sign: what the
 * command line takes. Returns false, and leaves `random` alone, if `text` is
 * not a number. */
bool py_random_seed_decimal(PyRandom *random, const char *text);

/* random.seed(str) with the text's UTF-8, or random.seed(bytes). */
void py_random_seed_bytes(PyRandom *random, const void *data, size_t length);

/* random.seed(x) for a float: `hash` is its hash as an unsigned word. */
void py_random_seed_hash(PyRandom *random, uint64_t hash);

/* Seeds randoms[i] with seeds[i] for i < count, several side by side: the same
 * states as one by one, several times sooner when count >= 32. */
void py_random_seed_batch(PyRandom *randoms, const int64_t *seeds,
                          size_t count);

#endif
