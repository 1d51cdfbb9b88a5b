/*
 * py_string_modulo.h - text % value.
 */
#ifndef PY_STRING_MODULO_H
#define PY_STRING_MODULO_H

#include "py_string.h"

/* `format % value`. */
PyValue py_string_modulo(PyMachine *machine, PyValue format, PyValue value);

/* The same for bytes or a bytearray, and makes what was given. */
PyValue py_bytes_modulo(PyMachine *machine, PyValue format, PyValue value);

#endif
