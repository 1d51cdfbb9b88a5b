/*
 * py_codec_page.h - encodings of one byte a character, each a table.
 */
#ifndef PY_CODEC_PAGE_H
#define PY_CODEC_PAGE_H

#include <stdint.h>

/* A page's number by any of its names; -1. */
int py_codec_page_find(const char *name);
/* The character of a byte; 0 beside byte 0: it has none. */
uint32_t py_codec_page_read(int page, unsigned char byte);
/* The byte of a character; -1: it has none. Looks at up to 128. */
int py_codec_page_write(int page, uint32_t code);

#endif
