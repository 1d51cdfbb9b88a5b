/*
 * kernel_ready.h - entries in the order they were added: a ring that grows.
 *
 * Each entry has a serial number, its place in the whole history of the queue,
 * so one that is known by its serial is found without a search.
 */
#ifndef KERNEL_READY_H
#define KERNEL_READY_H

#include "base_check.h"
#include "kernel_loop.h"

/* Set in the id of a timer, and in no tag. */
#define KERNEL_TIMER_FLAG ((KernelId)1 << 63)

/* An entry in the queue, whose id is its serial plus 1; or of a timer, which
 * has an id and a slot of its own. */
typedef struct KernelReadyEntry {
    KernelFn fn;   /* NULL: it was cancelled */
    void *subject; /* borrowed */
    uint64_t
        word; /* the adder's tag; of a timer its id: the slot has the tag */
} KernelReadyEntry;

/* All zero is the empty queue. */
typedef struct KernelReady {
    KernelReadyEntry *ring; /* owned */
    size_t capacity;        /* a power of two, or 0 */
    uint64_t head;          /* serial of the first entry */
    uint64_t tail;          /* serial that the next one gets */
} KernelReady;

void kernel_ready_release(KernelReady *ready);
/* As if it were new; a ring that is small is kept, and counts for nothing. */
void kernel_ready_clear(KernelReady *ready);

/* What it takes if there is one more. */
size_t kernel_ready_next_bytes(const KernelReady *ready);

/* For kernel_ready_push(): makes room for one more. */
void kernel_ready_grow(KernelReady *ready);

static inline size_t kernel_ready_count(const KernelReady *ready)
{
    return (size_t)(ready->tail - ready->head);
}

static inline bool kernel_ready_is_timer(const KernelReadyEntry *entry)
{
    return (entry->word & KERNEL_TIMER_FLAG) != 0;
}

/* Room for one more, at the serial `tail`; the caller fills it. */
static inline KernelReadyEntry *kernel_ready_push(KernelReady *ready)
{
    if (kernel_ready_count(ready) == ready->capacity)
        kernel_ready_grow(ready);
    BASE_INVARIANT(kernel_ready_count(ready) < ready->capacity);
    return &ready->ring[ready->tail++ & (ready->capacity - 1)];
}

/* The entry of that serial, or NULL if it is not in the queue. */
static inline KernelReadyEntry *kernel_ready_find(const KernelReady *ready,
                                                  uint64_t serial)
{
    if (serial < ready->head || serial >= ready->tail)
        return NULL;
    return &ready->ring[serial & (ready->capacity - 1)];
}

/* The first entry, which stays readable until the next push. Not empty. */
static inline const KernelReadyEntry *kernel_ready_pop(KernelReady *ready)
{
    BASE_INVARIANT(ready->head < ready->tail);
    return &ready->ring[ready->head++ & (ready->capacity - 1)];
}

#endif
