/*
 * base_sort.h - records brought together by a number that each of them holds.
 *
 * A counting sort: records of one key keep their order, and the time grows
 * with records plus keys. It works in portions, so that nobody has to wait
 * while a million records are moved.
 */
#ifndef BASE_SORT_H
#define BASE_SORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum BaseSortPhase {
    BASE_SORT_COUNTS, /* how many records each key has */
    BASE_SORT_PLACES, /* where its part begins */
    BASE_SORT_MOVES,  /* records go there */
    BASE_SORT_DONE
} BaseSortPhase;

/* Zero-initialised is valid and idle. */
typedef struct BaseSort {
    char *items, *sorted; /* owned */
    size_t size;          /* bytes of a record */
    size_t key;           /* offset of its key, a uint32_t */
    uint32_t count, key_count;
    uint32_t *places; /* owned; by key plus one: where its next record goes */
    BaseSortPhase phase;
    uint32_t next; /* record or key of the phase */
} BaseSort;

/* Takes over `items`, an array of base_alloc(); their keys are below
 * `key_count`. */
void base_sort_begin(BaseSort *sort, void *items, uint32_t count, size_t size,
                     size_t key, uint32_t key_count);

/* Looks at *budget records and keys at most and takes them off. True once all
 * are in order. */
bool base_sort_advance(BaseSort *sort, uint32_t *budget);

/* Once it is done: the first record of a key, and the first past it. */
uint32_t base_sort_first(const BaseSort *sort, uint32_t key);
uint32_t base_sort_end(const BaseSort *sort, uint32_t key);

/* Once it is done: the records in order, now the caller's. */
void *base_sort_take(BaseSort *sort);

void base_sort_release(BaseSort *sort);

#endif
