/*
 * py_set_private.h - what the files of set and frozenset share.
 *
 * Everything that answers with a PyValue may be PY_PENDING.
 */
#ifndef PY_SET_PRIVATE_H
#define PY_SET_PRIVATE_H

#include "py_at_once.h"
#include "py_set.h"

/* The same as py_set_add() and the others, for an item whose hash is known. */
PyValue py_set_add_hashed(PyMachine *machine, PyValue set, PyValue item,
                          int64_t hash);
PyValue py_set_contains_hashed(PyMachine *machine, PyValue set, PyValue item,
                               int64_t hash);
PyValue py_set_discard_hashed(PyMachine *machine, PyValue set, PyValue item,
                              int64_t hash);

/* The same at once: PY_NOW_YES if it was there; PY_NOW_ASK: nothing was done.
 */
PyNow py_set_add_now(PyMachine *machine, PyValue set, PyValue item,
                     int64_t hash);
PyNow py_set_contains_now(PyMachine *machine, PyValue set, PyValue item,
                          int64_t hash);
PyNow py_set_discard_now(PyMachine *machine, PyValue set, PyValue item,
                         int64_t hash);

/* None; KeyError if it is not there but must be. */
PyValue py_set_remove(PyMachine *machine, PyValue set, PyValue item,
                      bool must_be_there);

#endif
