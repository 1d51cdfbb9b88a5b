/*
 * py_complex.h - the type complex: pairs of doubles (py_complex_number.h) as
 * objects.
 */
#ifndef PY_COMPLEX_H
#define PY_COMPLEX_H

#include "py_complex_number.h"
#include "py_object.h"

typedef struct PyComplex {
    PyObject object;
    PyComplexNumber number;
} PyComplex;

extern const PyType py_complex_type;

PyValue py_complex_new(PyMachine *machine, PyComplexNumber number);

/* True for complex and what derives from it. */
static inline bool py_is_any_complex(PyValue value)
{
    return py_is_object(value) &&
           py_object(value)->type->flags & PY_TYPE_COMPLEX;
}

static inline PyComplexNumber py_any_complex_value(PyValue value)
{
    return ((const PyComplex *)(const void *)py_object(value))->number;
}

/* "(1+2j)", "2j" */
void py_complex_append(PyComplexNumber number, BaseText *out);

/* abs(): OverflowError where it is too large for a float. */
PyValue py_complex_absolute(PyMachine *machine, PyValue self);

/* `a op b` of complex numbers; PY_NOT_IMPLEMENTED for an operator that they
 * lack. */
PyValue py_complex_binary(PyMachine *machine, PyBinaryOp op, PyComplexNumber a,
                          PyComplexNumber b);

#endif
