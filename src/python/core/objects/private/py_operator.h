/*
 * py_operator.h - what a single operand says of an operator.
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

#endif
