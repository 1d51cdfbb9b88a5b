/*
 * py_generator_type.h - generators and coroutines as Python sees them: their
 * methods and attributes, which those of async generators and of what stands
 * for a coroutine in an `await` share.
 */
#ifndef PY_GENERATOR_TYPE_H
#define PY_GENERATOR_TYPE_H

#include "py_generator.h"

/* Methods. */
PyValue py_generator_next(PyMachine *machine, PyValue self);
PyValue py_generator_send(PyMachine *machine, const PyValue *args,
                          uint32_t count);
PyValue py_generator_throw(PyMachine *machine, const PyValue *args,
                           uint32_t count);
PyValue py_generator_close(PyMachine *machine, PyGenerator *generator);
bool py_generator_repr(PyMachine *machine, PyValue self, BaseText *out);

/* Computed attributes. */
PyValue py_generator_name(PyMachine *machine, PyObject *self);
PyValue py_generator_qualified_name(PyMachine *machine, PyObject *self);
bool py_generator_set_name(PyMachine *machine, PyObject *self, PyValue value);
bool py_generator_set_qualified_name(PyMachine *machine, PyObject *self,
                                     PyValue value);
PyValue py_generator_code(PyMachine *machine, PyObject *self);
/* None once it has ended. */
PyValue py_generator_frame(PyMachine *machine, PyObject *self);
PyValue py_generator_awaited(PyMachine *machine, PyObject *self);
/* The same; for a future the iterator that stands for it in an await. */
PyValue py_generator_awaiting(PyMachine *machine, PyObject *self);

#endif
