/*
 * py_method.h - bound methods, and natives as Python sees them.
 */
#ifndef PY_METHOD_H
#define PY_METHOD_H

#include "py_object.h"

typedef struct PyBoundMethod {
    PyObject object;
    PyValue function;
    PyValue self;
} PyBoundMethod;

extern const PyType py_bound_method_type;

PyValue py_bound_method_new(PyMachine *machine, PyValue function, PyValue self);

#endif
