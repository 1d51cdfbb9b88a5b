/*
 * py_generic.h - what annotations are made of: list[int] and int | None.
 *
 * Values like others: they can be called, compared, shown, and a union can be
 * asked by isinstance().
 */
#ifndef PY_GENERIC_H
#define PY_GENERIC_H

#include "py_list.h"
#include "py_object.h"

/* types.GenericAlias */
typedef struct PyGenericAlias {
    PyObject object;
    PyValue origin; /* owned */
    PyTuple *args;  /* owned */
} PyGenericAlias;

/* types.UnionType */
typedef struct PyUnion {
    PyObject object;
    PyTuple *args; /* owned; two or more, all different, none a union */
} PyUnion;

extern const PyType py_generic_alias_type;
extern const PyType py_union_type;

/* `args` is what stood in the brackets. */
PyValue py_generic_alias_new(PyMachine *machine, PyValue origin, PyValue args);

/* `a | b` where both are types, None or of the two kinds above; else
 * PY_NOT_IMPLEMENTED. The slot `binary` of all that can be in a union. */
PyValue py_union_binary(PyMachine *machine, PyBinaryOp op, PyValue a,
                        PyValue b);

/* One of them inside another's repr. */
bool py_generic_append_arg(PyMachine *machine, PyValue arg, BaseText *out);

#endif
