/*
 * py_vm_steps.h - single instructions that are long.
 */
#ifndef PY_VM_STEPS_H
#define PY_VM_STEPS_H

#include "py_frame.h"

/* The frame just pushed above `frame` answers in another way. */
void py_step_set_mode(PyMachine *machine, const PyFrame *frame,
                      PyReturnMode mode);

/* Resumes what is awaited. */
PySend py_step_send(PyMachine *machine, PyFrame *frame, PyValue awaitable,
                    PyValue value, PyValue *result);

/* The next item for a `for`: PY_UNDEFINED at the end or on error. */
PyValue py_step_iterate(PyMachine *machine, PyFrame *frame, PyValue iterator);

/* [rest][type] below `top` -> [rest][match or None]. */
bool py_step_star(PyMachine *machine, PyFrame *frame, PyValue *top);
/* Tells the host, if this is the program's own code. */
void py_step_kept(PyMachine *machine, const PyFrame *frame, PyValue exception,
                  uint32_t line);
/* Whether [exc][type] below `top` match; if not, the host is told. */
PyValue py_step_match(PyMachine *machine, const PyFrame *frame,
                      const PyValue *top);
/* Pushes what __exit__ is given of the exception on top: [exit][previous][exc]
 * -> ... [exit][type][exc][traceback]. */
void py_step_with_error(PyValue *top);
typedef enum PyMadeRole {
    PY_MADE_RAISED,
    PY_MADE_CAUSE,
    PY_MADE_WITH_CAUSE, /* raised, and a cause is made after it */
} PyMadeRole;

/* What is raised by the class on top, or is the cause of what is raised: an
 * instance of a class that the program made, others as they are. None where
 * what was made is a cause and no exception: then it is set already, on the
 * exception below, which says so. */
PyValue py_step_instantiate(PyMachine *machine, const PyValue *top,
                            PyMadeRole role);
/* Raises one, or one from another; true: what is handled is raised again. */
bool py_step_raise(PyMachine *machine, const PyValue *values, uint32_t count);

#endif
