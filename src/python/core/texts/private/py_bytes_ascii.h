/*
 * py_bytes_ascii.h - methods of bytes that take them for characters of ASCII,
 * fill them up, or write them in another way.
 */
#ifndef PY_BYTES_ASCII_H
#define PY_BYTES_ASCII_H

#include "py_object.h"

PyValue py_bytes_upper(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_bytes_lower(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_bytes_title(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_bytes_capitalize(PyMachine *machine, const PyValue *args,
                            uint32_t count);
PyValue py_bytes_swapcase(PyMachine *machine, const PyValue *args,
                          uint32_t count);
PyValue py_bytes_isalnum(PyMachine *machine, const PyValue *args,
                         uint32_t count);
PyValue py_bytes_isalpha(PyMachine *machine, const PyValue *args,
                         uint32_t count);
PyValue py_bytes_isascii(PyMachine *machine, const PyValue *args,
                         uint32_t count);
PyValue py_bytes_isdigit(PyMachine *machine, const PyValue *args,
                         uint32_t count);
PyValue py_bytes_islower(PyMachine *machine, const PyValue *args,
                         uint32_t count);
PyValue py_bytes_isupper(PyMachine *machine, const PyValue *args,
                         uint32_t count);
PyValue py_bytes_isspace(PyMachine *machine, const PyValue *args,
                         uint32_t count);
PyValue py_bytes_istitle(PyMachine *machine, const PyValue *args,
                         uint32_t count);
PyValue py_bytes_center(PyMachine *machine, const PyValue *args,
                        uint32_t count);
PyValue py_bytes_ljust(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_bytes_rjust(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_bytes_zfill(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_bytes_expandtabs(PyMachine *machine, const PyValue *args,
                            uint32_t count);
PyValue py_bytes_translate(PyMachine *machine, const PyValue *args,
                           uint32_t count);
PyValue py_bytes_maketrans(PyMachine *machine, const PyValue *args,
                           uint32_t count);
PyValue py_bytes_fromhex(PyMachine *machine, const PyValue *args,
                         uint32_t count);
PyValue py_bytes_hex(PyMachine *machine, const PyValue *args, uint32_t count);

#endif
