/*
 * base_decimal.h - whole numbers as decimal digits, where there are many of
 * them and printf would be the cost.
 */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include <stdint.h>

/* Room for any number, without a NUL. */
enum { BASE_DECIMAL_SIZE = 20 };

/* Writes the digits so that they end before `end`, and no NUL. Returns the
 * first of them. */
char *base_decimal_before(char *end, uint64_t number);

#endif
