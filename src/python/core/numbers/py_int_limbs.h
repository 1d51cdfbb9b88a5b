/*
 * py_int_limbs.h - the limbs of an int: read, made, and rounded to a double.
 */
#ifndef PY_INT_LIMBS_H
#define PY_INT_LIMBS_H

#include "py_int.h"

#include <gmp.h>

/* Any int as limbs. Points into the value, or to `own`: not to be copied. */
typedef struct PyIntView {
    const mp_limb_t *limbs;
    uint32_t count; /* 0 for zero */
    bool negative;
    mp_limb_t own;
} PyIntView;

void py_int_view(PyValue number, PyIntView *view);
uint64_t py_int_view_bits(const PyIntView *view);

/* Room for `count` limbs, which the caller fills; charged first. */
PyInt *py_int_alloc(PyMachine *machine, uint64_t count);

/* An int of exactly that type with the value of any int: a new reference. */
PyValue py_int_plain(PyMachine *machine, PyValue number);

/* An instance of a class that derives from int: the slot `copy`. */
PyValue py_int_copy(PyMachine *machine, const PyType *type, PyValue number);

/* Drops zero limbs at the top; a small result becomes a small value. Steals
 * `number`. */
PyValue py_int_finish(PyMachine *machine, PyInt *number);

/* top * 2^exponent rounded half to even, `sticky` if more bits follow below.
 * `top` has its highest bit set. Infinity if it is too large. */
double py_round_scaled(uint64_t top, bool sticky, int64_t exponent);

#endif
