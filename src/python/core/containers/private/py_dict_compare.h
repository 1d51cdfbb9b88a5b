/*
 * py_dict_compare.h - dicts compared.
 */
#ifndef PY_DICT_COMPARE_H
#define PY_DICT_COMPARE_H

#include "py_dict.h"

/* May be PY_PENDING. */
PyValue py_dict_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                        PyValue b);

#endif
