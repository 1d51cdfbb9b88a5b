/*
 * py_computed.h - what builtin types compute for their instances, as values in
 * the type: int.real, BaseException.args, slice.start.
 *
 * Instances have their answer without it. It is made once for each that is
 * asked for, and the machine keeps it.
 */
#ifndef PY_COMPUTED_H
#define PY_COMPUTED_H

#include "py_object.h"

/* Whoever of the type's bases has the name, itself first: borrowed. Undefined:
 * nobody computes it, or there was no memory. */
PyValue py_computed(PyMachine *machine, const PyType *type, PyString *name);

/* What the builtin type `owner` has of `self`, an instance of it. */
PyValue py_computed_get(PyMachine *machine, const PyType *owner, PyString *name,
                        PyValue self);
/* `value` PY_UNDEFINED: delete. `is_place`: it is a member. */
PyValue py_computed_set(PyMachine *machine, const PyType *owner, PyString *name,
                        PyValue self, PyValue value, bool is_place);

#endif
