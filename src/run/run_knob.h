/*
 * run_knob.h - the constants of a program that may be turned.
 *
 * A knob is a line of the module, `NAME = VALUE  # knob: 0..1`, where VALUE is
 * a number in decimal, with a sign or not. To CPython it is a plain constant.
 * One whose value and range are whole numbers is turned to whole numbers alone,
 * another one to floats: 1 is 1.0 there.
 * Turning one makes another text; lines stay where they are.
 */
#ifndef RUN_KNOB_H
#define RUN_KNOB_H

#include "base_text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct RunKnob {
    char name[64];
    double least, most; /* as far as it can be turned; equal: not said */
    bool whole;         /* so it stays */
    char value[32];     /* as it is written */
    uint32_t line;      /* from 1 */
    size_t place;       /* of the value in the text, in bytes */
} RunKnob;

/* The next knob of `text` at or past *from, which moves on; false: none. */
bool run_knob_next(const char *text, size_t *from, RunKnob *knob);

/* Whether `text` has a knob of that name. */
bool run_knob_is(const char *text, const char *name);

/* Appends to `out` the text with the knob turned to `value`, a number as it
 * may stand there. False, saying why in `error`, if there is no such knob or
 * it cannot be turned so far. */
bool run_knob_turn(const char *text, const char *name, const char *value,
                   BaseText *out, BaseText *error);

#endif
