/*
 * py_int_private.h - what the files of the type int share: limbs.
 */
#ifndef PY_INT_PRIVATE_H
#define PY_INT_PRIVATE_H

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

int py_int_compare(PyValue a, PyValue b);
PyValue py_int_binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b);
PyValue py_int_negate(PyMachine *machine, PyValue number);
/* Both floor; each result may be NULL. */
bool py_int_divmod(PyMachine *machine, PyValue a, PyValue b, PyValue *quotient,
                   PyValue *remainder);
PyValue py_int_power_modulo(PyMachine *machine, PyValue base, PyValue exponent,
                            PyValue modulus);
/* Correctly rounded a / b; ZeroDivisionError, OverflowError. */
PyValue py_int_true_divide(PyMachine *machine, PyValue a, PyValue b);
PyValue py_int_square_root(PyMachine *machine, PyValue number);

/* Appends the digits in `base` (2..36), with a sign, without a prefix. */
bool py_int_append(PyMachine *machine, PyValue number, unsigned base,
                   BaseText *out);

/* top * 2^exponent rounded half to even, `sticky` if more bits follow below.
 * `top` has its highest bit set. Infinity if it is too large. */
double py_round_scaled(uint64_t top, bool sticky, int64_t exponent);

#endif
