/*
 * py_re_first.h - where a regular expression's match can begin at all.
 */
#ifndef PY_RE_FIRST_H
#define PY_RE_FIRST_H

#include "py_re_program.h"

#include <stdbool.h>

typedef struct PyReFirst {
    bool is_known; /* a match begins with one of the bytes of `map` */
    bool is_only;  /* with `only`, which is ASCII */
    uint8_t only;
    bool has_place; /* and before all else it asks for `place`, a PyReAt */
    uint32_t place;
    uint32_t map[8]; /* all bytes from 128 on, or none of them */
} PyReFirst;

/* Of a program whose sets are prepared. */
void py_re_first_find(PyReFirst *first, const uint32_t *code);

static inline bool py_re_first_has(const PyReFirst *first, unsigned char byte)
{
    return first->map[byte / 32] >> byte % 32 & 1;
}

#endif
