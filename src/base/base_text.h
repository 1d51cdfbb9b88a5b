/*
 * base_text.h - a text that grows.
 *
 * Bytes with a length, always followed by a NUL once there is memory at all,
 * so `data` may be handed to C functions. A text that is soon gone may begin in
 * memory of its maker (base_text_in); it moves when it outgrows that. Knows of
 * UTF-8 only where JSON demands it.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* All zero is the empty text; `data` is then NULL (see base_text_str). */
typedef struct BaseText {
    char *data; /* owned, but if it is lent; may hold NULs of its own */
    size_t length, capacity;
    bool is_lent; /* `data` is its maker's memory */
} BaseText;

/* The empty text in `size` bytes (at least 1), which must outlive it. */
static inline BaseText base_text_in(char *memory, size_t size)
{
    memory[0] = '\0';
    return (BaseText){.data = memory, .capacity = size, .is_lent = true};
}

void base_text_release(BaseText *text); /* leaves it empty and usable */
void base_text_clear(BaseText *text);   /* empties it, keeps the memory */

/* Makes room for `length` more bytes and the NUL; adds none. */
void base_text_reserve(BaseText *text, size_t length);

static inline void base_text_append_n(BaseText *text, const char *bytes,
                                      size_t length)
{
    if (length >= text->capacity - text->length)
        base_text_reserve(text, length);
    if (length != 0)
        memcpy(text->data + text->length, bytes, length);
    text->length += length;
    text->data[text->length] = '\0';
}

static inline void base_text_append_char(BaseText *text, char byte)
{
    base_text_append_n(text, &byte, 1);
}

void base_text_append(BaseText *text, const char *string);
void base_text_append_unsigned(BaseText *text, uint64_t number); /* decimal */
void base_text_printf(BaseText *text, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void base_text_vprintf(BaseText *text, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

/* Appends the bytes as a JSON string with its quotes, in ASCII and UTF-8. A
 * byte that is not UTF-8 becomes \ufffd; a surrogate that was encoded as if it
 * were a character (as Python's surrogatepass does) becomes its \udxxx. */
void base_text_append_json(BaseText *text, const char *bytes, size_t length);

/* Appends the bytes as XML and HTML take them between tags. Characters that XML
 * 1.0 cannot hold at all are left out. */
void base_text_append_escaped(BaseText *text, const char *bytes, size_t length);

/* The bytes, released by the caller with base_free(); never NULL. The text is
 * empty afterwards. */
char *base_text_take(BaseText *text);

/* The bytes, borrowed until the text changes; "" for the empty text. */
const char *base_text_str(const BaseText *text);

#endif
