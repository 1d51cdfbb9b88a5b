/*
 * py_utf8.h - the code points of a str, whose UTF-8 may hold surrogates.
 */
#ifndef PY_UTF8_H
#define PY_UTF8_H

#include <stddef.h>
#include <stdint.h>

/* Reads one code point of a str's text; returns its bytes. */
static inline uint32_t py_utf8_read(const char *text, uint32_t *code)
{
    const unsigned char *s = (const unsigned char *)text;
    if (s[0] < 0x80) {
        *code = s[0];
        return 1;
    }
    if (s[0] < 0xE0) {
        *code = (s[0] & 0x1Fu) << 6 | (s[1] & 0x3Fu);
        return 2;
    }
    if (s[0] < 0xF0) {
        *code = (s[0] & 0x0Fu) << 12 | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);
        return 3;
    }
    *code = (s[0] & 0x07u) << 18 | (s[1] & 0x3Fu) << 12 | (s[2] & 0x3Fu) << 6 |
            (s[3] & 0x3Fu);
    return 4;
}

/* Code points in `size` bytes of valid text. */
static inline uint32_t py_utf8_length(const char *text, size_t size)
{
    uint32_t length = 0;
    for (size_t i = 0; i < size; i++)
        length += ((unsigned char)text[i] & 0xC0) != 0x80;
    return length;
}

#endif
