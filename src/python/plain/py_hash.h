/*
 * py_hash.h - hash() of the builtin immutable types, as CPython 3.11 to 3.14
 * on a 64-bit machine compute it with PYTHONHASHSEED=0.
 *
 * With these, sets and dicts of ints, floats and strings have CPython's order.
 * A hash is never -1 (that means "error" in CPython): -2 stands in for it.
 *
 * Knows nothing of Python objects. Objects hashed by identity are the caller's
 * affair, NaN among them.
 */
#ifndef PY_HASH_H
#define PY_HASH_H

#include <stddef.h>
#include <stdint.h>

/* hash(None) of 3.12 and later (before, it was an address). */
#define PY_HASH_NONE INT64_C(0xfca86420)

int64_t py_hash_int64(int64_t value); /* also bool: False 0, True 1 */

/* An integer of `count` 64-bit limbs, least significant first. */
int64_t py_hash_limbs(const uint64_t *limbs, size_t count, int negative);

/* Equal to the hash of an equal integer. Not for NaN. */
int64_t py_hash_float(double value);

int64_t py_hash_bytes(const void *data, size_t length);

/* A str, given as valid UTF-8 (lone surrogates, as three bytes, are allowed):
 * what is hashed is CPython's own form of 1, 2 or 4 bytes a character. */
int64_t py_hash_text(const char *text, size_t length);

/* hash(tuple): add the elements' hashes one by one, then end with the count. */
typedef struct PyHashTuple {
    uint64_t state;
} PyHashTuple;

PyHashTuple py_hash_tuple_begin(void);
void py_hash_tuple_add(PyHashTuple *tuple, int64_t hash);
int64_t py_hash_tuple_end(const PyHashTuple *tuple, size_t count);
/* hash(slice): its three parts as a tuple's, and no count. */
int64_t py_hash_slice_end(const PyHashTuple *parts);

/* hash(frozenset): the elements' hashes in any order. */
typedef struct PyHashFrozenset {
    uint64_t state;
} PyHashFrozenset;

PyHashFrozenset py_hash_frozenset_begin(void);
void py_hash_frozenset_add(PyHashFrozenset *set, int64_t hash);
int64_t py_hash_frozenset_end(const PyHashFrozenset *set, size_t count);

#endif
