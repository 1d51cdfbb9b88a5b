/*
 * base_utf8.h - UTF-8, strictly: no overlong forms, no surrogates, nothing
 * above U+10FFFF. Knows nothing of what the characters mean.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Reads one character from at most `length` bytes. Returns the bytes it takes
 * and stores its code point; 0, storing nothing, if what stands there is not
 * UTF-8, is cut short, or is empty. */
size_t base_utf8_next(const char *bytes, size_t length, uint32_t *code);

/* Writes the character and returns its 1 to 4 bytes (no NUL); 0 for a code
 * point that UTF-8 has no form for. */
size_t base_utf8_encode(uint32_t code, char out[4]);

/* How many bytes of a valid text to show so that no more than `most` are, and
 * no character in part. */
size_t base_utf8_cut(const char *bytes, size_t length, size_t most);

bool base_utf8_valid(const char *bytes, size_t length);

/* Characters in the bytes; each byte that is not UTF-8 counts as one. */
size_t base_utf8_count(const char *bytes, size_t length);

#endif
