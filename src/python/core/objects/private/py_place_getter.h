/*
 * py_place_getter.h - `__dict__` and `__weakref__` as a class has them whose
 * instances got the place for them.
 *
 * Such a getter stands in the class's own dict, as in CPython, where programs
 * list it. Whoever asks an instance has its answer without it.
 */
#ifndef PY_PLACE_GETTER_H
#define PY_PLACE_GETTER_H

#include "py_instance.h"

extern const PyType py_place_getter_type; /* "getset_descriptor" */

/* Puts a getter called `name` into the dict of the class: false with an
 * exception. It borrows the class, whose dict keeps it. */
bool py_place_getter_add(PyMachine *machine, const PyType *owner, PyDict *names,
                         const char *name);

/* What a builtin type computes under the name: py_computed.h. */
PyValue py_place_getter_new(PyMachine *machine, const PyType *owner,
                            PyString *name);

/* Found in a class, and asked of an instance. `value` PY_UNDEFINED: delete. */
PyValue py_place_getter_get(PyMachine *machine, PyValue getter, PyValue self);
PyValue py_place_getter_set(PyMachine *machine, PyValue getter, PyValue self,
                            PyValue value);

/* The newest weak reference to the object, or None. */
PyValue py_place_getter_weakref(PyMachine *machine, PyObject *self);

#endif
