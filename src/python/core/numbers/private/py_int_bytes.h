/*
 * py_int_bytes.h - ints as bytes, and back.
 */
#ifndef PY_INT_BYTES_H
#define PY_INT_BYTES_H

#include "py_object.h"

/* self, length, order, signed */
PyValue py_int_to_bytes(PyMachine *machine, const PyValue *args,
                        uint32_t count);
/* The class, bytes, order, signed */
PyValue py_int_from_bytes(PyMachine *machine, const PyValue *args,
                          uint32_t count);

#endif
