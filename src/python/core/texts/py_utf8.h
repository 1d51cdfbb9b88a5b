/*
 * py_utf8.h - the code points of a str, whose UTF-8 may hold surrogates.
 */
#ifndef PY_UTF8_H
#define PY_UTF8_H

#include "py_eight.h"

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

/* Writes one code point, a surrogate too; returns its bytes. */
static inline uint32_t py_utf8_write(uint32_t code, char *text)
{
    if (code < 0x80) {
        text[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        text[0] = (char)(0xC0 | code >> 6);
        text[1] = (char)(0x80 | (code & 0x3F));
        return 2;
    }
    if (code < 0x10000) {
        text[0] = (char)(0xE0 | code >> 12);
        text[1] = (char)(0x80 | (code >> 6 & 0x3F));
        text[2] = (char)(0x80 | (code & 0x3F));
        return 3;
    }
    text[0] = (char)(0xF0 | code >> 18);
    text[1] = (char)(0x80 | (code >> 12 & 0x3F));
    text[2] = (char)(0x80 | (code >> 6 & 0x3F));
    text[3] = (char)(0x80 | (code & 0x3F));
    return 4;
}

/* Which of eight bytes go on with a code point: the lowest bit of each. */
static inline uint64_t py_utf8_going_on(uint64_t eight)
{
    return eight >> 7 & ~eight >> 6 & PY_EIGHT_ONES;
}

/* Code points in `size` bytes of valid text. */
static inline uint32_t py_utf8_length(const char *text, size_t size)
{
    size_t on = 0, i = 0; /* bytes that go on with a code point */
    for (; i + 32 <= size; i += 32) {
        uint64_t a = py_eight_read(text + i), b = py_eight_read(text + i + 8);
        uint64_t c = py_eight_read(text + i + 16);
        uint64_t d = py_eight_read(text + i + 24);
        if ((a | b | c | d) & PY_EIGHT_TOPS)
            on += (py_utf8_going_on(a) + py_utf8_going_on(b) +
                   py_utf8_going_on(c) + py_utf8_going_on(d)) *
                      PY_EIGHT_ONES >>
                  56;
    }
    for (; i + 8 <= size; i += 8)
        on += py_utf8_going_on(py_eight_read(text + i)) * PY_EIGHT_ONES >> 56;
    for (; i < size; i++)
        on += ((unsigned char)text[i] & 0xC0) == 0x80;
    return (uint32_t)(size - on);
}

#endif
