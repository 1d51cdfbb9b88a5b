/*
 * py_names.h - the names that dir() lists.
 */
#ifndef PY_NAMES_H
#define PY_NAMES_H

#include "py_object.h"

/* What a value and its class have, as the keys of a dict. */
PyValue py_names_of(PyMachine *machine, PyValue value);

/* object.__dir__: the same as a list, in no order. */
PyValue py_object_dir(PyMachine *machine, const PyValue *args, uint32_t count);

#endif
