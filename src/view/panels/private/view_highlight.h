/*
 * view_highlight.h - which kind of word each byte of a Python source is.
 *
 * Works on any bytes, whole program or broken one: it colours what it knows
 * and leaves the rest plain. It is not a parser and finds no errors.
 */
#ifndef VIEW_HIGHLIGHT_H
#define VIEW_HIGHLIGHT_H

#include <stddef.h>
#include <stdint.h>

typedef enum ViewInk {
    VIEW_INK_PLAIN,
    VIEW_INK_KEYWORD,
    VIEW_INK_STRING,
    VIEW_INK_NUMBER,
    VIEW_INK_COMMENT,
    VIEW_INK_NAME, /* that a def or a class introduces */
    VIEW_INK_COUNT
} ViewInk;

/* Writes one ViewInk for each byte of `text` into `inks`, which has room for
 * `length`. */
void view_highlight_python(const char *text, size_t length, uint8_t *inks);

#endif
