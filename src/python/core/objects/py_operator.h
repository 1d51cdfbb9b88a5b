/*
 * py_operator.h - operators, with both operands asked in CPython's order.
 *
 * All may be PY_PENDING: a method written in Python has a say.
 */
#ifndef PY_OPERATOR_H
#define PY_OPERATOR_H

#include "py_object.h"

/* `self op other` by self's class alone, as `self.__lt__(other)` asks it:
 * PY_NOT_IMPLEMENTED if that does not know. May be PY_PENDING. */
PyValue py_compare_slot(PyMachine *machine, PyCompareOp op, PyValue self,
                        PyValue other);

/* What object.__ne__ says: the opposite of self's __eq__. */
PyValue py_not_equal_by_eq(PyMachine *machine, PyValue self, PyValue other);

/* PY_TRUE or PY_FALSE; identity counts as equal. */
PyValue py_equal(PyMachine *machine, PyValue a, PyValue b);

/* Any value: `<` and its like answer what the method says. */
PyValue py_compare(PyMachine *machine, PyCompareOp op, PyValue a, PyValue b);
PyValue py_binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b);
PyValue py_inplace(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b);
/* TypeError: values of the two types do not go together. */
PyValue py_operator_refuse(PyMachine *machine, PyBinaryOp op, bool in_place,
                           const PyType *left, const PyType *right);
PyValue py_unary(PyMachine *machine, PyUnaryOp op, PyValue value);

#endif
