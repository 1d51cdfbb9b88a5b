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
    ready->head = ready->tail = 0;
}

/* Serials keep their meaning, so entries move to where the larger mask puts
 * them. */
void kernel_ready_grow(KernelReady *ready)
{
    size_t capacity = ready->capacity ? ready->capacity * 2 : FIRST_CAPACITY;
    KernelEntry *ring = base_alloc_array(capacity, sizeof *ring);
    uint64_t serial;

    BASE_INVARIANT((capacity & (capacity - 1)) == 0);
    BASE_INVARIANT(kernel_ready_count(ready) == ready->capacity);
    for (serial = ready->head; serial != ready->tail; serial++)
        ring[serial & (capacity - 1)] = *kernel_ready_find(ready, serial);
    base_free(ready->ring);
    ready->ring = ring;
    ready->capacity = capacity;
}
