/*
 * py_coroutine_private.h - what generators and coroutines are as Python sees
 * them.
 */
#ifndef PY_COROUTINE_PRIVATE_H
#define PY_COROUTINE_PRIVATE_H

#include "py_generator.h"

/* The coroutine or generator whose frames stand for `value` in a chain: itself,
 * or of a step of an async generator that generator; else NULL. Borrowed. */
PyGenerator *py_generator_of(PyValue value);

/* Computed attributes. */
PyValue py_generator_name(PyMachine *machine, PyObject *self);
PyValue py_generator_qualified_name(PyMachine *machine, PyObject *self);
bool py_generator_set_name(PyMachine *machine, PyObject *self, PyValue value);
bool py_generator_set_qualified_name(PyMachine *machine, PyObject *self,
                                     PyValue value);
PyValue py_generator_code(PyMachine *machine, PyObject *self);
PyValue py_generator_awaited(PyMachine *machine, PyObject *self);
/* The same; for a future the iterator that stands for it in an await. */
PyValue py_generator_awaiting(PyMachine *machine, PyObject *self);
PyValue py_generator_suspended(PyMachine *machine, PyObject *self);
PyValue py_generator_running(PyMachine *machine, PyObject *self);
bool py_generator_is_suspended(const PyGenerator *generator);

#endif
