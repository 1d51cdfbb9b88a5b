/*
 * py_vm_ops.h - instructions that take more than a few lines: names, functions,
 * raise, with.
 */
#ifndef PY_VM_OPS_H
#define PY_VM_OPS_H

#include "py_frame.h"

PyValue py_op_load_global(PyMachine *machine, const PyFrame *frame,
                          PyString *name, PyCache *cache);
/* A name that is no local one, where nothing remembers it. */
PyValue py_op_load_outside(PyMachine *machine, const PyDict *globals,
                           PyString *name);
/* NameError for a name that is nowhere. */
PyValue py_op_undefined(PyMachine *machine, PyString *name);
PyValue py_op_unbound(PyMachine *machine, PyString *name, bool is_free);
/* True if a frame was pushed for the operator of the two values on the stack,
 * PY_RETURN_OPERATOR. */
bool py_op_ask_class(PyMachine *machine, PyBinaryOp op, bool in_place,
                     const PyValue *top);
/* A plain slice of the sequence below `top`, and what is stored there: see
 * py_reads_slice() and py_stores_slice(). They leave the stack as it is. */
PyValue py_op_get_slice(PyMachine *machine, const PyValue *top, uint32_t count);
PyValue py_op_set_slice(PyMachine *machine, const PyValue *top, uint32_t count);
PyValue py_op_make_function(PyMachine *machine, PyFrame *frame, PyCode *code,
                            uint32_t flags, PyValue *parts);
/* What `await` resumes. `where` is GET_AWAITABLE's argument. */
PyValue py_op_awaitable(PyMachine *machine, PyValue value, PyAwaited where);
/* What enters the manager that lies under `top`; what leaves it takes its
 * place. */
PyValue py_op_enter(PyMachine *machine, PyValue *top, bool is_async);

#endif
