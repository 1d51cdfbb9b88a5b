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
/* f"{value!r:spec}" */
PyValue py_op_convert_and_format(PyMachine *machine, PyValue value,
                                 uint32_t conversion, PyValue spec);
PyValue py_op_async_iter(PyMachine *machine, PyValue value);
PyValue py_op_async_next(PyMachine *machine, PyValue iterator);

#endif
