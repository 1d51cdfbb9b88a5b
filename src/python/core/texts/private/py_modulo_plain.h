/*
 * py_modulo_plain.h - text % value where the values are plain: str, small ints
 * and floats in a tuple, in a dict or alone, in directives of a few kinds.
 *
 * Whatever else comes up, an error above all, is not seen to here.
 */
#ifndef PY_MODULO_PLAIN_H
#define PY_MODULO_PLAIN_H

#include "py_string.h"

/* PY_UNDEFINED: it is to be formatted the long way, unless the machine holds an
 * exception by now. */
PyValue py_modulo_plain(PyMachine *machine, PyValue format, PyValue value);

#endif
