/*
 * py_member.h - a place of __slots__, as a value in the class: what reads and
 * sets it in an instance.
 */
#ifndef PY_MEMBER_H
#define PY_MEMBER_H

#include "py_object.h"

extern const PyType py_member_type;

/* The place at `offset` in the instances of `owner`. */
PyValue py_member_new(PyMachine *machine, const PyType *owner, PyString *name,
                      uint32_t offset);

/* Where each instance of `type` has the slot that `value` is; 0: it is none, or
 * none of that class, or they differ in that. */
uint32_t py_member_offset(PyValue value, const PyType *type);
/* What stands there in `self`: AttributeError if nothing does, TypeError if
 * `self` is of another class. */
PyValue py_member_get(PyMachine *machine, PyValue member, PyValue self);
/* `value` PY_UNDEFINED: empties it. None, or PY_ERROR. */
PyValue py_member_set(PyMachine *machine, PyValue member, PyValue self,
                      PyValue value);

#endif
