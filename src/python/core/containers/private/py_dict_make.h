/*
 * py_dict_make.h - dicts made of others.
 */
#ifndef PY_DICT_MAKE_H
#define PY_DICT_MAKE_H

#include "py_dict.h"

/* All may be PY_PENDING. */
PyValue py_dict_copy(PyMachine *machine, PyValue dict);
PyValue py_dict_or(PyMachine *machine, PyValue a, PyValue b);
PyValue py_dict_inplace(PyMachine *machine, PyBinaryOp op, PyValue a,
                        PyValue b);
/* dict.fromkeys(): `args` are the class, the iterable and a value. */
PyValue py_dict_from_keys(PyMachine *machine, const PyValue *args,
                          uint32_t count);

#endif
