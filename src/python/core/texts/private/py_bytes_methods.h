/*
 * py_bytes_methods.h - methods of bytes that look for something, cut, or change
 * characters of ASCII.
 */
#ifndef PY_BYTES_METHODS_H
#define PY_BYTES_METHODS_H

#include "py_object.h"

PyValue py_bytes_find(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_bytes_rfind(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_bytes_index(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_bytes_rindex(PyMachine *machine, const PyValue *args,
                        uint32_t count);
PyValue py_bytes_count(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_bytes_replace(PyMachine *machine, const PyValue *args,
                         uint32_t count);
PyValue py_bytes_split(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_bytes_rsplit(PyMachine *machine, const PyValue *args,
                        uint32_t count);
PyValue py_bytes_splitlines(PyMachine *machine, const PyValue *args,
                            uint32_t count);
PyValue py_bytes_partition(PyMachine *machine, const PyValue *args,
                           uint32_t count);
PyValue py_bytes_rpartition(PyMachine *machine, const PyValue *args,
                            uint32_t count);
PyValue py_bytes_strip(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_bytes_lstrip(PyMachine *machine, const PyValue *args,
                        uint32_t count);
PyValue py_bytes_rstrip(PyMachine *machine, const PyValue *args,
                        uint32_t count);
PyValue py_bytes_removeprefix(PyMachine *machine, const PyValue *args,
                              uint32_t count);
PyValue py_bytes_removesuffix(PyMachine *machine, const PyValue *args,
                              uint32_t count);

#endif
