/*
 * py_string_split.h - a text cut into parts.
 */
#ifndef PY_STRING_SPLIT_H
#define PY_STRING_SPLIT_H

#include "py_string.h"

/* Methods of str. */

PyValue py_string_split(PyMachine *machine, const PyValue *args,
                        uint32_t count);
PyValue py_string_rsplit(PyMachine *machine, const PyValue *args,
                         uint32_t count);
PyValue py_string_splitlines(PyMachine *machine, const PyValue *args,
                             uint32_t count);
PyValue py_string_partition(PyMachine *machine, const PyValue *args,
                            uint32_t count);
PyValue py_string_rpartition(PyMachine *machine, const PyValue *args,
                             uint32_t count);

#endif
