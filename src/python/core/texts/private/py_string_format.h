/*
 * py_string_format.h - str.format().
 */
#ifndef PY_STRING_FORMAT_H
#define PY_STRING_FORMAT_H

#include "py_string.h"

PyValue py_string_format_method(PyMachine *machine, const PyValue *args,
                                uint32_t count);
PyValue py_string_format_map(PyMachine *machine, const PyValue *args,
                             uint32_t count);

#endif
