/*
 * py_list_methods.h - the methods of list, and its slices.
 */
#ifndef PY_LIST_METHODS_H
#define PY_LIST_METHODS_H

#include "py_list.h"

extern const PyNative py_list_methods[];
PyValue py_list_slice(PyMachine *machine, PyList *list, PyValue key);

/* May be PY_PENDING; what it answers means nothing. */
PyValue py_list_set_slice(PyMachine *machine, PyValue self, PyValue key,
                          PyValue value);

#endif
