/*
 * base_poison.h - memory that nobody may touch, where a sanitizer looks on.
 *
 * What hands out pieces of larger blocks hides from the sanitizer which of
 * them are in use. With these it says so: a build with the address sanitizer
 * then ends at the first use of a piece that was given back, or behind its
 * end. In any other build they do nothing and BASE_POISONS is 0.
 */
#ifndef BASE_POISON_H
#define BASE_POISON_H

#include <stdbool.h>
#include <stddef.h>

#if defined(__SANITIZE_ADDRESS__)
#define BASE_POISONS 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define BASE_POISONS 1
#endif
#endif
#ifndef BASE_POISONS
#define BASE_POISONS 0
#endif

/* Bytes left untouchable between two pieces. */
#define BASE_RED_ZONE ((size_t)(BASE_POISONS ? 16 : 0))

#if BASE_POISONS

#include <sanitizer/asan_interface.h>

static inline void base_poison(const void *memory, size_t size)
{
    __asan_poison_memory_region(memory, size);
}

static inline void base_unpoison(const void *memory, size_t size)
{
    __asan_unpoison_memory_region(memory, size);
}

static inline bool base_is_poisoned(const void *memory)
{
    return __asan_address_is_poisoned(memory) != 0;
}

#else

static inline void base_poison(const void *memory, size_t size)
{
    (void)memory;
    (void)size;
}

static inline void base_unpoison(const void *memory, size_t size)
{
    (void)memory;
    (void)size;
}

static inline bool base_is_poisoned(const void *memory)
{
    (void)memory;
    return false;
}

#endif

#endif
