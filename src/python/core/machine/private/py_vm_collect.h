/*
 * py_vm_collect.h - instructions that gather values: displays, arguments,
 * f-strings.
 */
#ifndef PY_VM_COLLECT_H
#define PY_VM_COLLECT_H

#include "py_call.h"
#include "py_object.h"

/* [*iterable], or f(*iterable) if a callee is given. May be PY_PENDING. */
PyValue py_op_extend_list(PyMachine *machine, PyValue list, PyValue iterable,
                          PyValue callee);
/* f"{value!r:spec}" of [value]([spec]) below `top`: `how` is the conversion's
 * letter or 0, and 256 if there is a spec. */
PyValue py_op_format(PyMachine *machine, const PyValue *top, uint32_t how);
PyValue py_op_async_iter(PyMachine *machine, PyValue value);
PyValue py_op_async_next(PyMachine *machine, PyValue iterator);

#endif
