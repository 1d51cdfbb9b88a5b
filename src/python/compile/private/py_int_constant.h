/*
 * py_int_constant.h - integers written in a program's text.
 */
#ifndef PY_INT_CONSTANT_H
#define PY_INT_CONSTANT_H

#include "base_arena.h"
#include "py_value.h"

/* An immortal int: decimal digits, or hex, octal, binary ones behind 0x, 0o,
 * 0b. PY_UNDEFINED if it is none. */
PyValue py_int_constant(BaseArena *arena, const char *digits);

#endif
