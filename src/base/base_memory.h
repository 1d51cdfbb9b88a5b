/*
 * base_memory.h - memory that is either there or ends the program.
 *
 * Hardly a function here returns NULL: where memory runs out, one sentence is
 * written and the process ends, so callers need no recovery paths. What a
 * student's program may ask for is bounded before it comes here.
 */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

/* The exit status of a process that ended so: the world's, as of a file. */
enum { BASE_MEMORY_STATUS = 6 };

/* Each result is owned by the caller and released with base_free(). A size of
 * zero gives a pointer that may be released but not read. */
void *base_alloc(size_t size);
void *base_alloc_zero(size_t size);

/* `size` bytes, zeroed, for who will write most of them: the system hands them
 * out at once instead of small page by small page as they are touched. NULL,
 * unlike all others here, where it has no place. Released with base_unmap(). */
void *base_map(size_t size);
void base_unmap(void *memory, size_t size);

/* Room for `count` elements of `size` bytes, zeroed; an overflow of the product
 * counts as memory that is not there. */
void *base_alloc_array(size_t count, size_t size);

/* Takes over `memory` (NULL is allowed); the result replaces it. */
void *base_resize(void *memory, size_t size);
void *base_resize_array(void *memory, size_t count, size_t size);

void base_free(void *memory); /* NULL is allowed */

/* A copy, released with base_free(). */
char *base_strdup(const char *text);
char *base_strndup(const char *text, size_t length);

/* The capacity that follows `capacity`: at least 8, and at least 1.5 times. */
size_t base_grown_capacity(size_t capacity);

/* Makes room for one more element in a growable array. `pointer`, `count` and
 * `capacity` are lvalues; the two numbers may be of any integer type, and a
 * capacity which that type cannot hold ends the program. All zero is empty. */
#define BASE_GROW(pointer, count, capacity)                                    \
    do {                                                                       \
        if ((count) >= (capacity)) {                                           \
            size_t base_grow_to = base_grown_capacity((size_t)(capacity));     \
            (capacity) = (__typeof__(capacity))base_grow_to;                   \
            base_require_capacity(base_grow_to, (size_t)(capacity));           \
            (pointer) =                                                        \
                base_resize_array((pointer), base_grow_to, sizeof *(pointer)); \
        }                                                                      \
    } while (0)

/* For BASE_GROW: ends the process unless the capacity survived its type. */
void base_require_capacity(size_t wanted, size_t stored);

#endif
