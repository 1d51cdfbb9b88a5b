/*
 * py_random.h - the numbers that CPython's `random` module gives, bit for bit.
 *
 * A Mersenne Twister (MT19937) seeded as random.seed() seeds it, and the
 * distributions of the module, each with the same draws in the same order and
 * the same floating-point operations as CPython 3.11 to 3.14.
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
} PyRandom;

/* ---- seeding; each forgets the spare of gauss() and clears used_libm ---- */

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
 * states as one by one, several times sooner when count >= 16. */
void py_random_seed_batch(PyRandom *randoms, const int64_t *seeds,
                          size_t count);

/* ---- whole numbers ---- */

uint32_t py_random_word(PyRandom *random);

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

/* ---- floats ---- */

double py_random_random(PyRandom *random); /* [0, 1): always two words */
double py_random_uniform(PyRandom *random, double a, double b);
double py_random_expovariate(PyRandom *random, double lambda); /* not 0 */
double py_random_gauss(PyRandom *random, double mu, double sigma);
double py_random_normalvariate(PyRandom *random, double mu, double sigma);
double py_random_lognormvariate(PyRandom *random, double mu, double sigma);

/* triangular(low, high, mode); without a mode `centre` is 0.5, with one it is
 * (mode - low) / (high - low), and the caller answers `low` if high is low. */
double py_random_triangular(PyRandom *random, double low, double high,
                            double centre);
double py_random_gammavariate(PyRandom *random, double alpha,
                              double beta); /* both > 0 */
double py_random_betavariate(PyRandom *random, double alpha, double beta);
double py_random_vonmisesvariate(PyRandom *random, double mu, double kappa);
double py_random_paretovariate(PyRandom *random, double alpha); /* not 0 */
double py_random_weibullvariate(PyRandom *random, double alpha, double beta);

#endif
