#include "base_text.h"

#include <stdio.h>
#include <string.h>

#include "base_check.h"
#include "base_decimal.h"
#include "base_memory.h"
#include "base_utf8.h"

void base_text_release(BaseText *text)
{
    if (!text->is_lent)
        base_free(text->data);
    *text = (BaseText){0};
}

void base_text_clear(BaseText *text)
{
    text->length = 0;
    if (text->data)
        text->data[0] = '\0';
}

void base_text_reserve(BaseText *text, size_t length)
{
    size_t needed = text->length + length + 1;
    size_t capacity;

    BASE_REQUIRE(needed > length);
    if (needed <= text->capacity)
        return;
    capacity = base_grown_capacity(text->capacity);
    if (capacity < needed)
        capacity = needed;
    if (text->is_lent) {
        char *own = base_alloc(capacity);
        memcpy(own, text->data, text->length);
        text->data = own;
        text->is_lent = false;
    } else {
        text->data = base_resize(text->data, capacity);
    }
    text->capacity = capacity;
    text->data[text->length] = '\0';
}

void base_text_append(BaseText *text, const char *string)
{
    base_text_append_n(text, string, strlen(string));
}

void base_text_append_unsigned(BaseText *text, uint64_t number)
{
    char digits[BASE_DECIMAL_SIZE];
    char *end = digits + sizeof digits;
    char *first = base_decimal_before(end, number);

    base_text_append_n(text, first, (size_t)(end - first));
}

/* Most texts fit into what there is: they are formatted once. */
void base_text_vprintf(BaseText *text, const char *format, va_list arguments)
{
    size_t room = text->data ? text->capacity - text->length : 0;
    va_list again;
    int length;

    va_copy(again, arguments);
    length = vsnprintf(room > 0 ? text->data + text->length : NULL, room,
                       format, again);
    va_end(again);
    BASE_REQUIRE(length >= 0);
    if ((size_t)length >= room) {
        base_text_reserve(text, (size_t)length);
        vsnprintf(text->data + text->length, (size_t)length + 1, format,
                  arguments);
    }
    text->length += (size_t)length;
}

void base_text_printf(BaseText *text, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    base_text_vprintf(text, format, arguments);
    va_end(arguments);
}

/* The letter that follows the backslash in JSON's short escapes, or 0. */
static char short_escape(uint32_t code)
{
    switch (code) {
    case '"':
    case '\\':
        return (char)code;
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return 0;
    }
}

static void append_json_character(BaseText *text, const char *bytes,
                                  size_t length, uint32_t code)
{
    char letter = short_escape(code);

    if (letter != 0) {
        base_text_append_char(text, '\\');
        base_text_append_char(text, letter);
    } else if (code < 0x20 || code == 0x7f) {
        base_text_printf(text, "\\u%04x", (unsigned)code);
    } else {
        base_text_append_n(text, bytes, length);
    }
}

/* Whether three bytes are a surrogate that was encoded as a character. */
static bool is_encoded_surrogate(const unsigned char *bytes, size_t length)
{
    return length >= 3 && bytes[0] == 0xed && bytes[1] >= 0xa0 &&
           bytes[1] <= 0xbf && bytes[2] >= 0x80 && bytes[2] <= 0xbf;
}

static size_t append_json_invalid(BaseText *text, const char *bytes,
                                  size_t length)
{
    const unsigned char *octets = (const unsigned char *)bytes;
    unsigned code;

    if (!is_encoded_surrogate(octets, length)) {
        base_text_append(text, "\\ufffd");
        return 1;
    }
    code = 0xd000u | ((octets[1] & 0x3fu) << 6) | (octets[2] & 0x3fu);
    base_text_printf(text, "\\u%04x", code);
    return 3;
}

static bool is_plain(char c)
{
    return c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
}

/* The same of eight bytes: each that is not sets its top bit, be it by
 * carrying or borrowing, and no other's unless its own is set. */
static bool eight_are_plain(const char *bytes)
{
    const uint64_t ones = 0x0101010101010101u, tops = ones * 0x80;
    uint64_t eight;

    memcpy(&eight, bytes, 8);
    uint64_t quotes = (eight ^ ones * '"') - ones;
    uint64_t slashes = (eight ^ ones * '\\') - ones;
    uint64_t controls = (eight - ones * 0x20) | (eight + ones);
    return ((eight | controls | quotes | slashes) & tops) == 0;
}

/* How many of the bytes JSON takes as they are: ASCII without controls, quotes
 * and backslashes. */
static size_t plain_length(const char *bytes, size_t length)
{
    size_t at = 0;

    while (at + 8 <= length && eight_are_plain(bytes + at))
        at += 8;
    while (at < length && is_plain(bytes[at]))
        at++;
    return at;
}

void base_text_append_json(BaseText *text, const char *bytes, size_t length)
{
    size_t at = 0;

    base_text_append_char(text, '"');
    for (;;) {
        size_t used = plain_length(bytes + at, length - at);
        uint32_t code = 0;

        base_text_append_n(text, bytes + at, used);
        at += used;
        if (at == length)
            break;
        used = base_utf8_next(bytes + at, length - at, &code);
        if (used != 0)
            append_json_character(text, bytes + at, used, code);
        else
            used = append_json_invalid(text, bytes + at, length - at);
        at += used;
    }
    base_text_append_char(text, '"');
}

void base_text_append_escaped(BaseText *text, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)bytes[i];
        if (c == '<')
            base_text_append(text, "&lt;");
        else if (c == '>')
            base_text_append(text, "&gt;");
        else if (c == '&')
            base_text_append(text, "&amp;");
        else if (c >= 0x20 || c == '\n' || c == '\t')
            base_text_append_char(text, (char)c);
    }
}

char *base_text_take(BaseText *text)
{
    char *data;

    base_text_reserve(text, text->is_lent ? text->capacity : 0);
    data = text->data;
    *text = (BaseText){0};
    return data;
}

const char *base_text_str(const BaseText *text)
{
    return text->data ? text->data : "";
}
