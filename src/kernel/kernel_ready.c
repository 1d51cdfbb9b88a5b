#include "kernel_ready.h"

#include "base_check.h"
#include "base_memory.h"

#define FIRST_CAPACITY ((size_t)64)

void kernel_ready_release(KernelReady *ready)
{
    base_free(ready->ring);
    *ready = (KernelReady){0};
}

void kernel_ready_clear(KernelReady *ready)
{
    KernelReadyEntry *ring = ready->ring;

    if (ready->capacity > FIRST_CAPACITY) {
        kernel_ready_release(ready);
        return;
    }
    *ready = (KernelReady){.ring = ring}; /* for who grows it */
}

static size_t grown(size_t capacity)
{
    return capacity ? capacity * 2 : FIRST_CAPACITY;
}

size_t kernel_ready_next_bytes(const KernelReady *ready)
{
    if (kernel_ready_count(ready) < ready->capacity)
        return 0;
    return (grown(ready->capacity) - ready->capacity) * sizeof *ready->ring;
}

/* Serials keep their meaning: those that the larger mask puts elsewhere move to
 * the upper half. What is there stays where it is, so that the old ring and the
 * new one are never both in memory. */
void kernel_ready_grow(KernelReady *ready)
{
    size_t old = ready->capacity;
    size_t capacity = grown(old);
    KernelReadyEntry *ring = ready->ring;

    if (old != 0 || !ring) /* else it was kept */
        ring = base_resize_array(ring, capacity, sizeof *ring);
    BASE_INVARIANT((capacity & (capacity - 1)) == 0);
    BASE_INVARIANT(kernel_ready_count(ready) == old);
    for (uint64_t serial = ready->head; serial != ready->tail; serial++)
        if (serial & old)
            ring[serial & (capacity - 1)] = ring[serial & (old - 1)];
    ready->ring = ring;
    ready->capacity = capacity;
}
