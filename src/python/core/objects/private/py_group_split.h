/*
 * py_group_split.h - splitting an exception group: split(), subgroup(), and
 * what except* does.
 *
 * All may be PY_PENDING: a condition may be a function, and a class of the
 * program's may have a derive() of its own.
 */
#ifndef PY_GROUP_SPLIT_H
#define PY_GROUP_SPLIT_H

#include "py_object.h"

/* (what `condition` takes, the rest), each an exception or None. `condition` is
 * a type, a tuple of types, or a function. Without `wants_rest` the second is
 * None and no group is made for it. */
PyValue py_group_split(PyMachine *machine, PyValue group, PyValue condition,
                       bool wants_rest);

/* What `except* type` takes of `rest`, and what is left, as such a pair. */
PyValue py_match_group(PyMachine *machine, PyValue rest, PyValue type);

/* What goes on after all clauses: an exception or None. */
PyValue py_finish_star(PyMachine *machine, PyValue original, PyValue list);

#endif
