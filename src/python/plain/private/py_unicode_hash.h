/*
 * py_unicode_hash.h - where the index of characters' names has a name.
 *
 * Shared by who writes the index at build time and who reads it.
 */
#ifndef PY_UNICODE_HASH_H
#define PY_UNICODE_HASH_H

#include <stddef.h>
#include <stdint.h>

#define PY_UNICODE_HASH 2166136261u /* of no text */

/* Goes on from the hash of what stands in front: small letters as large. */
static inline uint32_t py_unicode_hash(uint32_t hash, const char *text,
                                       size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        hash = (hash ^ (c >= 'a' && c <= 'z' ? c - 32u : c)) * 16777619u;
    }
    return hash;
}

#endif
