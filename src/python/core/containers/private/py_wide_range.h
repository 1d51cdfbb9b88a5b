/*
 * py_wide_range.h - ranges of which a bound, the step or the length is beyond
 * 64 bits.
 *
 * Here every range will do; what is asked often of one that is not wide is
 * answered by py_range.c alone.
 */
#ifndef PY_WIDE_RANGE_H
#define PY_WIDE_RANGE_H

#include "py_range.h"

/* What iter() makes of a wide range. */
extern const PyType py_wide_range_iterator_type;

/* Ints of any size, of which one does not fit; stolen. `step` is not 0. */
PyValue py_wide_range_new(PyMachine *machine, PyValue start, PyValue stop,
                          PyValue step);

/* The int at an index, which may be negative: IndexError. */
PyValue py_wide_range_item(PyMachine *machine, const PyRange *range,
                           PyValue index);
/* A range. */
PyValue py_wide_range_part(PyMachine *machine, const PyRange *range,
                           PyValue slice);
/* Where an int is; None: nowhere. */
PyValue py_wide_range_find(PyMachine *machine, const PyRange *range,
                           PyValue number);
PyValue py_wide_range_iter(PyMachine *machine, const PyRange *range,
                           bool backwards);
PyValue py_wide_range_hash(PyMachine *machine, const PyRange *range);
/* PY_TRUE or PY_FALSE. */
PyValue py_wide_range_equal(PyMachine *machine, const PyRange *a,
                            const PyRange *b);

#endif
