/*
 * py_dict_view_sets.h - keys and items of a dict as sets: operators make sets.
 */
#ifndef PY_DICT_VIEW_SETS_H
#define PY_DICT_VIEW_SETS_H

#include "py_dict_views.h"

PyValue py_dict_view_binary(PyMachine *machine, PyBinaryOp op, PyValue a,
                            PyValue b);
PyValue py_dict_view_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                             PyValue b);
PyValue py_dict_view_is_disjoint(PyMachine *machine, const PyValue *args,
                                 uint32_t count);

#endif
