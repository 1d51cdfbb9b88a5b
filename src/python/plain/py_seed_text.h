/*
 * py_seed_text.h - what random.seed() takes, as somebody writes it.
 *
 * A literal of Python's is what it is there: 7, -1_000, 0xff, True are whole
 * numbers, 1.5 and 1e3 are floats, 'text' and b'bytes' stand in quotes. A bare
 * word, as in `lecture 4`, is a text. Blanks around do not matter, nor do
 * zeros before a number. Knows nothing of Python objects.
 */
#ifndef PY_SEED_TEXT_H
#define PY_SEED_TEXT_H

#include "py_random.h"

#include "base_text.h"

typedef enum PySeedKind {
    PY_SEED_WRONG, /* none of these; NaN has no literal */
    PY_SEED_NONE,  /* None: whatever the clock says */
    PY_SEED_WHOLE,
    PY_SEED_FLOAT,
    PY_SEED_TEXT,
    PY_SEED_BYTES,
    PY_SEED_WORD /* a text without quotes */
} PySeedKind;

/* Says what the text is, and appends to `out` (NULL: nowhere) the one way in
 * which an equal seed of that type is always written: a literal without blanks,
 * which Python reads as the same. Nothing for what is wrong, and for None. */
PySeedKind py_seed_text_read(const char *text, BaseText *out);

/* Brings the generator into the state after random.seed() of it. False, leaving
 * it alone, for what is wrong, and for None. */
bool py_seed_text_apply(const char *text, PyRandom *random);

#endif
