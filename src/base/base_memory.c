#define _DEFAULT_SOURCE /* mmap, madvise */
#define _POSIX_C_SOURCE 200809L

#include "base_memory.h"

#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define SMALLEST_CAPACITY 8

/* The first thread that finds none says so; the others wait for the end. */
static _Noreturn void out_of_memory(size_t size)
{
    static atomic_flag is_said = ATOMIC_FLAG_INIT;

    while (atomic_flag_test_and_set(&is_said))
        pause();
    fflush(stdout);
    if (size == SIZE_MAX)
        fputs("taskarium: there is not that much memory\n", stderr);
    else
        fprintf(stderr,
                "taskarium: this computer has no memory left: another %zu "
                "bytes were not to be had\n",
                size);
    _Exit(BASE_MEMORY_STATUS);
}

static size_t array_size(size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size)
        out_of_memory(SIZE_MAX);
    return count * size;
}

void *base_alloc(size_t size)
{
    void *memory = malloc(size != 0 ? size : 1);

    if (!memory)
        out_of_memory(size);
    return memory;
}

void *base_map(size_t size)
{
    int flags = MAP_PRIVATE | MAP_ANONYMOUS;
#ifdef MAP_POPULATE
    flags |= MAP_POPULATE;
#endif
    void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, flags, -1, 0);
    return memory == MAP_FAILED ? NULL : memory;
}

void base_unmap(void *memory, size_t size)
{
    munmap(memory, size);
}

void *base_alloc_zero(size_t size)
{
    return base_alloc_array(1, size);
}

void *base_alloc_array(size_t count, size_t size)
{
    size_t total = array_size(count, size);
    void *memory = calloc(1, total != 0 ? total : 1);

    if (!memory)
        out_of_memory(total);
    return memory;
}

void *base_resize(void *memory, size_t size)
{
    void *resized = realloc(memory, size != 0 ? size : 1);

    if (!resized)
        out_of_memory(size);
    return resized;
}

void *base_resize_array(void *memory, size_t count, size_t size)
{
    return base_resize(memory, array_size(count, size));
}

void base_free(void *memory)
{
    free(memory);
}

char *base_strdup(const char *text)
{
    return base_strndup(text, strlen(text));
}

char *base_strndup(const char *text, size_t length)
{
    char *copy = base_alloc(length + 1);

    if (length != 0)
        memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

size_t base_grown_capacity(size_t capacity)
{
    if (capacity < SMALLEST_CAPACITY)
        return SMALLEST_CAPACITY;
    if (capacity > SIZE_MAX / 2)
        out_of_memory(capacity);
    return capacity + (capacity + 1) / 2;
}

void base_require_capacity(size_t wanted, size_t stored)
{
    if (wanted != stored)
        out_of_memory(wanted);
}
