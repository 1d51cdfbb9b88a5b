/*
 * py_vm_mapping.h - instructions that put one mapping into another.
 */
#ifndef PY_VM_MAPPING_H
#define PY_VM_MAPPING_H

#include "py_object.h"

/* {**from} and callee(**from). What they answer means nothing;
 * they may be PY_PENDING. */
PyValue py_op_update(PyMachine *machine, PyDict *into, PyValue from);
PyValue py_op_merge(PyMachine *machine, PyDict *into, PyValue from,
                    PyValue callee);

#endif
