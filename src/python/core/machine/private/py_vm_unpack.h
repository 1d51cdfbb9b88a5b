/*
 * py_vm_unpack.h - instructions that take values apart.
 */
#ifndef PY_VM_UNPACK_H
#define PY_VM_UNPACK_H

#include "py_object.h"

/* A list or tuple of the items that are to be taken apart. May be
 * PY_PENDING. */
PyValue py_op_take(PyMachine *machine, PyValue iterable, uint32_t count);
PyValue py_op_take_star(PyMachine *machine, PyValue iterable, uint32_t before,
                        uint32_t after);
bool py_op_unpack(PyMachine *machine, PyValue *top, uint32_t count);
bool py_op_unpack_star(PyMachine *machine, PyValue *top, uint32_t before,
                       uint32_t after);

#endif
