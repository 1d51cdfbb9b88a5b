/*
 * py_vm_names.h - names of a class body and of a text, whose namespace may be
 * any mapping: a dict is looked into, another is asked as Python asks it.
 *
 * Each may push frames and say PY_PENDING.
 */
#ifndef PY_VM_NAMES_H
#define PY_VM_NAMES_H

#include "py_frame.h"

/* A comprehension that has none asks the text's that has called it. */
PyValue py_op_load_name(PyMachine *machine, const PyFrame *frame,
                        PyString *name);
/* The same in any namespace; `function` has the globals. */
PyValue py_names_load(PyMachine *machine, PyValue names, PyFunction *function,
                      PyString *name);
/* A name that the body has, or else the function around it. */
PyValue py_op_load_name_or_cell(PyMachine *machine, const PyFrame *frame,
                                PyString *name, uint32_t cell);
PyValue py_op_store_name(PyMachine *machine, const PyFrame *frame,
                         PyString *name, PyValue value);
PyValue py_op_delete_name(PyMachine *machine, const PyFrame *frame,
                          PyString *name);
/* Makes __annotations__ if there are none yet. */
PyValue py_op_begin_annotations(PyMachine *machine, const PyFrame *frame,
                                PyString *name);

#endif
