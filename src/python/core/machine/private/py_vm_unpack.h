/*
 * py_vm_unpack.h - instructions that take values apart.
 */
#ifndef PY_VM_UNPACK_H
#define PY_VM_UNPACK_H

#include "py_frame.h"

/* Put the items of what is on top in its place, the first on top, as what moves
 * the stack itself (py_vm_table.h): `count` items, or by the argument of
 * UNPACK_STAR. PY_PENDING: Python gives a list to be run with again. */
PyValue py_op_unpack(PyMachine *machine, PyFrame *frame, PyValue *top,
                     uint32_t count);
PyValue py_op_unpack_star(PyMachine *machine, PyFrame *frame, PyValue *top,
                          uint32_t arg);

#endif
