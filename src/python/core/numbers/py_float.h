/*
 * py_float.h - the type float.
 *
 * A float is a double in a value (py_value.h). Only an instance of a class that
 * derives from float is an object: PyFloatObject.
 */
#ifndef PY_FLOAT_H
#define PY_FLOAT_H

#include "py_object.h"

typedef struct PyFloatObject {
    PyObject object;
    double number;
} PyFloatObject;

extern const PyType py_float_type;

/* True for float and what derives from it; py_is_float() for the first alone.
 */
static inline bool py_is_any_float(PyValue value)
{
    return py_is_float(value) ||
           (py_is_object(value) &&
            py_object(value)->type->flags & PY_TYPE_FLOAT);
}

static inline double py_any_float_value(PyValue value)
{
    return py_is_float(value)
               ? py_float_value(value)
               : ((const PyFloatObject *)(const void *)py_object(value))
                     ->number;
}

/* float() of a str or bytes: "1.5", " inf ", "1_000". ValueError otherwise. */
PyValue py_float_from_text(PyMachine *machine, PyValue value, PyValue given);

/* Charges what it costs to write it with a precision: a number of hundreds of
 * digits costs what they cost. False with the machine's limit raised. */
bool py_float_charge_text(PyMachine *machine, double value);

/* `a op b` for doubles; ZeroDivisionError and the like are raised. */
PyValue py_float_binary(PyMachine *machine, PyBinaryOp op, double a, double b);

#endif
