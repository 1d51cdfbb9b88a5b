/*
 * py_membership.h - whether an iterable holds a value, how often, and where.
 */
#ifndef PY_MEMBERSHIP_H
#define PY_MEMBERSHIP_H

#include "py_object.h"

/* `item in value`. May be PY_PENDING. */
PyValue py_contains(PyMachine *machine, PyValue value, PyValue item);

/* Walks an iterable and compares its items with `item`: True or False, how many
 * are equal, or the index of the first. May be PY_PENDING. */
typedef enum PySearch {
    PY_SEARCH_CONTAINS,
    PY_SEARCH_COUNT,
    PY_SEARCH_INDEX
} PySearch;
PyValue py_search(PyMachine *machine, PyValue iterable, PyValue item,
                  PySearch mode);

#endif
