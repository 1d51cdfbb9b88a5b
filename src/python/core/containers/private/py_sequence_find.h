/*
 * py_sequence_find.h - items of a list or tuple looked for, one asked after the
 * other whether it equals what is wanted.
 *
 * All may be PY_PENDING.
 */
#ifndef PY_SEQUENCE_FIND_H
#define PY_SEQUENCE_FIND_H

#include "py_object.h"

/* What to do with the index of the first one from `from` on and before `to`; -1
 * if there is none. May be PY_PENDING. */
typedef PyValue (*PyFindUse)(PyMachine *machine, PyValue sequence, PyValue item,
                             int64_t at);
PyValue py_sequence_find(PyMachine *machine, PyValue sequence, PyValue item,
                         uint32_t from, uint32_t to, PyFindUse use);
PyValue py_sequence_contains(PyMachine *machine, PyValue sequence,
                             PyValue item);
PyValue py_sequence_count(PyMachine *machine, PyValue sequence, PyValue item);
/* bounds[0] and [1] are the arguments start and stop of index(). */
bool py_search_bounds(PyMachine *machine, const PyValue *bounds,
                      uint32_t length, uint32_t *from, uint32_t *to);
/* ValueError: "... is not in list". PY_PENDING, or an error. */
PyValue py_raise_not_in(PyMachine *machine, PyValue item, const char *what);

#endif
