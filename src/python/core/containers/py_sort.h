/*
 * py_sort.h - sorting a list.
 */
#ifndef PY_SORT_H
#define PY_SORT_H

#include "py_object.h"

/* Sorts `list` in place by what `key` (None or undefined: nothing) makes of its
 * items; answers with it (sorted) or None. May be PY_PENDING. */
PyValue py_sort_list(PyMachine *machine, PyValue list, PyValue key,
                     bool reverse, bool answers_list);

#endif
