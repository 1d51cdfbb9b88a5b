/*
 * py_callee.h - what an error calls a function whose arguments are no good.
 */
#ifndef PY_CALLEE_H
#define PY_CALLEE_H

#include "py_object.h"

/* "module.name()", as CPython's _PyObject_FunctionStr(): a str. May be
 * PY_PENDING. */
PyValue py_callee_title(PyMachine *machine, PyValue callee);

#endif
