/*
 * py_method.h - bound methods.
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
extern const PyType py_method_wrapper_type;

/* A method of Python, a native or a slot, bound to a value. */
PyValue py_bound_method_new(PyMachine *machine, PyValue function, PyValue self);

/* The same, of whatever can be called, as a "method". */
PyValue py_method_new(PyMachine *machine, PyValue function, PyValue self);

/* Calls what is bound with `self` before the arguments. */
PyValue py_bound_method_call(PyMachine *machine, const PyBoundMethod *method,
                             const PyValue *args, uint32_t count,
                             PyValue keyword_names);

#endif
