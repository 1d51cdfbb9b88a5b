/*
 * py_abstract.h - classes that cannot have instances yet, since a method of
 * theirs is only promised.
 */
#ifndef PY_ABSTRACT_H
#define PY_ABSTRACT_H

#include "py_instance.h"

/* After an attribute of the class was set: that may be __abstractmethods__. */
void py_abstract_note(PyHeapType *type, const PyString *name, PyValue value);

/* TypeError that names the methods. */
void py_abstract_refuse(PyMachine *machine, const PyType *type);

#endif
