/*
 * py_reversed.h - reversed().
 */
#ifndef PY_REVERSED_H
#define PY_REVERSED_H

#include "py_object.h"

extern const PyType py_reversed_type;

/* What CPython calls PySequence_Check: items are found by their index. */
bool py_is_sequence(PyValue value);

/* What it goes through if it is a reversed(), which hints at its length by
 * asking that one; else the value itself. Borrowed. */
PyValue py_reversed_sequence(PyValue value);

#endif
