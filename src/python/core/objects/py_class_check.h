/*
 * py_class_check.h - what isinstance() and issubclass() say.
 */
#ifndef PY_CLASS_CHECK_H
#define PY_CLASS_CHECK_H

#include "py_object.h"

/* `classes` is a class, a union, or a tuple of such. PY_TRUE, PY_FALSE, or
 * PY_PENDING where a metaclass has a say. */
PyValue py_is_instance_of(PyMachine *machine, PyValue value, PyValue classes);
/* `value` is a class already. */
PyValue py_is_subclass_of(PyMachine *machine, PyValue value, PyValue classes);

/* A class whose bases an instance of the program's tells: CPython takes it for
 * one where it can. We do not. */
bool py_has_bases(PyMachine *machine, PyValue value);

#endif
