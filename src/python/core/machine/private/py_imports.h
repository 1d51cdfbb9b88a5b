/*
 * py_imports.h - what import and from ... import do.
 */
#ifndef PY_IMPORTS_H
#define PY_IMPORTS_H

#include "py_object.h"

/* May be PY_PENDING. The module of a dotted name is its last part's. */
PyValue py_op_import(PyMachine *machine, PyString *name);
PyValue py_op_import_from(PyMachine *machine, PyValue module, PyString *name);

#endif
