/*
 * py_tuple_getter.h - what a named tuple has in its class for each field: the
 * attribute is the item of that index.
 */
#ifndef PY_TUPLE_GETTER_H
#define PY_TUPLE_GETTER_H

#include "py_object.h"

/* _tuplegetter(index, doc) */
extern const PyType py_tuple_getter_type;

PyValue py_tuple_getter_get(PyMachine *machine, PyValue getter, PyValue self);
/* Refuses: `value` PY_UNDEFINED to delete. */
PyValue py_tuple_getter_set(PyMachine *machine, PyValue value);

#endif
