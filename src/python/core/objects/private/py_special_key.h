/*
 * py_special_key.h - where a special name stands in the table of all of them.
 *
 * For py_special.c and for the program that writes its table.
 */
#ifndef PY_SPECIAL_KEY_H
#define PY_SPECIAL_KEY_H

#include <stdint.h>
#include <string.h>

#define PY_SPECIAL_KEY_BITS 10
#define PY_SPECIAL_KEY_LEAST 6 /* the shortest name's length, "__lt__" */

/* Of at least so many bytes: what stands behind the first two underscores and
 * before the last two says which name it is. */
static inline uint32_t py_special_key(const char *text, uint32_t size,
                                      uint32_t seed)
{
    uint32_t first, last;
    memcpy(&first, text + 2, sizeof first);
    memcpy(&last, text + size - 6, sizeof last);
    uint32_t mixed = (first ^ size) * seed + last;
    return (mixed * 2654435761u) >> (32 - PY_SPECIAL_KEY_BITS);
}

#endif
