#include "base_memory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SMALLEST_CAPACITY 8

static _Noreturn void out_of_memory(size_t size)
{
    fflush(stdout);
    fprintf(stderr, "taskarium: out of memory (%zu bytes were asked for)\n",
            size);
    abort();
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
