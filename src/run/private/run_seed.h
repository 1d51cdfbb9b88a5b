/*
 * run_seed.h - a seed, which is a text, as a number.
 */
#ifndef RUN_SEED_H
#define RUN_SEED_H

#include <stdint.h>

/* The same for equal seeds, however they are written; NULL is the default one.
 */
uint64_t run_seed_key(const char *seed);

#endif
