/*
 * py_generic_alias.h - list[int] as a value.
 */
#ifndef PY_GENERIC_ALIAS_H
#define PY_GENERIC_ALIAS_H

#include "py_list.h"
#include "py_tuple.h"

/* types.GenericAlias */
typedef struct PyGenericAlias {
    PyObject object;
    PyValue origin; /* owned */
    PyTuple *args;  /* owned */
} PyGenericAlias;

extern const PyType py_generic_alias_type;

/* `args` is what stood in the brackets. */
PyValue py_generic_alias_new(PyMachine *machine, PyValue origin, PyValue args);

/* One of them inside another's repr. */
bool py_generic_append_arg(PyMachine *machine, PyValue arg, BaseText *out);

/* The type variables of the arguments, a tuple. May be PY_PENDING. */
PyValue py_generic_parameters(PyMachine *machine, PyValue args);

#endif
