/*
 * py_bytes_private.h - what bytes and bytearray are made of.
 */
#ifndef PY_BYTES_PRIVATE_H
#define PY_BYTES_PRIVATE_H

#include "py_bytes.h"

/* bytes() of one value, or bytearray()'s, whose errors say so. May be
 * PY_PENDING. */
PyValue py_bytes_make(PyMachine *machine, PyValue value, bool for_array);
/* With `args` of source, encoding, errors; `name` is the type's. */
PyValue py_bytes_construct(PyMachine *machine, const PyValue *args,
                           const char *name);

#endif
