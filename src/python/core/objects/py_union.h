/*
 * py_union.h - int | None as a value, which isinstance() can be asked.
 */
#ifndef PY_UNION_H
#define PY_UNION_H

#include "py_list.h"
#include "py_tuple.h"

/* types.UnionType */
typedef struct PyUnion {
    PyObject object;
    PyTuple *args; /* owned; two or more, all different, none a union */
} PyUnion;

extern const PyType py_union_type;

/* `a | b` where both are types, None or of the two kinds above; else
 * PY_NOT_IMPLEMENTED. The slot `binary` of all that can be in a union. */
PyValue py_union_binary(PyMachine *machine, PyBinaryOp op, PyValue a,
                        PyValue b);

/* The same of anything: the library's own kinds of types decide for themselves.
 * May be PY_PENDING. */
PyValue py_union_of(PyMachine *machine, PyValue a, PyValue b);

#endif
