#include "base_utf8.h"

static bool is_continuation(unsigned char byte)
{
    return (byte & 0xc0u) == 0x80u;
}

/* The length that a first byte announces; 0 if it can begin nothing. */
static size_t announced_length(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first <= 0xdf)
        return 2;
    if (first >= 0xe0 && first <= 0xef)
        return 3;
    if (first >= 0xf0 && first <= 0xf4)
        return 4;
    return 0;
}

/* What the shortest-form rule, the surrogates and the upper end leave. */
static bool is_character(uint32_t code, size_t length)
{
    if (length == 3)
        return code >= 0x800 && (code < 0xd800 || code > 0xdfff);
    if (length == 4)
        return code >= 0x10000 && code <= 0x10ffff;
    return true;
}

size_t base_utf8_next(const char *bytes, size_t length, uint32_t *code)
{
    static const uint32_t first_mask[] = {0, 0x7f, 0x1f, 0x0f, 0x07};
    const unsigned char *octets = (const unsigned char *)bytes;
    size_t needed, i;
    uint32_t value;

    if (length == 0)
        return 0;
    needed = announced_length(octets[0]);
    if (needed == 0 || needed > length)
        return 0;
    value = octets[0] & first_mask[needed];
    for (i = 1; i < needed; i++) {
        if (!is_continuation(octets[i]))
            return 0;
        value = value << 6 | (octets[i] & 0x3fu);
    }
    if (!is_character(value, needed))
        return 0;
    *code = value;
    return needed;
}

size_t base_utf8_encode(uint32_t code, char out[4])
{
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (char)(0xc0u | code >> 6);
        out[1] = (char)(0x80u | (code & 0x3fu));
        return 2;
    }
    if (code < 0x10000) {
        if (code >= 0xd800 && code <= 0xdfff)
            return 0;
        out[0] = (char)(0xe0u | code >> 12);
        out[1] = (char)(0x80u | (code >> 6 & 0x3fu));
        out[2] = (char)(0x80u | (code & 0x3fu));
        return 3;
    }
    if (code > 0x10ffff)
        return 0;
    out[0] = (char)(0xf0u | code >> 18);
    out[1] = (char)(0x80u | (code >> 12 & 0x3fu));
    out[2] = (char)(0x80u | (code >> 6 & 0x3fu));
    out[3] = (char)(0x80u | (code & 0x3fu));
    return 4;
}

size_t base_utf8_cut(const char *bytes, size_t length, size_t most)
{
    if (length <= most)
        return length;
    while (most > 0 && ((unsigned char)bytes[most] & 0xc0) == 0x80)
        most--;
    return most;
}

bool base_utf8_valid(const char *bytes, size_t length)
{
    size_t at = 0;

    while (at < length) {
        uint32_t code;
        size_t used = base_utf8_next(bytes + at, length - at, &code);

        if (used == 0)
            return false;
        at += used;
    }
    return true;
}

size_t base_utf8_count(const char *bytes, size_t length)
{
    size_t at = 0, count = 0;

    while (at < length) {
        uint32_t code;
        size_t used = base_utf8_next(bytes + at, length - at, &code);

        at += used != 0 ? used : 1;
        count++;
    }
    return count;
}
