/*
 * py_float_hex.h - floats read from what float.hex() writes.
 */
#ifndef PY_FLOAT_HEX_H
#define PY_FLOAT_HEX_H

#include "py_object.h"

/* The class method float.fromhex(text). */
PyValue py_float_fromhex(PyMachine *machine, const PyValue *args,
                         uint32_t count);

#endif
