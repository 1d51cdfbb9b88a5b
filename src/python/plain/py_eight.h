/*
 * py_eight.h - eight bytes of a text looked at at once.
 *
 * The first byte of the text is the lowest of the number. What is asked of each
 * byte is answered by its highest bit, the others being 0.
 */
#ifndef PY_EIGHT_H
#define PY_EIGHT_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define PY_EIGHT_ONES 0x0101010101010101u
#define PY_EIGHT_TOPS 0x8080808080808080u

static inline uint64_t py_eight_read(const char *text)
{
    uint64_t eight;
    memcpy(&eight, text, sizeof eight);
    return eight;
}

/* Of a text that has 1 to 7 bytes; the others are 0. */
static inline uint64_t py_eight_read_few(const char *text, size_t size)
{
    const unsigned char *bytes = (const unsigned char *)text;
    uint32_t low, high;
    if (size < 4)
        return bytes[0] | (uint64_t)bytes[size / 2] << size / 2 * 8 |
               (uint64_t)bytes[size - 1] << (size - 1) * 8;
    memcpy(&low, text, sizeof low);
    memcpy(&high, text + size - sizeof high, sizeof high);
    return low | (uint64_t)high << (size - sizeof high) * 8;
}

/* Which bytes are that one. */
static inline uint64_t py_eight_equal(uint64_t eight, char byte)
{
    uint64_t other = eight ^ (unsigned char)byte * PY_EIGHT_ONES;
    return ~(((other & ~PY_EIGHT_TOPS) + ~PY_EIGHT_TOPS) | other) &
           PY_EIGHT_TOPS;
}

/* Which bytes of ASCII lie between two of ASCII or are one of them. */
static inline uint64_t py_eight_between(uint64_t eight, char first, char last)
{
    uint64_t not_before = eight + (0x80 - (uint64_t)first) * PY_EIGHT_ONES;
    uint64_t behind = eight + (0x7F - (uint64_t)last) * PY_EIGHT_ONES;
    return not_before & ~behind & PY_EIGHT_TOPS;
}

/* The answers as eight bits, that of the first byte being the lowest. */
static inline uint64_t py_eight_bits(uint64_t tops)
{
    return (tops >> 7) * 0x0102040810204080u >> 56;
}

/* Where in up to 64 bytes that one is: a bit for each byte. */
static inline uint64_t py_eight_find_all(const char *text, size_t size,
                                         char byte)
{
    uint64_t found = 0;
    size_t at = 0;
    for (; at + 8 <= size; at += 8)
        found |= py_eight_bits(py_eight_equal(py_eight_read(text + at), byte))
                 << at;
    if (at == size)
        return found;
    uint64_t rest = py_eight_read_few(text + at, size - at);
    uint64_t there = ((uint64_t)1 << (size - at)) - 1;
    return found | (py_eight_bits(py_eight_equal(rest, byte)) & there) << at;
}

#endif
