/*
 * py_class_statement.h - the class statement.
 */
#ifndef PY_CLASS_STATEMENT_H
#define PY_CLASS_STATEMENT_H

#include "py_object.h"

/* The class statement. operands: the body's function, a tuple of bases, and a
 * dict of keywords or None. */
PyValue py_class_statement(PyMachine *machine, const PyValue *operands);

#endif
