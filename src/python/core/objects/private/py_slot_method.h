/*
 * py_slot_method.h - what a builtin type has under a special name where CPython
 * has a method or a function there, and not a wrapper of a slot.
 */
#ifndef PY_SLOT_METHOD_H
#define PY_SLOT_METHOD_H

#include "py_special.h"

/* list.__getitem__, object.__format__, object.__init_subclass__ (not bound yet)
 * and int.__new__ (which is bound to int): a new value. PY_UNDEFINED without
 * an exception: the name stands for a slot. */
PyValue py_slot_method(PyMachine *machine, const PyType *type,
                       PySpecial special);

/* The text of `self` as `type` (a static one) writes it. */
PyValue py_slot_text(PyMachine *machine, const PyType *type, PySpecial special,
                     const PyValue *args);

#endif
